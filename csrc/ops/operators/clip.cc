// clip: clamp to a range of real values.
#include "csrc/ops/check.h"
#include "csrc/ops/layers/elementwise.h"
#include "csrc/ops/layers/table.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

using graph::DType;

class ClipFloatLayer final : public ElementwiseLayer<1> {
 public:
  ClipFloatLayer(const Activation& range, kernels::ClampF32Fn kernel) : kernel_(kernel), range_(range) {}
  bool in_place() const override { return true; }

  void compute(const Run<1>& run) const noexcept override {
    kernel_({run.size, run.input<float>(0), run.result<float>(), range_.min, range_.max});
  }

 private:
  kernels::ClampF32Fn kernel_;
  Activation range_;
};

class ClipOperator final : public Operator {
 public:
  void attributes(Attributes& attributes) override { attributes.range(range_); }

  std::vector<graph::Dims> infer(const NodeContext& context) const override { return {context.inputs[0]}; }

  std::vector<KernelRequest> kernels(const NodeContext& context) const override {
    return {{is_int8(input_value(context, 0)) ? kernels::Family::kTableX8 : kernels::Family::kClampF32}};
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    if (!is_int8(input_value(context, 0))) {
      return std::make_unique<ClipFloatLayer>(range_, rows[0]->as<kernels::ClampF32Fn>());
    }
    const Table table = make_table(input_value(context, 0).quantization, range_, output_value(context).quantization);
    return std::make_unique<TableLayer>(table, rows[0]->as<kernels::TableX8Fn>());
  }

 private:
  Activation range_;
};

}  // namespace

OperatorSpec clip_operator() {
  OperatorSpec spec{};
  spec.name = "clip";
  spec.summary = "limits values to min..max; int8 uses a table and may change the quantization";
  spec.types = one_type_of({DType::kFloat32, DType::kInt8});
  spec.create = create<ClipOperator>;
  return spec;
}

}  // namespace dgms::ops
