// What the operators say when a node does not fit. Every error names the node.
#pragma once

#include <string>

#include "csrc/base/error.h"
#include "csrc/ops/operator.h"

namespace dgms::ops {

inline const char* const kExportAgain = "export the model again";

[[noreturn]] void fail(const NodeContext& context, ErrorKind kind, std::string what, std::string expected,
                       std::string got, std::string remedy = kExportAgain);

inline const graph::Value& input_value(const NodeContext& context, size_t i) {
  return context.graph.value(context.node.inputs[i]);
}
inline const graph::Value& output_value(const NodeContext& context, size_t i = 0) {
  return context.graph.value(context.node.outputs[i]);
}
inline bool is_int8(const graph::Value& value) { return value.dtype == graph::DType::kInt8; }
inline std::string to_string(const NodeContext& context, const graph::Dims& dims) {
  return graph::to_string(dims, context.graph.symbols);
}

// An attribute in min..max.
void check_range(const NodeContext& context, const char* attribute, int64_t value, int64_t min, int64_t max);
// An axis of input 0.
void check_axis(const NodeContext& context, int64_t axis);
// A size that kernels and weights are chosen by: fails when it depends on a symbol.
int64_t fixed_size(const NodeContext& context, const graph::Dim& size, const char* what);

// `value` as a float32. Throws Error(kPlan) when that is not finite.
float finite_constant(const NodeContext& context, const std::string& what, double value);
// The scale of an int8 value over that of another: what converts between them. Throws Error(kPlan) when it is not
// finite.
float scale_ratio(const NodeContext& context, const std::string& what, const graph::Value& from,
                  const graph::Value& to);

// A window that slides over an image, and the H and W of the output. Throws Error(kFormat) when it does not fit an
// image of fixed size (others are checked at the ends of their ranges).
struct Window {
  std::array<int64_t, 2> kernel{1, 1}, stride{1, 1};
  Padding padding;
  std::array<int64_t, 2> dilation{1, 1};
};
std::array<graph::Dim, 2> infer_window(const NodeContext& context, const Window& window);

}  // namespace dgms::ops
