#include "csrc/graph/types.h"

namespace dgms::graph {

const char* dtype_name(DType dtype) { return dtype == DType::kInt8 ? "int8" : "float32"; }

int64_t element_count(const Shape& shape) {
  constexpr int64_t kMax = std::numeric_limits<int64_t>::max();
  int64_t count = 1;
  for (const int64_t size : shape) {
    if (size <= 0) return 0;
    if (count > kMax / size) return kMax;
    count *= size;
  }
  return count;
}

std::string to_string(const Shape& shape) {
  std::string text = "[";
  for (size_t i = 0; i < shape.size(); ++i) {
    if (i > 0) text += ", ";
    text += shape[i] < 0 ? "N" : std::to_string(shape[i]);
  }
  return text + "]";
}

}  // namespace dgms::graph
