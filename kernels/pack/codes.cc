#include "kernels/pack/codes.h"

#include <algorithm>

#include "kernels/api/kernel.h"

namespace dgms::kernels {
namespace {

size_t round_up(size_t value, size_t step) { return (value + step - 1) / step * step; }

// Codes of 1, 2 or 4 bits: `8 / bits` elements share a byte, 16 apart.
void pack_plane(const uint8_t* codes, unsigned bits, unsigned shift, uint8_t* packed) {
  const unsigned mask = (1u << bits) - 1;
  const size_t vector_elements = 16 * (8 / bits);
  std::fill_n(packed, packed_bytes(kCodeGroup, bits), uint8_t{0});
  for (size_t e = 0; e < kCodeGroup; ++e) {
    const size_t in_vector = e % vector_elements;
    uint8_t& byte = packed[16 * (e / vector_elements) + in_vector % 16];
    byte = static_cast<uint8_t>(byte | ((codes[e] >> shift) & mask) << (bits * (in_vector / 16)));
  }
}

// Collects codes and writes every full group.
class CodeSink {
 public:
  CodeSink(unsigned bits, uint8_t* packed) : bits_(bits), packed_(packed) {}

  void operator()(uint8_t code) {
    group_[filled_++] = code;
    if (filled_ < kCodeGroup) return;
    filled_ = 0;
    if (bits_ == 3) {
      pack_plane(group_, 2, 0, packed_);
      pack_plane(group_, 1, 2, packed_ + packed_bytes(kCodeGroup, 2));
    } else {
      pack_plane(group_, bits_, 0, packed_);
    }
    packed_ += packed_bytes(kCodeGroup, bits_);
  }

 private:
  uint8_t group_[kCodeGroup];
  size_t filled_ = 0;
  unsigned bits_;
  uint8_t* packed_;
};

template <typename T>
class ValueSink {
 public:
  explicit ValueSink(T* packed) : packed_(packed) {}
  void operator()(T value) { *packed_++ = value; }

 private:
  T* packed_;
};

// Gives `sink` every element of the panel in order, and zeros for what is padding.
template <typename T, typename Sink>
void walk_panel(const PanelShape& shape, const T* values, size_t channels, Sink sink) {
  const size_t row = shape.taps * shape.depth;
  size_t written = 0;
  for (size_t t = 0; t < shape.taps; ++t) {
    for (size_t begin = 0; begin < shape.depth; begin += shape.kr) {
      for (size_t c = 0; c < shape.nr; ++c) {
        for (size_t k = begin; k < begin + shape.kr; ++k) {
          sink(c < channels && k < shape.depth ? values[c * row + t * shape.depth + k] : T{0});
        }
      }
      written += shape.nr * shape.kr;
    }
  }
  for (; written < panel_elements(shape); ++written) sink(T{0});
}

template <typename T, typename Sink>
void walk_depthwise(size_t taps, size_t channels, size_t nr, const T* values, Sink sink) {
  const size_t stride = round_up(channels, nr);
  for (size_t t = 0; t < taps; ++t) {
    for (size_t c = 0; c < stride; ++c) sink(c < channels ? values[c * taps + t] : T{0});
  }
  for (size_t i = taps * stride; i < depthwise_elements(taps, channels, nr); ++i) sink(T{0});
}

}  // namespace

size_t panel_elements(const PanelShape& shape) {
  return round_up(shape.taps * round_up(shape.depth, shape.kr) * shape.nr, kCodeGroup);
}

size_t packed_bytes(size_t elements, unsigned bits) { return elements / 8 * bits; }

void pack_codes_panel(const PanelShape& shape, unsigned bits, const uint8_t* codes, size_t channels, uint8_t* packed) {
  walk_panel(shape, codes, channels, CodeSink(bits, packed));
}

void pack_s8_panel(const PanelShape& shape, const int8_t* values, size_t channels, int8_t* packed) {
  walk_panel(shape, values, channels, ValueSink<int8_t>(packed));
}

void pack_f32_panel(const PanelShape& shape, const float* values, size_t channels, float* packed) {
  walk_panel(shape, values, channels, ValueSink<float>(packed));
}

size_t depthwise_elements(size_t taps, size_t channels, size_t nr) {
  return round_up(taps * round_up(channels, nr), kCodeGroup);
}

void pack_codes_depthwise(size_t taps, size_t channels, size_t nr, unsigned bits, const uint8_t* codes,
                          uint8_t* packed) {
  walk_depthwise(taps, channels, nr, codes, CodeSink(bits, packed));
}

void pack_s8_depthwise(size_t taps, size_t channels, size_t nr, const int8_t* values, int8_t* packed) {
  walk_depthwise(taps, channels, nr, values, ValueSink<int8_t>(packed));
}

void pack_f32_depthwise(size_t taps, size_t channels, size_t nr, const float* values, float* packed) {
  walk_depthwise(taps, channels, nr, values, ValueSink<float>(packed));
}

void unpack_row(const uint8_t* row, unsigned bits, size_t count, uint8_t* codes) {
  for (size_t i = 0; i < count; ++i) {
    const size_t bit = i * bits;
    unsigned pair = row[bit / 8];
    if (bit % 8 + bits > 8) pair |= static_cast<unsigned>(row[bit / 8 + 1]) << 8;
    codes[i] = static_cast<uint8_t>((pair >> (bit % 8)) & ((1u << bits) - 1));
  }
}

}  // namespace dgms::kernels
