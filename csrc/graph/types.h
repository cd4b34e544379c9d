// Shapes, dtypes and operator attributes. Shapes and edges only: no data, no pointers, no bytes.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace dgms::graph {

enum class DType : uint8_t { kFloat32, kInt8 };
inline size_t size_of(DType dtype) { return dtype == DType::kInt8 ? 1 : 4; }
const char* dtype_name(DType dtype);

// Internal order: rank 4 is N, H, W, C. The first dimension is the batch.
using Shape = std::vector<int64_t>;
// 0 if a size is not positive; saturates at the largest int64.
int64_t element_count(const Shape& shape);
std::string to_string(const Shape& shape);

// real = scale * (q - zero_point)
struct Quantization {
  float scale = 1;
  int32_t zero_point = 0;
  bool operator==(const Quantization& o) const { return scale == o.scale && zero_point == o.zero_point; }
};

// Clamp in real units.
struct Activation {
  float min = -std::numeric_limits<float>::infinity();
  float max = std::numeric_limits<float>::infinity();
};

struct Padding {
  int64_t top = 0, left = 0, bottom = 0, right = 0;
};

// Attributes, one struct an operator (docs/format.md, "Operators").
struct Conv2d {
  std::array<int64_t, 2> kernel{1, 1};  // from the weight's shape
  std::array<int64_t, 2> stride{1, 1};
  Padding padding;
  std::array<int64_t, 2> dilation{1, 1};
  int64_t groups = 1;
  Activation activation;
  std::string algorithm = "direct";
};
struct Linear {
  Activation activation;
};
struct Add {
  Activation activation;
};
struct Clip {
  Activation range;
};
struct Lookup {
  std::vector<int8_t> thresholds;  // ascending
  std::vector<int8_t> levels;      // one more: levels[number of thresholds <= x]
};
struct MaxPool2d {
  std::array<int64_t, 2> kernel{1, 1}, stride{1, 1};
  Padding padding;
};
struct AvgPool2d {
  std::array<int64_t, 2> kernel{1, 1}, stride{1, 1};
  Padding padding;
  bool count_include_pad = true;
};
struct GlobalAvgPool {};
struct Flatten {};
struct Reshape {
  Shape shape;  // first entry -1: the batch
};
struct Concat {
  int64_t axis = 1;
};
struct Pad {
  std::vector<std::array<int64_t, 2>> pads;
  float value = 0;
};
struct Slice {
  std::vector<int64_t> start, stop, step;  // stop -1: to the end
};
struct Softmax {
  int64_t axis = -1;  // -1: the last
};
struct Quantize {};
struct Dequantize {};

using Attributes = std::variant<Conv2d, Linear, Add, Clip, Lookup, MaxPool2d, AvgPool2d, GlobalAvgPool, Flatten,
                                Reshape, Concat, Pad, Slice, Softmax, Quantize, Dequantize>;

}  // namespace dgms::graph
