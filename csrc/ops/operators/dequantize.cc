// dequantize: int8 to float32.
#include "csrc/ops/check.h"
#include "csrc/ops/layers/elementwise.h"

namespace dgms::ops {
namespace {

using graph::DType;

class DequantizeLayer final : public ElementwiseLayer<1> {
 public:
  DequantizeLayer(const graph::Quantization& quantization, kernels::DequantizeFn kernel)
      : kernel_(kernel), quantization_(quantization) {}

  void compute(const Run<1>& run) const noexcept override {
    kernel_({run.size, run.input<int8_t>(0), quantization_.scale, quantization_.zero_point, run.result<float>()});
  }

 private:
  kernels::DequantizeFn kernel_;
  graph::Quantization quantization_;
};

class DequantizeOperator final : public Operator {
 public:
  std::vector<graph::Dims> infer(const NodeContext& context) const override { return {context.inputs[0]}; }
  std::vector<KernelRequest> kernels(const NodeContext&) const override { return {{kernels::Family::kDequantize}}; }
  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    return std::make_unique<DequantizeLayer>(input_value(context, 0).quantization,
                                             rows[0]->as<kernels::DequantizeFn>());
  }
};

}  // namespace

OperatorSpec dequantize_operator() {
  OperatorSpec spec{};
  spec.name = "dequantize";
  spec.summary = "int8 to float32";
  spec.types = {{{DType::kInt8}, {DType::kFloat32}}};
  spec.create = create<DequantizeOperator>;
  return spec;
}

}  // namespace dgms::ops
