// global_avg_pool: the average of an image.
#include "csrc/ops/avg_pool_layer.h"
#include "csrc/ops/operators.h"

namespace dgms::ops {
namespace {

Window whole_image(const NodeContext& context) {
  const graph::Shape& x = context.input_shapes[0];
  return {{x[1], x[2]}, {1, 1}, {}};
}

class GlobalAvgPoolOperator final : public Operator {
 public:
  void check(const NodeContext& context) const override {
    check_arity(context, 1, 1);
    check_no_weights(context);
    check_rank(context, 0, 4);
    check_output_dtype(context, input_value(context, 0).dtype);
    check_avg_window(context, whole_image(context));
  }
  graph::Shape infer(const NodeContext& context) const override {
    return {context.input_shapes[0][0], 1, 1, context.input_shapes[0][3]};
  }
  std::vector<KernelRequest> kernels(const NodeContext& context) const override { return avg_pool_kernels(context); }
  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    return make_avg_pool_layer(context, whole_image(context), false, rows);
  }
};

}  // namespace

const Operator& global_avg_pool_operator() {
  static const GlobalAvgPoolOperator op;
  return op;
}

}  // namespace dgms::ops
