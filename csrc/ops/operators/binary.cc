// add, sub, mul, div, maximum, minimum: of two values that are broadcast to one shape.
#include "csrc/ops/check.h"
#include "csrc/ops/layers/elementwise.h"
#include "csrc/ops/layers/table.h"
#include "csrc/ops/rounding.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

using graph::DType;
using kernels::Binary;

// Broadcast where b is the larger one: the output does not fit into a.
bool output_fits_a(const NodeContext& context) {
  const graph::Dims &a = context.inputs[0], &b = context.inputs[1];
  for (size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i] && b[i] != graph::Dim(1)) return false;
  }
  return true;
}

class BinaryLayer : public ElementwiseLayer<2> {
 public:
  explicit BinaryLayer(const NodeContext& context) : in_place_(output_fits_a(context)) {}
  bool in_place() const final { return in_place_; }

 private:
  bool in_place_;
};

class FloatLayer final : public BinaryLayer {
 public:
  FloatLayer(const NodeContext& context, Binary operation, const Activation& activation, kernels::BinaryF32Fn kernel)
      : BinaryLayer(context), kernel_(kernel), operation_(operation), activation_(activation) {}
  bool repeats_values() const override { return true; }

  void compute(const Run<2>& run) const noexcept override {
    kernel_({operation_, run.size, run.input<float>(0), run.steps[0], run.input<float>(1), run.steps[1],
             run.result<float>(), activation_.min, activation_.max});
  }

 private:
  kernels::BinaryF32Fn kernel_;
  Binary operation_;
  Activation activation_;
};

// On int8, by a kernel that gets all it needs to know in Args.
template <typename Args>
class Int8Layer : public BinaryLayer {
 public:
  using Kernel = void (*)(const Args&);
  Int8Layer(const NodeContext& context, Kernel kernel) : BinaryLayer(context), kernel_(kernel) {}

  void compute(const Run<2>& run) const noexcept final {
    Args args = args_;
    args.size = run.size;
    args.a = run.input<int8_t>(0);
    args.b = run.input<int8_t>(1);
    args.output = run.result<int8_t>();
    kernel_(args);
  }

 protected:
  Args args_{};

 private:
  Kernel kernel_;
};

// add and sub
class SumInt8Layer final : public Int8Layer<kernels::AddQs8Args> {
 public:
  SumInt8Layer(const NodeContext& context, Binary operation, const Activation& activation, Kernel kernel)
      : Int8Layer(context, kernel) {
    const graph::Value &a = input_value(context, 0), &b = input_value(context, 1), &y = output_value(context);
    args_.a_zero_point = a.quantization.zero_point;
    args_.b_zero_point = b.quantization.zero_point;
    args_.zero_point = y.quantization.zero_point;
    args_.a_multiplier = scale_ratio(context, "the multiplier of a", a, y);
    args_.b_multiplier = scale_ratio(context, "the multiplier of b", b, y);
    if (operation == Binary::kSub) args_.b_multiplier = -args_.b_multiplier;
    args_.min = quantize_limit(activation.min, y.quantization);
    args_.max = quantize_limit(activation.max, y.quantization);
  }
};

class ProductInt8Layer final : public Int8Layer<kernels::MulQs8Args> {
 public:
  ProductInt8Layer(const NodeContext& context, const Activation& activation, Kernel kernel)
      : Int8Layer(context, kernel) {
    const graph::Quantization& a = input_value(context, 0).quantization;
    const graph::Quantization& b = input_value(context, 1).quantization;
    const graph::Quantization& y = output_value(context).quantization;
    args_.a_zero_point = a.zero_point;
    args_.b_zero_point = b.zero_point;
    args_.zero_point = y.zero_point;
    args_.multiplier =
        finite_constant(context, "the multiplier",
                        static_cast<double>(a.scale) * static_cast<double>(b.scale) / static_cast<double>(y.scale));
    args_.min = quantize_limit(activation.min, y);
    args_.max = quantize_limit(activation.max, y);
  }
};

// maximum and minimum: of values that have the quantization of the output, or get it by table.
class MaxMinInt8Layer final : public BinaryLayer {
 public:
  MaxMinInt8Layer(const NodeContext& context, Binary operation, const Activation& activation,
                  kernels::MaxMinQs8Fn kernel, kernels::TableX8Fn convert)
      : BinaryLayer(context), kernel_(kernel), convert_(convert), is_min_(operation == Binary::kMinimum) {
    const graph::Quantization& y = output_value(context).quantization;
    for (size_t i = 0; i < 2; ++i) {
      const graph::Quantization& x = input_value(context, i).quantization;
      if (x != y) tables_[i] = make_table(x, {}, y);
    }
    min_ = quantize_limit(activation.min, y);
    max_ = quantize_limit(activation.max, y);
  }

