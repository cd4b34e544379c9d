#include "csrc/plan/plan.h"

#include <algorithm>
#include <utility>

#include "csrc/base/error.h"
#include "csrc/plan/select.h"

namespace dgms::plan {
namespace {

using graph::Shape;

constexpr int64_t kMaxElements = std::numeric_limits<int32_t>::max();
constexpr int64_t kMaxRank = 4;

std::vector<Shape> shapes_of(const graph::Node& node, const std::vector<Shape>& shapes) {
  std::vector<Shape> inputs;
  for (const graph::ValueId id : node.inputs) inputs.push_back(shapes[static_cast<size_t>(id)]);
  return inputs;
}

void check_size(const std::string& name, const Shape& shape) {
  const int64_t elements = graph::element_count(shape);
  if (elements <= 0 || elements > kMaxElements || shape.size() > kMaxRank) {
    throw Error(ErrorKind::kFormat, {"a value has a bad shape", "", name,
                                     "1 to 4 dimensions and at most " + std::to_string(kMaxElements) + " elements",
                                     graph::to_string(shape), "export the model with smaller inputs"});
  }
}

// A shape at any batch, from the shapes at two.
Shape with_free_batch(const std::string& name, const Shape& at_batch, int64_t batch, const Shape& at_next) {
  Shape shape = at_batch;
  if (at_batch[0] == batch && at_next[0] == batch + 1) shape[0] = -1;
  Shape expected = at_batch;
  if (shape[0] < 0) expected[0] = batch + 1;
  if (at_next != expected) {
    throw Error(ErrorKind::kFormat, {"the shape is not proportional to the batch", "", name,
                                     graph::to_string(expected) + " at the next batch", graph::to_string(at_next),
                                     "let the batch be the first dimension of every value, or fix it"});
  }
  return shape;
}

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

const ops::Operator& operator_of(const graph::Node& node) {
  const ops::Operator* op = ops::find_operator(node.op);
  if (op == nullptr) {
    throw Error(ErrorKind::kUnsupported,
                {"unknown operator \"" + node.op + "\"", "", node.name, join(ops::operator_names()), node.op,
                 "update dgms_rt, or export without it"});
  }
  return *op;
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

}  // namespace

Plan make_plan(const graph::Graph& graph, const WeightReader& read_weights, kernels::Isa isa, ops::Memory memory) {
  const bool dynamic = graph.batch_min != graph.batch_max;
  const int64_t batch = graph.batch_min;
  Plan plan;
  plan.isa = isa;
  std::vector<std::string> refused;
  const auto select = [&](kernels::Family family) {
    return select_kernel(kernels::all_kernels(), {family}, isa, refused);
  };
  plan.border.quantize = select(kernels::Family::kQuantize)->as<kernels::QuantizeFn>();
  plan.border.table = select(kernels::Family::kTableX8)->as<kernels::TableX8Fn>();
  plan.shapes.resize(graph.values.size());
  // Shapes at the smallest batch, and at the next one: what holds at both holds at every one.
  std::vector<Shape> smallest(graph.values.size()), next(graph.values.size());
  const auto set_shape = [&](graph::ValueId id, Shape at_batch, Shape at_next) {
    const size_t v = static_cast<size_t>(id);
    check_size(graph.values[v].name, at_batch);
    plan.shapes[v] = dynamic ? with_free_batch(graph.values[v].name, at_batch, batch, at_next) : at_batch;
    smallest[v] = std::move(at_batch);
    next[v] = std::move(at_next);
  };
  for (const graph::Input& input : graph.inputs) {
    set_shape(input.value, graph::internal_shape(input, batch), graph::internal_shape(input, batch + 1));
  }
  for (const graph::Node& node : graph.nodes) {
    const ops::Operator& op = operator_of(node);
    const std::vector<Shape> inputs = shapes_of(node, smallest);
    const ops::Weights* weights = node.weights < 0 ? nullptr : &read_weights(static_cast<size_t>(node.weights));
    const ops::NodeContext context{graph, node, weights, inputs, memory};
    op.check(context);
    Shape output = op.infer(context);
    Shape output_at_next;
    if (dynamic) {
      const std::vector<Shape> inputs_at_next = shapes_of(node, next);
      output_at_next = op.infer({graph, node, context.weights, inputs_at_next, memory});
    }
    set_shape(node.outputs[0], std::move(output), std::move(output_at_next));

    PlannedLayer planned;
    planned.kernels = select_kernels(op, context, isa, planned.refused);
    planned.layer = op.make(context, planned.kernels);
    plan.weight_bytes += planned.layer->weight_bytes();
    plan.constant_bytes += planned.layer->constant_bytes();
    plan.layers.push_back(std::move(planned));
  }
  return plan;
}

}  // namespace dgms::plan
