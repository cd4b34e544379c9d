// The border between the caller's arrays and the values of a graph (docs/numerics.md): float32 NCHW or uint8 NHWC in,
// float32 NCHW out, NHWC inside.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "csrc/graph/graph.h"
#include "csrc/plan/plan.h"

namespace dgms::runtime {

// The pieces in which a value crosses the border: rows of an image, else items of the batch.
size_t border_rows(const graph::Shape& internal);

// A table of pixels that is a line: int8 = (pixel * factor + offset) >> 16.
struct PixelLine {
  uint16_t factor;
  int32_t offset;
};

class InputBorder {
 public:
  InputBorder(const graph::Input& input, const graph::Value& value, const plan::BorderKernels& kernels);

  // Converts rows [begin, end) of the caller's array to `value`. False: a NaN was found where the value is int8.
  bool convert(const float* data, const graph::Shape& internal, size_t begin, size_t end, void* value) const noexcept;
  // The same for pixels; only where the input has a normalization.
  void convert(const uint8_t* pixels, const graph::Shape& internal, size_t begin, size_t end,
               void* value) const noexcept;

 private:
  using Int8Table = std::array<int8_t, 256>;

  static bool find_line(const Int8Table& table, PixelLine* line);

  bool is_int8_;
  bool is_nchw_;
  float inverse_scale_ = 1;
  int32_t zero_point_ = 0;
  plan::BorderKernels kernels_;
  // One a channel, of the value's dtype.
  std::vector<std::array<float, 256>> float_tables_;
  std::vector<Int8Table> int8_tables_;
  // The int8 tables as lines, where all of them are; else empty.
  std::vector<PixelLine> lines_;
  // The int8 tables where they are equal, in the order of TableX8Args.
  bool tables_are_equal_ = false;
  Int8Table common_table_{};
};

class OutputBorder {
 public:
  explicit OutputBorder(const graph::Value& value);

  // Converts rows [begin, end) of a value to the caller's array.
  void convert(const void* value, const graph::Shape& internal, size_t begin, size_t end, float* data) const noexcept;

 private:
  bool is_int8_;
  graph::Quantization quantization_;
};

}  // namespace dgms::runtime
