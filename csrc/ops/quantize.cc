// quantize and dequantize: float32 <-> int8.
#include "csrc/ops/check.h"
#include "csrc/ops/elementwise.h"
#include "csrc/ops/operators.h"

namespace dgms::ops {
namespace {

class QuantizeLayer final : public ElementwiseLayer {
 public:
  QuantizeLayer(const graph::Quantization& quantization, kernels::QuantizeFn kernel)
      : kernel_(kernel), inverse_scale_(1.0f / quantization.scale), zero_point_(quantization.zero_point) {}

 protected:
  void apply(const LayerIo& io, size_t first, size_t size) const noexcept override {
    kernel_({size, static_cast<const float*>(io.inputs[0]) + first, inverse_scale_, zero_point_,
             static_cast<int8_t*>(io.output) + first});
  }

 private:
  kernels::QuantizeFn kernel_;
  float inverse_scale_;
  int32_t zero_point_;
};

class DequantizeLayer final : public ElementwiseLayer {
 public:
  DequantizeLayer(const graph::Quantization& quantization, kernels::DequantizeFn kernel)
      : kernel_(kernel), quantization_(quantization) {}

 protected:
  void apply(const LayerIo& io, size_t first, size_t size) const noexcept override {
    kernel_({size, static_cast<const int8_t*>(io.inputs[0]) + first, quantization_.scale, quantization_.zero_point,
             static_cast<float*>(io.output) + first});
  }

 private:
  kernels::DequantizeFn kernel_;
  graph::Quantization quantization_;
};

class ConversionOperator : public Operator {
 public:
  ConversionOperator(graph::DType from, graph::DType to) : from_(from), to_(to) {}
  void check(const NodeContext& context) const override {
    check_arity(context, 1, 1);
    check_no_weights(context);
    check_input_dtype(context, 0, from_);
    check_output_dtype(context, to_);
  }
  graph::Shape infer(const NodeContext& context) const override { return context.input_shapes[0]; }

 private:
  graph::DType from_, to_;
};

class QuantizeOperator final : public ConversionOperator {
 public:
  QuantizeOperator() : ConversionOperator(graph::DType::kFloat32, graph::DType::kInt8) {}
  std::vector<KernelRequest> kernels(const NodeContext&) const override { return {{kernels::Family::kQuantize}}; }
  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    return std::make_unique<QuantizeLayer>(output_value(context).quantization, rows[0]->as<kernels::QuantizeFn>());
  }
};

class DequantizeOperator final : public ConversionOperator {
 public:
  DequantizeOperator() : ConversionOperator(graph::DType::kInt8, graph::DType::kFloat32) {}
  std::vector<KernelRequest> kernels(const NodeContext&) const override { return {{kernels::Family::kDequantize}}; }
  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    return std::make_unique<DequantizeLayer>(input_value(context, 0).quantization,
                                             rows[0]->as<kernels::DequantizeFn>());
  }
};

}  // namespace

const Operator& quantize_operator() {
  static const QuantizeOperator op;
  return op;
}

const Operator& dequantize_operator() {
  static const DequantizeOperator op;
  return op;
}

}  // namespace dgms::ops
