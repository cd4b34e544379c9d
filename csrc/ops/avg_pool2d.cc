// avg_pool2d: the average of a window.
#include "csrc/ops/avg_pool_layer.h"
#include "csrc/ops/operators.h"
#include "csrc/ops/pool_window.h"

namespace dgms::ops {
namespace {

Window window_of(const graph::AvgPool2d& pool) { return {pool.kernel, pool.stride, pool.padding}; }

class AvgPool2dOperator final : public Operator {
 public:
  void check(const NodeContext& context) const override {
    const Window window = window_of(attributes<graph::AvgPool2d>(context));
    check_arity(context, 1, 1);
    check_no_weights(context);
    check_rank(context, 0, 4);
    check_pool_window(context, window);
    check_output_dtype(context, input_value(context, 0).dtype);
    check_avg_window(context, window);
  }

  graph::Shape infer(const NodeContext& context) const override {
    const auto [height, width] = infer_window(context, window_of(attributes<graph::AvgPool2d>(context)));
    return {context.input_shapes[0][0], height, width, context.input_shapes[0][3]};
  }

  std::vector<KernelRequest> kernels(const NodeContext& context) const override { return avg_pool_kernels(context); }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    const graph::AvgPool2d& pool = attributes<graph::AvgPool2d>(context);
    return make_avg_pool_layer(context, window_of(pool), pool.count_include_pad, rows);
  }
};

}  // namespace

const Operator& avg_pool2d_operator() {
  static const AvgPool2dOperator op;
  return op;
}

}  // namespace dgms::ops
