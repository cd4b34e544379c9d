// add: elementwise sum of two values of one shape.
#include "csrc/ops/check.h"
#include "csrc/ops/elementwise.h"
#include "csrc/ops/operators.h"
#include "csrc/ops/rounding.h"

namespace dgms::ops {
namespace {

class AddInt8Layer final : public ElementwiseLayer {
 public:
  AddInt8Layer(const NodeContext& context, kernels::AddQs8Fn kernel) : kernel_(kernel) {
    const graph::Quantization& a = input_value(context, 0).quantization;
    const graph::Quantization& b = input_value(context, 1).quantization;
    const graph::Quantization& y = output_value(context).quantization;
    const graph::Activation& activation = attributes<graph::Add>(context).activation;
    const double y_scale = static_cast<double>(y.scale);
    args_.a_zero_point = a.zero_point;
    args_.b_zero_point = b.zero_point;
    args_.zero_point = y.zero_point;
    args_.a_multiplier = finite_constant(context, "the multiplier of a", static_cast<double>(a.scale) / y_scale);
    args_.b_multiplier = finite_constant(context, "the multiplier of b", static_cast<double>(b.scale) / y_scale);
    args_.min = quantize_limit(activation.min, y);
    args_.max = quantize_limit(activation.max, y);
  }

  bool in_place() const override { return true; }

 protected:
  void apply(const LayerIo& io, size_t first, size_t size) const noexcept override {
    kernels::AddQs8Args args = args_;
    args.size = size;
    args.a = static_cast<const int8_t*>(io.inputs[0]) + first;
    args.b = static_cast<const int8_t*>(io.inputs[1]) + first;
    args.output = static_cast<int8_t*>(io.output) + first;
    kernel_(args);
  }

 private:
  kernels::AddQs8Fn kernel_;
  kernels::AddQs8Args args_{};
};

class AddFloatLayer final : public ElementwiseLayer {
 public:
  AddFloatLayer(const graph::Activation& activation, kernels::AddF32Fn kernel)
      : kernel_(kernel), activation_(activation) {}
  bool in_place() const override { return true; }

 protected:
  void apply(const LayerIo& io, size_t first, size_t size) const noexcept override {
    kernel_({size, static_cast<const float*>(io.inputs[0]) + first, static_cast<const float*>(io.inputs[1]) + first,
             static_cast<float*>(io.output) + first, activation_.min, activation_.max});
  }

 private:
  kernels::AddF32Fn kernel_;
  graph::Activation activation_;
};

class AddOperator final : public Operator {
 public:
  void check(const NodeContext& context) const override {
    check_arity(context, 2, 2);
    check_no_weights(context);
    check_input_dtype(context, 1, input_value(context, 0).dtype);
    check_output_dtype(context, input_value(context, 0).dtype);
    check_activation(context, attributes<graph::Add>(context).activation);
  }

  graph::Shape infer(const NodeContext& context) const override {
    if (context.input_shapes[0] != context.input_shapes[1]) {
      fail(context, ErrorKind::kFormat, "the inputs have different shapes", graph::to_string(context.input_shapes[0]),
           graph::to_string(context.input_shapes[1]));
    }
    return context.input_shapes[0];
  }

  std::vector<KernelRequest> kernels(const NodeContext& context) const override {
    return {{is_int8(input_value(context, 0)) ? kernels::Family::kAddQs8 : kernels::Family::kAddF32}};
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    if (is_int8(input_value(context, 0))) {
      return std::make_unique<AddInt8Layer>(context, rows[0]->as<kernels::AddQs8Fn>());
    }
    return std::make_unique<AddFloatLayer>(attributes<graph::Add>(context).activation,
                                           rows[0]->as<kernels::AddF32Fn>());
  }
};

}  // namespace

const Operator& add_operator() {
  static const AddOperator op;
  return op;
}

}  // namespace dgms::ops
