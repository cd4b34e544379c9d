#include "csrc/runtime/convert.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace dgms::runtime {
namespace {

constexpr size_t kStrip = 256;  // values converted at a time, on the stack

struct Image {
  size_t height, width, channels;
};

Image image_of(const ops::TensorView& value) {  // of rank 4
  return {static_cast<size_t>(value.shape[1]), static_cast<size_t>(value.shape[2]),
          static_cast<size_t>(value.shape[3])};
}

// Where row `row` of channel 0 begins in an N,C,H,W array.
size_t nchw_row(const Image& image, size_t row) {
  return (row / image.height * image.channels * image.height + row % image.height) * image.width;
}

// One row of pixels: planes -> interleaved, through `strip(in, count, out)`, which converts up to kStrip values.
template <typename From, typename T, typename Strip>
bool interleave(const From* plane, const Image& image, T* out, Strip strip) {
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

// The same for 3 channels, whose loop over pixels vectorizes.
template <typename T, typename Strip>
bool interleave_3(const float* plane, const Image& image, T* out, Strip strip) {
  T red[kStrip], green[kStrip], blue[kStrip];
  const size_t plane_size = image.height * image.width;
  bool good = true;
  for (size_t x = 0; x < image.width; x += kStrip) {
    const size_t count = std::min(kStrip, image.width - x);
    good &= strip(plane + x, count, red);
    good &= strip(plane + plane_size + x, count, green);
    good &= strip(plane + 2 * plane_size + x, count, blue);
    T* pixel = out + x * 3;
    for (size_t i = 0; i < count; ++i) {
      pixel[3 * i] = red[i];
      pixel[3 * i + 1] = green[i];
      pixel[3 * i + 2] = blue[i];
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

// Vectorizes: nothing that is written is read.
void convert_rgb(const PixelLine* lines, const uint8_t* __restrict__ pixels, size_t count, int8_t* __restrict__ out) {
  const PixelLine red = lines[0], green = lines[1], blue = lines[2];
  const auto at = [](const PixelLine& line, uint8_t pixel) {
    return static_cast<int8_t>((static_cast<int32_t>(uint32_t{pixel} * line.factor) + line.offset) >> 16);
  };
  for (size_t i = 0; i < count / 3; ++i) {
    out[3 * i] = at(red, pixels[3 * i]);
    out[3 * i + 1] = at(green, pixels[3 * i + 1]);
    out[3 * i + 2] = at(blue, pixels[3 * i + 2]);
  }
}

bool has_nan(const float* values, size_t count) {
  // Without its sign NaN is above infinity. Several maxima, so that none has to wait for the one before.
  constexpr size_t kMaxima = 16;
  constexpr uint32_t kTwiceInfinity = 0xff000000;
  uint32_t most[kMaxima] = {};
  const auto add = [](float value, uint32_t* maximum) {
    uint32_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    *maximum = std::max(*maximum, bits << 1);
  };
  size_t i = 0;
  for (; i + kMaxima <= count; i += kMaxima) {
    for (size_t j = 0; j < kMaxima; ++j) add(values[i + j], &most[j]);
  }
  for (; i < count; ++i) add(values[i], &most[0]);
  return *std::max_element(most, most + kMaxima) > kTwiceInfinity;
}

// A kernel may read kOverread bytes behind its input, the caller's array ends at `end`: calls convert(input, offset,
// count) for strips of the array, whose last ones are copied.
template <typename T, typename Convert>
void for_strips(const T* data, size_t count, const T* end, Convert convert) {
  constexpr size_t kOverread = kernels::kOverread / sizeof(T);
  const size_t left = static_cast<size_t>(end - data);
  const size_t safe = left < kOverread ? 0 : std::min(count, left - kOverread);
  if (safe > 0) convert(data, size_t{0}, safe);
  for (size_t i = safe; i < count; i += kStrip) {
    T copy[kStrip + kOverread] = {};
    const size_t size = std::min(kStrip, count - i);
    std::copy_n(data + i, size, copy);
    convert(copy, i, size);
  }
}

size_t row_values(const ops::TensorView& value) {
  return static_cast<size_t>(value.elements()) / conversion_rows(value);
}

// Rows [begin, end) of a value from the caller's array, unchanged.
template <typename T>
void copy_in(const T* data, size_t begin, size_t end, const ops::TensorView& value) {
  const Image image = image_of(value);
  const size_t row_size = row_values(value);
  const auto copy = [](const T* in, size_t count, T* out) {
    std::memcpy(out, in, count * sizeof(T));
    return true;
  };
  if (value.rank != 4) {
    copy(data + begin * row_size, (end - begin) * row_size, value.as<T>() + begin * row_size);
    return;
  }
  for (size_t row = begin; row < end; ++row) {
    interleave(data + nchw_row(image, row), image, value.as<T>() + row * row_size, copy);
  }
}

// Rows [begin, end) of a value, whose pixels may lie apart, to the caller's array; real(x) is the caller's number.
template <typename T, typename U, typename Real>
void copy_out(const ops::TensorView& value, size_t begin, size_t end, U* data, Real real) {
  const T* in = value.as<T>();
  const size_t row_size = row_values(value), stride = static_cast<size_t>(value.pixel_stride());
  if (value.rank != 4) {
    const size_t channels = static_cast<size_t>(value.channels()), pixels = row_size / channels;
    U* out = data + begin * row_size;
    for (size_t pixel = begin * pixels; pixel < end * pixels; ++pixel) {
      for (size_t c = 0; c < channels; ++c) *out++ = real(in[pixel * stride + c]);
    }
    return;
  }
  const Image image = image_of(value);
  for (size_t row = begin; row < end; ++row) {
    U* plane = data + nchw_row(image, row);
    const T* pixels = in + row * image.width * stride;
    for (size_t c = 0; c < image.channels; ++c, plane += image.height * image.width) {
      for (size_t x = 0; x < image.width; ++x) plane[x] = real(pixels[x * stride + c]);
    }
  }
}

}  // namespace

size_t conversion_rows(const ops::TensorView& value) {
  if (value.rank == 1) return 1;
  return static_cast<size_t>(value.rank == 4 ? value.shape[0] * value.shape[1] : value.shape[0]);
}

InputConverter::InputConverter(const graph::Input& input, const graph::Value& value, const plan::IoKernels& kernels)
    : is_int8_(value.dtype == graph::DType::kInt8),
      is_nchw_(input.layout == "NCHW"),
      inverse_scale_(1.0f / value.quantization.scale),
      zero_point_(value.quantization.zero_point),
      kernels_(kernels) {
  for (size_t c = 0; c < input.mean.size(); ++c) {
    std::array<float, 256> reals{};
    for (size_t u = 0; u < 256; ++u) reals[u] = (static_cast<float>(u) / 255.0f - input.mean[c]) / input.std[c];
    if (is_int8_) {
      Int8Table quantized{};
      kernels_.quantize({reals.size(), reals.data(), inverse_scale_, zero_point_, quantized.data()});
      int8_tables_.push_back(quantized);
    } else {
      float_tables_.push_back(reals);
    }
  }
  if (int8_tables_.empty()) return;
  const auto is_first = [this](const Int8Table& table) { return table == int8_tables_[0]; };
  tables_are_equal_ = std::all_of(int8_tables_.begin(), int8_tables_.end(), is_first);
  for (size_t u = 0; u < 256; ++u) common_table_[u ^ 128] = int8_tables_[0][u];
  PixelLine line{};
  for (const Int8Table& table : int8_tables_) {
    if (find_line(table, &line)) lines_.push_back(line);
  }
  if (lines_.size() < int8_tables_.size()) lines_.clear();
}

bool InputConverter::find_line(const Int8Table& table, PixelLine* line) {
  // The slope that the ends have, or one next to it.
  const int64_t rise = (int64_t{table[255]} - table[0]) * 65536 / 255;
  for (int64_t factor = std::max<int64_t>(rise - 300, 0); factor <= std::min<int64_t>(rise + 300, 65535); ++factor) {
    int64_t least = std::numeric_limits<int32_t>::min(), most = std::numeric_limits<int32_t>::max();  // offsets
    for (int64_t u = 0; u < 256 && least <= most; ++u) {
      const int64_t at = int64_t{table[static_cast<size_t>(u)]} * 65536 - u * factor;
      least = std::max(least, at);
      most = std::min(most, at + 65535);
    }
    if (least <= most) {
      *line = {static_cast<uint16_t>(factor), static_cast<int32_t>((least + most) / 2)};
      return true;
    }
  }
  return false;
}

bool InputConverter::convert(const void* data, size_t begin, size_t end, const ops::TensorView& value) const noexcept {
  switch (value.dtype) {
    case graph::DType::kFloat32:
      copy_in(static_cast<const float*>(data), begin, end, value);
      return true;
    case graph::DType::kInt32:
      copy_in(static_cast<const int32_t*>(data), begin, end, value);
      return true;
    case graph::DType::kInt64:
      copy_in(static_cast<const int64_t*>(data), begin, end, value);
      return true;
    case graph::DType::kInt8:
      return quantize(static_cast<const float*>(data), begin, end, value);
  }
  return false;
}

bool InputConverter::quantize(const float* data, size_t begin, size_t end,
                              const ops::TensorView& value) const noexcept {
  const size_t row_size = row_values(value);
  const float* data_end = data + value.elements();
  const auto convert = [&](const float* in, size_t count, int8_t* out) {
    for_strips(in, count, data_end, [&](const float* strip, size_t offset, size_t size) {
      kernels_.quantize({size, strip, inverse_scale_, zero_point_, out + offset});
    });
    return !has_nan(in, count);
  };
  if (!is_nchw_) {
    const size_t first = begin * row_size;
    return convert(data + first, (end - begin) * row_size, value.as<int8_t>() + first);
  }
  const Image image = image_of(value);
  bool good = true;
  for (size_t row = begin; row < end; ++row) {
    const float* plane = data + nchw_row(image, row);
    int8_t* out = value.as<int8_t>() + row * row_size;
    good &= image.channels == 3 ? interleave_3(plane, image, out, convert) : interleave(plane, image, out, convert);
  }
  return good;
}

void InputConverter::convert_pixels(const uint8_t* pixels, size_t begin, size_t end,
                                    const ops::TensorView& value) const noexcept {
  const size_t row_size = row_values(value);
  const size_t first = begin * row_size, count = (end - begin) * row_size;
  if (!is_int8_) {
    look_up(float_tables_, pixels + first, count, value.as<float>() + first);
    return;
  }
  int8_t* out = value.as<int8_t>() + first;
  if (lines_.size() == 3) {
    convert_rgb(lines_.data(), pixels + first, count, out);
  } else if (tables_are_equal_) {
    const auto* in = reinterpret_cast<const int8_t*>(pixels);
    for_strips(in + first, count, in + value.elements(), [&](const int8_t* strip, size_t offset, size_t size) {
      kernels_.table({size, strip, common_table_.data(), out + offset});
    });
  } else {
    look_up(int8_tables_, pixels + first, count, out);
  }
}

OutputConverter::OutputConverter(const graph::Value& value) : quantization_(value.quantization) {}

void OutputConverter::convert(const ops::TensorView& value, size_t begin, size_t end, void* data) const noexcept {
  const auto same = [](auto x) { return x; };
  switch (value.dtype) {
    case graph::DType::kFloat32:
      return copy_out<float>(value, begin, end, static_cast<float*>(data), same);
    case graph::DType::kInt32:
      return copy_out<int32_t>(value, begin, end, static_cast<int32_t*>(data), same);
    case graph::DType::kInt64:
      return copy_out<int64_t>(value, begin, end, static_cast<int64_t*>(data), same);
    case graph::DType::kInt8:
      return copy_out<int8_t>(value, begin, end, static_cast<float*>(data), [this](int8_t x) {
        return static_cast<float>(x - quantization_.zero_point) * quantization_.scale;
      });
  }
}

}  // namespace dgms::runtime
