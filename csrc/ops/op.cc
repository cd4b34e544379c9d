#include "csrc/ops/op.h"

#include "csrc/ops/operators.h"

namespace dgms::ops {
namespace {

struct Entry {
  const char* name;
  const Operator& (*get)();
};

constexpr Entry kOperators[] = {
    {"conv2d", conv2d_operator},
    {"linear", linear_operator},
    {"add", add_operator},
    {"clip", clip_operator},
    {"lookup", lookup_operator},
    {"max_pool2d", max_pool2d_operator},
    {"avg_pool2d", avg_pool2d_operator},
    {"global_avg_pool", global_avg_pool_operator},
    {"flatten", flatten_operator},
    {"reshape", reshape_operator},
    {"concat", concat_operator},
    {"pad", pad_operator},
    {"slice", slice_operator},
    {"softmax", softmax_operator},
    {"quantize", quantize_operator},
    {"dequantize", dequantize_operator},
};

}  // namespace

int64_t Weights::depth() const {
  int64_t depth = 1;
  for (size_t i = 1; i < shape.size(); ++i) depth *= shape[i];
  return depth;
}

const Operator* find_operator(const std::string& op) {
  for (const Entry& entry : kOperators) {
    if (op == entry.name) return &entry.get();
  }
  return nullptr;
}

std::vector<std::string> operator_names() {
  std::vector<std::string> names;
  for (const Entry& entry : kOperators) names.emplace_back(entry.name);
  return names;
}

}  // namespace dgms::ops
