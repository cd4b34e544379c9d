// reduce: mean, sum, maximum or minimum over some axes, which stay with size 1.
#include <cmath>

#include "csrc/ops/layers/reduction.h"
#include "csrc/ops/layers/tasks.h"
#include "csrc/ops/rounding.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

using graph::DType;

enum class Function : uint8_t { kMean, kSum, kMax, kMin };

// What the sums of int8 values become: rint((sum - count * zero point) * multiplier) + zero point of the output.
struct Requantization {
  double multiplier = 1;  // without the division by the count
  int32_t from_zero_point = 0, zero_point = 0;
};

// Sums of float32 values are in double precision, of int8 values exact: neither depends on the CPU.
template <typename T>
using Sum = std::conditional_t<sizeof(T) == 1, int64_t, double>;

bool is_nan(float x) { return std::isnan(x); }
bool is_nan(int8_t) { return false; }

template <typename T>
class ReduceStep final : public Step {
 public:
  ReduceStep(Function function, const Requantization& requantization, const std::vector<int64_t>& axes,
             const TensorView& input, const TensorView& output, size_t threads)
      : function_(function), requantization_(requantization), loop_({input, output}, axes) {
    block_ = split_items(loop_.items(), static_cast<double>(input.elements()), threads, work_);
  }

  void run(size_t begin, size_t end, const Worker&) const noexcept override {
    loop_.for_blocks(begin * block_, std::min(loop_.items(), end * block_), [&](const auto& data, size_t size) {
      switch (function_) {
        case Function::kMean:
        case Function::kSum:
          return sum(data, size);
        case Function::kMax:
          return best(data, size, [](T a, T b) { return a > b || is_nan(a) ? a : b; });
        case Function::kMin:
          return best(data, size, [](T a, T b) { return a < b || is_nan(a) ? a : b; });
      }
    });
  }

 private:
  using Data = std::array<std::byte*, 2>;

  static T value(const Data& at) { return *reinterpret_cast<const T*>(at[0]); }

  void sum(const Data& data, size_t size) const noexcept {
    Sum<T> sums[ReductionLoop<2>::kBlock] = {};
    loop_.for_elements(data, size, [&](size_t i, const Data& at) { sums[i] += value(at); });
    store(data, size, [&](size_t i) { return result(sums[i]); });
  }

  template <typename Choose>
  void best(const Data& data, size_t size, Choose choose) const noexcept {
    T values[ReductionLoop<2>::kBlock];
    loop_.for_first(data, size, [&](size_t i, const Data& at) { values[i] = value(at); });
    loop_.for_elements(data, size, [&](size_t i, const Data& at) { values[i] = choose(values[i], value(at)); });
    store(data, size, [&](size_t i) { return values[i]; });
  }

  template <typename Result>
  void store(const Data& data, size_t size, Result result) const noexcept {
    loop_.for_first(data, size, [&](size_t i, const Data& at) { *reinterpret_cast<T*>(at[1]) = result(i); });
  }

  float result(double sum) const noexcept {
    return static_cast<float>(function_ == Function::kMean ? sum / static_cast<double>(loop_.count()) : sum);
  }
  int8_t result(int64_t sum) const noexcept {
    const double divisor = function_ == Function::kMean ? static_cast<double>(loop_.count()) : 1.0;
    const auto multiplier = static_cast<float>(requantization_.multiplier / divisor);
    const auto shifted = static_cast<float>(sum - loop_.count() * requantization_.from_zero_point);
    const float scaled = std::clamp(shifted * multiplier, -kRoundLimit, kRoundLimit);
    return saturate(static_cast<int32_t>(std::nearbyint(scaled)) + requantization_.zero_point);
  }

  Function function_;
  Requantization requantization_;
  ReductionLoop<2> loop_;
  size_t block_;
};

class ReduceLayer final : public Layer {
 public:
  ReduceLayer(Function function, const Requantization& requantization, std::vector<int64_t> axes)
      : function_(function), requantization_(requantization), axes_(std::move(axes)) {}

  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    if (inputs[0].dtype == DType::kInt8) {
      return std::make_unique<ReduceStep<int8_t>>(function_, requantization_, axes_, inputs[0], outputs[0], threads);
    }
    return std::make_unique<ReduceStep<float>>(function_, requantization_, axes_, inputs[0], outputs[0], threads);
  }
  Strides input_strides(size_t) const override { return Strides::kAny; }
  Strides output_strides(size_t) const override { return Strides::kAny; }

 private:
  Function function_;
  Requantization requantization_;
  std::vector<int64_t> axes_;
};

class ReduceOperator final : public Operator {
 public:
  void attributes(Attributes& attributes) override {
    constexpr int64_t kRanks = static_cast<int64_t>(kMaxRank);
    attributes.choice("function", function_, kFunctions, kRequired);
    attributes.integers("axes", axes_, {1, kRanks}, {0, kRanks - 1});
  }

  void check(const NodeContext& context) const override {
    check_axes(context, axes_);
    if (!is_int8(input_value(context, 0))) return;
    scale_ratio(context, "the multiplier", input_value(context, 0), output_value(context));
    if (!is_sum() && input_value(context, 0).quantization != output_value(context).quantization) {
      fail(context, ErrorKind::kFormat, "a maximum or minimum has another quantization than its input",
           "the scale and zero point of the input", "others");
    }
  }

  std::vector<graph::Dims> infer(const NodeContext& context) const override {
    graph::Dims shape = context.inputs[0];
    for (const int64_t axis : axes_) shape[static_cast<size_t>(axis)] = 1;
    return {shape};
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const>) const override {
    const graph::Quantization& x = input_value(context, 0).quantization;
    const graph::Quantization& y = output_value(context).quantization;
    const Requantization requantization{static_cast<double>(x.scale) / static_cast<double>(y.scale), x.zero_point,
                                        y.zero_point};
    return std::make_unique<ReduceLayer>(function(), requantization, axes_);
  }

 private:
  inline static const std::vector<std::string> kFunctions = {"mean", "sum", "max", "min"};  // in the order of Function

  Function function() const {
    return static_cast<Function>(std::find(kFunctions.begin(), kFunctions.end(), function_) - kFunctions.begin());
  }
  bool is_sum() const { return function() == Function::kMean || function() == Function::kSum; }

  std::string function_;
  std::vector<int64_t> axes_;
};

}  // namespace

OperatorSpec reduce_operator() {
  OperatorSpec spec{};
  spec.name = "reduce";
  spec.summary = "mean, sum, max or min over some axes, which keep size 1; NaN if any value is NaN";
  spec.types = one_type_of({DType::kFloat32, DType::kInt8});
  spec.restrictions = {"axes count in the internal order (rank 4 is N, H, W, C), the smallest first",
                       "int8 max and min have the quantization of the input"};
  spec.create = create<ReduceOperator>;
  return spec;
}

}  // namespace dgms::ops
