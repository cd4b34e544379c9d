// linear: the indirect GEMM on a 1x1 image.
#include "csrc/ops/check.h"
#include "csrc/ops/layers/igemm.h"
#include "csrc/ops/weights/channels.h"

namespace dgms::ops {
namespace {

class LinearOperator final : public Operator {
 public:
  void attributes(Attributes& a) override { a.activation(conv_.activation); }

  void check(const NodeContext& context) const override {
    const int64_t channels = fixed_size(context, context.inputs[0][1], "the number of channels");
    if (context.weights->depth() != channels) {
      fail(context, ErrorKind::kFormat, "the weight does not fit the input's channels",
           std::to_string(channels) + " weights per output", graph::to_string(context.weights->shape));
    }
    check_levels(context);
  }

  std::vector<graph::Dims> infer(const NodeContext& context) const override {
    return {{context.inputs[0][0], context.weights->outputs()}};
  }

  std::vector<KernelRequest> kernels(const NodeContext& context) const override { return igemm_kernels(context, 1); }
  std::vector<KernelRequest> special_kernels(const NodeContext& context) const override {
    return gemv_kernels(context, 1);
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    return make_igemm_layer(context, conv_, rows);
  }

 private:
  Convolution conv_;
};

}  // namespace

OperatorSpec linear_operator() {
  using graph::DType;
  OperatorSpec spec{};
  spec.name = "linear";
  spec.summary = "each output is a weighted sum of the inputs plus a bias";
  spec.weight_rank = 2;
  spec.rank = {2, 2};
  spec.types = {
      {{DType::kFloat32}, {DType::kFloat32}}, {{DType::kInt8}, {DType::kInt8}}, {{DType::kInt8}, {DType::kFloat32}}};
  spec.restrictions = {"an int8 input needs weights with an int8 codebook or int8 values"};
  spec.create = create<LinearOperator>;
  return spec;
}

}  // namespace dgms::ops
