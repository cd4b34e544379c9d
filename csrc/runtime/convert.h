// Between the caller's arrays and the values of a graph (docs/numerics.md): float32 or integers in the caller's order
// (NCHW) or uint8 pixels (NHWC) in, float32 or integers out, NHWC inside.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "csrc/graph/graph.h"
#include "csrc/ops/tensor_view.h"
#include "csrc/plan/plan.h"

namespace dgms::runtime {

// The pieces in which a value is converted: rows of an image, else items along the first axis (a vector is one).
size_t conversion_rows(const ops::TensorView& value);

// A table of pixels that is a line: int8 = (pixel * factor + offset) >> 16.
struct PixelLine {
  uint16_t factor;
  int32_t offset;
};

class InputConverter {
 public:
  InputConverter(const graph::Input& input, const graph::Value& value, const plan::IoKernels& kernels);

  // Converts rows [begin, end) of the caller's float32 array, or integers of the value's dtype, to `value`, which is
  // dense. False: a NaN was found where the value is int8.
  bool convert(const void* data, size_t begin, size_t end, const ops::TensorView& value) const noexcept;
  // The same for pixels; only where the input has a normalization.
  void convert_pixels(const uint8_t* pixels, size_t begin, size_t end, const ops::TensorView& value) const noexcept;

 private:
  using Int8Table = std::array<int8_t, 256>;

  bool quantize(const float* data, size_t begin, size_t end, const ops::TensorView& value) const noexcept;
  static bool find_line(const Int8Table& table, PixelLine* line);

  bool is_int8_;
  bool is_nchw_;
  float inverse_scale_ = 1;
  int32_t zero_point_ = 0;
  plan::IoKernels kernels_;
  // One per channel, of the value's dtype.
  std::vector<std::array<float, 256>> float_tables_;
  std::vector<Int8Table> int8_tables_;
  // The int8 tables as lines, where all of them are; else empty.
  std::vector<PixelLine> lines_;
  // The int8 tables where they are equal, in the order of TableX8Args.
  bool tables_are_equal_ = false;
  Int8Table common_table_{};
};

class OutputConverter {
 public:
  explicit OutputConverter(const graph::Value& value);

  // Converts rows [begin, end) of a value, whose pixels may lie apart, to the caller's array: float32, or integers of
  // the value's dtype.
  void convert(const ops::TensorView& value, size_t begin, size_t end, void* data) const noexcept;

 private:
  graph::Quantization quantization_;
};

}  // namespace dgms::runtime
