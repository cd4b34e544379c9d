// reshape: the same elements, counted in one order, in another shape.
#include "csrc/ops/layers/reshape.h"

#include "csrc/ops/check.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

class ReshapeOperator final : public Operator {
 public:
  void attributes(Attributes& attributes) override {
    attributes.dims("shape", shape_, {1, static_cast<int64_t>(kMaxRank)});
    attributes.choice("order", order_, {"torch", "internal"});
  }

  std::vector<graph::Dims> infer(const NodeContext& context) const override {
    if (graph::element_count(shape_) != graph::element_count(context.inputs[0])) {
      fail(context, ErrorKind::kFormat, "the shapes hold different numbers of elements",
           "as many as in " + to_string(context, context.inputs[0]), to_string(context, shape_));
    }
    return {shape_};
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const>) const override {
    return make_reshape_layer(order_ == "torch" ? ElementOrder::kTorch : ElementOrder::kInternal, context.inputs[0],
                              shape_);
  }

 private:
  graph::Dims shape_;
  std::string order_ = "torch";
};

}  // namespace

OperatorSpec reshape_operator() {
  OperatorSpec spec{};
  spec.name = "reshape";
  spec.summary = "changes the shape; rank 4 counts as N, C, H, W on both sides, or in the internal order N, H, W, C";
  spec.types = any_one_type();
  spec.same_quantization = true;
  spec.create = create<ReshapeOperator>;
  return spec;
}

}  // namespace dgms::ops
