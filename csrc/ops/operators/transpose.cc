// transpose: the axes in another order.
#include <algorithm>
#include <string>
#include <utility>

#include "csrc/ops/check.h"
#include "csrc/ops/layers/copy.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

class TransposeLayer final : public CopyLayer {
 public:
  explicit TransposeLayer(std::vector<int64_t> axes) : axes_(std::move(axes)) {}

  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    const std::vector<Copy> copies = {{part_of(inputs[0], whole(inputs[0]), outputs[0].sizes()), outputs[0]}};
    return std::make_unique<CopyStep>(copies, nullptr, threads);
  }

  std::optional<Region> view_of_input(size_t, const TensorView& input, const graph::Shape&) const override {
    return whole(input);
  }

 private:
  Region whole(const TensorView& input) const {
    Region region;
    for (size_t i = 0; i < axes_.size(); ++i) region.strides[i] = input.strides[static_cast<size_t>(axes_[i])];
    return region;
  }

  std::vector<int64_t> axes_;  // of the input, one per axis of the output
};

class TransposeOperator final : public Operator {
 public:
  void attributes(Attributes& attributes) override {
    constexpr int64_t kRanks = static_cast<int64_t>(kMaxRank);
    attributes.integers("axes", axes_, {1, kRanks}, {0, kRanks - 1});
  }

  void check(const NodeContext& context) const override {
    std::vector<int64_t> sorted = axes_;
    std::sort(sorted.begin(), sorted.end());
    std::string expected, got;
    for (size_t i = 0; i < context.inputs[0].size(); ++i) expected += (i == 0 ? "" : ", ") + std::to_string(i);
    for (size_t i = 0; i < sorted.size(); ++i) got += (i == 0 ? "" : ", ") + std::to_string(axes_[i]);
    bool is_order = sorted.size() == context.inputs[0].size();
    for (size_t i = 0; is_order && i < sorted.size(); ++i) is_order = sorted[i] == static_cast<int64_t>(i);
    if (is_order) return;
    fail(context, ErrorKind::kFormat, "axes does not name every axis of the input once", expected + " in any order",
         got);
  }

  std::vector<graph::Dims> infer(const NodeContext& context) const override {
    graph::Dims shape;
    for (const int64_t axis : axes_) shape.push_back(context.inputs[0][static_cast<size_t>(axis)]);
    return {shape};
  }

  std::unique_ptr<Layer> make(const NodeContext&, Span<const kernels::KernelRow* const>) const override {
    return std::make_unique<TransposeLayer>(axes_);
  }

 private:
  std::vector<int64_t> axes_;
};

}  // namespace

OperatorSpec transpose_operator() {
  OperatorSpec spec{};
  spec.name = "transpose";
  spec.summary = "permutes the axes: axis i of the output is axes[i] of the input";
  spec.types = any_one_type();
  spec.same_quantization = true;
  spec.restrictions = {"axes count in the internal order: rank 4 is N, H, W, C"};
  spec.create = create<TransposeOperator>;
  return spec;
}

}  // namespace dgms::ops
