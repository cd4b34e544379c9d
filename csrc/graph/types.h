// Shapes, dtypes and quantization: no data, no pointers, no bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace dgms::graph {

enum class DType : uint8_t { kFloat32, kInt8, kInt32, kInt64 };
size_t size_of(DType dtype);
const char* dtype_name(DType dtype);

// Internal order: rank 4 is N, H, W, C; other ranks are in torch's order.
using Shape = std::vector<int64_t>;
// 0 if a size is not positive; saturates at the largest int64.
int64_t element_count(const Shape& shape);
std::string to_string(const Shape& shape);
// The caller's order (N, C, H, W) of an internal shape, and back.
Shape nchw_of(const Shape& nhwc);
Shape nhwc_of(const Shape& nchw);

// real = scale * (q - zero_point)
struct Quantization {
  float scale = 1;
  int32_t zero_point = 0;
  bool operator==(const Quantization& o) const { return scale == o.scale && zero_point == o.zero_point; }
  bool operator!=(const Quantization& o) const { return !(*this == o); }
};

}  // namespace dgms::graph
