// flatten: [N, rest] in torch's order.
#include "csrc/ops/check.h"
#include "csrc/ops/operators.h"
#include "csrc/ops/torch_order.h"

namespace dgms::ops {
namespace {

class FlattenOperator final : public Operator {
 public:
  void check(const NodeContext& context) const override {
    check_arity(context, 1, 1);
    check_no_weights(context);
    check_same_quantization(context);
  }
  graph::Shape infer(const NodeContext& context) const override {
    const graph::Shape& x = context.input_shapes[0];
    return {x[0], graph::element_count(graph::Shape(x.begin() + 1, x.end()))};
  }
  std::vector<KernelRequest> kernels(const NodeContext&) const override { return {}; }
  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const>) const override {
    return make_reshape_layer(context, infer(context));
  }
};

}  // namespace

const Operator& flatten_operator() {
  static const FlattenOperator op;
  return op;
}

}  // namespace dgms::ops
