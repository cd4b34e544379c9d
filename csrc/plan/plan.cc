#include "csrc/plan/plan.h"

#include <algorithm>
#include <utility>

#include "csrc/base/error.h"
#include "csrc/base/limits.h"
#include "csrc/plan/select.h"

namespace dgms::plan {
namespace {

using graph::Dims;

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::string text_of(const graph::SymbolValues& values, const std::vector<graph::Symbol>& symbols) {
  std::string text;
  for (size_t i = 0; i < values.size(); ++i) {
    text += (i == 0 ? " at " : ", ") + symbols[i].name + " = " + std::to_string(values[i]);
  }
  return text;
}

// A value has a rank, and at the ends of all ranges sizes that are positive and a number of elements that is not too
// large; what lies between them is checked when it is asked for (memory.cc).
void check_dims(const graph::Graph& graph, const std::string& name, const Dims& dims) {
  const auto refuse = [&](const std::string& what, const std::string& got) {
    throw Error(ErrorKind::kFormat, {what, "", name,
                                     "1 to " + std::to_string(kMaxRank) + " positive dimensions and at most " +
                                         std::to_string(kMaxElements) + " elements",
                                     got, "export the model with other sizes or a narrower range of its dimensions"});
  };
  if (dims.empty() || dims.size() > kMaxRank) refuse("a value has a bad rank", std::to_string(dims.size()));
  bool smallest = true;
  const auto check = [&](const graph::SymbolValues& values) {
    const graph::Shape shape = graph::shape_at(dims, values);
    const int64_t elements = graph::element_count(shape);
    // The largest sizes may be too many at once; a session refuses those that are.
    if (elements <= 0 || (smallest && elements > kMaxElements)) {
      refuse("a value has a bad shape", graph::to_string(shape) + text_of(values, graph.symbols));
    }
    smallest = false;
  };
  if (graph::is_fixed(dims)) {
    check(graph::SymbolValues(graph.symbols.size()));
  } else {
    graph::for_range_ends(graph.symbols, check);
  }
}

std::vector<const kernels::KernelRow*> select_kernels(const std::vector<ops::KernelRequest>& requests,
                                                      const graph::Node& node, kernels::Isa isa,
                                                      std::vector<std::string>& refused) {
  std::vector<const kernels::KernelRow*> rows;
  for (const ops::KernelRequest& request : requests) {
    rows.push_back(select_kernel(kernels::all_kernels(), request, isa, refused));
    if (rows.back() == nullptr) {
      throw Error(ErrorKind::kPlan, {"no kernel for the layer", "", node.name,
                                     std::string("a kernel of family ") + kernels::family_name(request.family),
                                     "none in this build", "build dgms_rt again"});
    }
  }
  return rows;
}

// The rows of an operator's special kernels, or of its general ones where a special one would be scalar.
std::vector<const kernels::KernelRow*> select_kernels(const ops::Operator& op, const ops::NodeContext& context,
                                                      kernels::Isa isa, std::vector<std::string>& refused) {
  const std::vector<ops::KernelRequest> special = op.special_kernels(context);
  if (!special.empty()) {
    const auto rows = select_kernels(special, context.node, isa, refused);
    const auto is_scalar = [](const kernels::KernelRow* row) { return row->isa == kernels::Isa::kScalar; };
    if (std::none_of(rows.begin(), rows.end(), is_scalar)) return rows;
  }
  return select_kernels(op.kernels(context), context.node, isa, refused);
}

// Calls function(); an Error that names no layer leaves with this one.
template <typename Function>
auto naming_layer(const std::string& layer, Function function) -> decltype(function()) {
  try {
    return function();
  } catch (const Error& error) {
    if (!error.text().layer.empty()) throw;
    ErrorText text = error.text();
    text.layer = layer;
    throw Error(error.kind(), std::move(text));
  }
}

const ops::OperatorSpec& spec_of(const graph::Node& node) {
  const ops::OperatorSpec* spec = ops::find_operator(node.op);
  if (spec == nullptr) {
    throw Error(ErrorKind::kUnsupported,
                {"unknown operator \"" + node.op + "\"", "", node.name, join(ops::operator_names()), node.op,
                 "update dgms_rt, or export without it"});
  }
  return *spec;
}

}  // namespace

Plan make_plan(const graph::Graph& graph, const ReadWeights& read_weights, const ReadConstant& read_constant,
               kernels::Isa isa, ops::Memory memory) {
  Plan plan;
  plan.isa = isa;
  std::vector<std::string> refused;
  const auto select = [&](kernels::Family family) {
    return select_kernel(kernels::all_kernels(), {family}, isa, refused);
  };
  plan.io.quantize = select(kernels::Family::kQuantize)->as<kernels::QuantizeFn>();
  plan.io.table = select(kernels::Family::kTableX8)->as<kernels::TableX8Fn>();
  plan.shapes.resize(graph.values.size());
  const auto set_shape = [&](graph::ValueId id, Dims dims) {
    naming_layer(graph.value(id).name, [&] { check_dims(graph, graph.value(id).name, dims); });
    plan.shapes[static_cast<size_t>(id)] = std::move(dims);
  };
  for (const graph::Input& input : graph.inputs) set_shape(input.value, input.internal_dims());
  plan.constants.resize(graph.values.size());
  for (size_t v = 0; v < graph.values.size(); ++v) {
    const graph::Value& value = graph.values[v];
    if (!value.is_constant()) continue;
    set_shape(static_cast<graph::ValueId>(v), {value.constant_shape.begin(), value.constant_shape.end()});
    const size_t bytes = static_cast<size_t>(graph::element_count(value.constant_shape)) * size_of(value.dtype);
    plan.constants[v] = AlignedBuffer<std::byte>(bytes + kernels::kOverread);
    read_constant(value, plan.constants[v].data());
    plan.constant_bytes += bytes;
  }
  ops::Weights weights;  // of one node at a time: what is packed is not needed again
  for (const graph::Node& node : graph.nodes) {
    std::vector<Dims> inputs;
    for (const graph::ValueId id : node.inputs) inputs.push_back(plan.shapes[static_cast<size_t>(id)]);
    if (node.weights.has_value()) read_weights(node, &weights);
    const ops::NodeContext context{graph, node, node.weights.has_value() ? &weights : nullptr, inputs, memory};
    std::unique_ptr<ops::Operator> op;
    const std::vector<Dims> outputs = naming_layer(node.name, [&] {
      op = ops::read_operator(spec_of(node), context);
      return op->infer(context);
    });
    for (size_t i = 0; i < node.outputs.size(); ++i) set_shape(node.outputs[i], outputs[i]);

    PlannedLayer planned;
    planned.kernels = select_kernels(*op, context, isa, planned.refused);
    planned.layer = op->make(context, planned.kernels);
    if (node.weights.has_value()) planned.weights = weights.kind();
    plan.weight_bytes += planned.layer->weight_bytes();
    plan.constant_bytes += planned.layer->constant_bytes();
    plan.layers.push_back(std::move(planned));
  }
  return plan;
}

}  // namespace dgms::plan
