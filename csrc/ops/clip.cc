// clip: clamp to a range of real values.
#include "csrc/ops/check.h"
#include "csrc/ops/elementwise.h"
#include "csrc/ops/operators.h"
#include "csrc/ops/table.h"

namespace dgms::ops {
namespace {

class ClipFloatLayer final : public ElementwiseLayer {
 public:
  ClipFloatLayer(const graph::Activation& range, kernels::ClampF32Fn kernel) : kernel_(kernel), range_(range) {}
  bool in_place() const override { return true; }

 protected:
  void apply(const LayerIo& io, size_t first, size_t size) const noexcept override {
    kernel_({size, static_cast<const float*>(io.inputs[0]) + first, static_cast<float*>(io.output) + first, range_.min,
             range_.max});
  }

 private:
  kernels::ClampF32Fn kernel_;
  graph::Activation range_;
};

class ClipOperator final : public Operator {
 public:
  void check(const NodeContext& context) const override {
    check_arity(context, 1, 1);
    check_no_weights(context);
    check_output_dtype(context, input_value(context, 0).dtype);
    check_activation(context, attributes<graph::Clip>(context).range);
  }

  graph::Shape infer(const NodeContext& context) const override { return context.input_shapes[0]; }

  std::vector<KernelRequest> kernels(const NodeContext& context) const override {
    return {{is_int8(input_value(context, 0)) ? kernels::Family::kTableX8 : kernels::Family::kClampF32}};
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    const graph::Activation& range = attributes<graph::Clip>(context).range;
    if (!is_int8(input_value(context, 0))) {
      return std::make_unique<ClipFloatLayer>(range, rows[0]->as<kernels::ClampF32Fn>());
    }
    const Table table = make_table(input_value(context, 0).quantization, range, output_value(context).quantization);
    return std::make_unique<TableLayer>(table, rows[0]->as<kernels::TableX8Fn>());
  }
};

}  // namespace

const Operator& clip_operator() {
  static const ClipOperator op;
  return op;
}

}  // namespace dgms::ops
