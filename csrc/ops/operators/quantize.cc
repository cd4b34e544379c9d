// quantize: float32 to int8.
#include "csrc/ops/check.h"
#include "csrc/ops/layers/elementwise.h"

namespace dgms::ops {
namespace {

using graph::DType;

class QuantizeLayer final : public ElementwiseLayer<1> {
 public:
  QuantizeLayer(const graph::Quantization& quantization, kernels::QuantizeFn kernel)
      : kernel_(kernel), inverse_scale_(1.0f / quantization.scale), zero_point_(quantization.zero_point) {}

  void compute(const Run<1>& run) const noexcept override {
    kernel_({run.size, run.input<float>(0), inverse_scale_, zero_point_, run.result<int8_t>()});
  }

 private:
  kernels::QuantizeFn kernel_;
  float inverse_scale_;
  int32_t zero_point_;
};

class QuantizeOperator final : public Operator {
 public:
  std::vector<graph::Dims> infer(const NodeContext& context) const override { return {context.inputs[0]}; }
  std::vector<KernelRequest> kernels(const NodeContext&) const override { return {{kernels::Family::kQuantize}}; }
  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    return std::make_unique<QuantizeLayer>(output_value(context).quantization, rows[0]->as<kernels::QuantizeFn>());
  }
};

}  // namespace

OperatorSpec quantize_operator() {
  OperatorSpec spec{};
  spec.name = "quantize";
  spec.summary = "float32 to int8";
  spec.types = {{{DType::kFloat32}, {DType::kInt8}}};
  spec.create = create<QuantizeOperator>;
  return spec;
}

}  // namespace dgms::ops
