// linear: the indirect GEMM on a 1x1 image.
#include "csrc/ops/channels.h"
#include "csrc/ops/check.h"
#include "csrc/ops/igemm_layer.h"
#include "csrc/ops/operators.h"

namespace dgms::ops {
namespace {

class LinearOperator final : public Operator {
 public:
  void check(const NodeContext& context) const override {
    check_arity(context, 1, 1);
    check_rank(context, 0, 2);
    if (context.weights == nullptr)
      fail(context, ErrorKind::kFormat, "a linear layer without weights", "a weight", "none");
    const Weights& weights = *context.weights;
    if (weights.shape.size() != 2) {
      fail(context, ErrorKind::kFormat, "the weight has the wrong rank", "[O, I]", graph::to_string(weights.shape));
    }
    check_weights(context, weights.outputs(), context.input_shapes[0][1]);
    check_activation(context, attributes<graph::Linear>(context).activation);
    if (!is_int8(input_value(context, 0))) check_output_dtype(context, graph::DType::kFloat32);
  }

  graph::Shape infer(const NodeContext& context) const override {
    return {context.input_shapes[0][0], context.weights->outputs()};
  }

  std::vector<KernelRequest> kernels(const NodeContext& context) const override { return igemm_kernels(context, 1); }
  std::vector<KernelRequest> special_kernels(const NodeContext& context) const override {
    return gemv_kernels(context, 1);
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    graph::Conv2d conv;
    conv.activation = attributes<graph::Linear>(context).activation;
    return make_igemm_layer(context, conv, rows);
  }
};

}  // namespace

const Operator& linear_operator() {
  static const LinearOperator op;
  return op;
}

}  // namespace dgms::ops
