// flatten: [N, rest] in torch's order.
#include "csrc/ops/layers/reshape.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

class FlattenOperator final : public Operator {
 public:
  std::vector<graph::Dims> infer(const NodeContext& context) const override {
    const graph::Dims& x = context.inputs[0];
    return {{x[0], graph::element_count(graph::Dims(x.begin() + 1, x.end()))}};
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const>) const override {
    return make_reshape_layer(ElementOrder::kTorch, context.inputs[0], infer(context)[0]);
  }
};

}  // namespace

OperatorSpec flatten_operator() {
  OperatorSpec spec{};
  spec.name = "flatten";
  spec.summary = "[N, rest], the rest in torch's order (C, H, W)";
  spec.types = any_one_type();
  spec.same_quantization = true;
  spec.create = create<FlattenOperator>;
  return spec;
}

}  // namespace dgms::ops
