// global_avg_pool: the average of an image.
#include "csrc/ops/layers/avg_pool.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

using graph::DType;

class GlobalAvgPoolOperator final : public Operator {
 public:
  void check(const NodeContext& context) const override {
    const graph::Dim pixels = context.inputs[0][1] * context.inputs[0][2];
    graph::for_range_ends(context.graph.symbols,
                          [&](const graph::SymbolValues& values) { check_avg_pool(context, pixels.at(values)); });
  }

  std::vector<graph::Dims> infer(const NodeContext& context) const override {
    return {{context.inputs[0][0], 1, 1, context.inputs[0][3]}};
  }

  std::vector<KernelRequest> kernels(const NodeContext& context) const override { return avg_pool_kernels(context); }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    return make_avg_pool_layer(context, std::nullopt, false, rows);
  }
};

}  // namespace

OperatorSpec global_avg_pool_operator() {
  OperatorSpec spec{};
  spec.name = "global_avg_pool";
  spec.summary = "the average of an image: [N, 1, 1, C]";
  spec.rank = {4, 4};
  spec.types = one_type_of({DType::kFloat32, DType::kInt8});
  spec.restrictions = {"an image has at most 2^23 pixels"};
  spec.create = create<GlobalAvgPoolOperator>;
  return spec;
}

}  // namespace dgms::ops