  size_t constant_bytes() const override { return (tables_[0].has_value() + tables_[1].has_value()) * sizeof(Table); }

  void compute(const Run<2>& run) const noexcept override {
    constexpr size_t kBlock = 512;
    int8_t converted[2][kBlock + kernels::kOverread];
    for (size_t first = 0; first < run.size; first += kBlock) {
      const size_t size = std::min(kBlock, run.size - first);
      const int8_t* values[2] = {run.input<int8_t>(0) + first, run.input<int8_t>(1) + first};
      for (size_t i = 0; i < 2; ++i) {
        if (!tables_[i].has_value()) continue;
        convert_({size, values[i], tables_[i]->data(), converted[i]});
        values[i] = converted[i];
      }
      kernel_({size, values[0], values[1], run.result<int8_t>() + first, is_min_, min_, max_});
    }
  }

 private:
  kernels::MaxMinQs8Fn kernel_;
  kernels::TableX8Fn convert_;
  bool is_min_;
  std::array<std::optional<Table>, 2> tables_;
  int32_t min_, max_;
};

template <Binary kOperation>
class BinaryOperator final : public Operator {
 public:
  void attributes(Attributes& attributes) override { attributes.activation(activation_); }

  void check(const NodeContext& context) const override {
    if (context.inputs[0].size() == context.inputs[1].size()) return;
    fail(context, ErrorKind::kFormat, "the inputs have different ranks", to_string(context, context.inputs[0]),
         to_string(context, context.inputs[1]), "reshape the one of the lower rank before it");
  }

  std::vector<graph::Dims> infer(const NodeContext& context) const override {
    const graph::Dims &a = context.inputs[0], &b = context.inputs[1];
    const graph::Dim one(1);
    graph::Dims shape = a;
    for (size_t i = 0; i < a.size(); ++i) {
      if (a[i] == one) shape[i] = b[i];
      if (a[i] != b[i] && a[i] != one && b[i] != one) {
        fail(context, ErrorKind::kFormat, "the inputs have different shapes",
             to_string(context, a) + ", or 1 in place of a size", to_string(context, b));
      }
    }
    return {shape};
  }

  std::vector<KernelRequest> kernels(const NodeContext& context) const override {
    using kernels::Family;
    if (!is_int8(input_value(context, 0))) return {{Family::kBinaryF32}};
    if (kIsSum) return {{Family::kAddQs8}};
    if (kOperation == Binary::kMul) return {{Family::kMulQs8}};
    return {{Family::kMaxMinQs8}, {Family::kTableX8}};
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    if (!is_int8(input_value(context, 0))) {
      return std::make_unique<FloatLayer>(context, kOperation, activation_, rows[0]->as<kernels::BinaryF32Fn>());
    }
    if (kIsSum) {
      return std::make_unique<SumInt8Layer>(context, kOperation, activation_, rows[0]->as<kernels::AddQs8Fn>());
    }
    if (kOperation == Binary::kMul) {
      return std::make_unique<ProductInt8Layer>(context, activation_, rows[0]->as<kernels::MulQs8Fn>());
    }
    return std::make_unique<MaxMinInt8Layer>(context, kOperation, activation_, rows[0]->as<kernels::MaxMinQs8Fn>(),
                                             rows[1]->as<kernels::TableX8Fn>());
  }

 private:
  static constexpr bool kIsSum = kOperation == Binary::kAdd || kOperation == Binary::kSub;

  Activation activation_;
};

template <Binary kOperation>
OperatorSpec binary_spec(const char* name, const char* summary) {
  OperatorSpec spec{};
  spec.name = name;
  spec.summary = summary;
  spec.inputs = {2, 2};
  spec.types =
      kOperation == Binary::kDiv ? one_type_of({DType::kFloat32}) : one_type_of({DType::kFloat32, DType::kInt8});
  spec.restrictions = {"a and b have the same rank; their sizes on an axis are equal, or one of them is 1"};
  spec.create = create<BinaryOperator<kOperation>>;
  return spec;
}

}  // namespace

OperatorSpec add_operator() { return binary_spec<Binary::kAdd>("add", "a + b, broadcast"); }
OperatorSpec sub_operator() { return binary_spec<Binary::kSub>("sub", "a - b, broadcast"); }
OperatorSpec mul_operator() { return binary_spec<Binary::kMul>("mul", "a * b, broadcast"); }
OperatorSpec div_operator() { return binary_spec<Binary::kDiv>("div", "a / b, broadcast"); }
OperatorSpec maximum_operator() {
  return binary_spec<Binary::kMaximum>("maximum", "the larger of a and b, broadcast; NaN if either is NaN");
}
OperatorSpec minimum_operator() {
  return binary_spec<Binary::kMinimum>("minimum", "the smaller of a and b, broadcast; NaN if either is NaN");
}

}  // namespace dgms::ops
