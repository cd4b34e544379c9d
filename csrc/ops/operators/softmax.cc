// softmax over one axis, float32.
#include "csrc/ops/check.h"
#include "csrc/ops/layers/tasks.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

class SoftmaxStep final : public Step {
 public:
  SoftmaxStep(size_t axis, kernels::SoftmaxF32Fn kernel, const TensorView& input, const TensorView& output,
              size_t threads)
      : kernel_(kernel),
        input_(input.as<float>()),
        output_(output.as<float>()),
        size_(static_cast<size_t>(output.shape[axis])) {
    constexpr double kCyclesPerElement = 8;
    const size_t elements = static_cast<size_t>(output.elements());
    for (size_t i = axis + 1; i < output.rank; ++i) stride_ *= static_cast<size_t>(output.shape[i]);
    vectors_ = elements / size_;
    block_ = split_items(vectors_, kCyclesPerElement * static_cast<double>(elements), threads, work_);
  }

  void run(size_t begin, size_t end, const Worker&) const noexcept override {
    const size_t last = std::min(vectors_, end * block_);
    for (size_t v = begin * block_; v < last; ++v) {
      const size_t offset = v / stride_ * size_ * stride_ + v % stride_;
      kernel_({size_, stride_, input_ + offset, output_ + offset});
    }
  }

 private:
  kernels::SoftmaxF32Fn kernel_;
  const float* input_;
  float* output_;
  size_t size_, stride_ = 1, vectors_, block_;
};

class SoftmaxLayer final : public Layer {
 public:
  SoftmaxLayer(size_t axis, kernels::SoftmaxF32Fn kernel) : axis_(axis), kernel_(kernel) {}

  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    return std::make_unique<SoftmaxStep>(axis_, kernel_, inputs[0], outputs[0], threads);
  }
  bool in_place() const override { return true; }

 private:
  size_t axis_;
  kernels::SoftmaxF32Fn kernel_;
};

class SoftmaxOperator final : public Operator {
 public:
  void attributes(Attributes& attributes) override {
    attributes.integer("axis", axis_, {kLast, static_cast<int64_t>(kMaxRank) - 1});
  }

  void check(const NodeContext& context) const override { check_axis(context, axis(context)); }

  std::vector<graph::Dims> infer(const NodeContext& context) const override { return {context.inputs[0]}; }

  std::vector<KernelRequest> kernels(const NodeContext&) const override { return {{kernels::Family::kSoftmaxF32}}; }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    return std::make_unique<SoftmaxLayer>(static_cast<size_t>(axis(context)), rows[0]->as<kernels::SoftmaxF32Fn>());
  }

 private:
  static constexpr int64_t kLast = -1;

  int64_t axis(const NodeContext& context) const {
    return axis_ == kLast ? static_cast<int64_t>(context.inputs[0].size()) - 1 : axis_;
  }

  int64_t axis_ = kLast;
};

}  // namespace

OperatorSpec softmax_operator() {
  OperatorSpec spec{};
  spec.name = "softmax";
  spec.summary = "exp(x) divided by its sum along one axis";
  spec.types = one_type_of({graph::DType::kFloat32});
  spec.restrictions = {"axis -1 is the last one"};
  spec.create = create<SoftmaxOperator>;
  return spec;
}

}  // namespace dgms::ops
