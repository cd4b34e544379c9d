// split: consecutive parts along one axis.
#include <numeric>
#include <utility>

#include "csrc/ops/check.h"
#include "csrc/ops/layers/copy.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

class SplitLayer final : public CopyLayer {
 public:
  SplitLayer(size_t axis, std::vector<int64_t> starts) : axis_(axis), starts_(std::move(starts)) {}

  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    std::vector<Copy> copies;
    for (size_t i = 0; i < outputs.size(); ++i) {
      const bool is_view = outputs[i].rank == 0;
      if (!is_view) copies.push_back({part_of(inputs[0], part(i, inputs[0]), outputs[i].sizes()), outputs[i]});
    }
    return std::make_unique<CopyStep>(copies, nullptr, threads);
  }

  std::optional<Region> view_of_input(size_t index, const TensorView& input, const graph::Shape&) const override {
    return part(index, input);
  }

 private:
  Region part(size_t index, const TensorView& input) const {
    return {starts_[index] * input.strides[axis_], input.strides};
  }

  size_t axis_;
  std::vector<int64_t> starts_;  // one per output
};

class SplitOperator final : public Operator {
 public:
  void attributes(Attributes& attributes) override {
    attributes.integer("axis", axis_, {0, static_cast<int64_t>(kMaxRank) - 1}, kRequired);
    attributes.integers("sizes", sizes_, {1, kMaxParts}, {1, kMaxElements});
  }

  void check(const NodeContext& context) const override {
    check_axis(context, axis_);
    if (sizes_.size() != context.node.outputs.size()) {
      fail(context, ErrorKind::kFormat, "sizes does not have one entry per output",
           std::to_string(context.node.outputs.size()) + " sizes", std::to_string(sizes_.size()));
    }
    const int64_t size = fixed_size(context, context.inputs[0][static_cast<size_t>(axis_)], "an axis that is split");
    const int64_t sum = std::accumulate(sizes_.begin(), sizes_.end(), int64_t{0});
    if (sum != size) {
      fail(context, ErrorKind::kFormat, "the sizes do not add up to the axis", std::to_string(size),
           std::to_string(sum));
    }
  }

  std::vector<graph::Dims> infer(const NodeContext& context) const override {
    std::vector<graph::Dims> outputs(sizes_.size(), context.inputs[0]);
    for (size_t i = 0; i < sizes_.size(); ++i) outputs[i][static_cast<size_t>(axis_)] = sizes_[i];
    return outputs;
  }

  std::unique_ptr<Layer> make(const NodeContext&, Span<const kernels::KernelRow* const>) const override {
    std::vector<int64_t> starts;
    int64_t start = 0;
    for (const int64_t size : sizes_) {
      starts.push_back(start);
      start += size;
    }
    return std::make_unique<SplitLayer>(static_cast<size_t>(axis_), std::move(starts));
  }

 private:
  static constexpr int64_t kMaxParts = 65536;

  int64_t axis_ = 0;
  std::vector<int64_t> sizes_;
};

}  // namespace

OperatorSpec split_operator() {
  OperatorSpec spec{};
  spec.name = "split";
  spec.summary = "consecutive parts along one axis";
  spec.outputs = {1, kAnyNumber};
  spec.types = any_one_type();
  spec.same_quantization = true;
  spec.restrictions = {"the sizes, one per output, add up to the size of the axis, which is fixed"};
  spec.create = create<SplitOperator>;
  return spec;
}

}  // namespace dgms::ops
