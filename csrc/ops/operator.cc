#include "csrc/ops/operator.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "csrc/ops/check.h"

namespace dgms::ops {

#define DGMS_OPERATOR(name) OperatorSpec name##_operator();
#include "csrc/ops/operators/operators.inc"
#undef DGMS_OPERATOR

namespace {

std::string text(const Count& count) {
  if (count.min == count.max) return std::to_string(count.min);
  if (count.max == kAnyNumber) return "at least " + std::to_string(count.min);
  return std::to_string(count.min) + " to " + std::to_string(count.max);
}

void check_count(const NodeContext& context, const char* what, const Count& count, size_t got) {
  if (got >= count.min && got <= count.max) return;
  fail(context, ErrorKind::kFormat, std::string("wrong number of ") + what, text(count), std::to_string(got));
}

bool fits(const std::vector<graph::DType>& dtypes, const std::vector<graph::ValueId>& ids, const graph::Graph& graph) {
  for (size_t i = 0; i < ids.size(); ++i) {
    if (graph.value(ids[i]).dtype != dtypes[std::min(i, dtypes.size() - 1)]) return false;
  }
  return true;
}

std::string text(const std::vector<graph::DType>& dtypes) {
  std::string text;
  for (const graph::DType dtype : dtypes) text += (text.empty() ? "" : ", ") + std::string(graph::dtype_name(dtype));
  return text;
}

std::vector<graph::DType> dtypes_of(const NodeContext& context, const std::vector<graph::ValueId>& ids) {
  std::vector<graph::DType> dtypes;
  for (const graph::ValueId id : ids) dtypes.push_back(context.graph.value(id).dtype);
  return dtypes;
}

void check_types(const OperatorSpec& spec, const NodeContext& context) {
  const graph::Node& node = context.node;
  for (const Signature& signature : spec.types) {
    if (fits(signature.inputs, node.inputs, context.graph) && fits(signature.outputs, node.outputs, context.graph)) {
      return;
    }
  }
  std::string expected;
  for (const Signature& signature : spec.types) {
    expected += (expected.empty() ? "" : "; or ") + text(signature.inputs) + " to " + text(signature.outputs);
  }
  fail(context, ErrorKind::kFormat, "the inputs and outputs have the wrong dtypes", expected,
       text(dtypes_of(context, node.inputs)) + " to " + text(dtypes_of(context, node.outputs)),
       "put quantize or dequantize before it");
}

void check_same_quantization(const NodeContext& context) {
  if (!is_int8(input_value(context, 0))) return;
  const graph::Quantization& expected = input_value(context, 0).quantization;
  for (const graph::ValueId id : context.node.outputs) {
    const graph::Quantization& got = context.graph.value(id).quantization;
    if (got == expected) continue;
    const auto text = [](const graph::Quantization& q) {
      return "scale " + std::to_string(q.scale) + ", zero point " + std::to_string(q.zero_point);
    };
    fail(context, ErrorKind::kFormat, "the output must have the quantization of the input", text(expected), text(got));
  }
}

void check_weights(const OperatorSpec& spec, const NodeContext& context) {
  const Weights* weights = context.weights;
  if (spec.weight_rank == 0) {
    if (weights != nullptr) {
      fail(context, ErrorKind::kFormat, "the operator takes no weights", "no \"weights\"", "weights");
    }
    return;
  }
  if (weights == nullptr) fail(context, ErrorKind::kFormat, "the node has no weights", "weights", "none");
  if (weights->shape.size() != spec.weight_rank) {
    fail(context, ErrorKind::kFormat, "the weight has the wrong rank", "rank " + std::to_string(spec.weight_rank),
         graph::to_string(weights->shape));
  }
}

}  // namespace

const std::vector<OperatorSpec>& all_operators() {
  // Never destroyed: daemon threads of a Python process may load models while it exits.
  static const auto& kAll = *new std::vector<OperatorSpec>{
#define DGMS_OPERATOR(name) name##_operator(),
#include "csrc/ops/operators/operators.inc"
#undef DGMS_OPERATOR
  };
  return kAll;
}

const OperatorSpec* find_operator(const std::string& name) {
  for (const OperatorSpec& spec : all_operators()) {
    if (name == spec.name) return &spec;
  }
  return nullptr;
}

std::vector<std::string> operator_names() {
  std::vector<std::string> names;
  for (const OperatorSpec& spec : all_operators()) names.emplace_back(spec.name);
  return names;
}

std::unique_ptr<Operator> read_operator(const OperatorSpec& spec, const NodeContext& context) {
  check_count(context, "inputs", spec.inputs, context.node.inputs.size());
  check_count(context, "outputs", spec.outputs, context.node.outputs.size());
  const size_t rank = context.inputs[0].size();
  if (rank < spec.rank.min || rank > spec.rank.max) {
    fail(context, ErrorKind::kFormat, "input 0 has the wrong rank", text(spec.rank),
         std::to_string(rank) + " (" + to_string(context, context.inputs[0]) + ")");
  }
  check_weights(spec, context);
  check_types(spec, context);
  if (spec.same_quantization) check_same_quantization(context);
  std::unique_ptr<Operator> op = spec.create();
  static const format::Json& kNone = *new format::Json(format::Json::object());
  const format::Json& attributes = context.node.attributes != nullptr ? *context.node.attributes : kNone;
  read_attributes(attributes, context.graph.symbols, {"", context.node.name}, *op);
  op->check(context);
  return op;
}

}  // namespace dgms::ops
