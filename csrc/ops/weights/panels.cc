#include "csrc/ops/weights/panels.h"

#include <algorithm>
#include <vector>

namespace dgms::ops {
namespace {

// Of rows of `depth` values, [taps][inputs], the inputs [begin, begin + block.depth) of every tap.
template <typename V>
std::vector<V> block_of(const V* rows, size_t channels, size_t depth, const kernels::PanelShape& block, size_t begin) {
  const size_t inputs = depth / block.taps, count = std::min(block.depth, inputs - begin);
  std::vector<V> values(channels * block.taps * block.depth);
  for (size_t i = 0; i < channels * block.taps; ++i) {
    std::copy_n(rows + i * inputs + begin, count, values.data() + i * block.depth);
  }
  return values;
}

}  // namespace

template <typename T>
Panels<T>::Panels(const Weights& weights, const kernels::KernelRow* decode, size_t count, size_t elements)
    : bits_(weights.bits),
      count_(count),
      elements_(elements),
      decode_(decode == nullptr ? nullptr : decode->as<kernels::DecodeFn>()) {
  switch (weights.encoding) {
    case Weights::Encoding::kCodes:
      form_ = Form::kCodes;
      panel_bytes_ = kernels::packed_bytes(elements, weights.bits);
      for (size_t i = 0; i < 16; ++i) {
        const size_t level = std::min(i, weights.levels_s8.size() + weights.levels_f32.size() - 1);
        table_[i] = weights.levels_s8.empty() ? static_cast<T>(weights.levels_f32[level])
                                              : static_cast<T>(weights.levels_s8[level]);
      }
      break;
    case Weights::Encoding::kInt8:
      form_ = Form::kInt8;
      panel_bytes_ = elements;
      break;
    case Weights::Encoding::kFloat32:
      form_ = Form::kFloat32;
      panel_bytes_ = elements * sizeof(float);
      break;
  }
  data_ = AlignedBuffer<uint8_t>(count * panel_bytes_ + kernels::kOverread);
}

template <typename T>
Panels<T>::Panels(const Weights& weights, const kernels::KernelRow* decode, const ChannelSlots& slots,
                  const kernels::PanelShape& shape)
    : Panels(weights, decode, slots.groups * slots.panels(), kernels::panel_elements(shape)) {
  const size_t depth = static_cast<size_t>(weights.depth());
  for (size_t p = 0; p < count_; ++p) {
    const size_t begin = p % slots.panels() * slots.nr;
    const size_t first = p / slots.panels() * slots.channels + begin;
    const size_t channels = std::min(slots.nr, slots.channels - begin);
    switch (form_) {
      case Form::kCodes:
        kernels::pack_codes_panel(shape, bits_, weights.unpacked_codes(first, channels).data(), channels,
                                  packed_panel(p));
        break;
      case Form::kInt8:
        kernels::pack_s8_panel(shape, weights.values_s8.data() + first * depth, channels,
                               reinterpret_cast<int8_t*>(packed_panel(p)));
        break;
      case Form::kFloat32:
        kernels::pack_f32_panel(shape, weights.values_f32.data() + first * depth, channels,
                                reinterpret_cast<float*>(packed_panel(p)));
        break;
    }
  }
}

template <typename T>
Panels<T>::Panels(const Weights& weights, const kernels::KernelRow* decode, const ChannelSlots& slots,
                  const kernels::PanelShape& block, size_t blocks)
    : Panels(weights, decode, slots.panels() * blocks, kernels::panel_elements(block)) {
  const size_t depth = static_cast<size_t>(weights.depth());
  for (size_t p = 0; p < slots.panels(); ++p) {
    const size_t first = p * slots.nr, channels = std::min(slots.nr, slots.channels - first);
    const std::vector<uint8_t> codes =
        form_ == Form::kCodes ? weights.unpacked_codes(first, channels) : std::vector<uint8_t>();
    for (size_t b = 0; b < blocks; ++b) {
      const size_t begin = b * block.depth;
      if (form_ == Form::kCodes) {
        const auto values = block_of(codes.data(), channels, depth, block, begin);
        kernels::pack_codes_panel(block, bits_, values.data(), channels, packed_panel(p * blocks + b));
      } else {
        const auto values = block_of(weights.values_s8.data() + first * depth, channels, depth, block, begin);
        kernels::pack_s8_panel(block, values.data(), channels, reinterpret_cast<int8_t*>(packed_panel(p * blocks + b)));
      }
    }
  }
}

template <typename T>
Panels<T>::Panels(const Weights& weights, const kernels::KernelRow* decode, size_t taps, size_t channels, size_t nr)
    : Panels(weights, decode, 1, kernels::depthwise_elements(taps, channels, nr)) {
  switch (form_) {
    case Form::kCodes:
      kernels::pack_codes_depthwise(taps, channels, nr, bits_, weights.unpacked_codes(0, channels).data(),
                                    packed_panel(0));
      break;
    case Form::kInt8:
      kernels::pack_s8_depthwise(taps, channels, nr, weights.values_s8.data(),
                                 reinterpret_cast<int8_t*>(packed_panel(0)));
      break;
    case Form::kFloat32:
      kernels::pack_f32_depthwise(taps, channels, nr, weights.values_f32.data(),
                                  reinterpret_cast<float*>(packed_panel(0)));
      break;
  }
}

template <typename T>
const T* Panels<T>::decode(size_t first, size_t count, T* values) const {
  const uint8_t* packed = data_.data() + first * panel_bytes_;
  if (form_ == Form::kCodes) {
    decode_({packed, table_, count * elements_, values});
  } else {
    const int8_t* narrow = reinterpret_cast<const int8_t*>(packed);
    for (size_t i = 0; i < count * elements_; ++i) values[i] = static_cast<T>(narrow[i]);
  }
  return values;
}

template <typename T>
const char* Panels<T>::note() const {
  if (form_ == Form::kFloat32) return "float32 weights";
  if (form_ == Form::kInt8) return decodes() ? "int8 weights converted by panel" : "int8 weights";
  static constexpr const char* kNotes[] = {"1-bit codes decoded by panel", "2-bit codes decoded by panel",
                                           "3-bit codes decoded by panel", "4-bit codes decoded by panel"};
  return kNotes[bits_ - 1];
}

template class Panels<int8_t>;
template class Panels<float>;

}  // namespace dgms::ops
