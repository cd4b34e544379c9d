// What the operators say when a node does not fit. Every error names the node.
#pragma once

#include <string>

#include "csrc/base/error.h"
#include "csrc/ops/op.h"

namespace dgms::ops {

inline const char* const kExportAgain = "export the model again";

[[noreturn]] void fail(const NodeContext& context, ErrorKind kind, std::string what, std::string expected,
                       std::string got, std::string remedy = kExportAgain);

inline const graph::Value& input_value(const NodeContext& context, size_t i) {
  return context.graph.value(context.node.inputs[i]);
}
inline const graph::Value& output_value(const NodeContext& context) {
  return context.graph.value(context.node.outputs[0]);
}
inline bool is_int8(const graph::Value& value) { return value.dtype == graph::DType::kInt8; }

template <typename Attributes>
const Attributes& attributes(const NodeContext& context) {
  return std::get<Attributes>(context.node.attributes);
}

// One output and min..max inputs.
void check_arity(const NodeContext& context, size_t min_inputs, size_t max_inputs);
void check_no_weights(const NodeContext& context);
void check_rank(const NodeContext& context, size_t input, size_t rank);
void check_input_dtype(const NodeContext& context, size_t input, graph::DType dtype);
void check_output_dtype(const NodeContext& context, graph::DType dtype);
// The output has the dtype of input 0, and its scale and zero point.
void check_same_quantization(const NodeContext& context);
// An attribute in min..max.
void check_range(const NodeContext& context, const char* attribute, int64_t value, int64_t min, int64_t max);
// A sane activation: min <= max, no NaN.
void check_activation(const NodeContext& context, const graph::Activation& activation);

// `value` as a float32. Throws Error(kPlan) when that is not finite.
float finite_constant(const NodeContext& context, const std::string& what, double value);

// Attributes of a window, and that it fits the input: H and W of the output.
struct Window {
  std::array<int64_t, 2> kernel, stride;
  graph::Padding padding;
  std::array<int64_t, 2> dilation{1, 1};
};
void check_window(const NodeContext& context, const Window& window);
std::array<int64_t, 2> infer_window(const NodeContext& context, const Window& window);

}  // namespace dgms::ops
