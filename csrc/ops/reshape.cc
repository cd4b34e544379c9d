// reshape: the same elements, counted in torch's order, in another shape.
#include "csrc/ops/check.h"
#include "csrc/ops/operators.h"
#include "csrc/ops/torch_order.h"

namespace dgms::ops {
namespace {

class ReshapeOperator final : public Operator {
 public:
  void check(const NodeContext& context) const override {
    check_arity(context, 1, 1);
    check_no_weights(context);
    check_same_quantization(context);
    const graph::Shape& shape = attributes<graph::Reshape>(context).shape;
    check_range(context, "shape (its rank)", static_cast<int64_t>(shape.size()), 1, 4);
    for (size_t i = 0; i < shape.size(); ++i) {
      if (i > 0 || shape[0] != -1) check_range(context, "shape", shape[i], 1, std::numeric_limits<int32_t>::max());
    }
  }

  graph::Shape infer(const NodeContext& context) const override {
    graph::Shape shape = attributes<graph::Reshape>(context).shape;
    if (shape[0] == -1) shape[0] = context.input_shapes[0][0];
    if (graph::element_count(shape) != graph::element_count(context.input_shapes[0])) {
      fail(context, ErrorKind::kFormat, "the shapes hold different numbers of elements",
           "as many as in " + graph::to_string(context.input_shapes[0]), graph::to_string(shape));
    }
    return shape;
  }

  std::vector<KernelRequest> kernels(const NodeContext&) const override { return {}; }
  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const>) const override {
    return make_reshape_layer(context, infer(context));
  }
};

}  // namespace

const Operator& reshape_operator() {
  static const ReshapeOperator op;
  return op;
}

}  // namespace dgms::ops
