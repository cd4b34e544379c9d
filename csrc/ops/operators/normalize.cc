// normalize: (x - mean) / sqrt(variance + epsilon) over some axes: what layer, group and instance norms have in common.
#include <cmath>

#include "csrc/ops/layers/reduction.h"
#include "csrc/ops/layers/tasks.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

using graph::DType;

struct Normalization {
  bool centered = true;
  double epsilon = 0;
};

// Mean and variance in double precision, so that they depend neither on the CPU nor on the order of the elements but in
// the last bits of a double.
class NormalizeStep final : public Step {
 public:
  NormalizeStep(const Normalization& settings, const std::vector<int64_t>& axes, const TensorView& input,
                const TensorView& output, size_t threads)
      : settings_(settings), loop_({input, output}, axes) {
    constexpr double kCyclesPerElement = 4;
    block_ = split_items(loop_.items(), kCyclesPerElement * static_cast<double>(input.elements()), threads, work_);
  }

  void run(size_t begin, size_t end, const Worker&) const noexcept override {
    const double count = static_cast<double>(loop_.count());
    loop_.for_blocks(begin * block_, std::min(loop_.items(), end * block_), [&](const Data& data, size_t size) {
      double mean[kBlock] = {}, squares[kBlock] = {};
      if (settings_.centered) {
        loop_.for_elements(data, size, [&](size_t i, const Data& at) { mean[i] += value(at); });
        for (size_t i = 0; i < size; ++i) mean[i] /= count;
      }
      loop_.for_elements(data, size, [&](size_t i, const Data& at) {
        const double difference = value(at) - mean[i];
        squares[i] += difference * difference;
      });
      double factor[kBlock];
      for (size_t i = 0; i < size; ++i) factor[i] = 1 / std::sqrt(squares[i] / count + settings_.epsilon);
      loop_.for_elements(data, size, [&](size_t i, const Data& at) {
        *reinterpret_cast<float*>(at[1]) = static_cast<float>((value(at) - mean[i]) * factor[i]);
      });
    });
  }

 private:
  using Data = std::array<std::byte*, 2>;
  static constexpr size_t kBlock = ReductionLoop<2>::kBlock;

  static double value(const Data& at) { return static_cast<double>(*reinterpret_cast<const float*>(at[0])); }

  Normalization settings_;
  ReductionLoop<2> loop_;
  size_t block_;
};

class NormalizeLayer final : public Layer {
 public:
  NormalizeLayer(const Normalization& settings, std::vector<int64_t> axes)
      : settings_(settings), axes_(std::move(axes)) {}

  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    return std::make_unique<NormalizeStep>(settings_, axes_, inputs[0], outputs[0], threads);
  }
  Strides input_strides(size_t) const override { return Strides::kAny; }
  Strides output_strides(size_t) const override { return Strides::kAny; }
  bool in_place() const override { return true; }

 private:
  Normalization settings_;
  std::vector<int64_t> axes_;
};

class NormalizeOperator final : public Operator {
 public:
  void attributes(Attributes& attributes) override {
    constexpr int64_t kRanks = static_cast<int64_t>(kMaxRank);
    attributes.integers("axes", axes_, {1, kRanks}, {0, kRanks - 1});
    attributes.real("epsilon", epsilon_, kRequired);
    attributes.boolean("centered", centered_);
  }

  void check(const NodeContext& context) const override {
    check_axes(context, axes_);
    if (epsilon_ < 0) {
      fail(context, ErrorKind::kFormat, "epsilon is negative", "0 or more", std::to_string(epsilon_));
    }
  }

  std::vector<graph::Dims> infer(const NodeContext& context) const override { return {context.inputs[0]}; }

  std::unique_ptr<Layer> make(const NodeContext&, Span<const kernels::KernelRow* const>) const override {
    return std::make_unique<NormalizeLayer>(Normalization{centered_, static_cast<double>(epsilon_)}, axes_);
  }

 private:
  std::vector<int64_t> axes_;
  float epsilon_ = 0;
  bool centered_ = true;
};

}  // namespace

OperatorSpec normalize_operator() {
  OperatorSpec spec{};
  spec.name = "normalize";
  spec.summary =
      "(x - mean) / sqrt(variance + epsilon) over some axes; with centered false, x / sqrt(mean of x^2 + epsilon)";
  spec.types = one_type_of({DType::kFloat32});
  spec.restrictions = {"axes count in the internal order (rank 4 is N, H, W, C), the smallest first"};
  spec.create = create<NormalizeOperator>;
  return spec;
}

}  // namespace dgms::ops
