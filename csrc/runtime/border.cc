#include "csrc/runtime/border.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace dgms::runtime {
namespace {

constexpr size_t kStrip = 256;  // values converted at a time, on the stack

// float32 -> int8 (docs/numerics.md). The clamp stands before the rounding: its ends are integers, so the result is the
// same.
struct Quantizer {
  explicit Quantizer(float inverse, int32_t zero)
      : inverse_scale(inverse),
        zero_point(zero),
        min(static_cast<float>(-128 - zero)),
        max(static_cast<float>(127 - zero)) {}

  // Adding and subtracting 1.5 * 2^23 rounds a small number to nearest even, and vectorizes at every baseline.
  int8_t operator()(float x) const {
    constexpr float kRounder = 12582912.0f;
    const float clamped = std::min(std::max(x * inverse_scale, min), max);
    return static_cast<int8_t>(static_cast<int32_t>((clamped + kRounder) - kRounder) + zero_point);
  }

  float inverse_scale;
  int32_t zero_point;
  float min, max;
};

// What happens to `count` consecutive values; false when there is a NaN that may not be there.
bool convert_strip(const Quantizer& quantizer, const float* in, size_t count, int8_t* out) {
  int nans = 0;
  for (size_t i = 0; i < count; ++i) nans |= static_cast<int>(in[i] != in[i]);
  for (size_t i = 0; i < count; ++i) out[i] = quantizer(in[i]);
  return nans == 0;
}

struct Image {
  size_t height, width, channels;
};

Image image_of(const graph::Shape& nhwc) {
  return {static_cast<size_t>(nhwc[1]), static_cast<size_t>(nhwc[2]), static_cast<size_t>(nhwc[3])};
}

// Where row `row` of channel 0 begins in an N,C,H,W array.
size_t nchw_row(const Image& image, size_t row) {
  return (row / image.height * image.channels * image.height + row % image.height) * image.width;
}

// One row of pixels: planes -> interleaved, through `strip(in, count, out)`, which converts up to kStrip values.
template <typename T, typename Strip>
bool interleave(const float* plane, const Image& image, T* out, Strip strip) {
  T converted[kStrip];
  bool good = true;
  for (size_t c = 0; c < image.channels; ++c, plane += image.height * image.width) {
    for (size_t x = 0; x < image.width; x += kStrip) {
      const size_t count = std::min(kStrip, image.width - x);
      good &= strip(plane + x, count, converted);
      T* pixel = out + x * image.channels + c;
      for (size_t i = 0; i < count; ++i) pixel[i * image.channels] = converted[i];
    }
  }
  return good;
}

template <typename T>
void look_up(const std::vector<std::array<T, 256>>& tables, const uint8_t* pixels, size_t count, T* out) {
  const size_t channels = tables.size();
  for (size_t i = 0; i < count; i += channels) {
    for (size_t c = 0; c < channels; ++c) out[i + c] = tables[c][pixels[i + c]];
  }
}

size_t row_values(const graph::Shape& internal) {
  const size_t rows = border_rows(internal);
  return rows == 0 ? 0 : static_cast<size_t>(graph::element_count(internal)) / rows;
}

}  // namespace

size_t border_rows(const graph::Shape& internal) {
  return static_cast<size_t>(internal.size() == 4 ? internal[0] * internal[1] : internal[0]);
}

InputBorder::InputBorder(const graph::Input& input, const graph::Value& value)
    : is_int8_(value.dtype == graph::DType::kInt8),
      is_nchw_(input.layout == "NCHW"),
      inverse_scale_(1.0f / value.quantization.scale),
      zero_point_(value.quantization.zero_point) {
  const Quantizer quantizer(inverse_scale_, zero_point_);
  for (size_t c = 0; c < input.mean.size(); ++c) {
    std::array<float, 256> reals{};
    std::array<int8_t, 256> quantized{};
    for (size_t u = 0; u < 256; ++u) {
      reals[u] = (static_cast<float>(u) / 255.0f - input.mean[c]) / input.std[c];
      quantized[u] = quantizer(reals[u]);
    }
    if (is_int8_) {
      int8_tables_.push_back(quantized);
    } else {
      float_tables_.push_back(reals);
    }
  }
}

bool InputBorder::convert(const float* data, const graph::Shape& internal, size_t begin, size_t end,
                          void* value) const noexcept {
  const size_t row_size = row_values(internal);
  auto* out_s8 = static_cast<int8_t*>(value);
  auto* out_f32 = static_cast<float*>(value);
  const Quantizer quantizer(inverse_scale_, zero_point_);
  if (!is_nchw_) {
    const size_t first = begin * row_size, count = (end - begin) * row_size;
    if (is_int8_) return convert_strip(quantizer, data + first, count, out_s8 + first);
    std::memcpy(out_f32 + first, data + first, count * sizeof(float));
    return true;
  }
  const Image image = image_of(internal);
  bool good = true;
  for (size_t row = begin; row < end; ++row) {
    const float* plane = data + nchw_row(image, row);
    if (is_int8_) {
      good &= interleave(plane, image, out_s8 + row * row_size, [&](const float* in, size_t count, int8_t* out) {
        return convert_strip(quantizer, in, count, out);
      });
    } else {
      interleave(plane, image, out_f32 + row * row_size, [](const float* in, size_t count, float* out) {
        std::memcpy(out, in, count * sizeof(float));
        return true;
      });
    }
  }
  return good;
}

void InputBorder::convert(const uint8_t* pixels, const graph::Shape& internal, size_t begin, size_t end,
                          void* value) const noexcept {
  const size_t row_size = row_values(internal);
  const size_t first = begin * row_size, count = (end - begin) * row_size;
  if (is_int8_) {
    look_up(int8_tables_, pixels + first, count, static_cast<int8_t*>(value) + first);
  } else {
    look_up(float_tables_, pixels + first, count, static_cast<float*>(value) + first);
  }
}

OutputBorder::OutputBorder(const graph::Value& value)
    : is_int8_(value.dtype == graph::DType::kInt8), quantization_(value.quantization) {}

void OutputBorder::convert(const void* value, const graph::Shape& internal, size_t begin, size_t end,
                           float* data) const noexcept {
  const size_t row_size = row_values(internal);
  const auto* in_s8 = static_cast<const int8_t*>(value);
  const auto* in_f32 = static_cast<const float*>(value);
  const auto real = [&](size_t i) {
    return is_int8_ ? static_cast<float>(in_s8[i] - quantization_.zero_point) * quantization_.scale : in_f32[i];
  };
  if (internal.size() != 4) {
    for (size_t i = begin * row_size; i < end * row_size; ++i) data[i] = real(i);
    return;
  }
  const Image image = image_of(internal);
  for (size_t row = begin; row < end; ++row) {
    float* plane = data + nchw_row(image, row);
    for (size_t c = 0; c < image.channels; ++c, plane += image.height * image.width) {
      for (size_t x = 0; x < image.width; ++x) plane[x] = real(row * row_size + x * image.channels + c);
    }
  }
}

}  // namespace dgms::runtime
