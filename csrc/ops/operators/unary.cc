// unary: a function of every value; on int8 the table that the exporter made of it.
#include "csrc/ops/check.h"
#include "csrc/ops/layers/elementwise.h"
#include "csrc/ops/layers/table.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

using graph::DType;

// In the order of kernels::Unary.
const std::vector<std::string>& function_names() {
  static const std::vector<std::string> names = {"abs",       "neg",         "exp",        "log",        "sqrt",
                                                 "rsqrt",     "sigmoid",     "tanh",       "silu",       "gelu",
                                                 "gelu_tanh", "hardsigmoid", "hardswish",  "mish",       "softplus",
                                                 "elu",       "linear",      "leaky_relu", "reciprocal", "erf"};
  return names;
}

class UnaryFloatLayer final : public ElementwiseLayer<1> {
 public:
  UnaryFloatLayer(kernels::Unary function, float alpha, float beta, kernels::UnaryF32Fn kernel)
      : kernel_(kernel), function_(function), alpha_(alpha), beta_(beta) {}
  bool in_place() const override { return true; }

  void compute(const Run<1>& run) const noexcept override {
    kernel_({function_, run.size, run.input<float>(0), run.result<float>(), alpha_, beta_});
  }

 private:
  kernels::UnaryF32Fn kernel_;
  kernels::Unary function_;
  float alpha_, beta_;
};

class UnaryOperator final : public Operator {
 public:
  void attributes(Attributes& attributes) override {
    attributes.choice("function", function_, function_names(), kRequired);
    attributes.real("alpha", alpha_);
    attributes.real("beta", beta_);
    attributes.integers("table", table_, {256, 256}, {-128, 127}, Presence::kOptional);
  }

  void check(const NodeContext& context) const override {
    const auto is = [this](const char* name) { return function_ == name; };
    const bool takes_alpha = is("elu") || is("linear") || is("leaky_relu") || is("reciprocal");
    if ((alpha_ != 1 && !takes_alpha) || (beta_ != 0 && !is("linear"))) {
      fail(context, ErrorKind::kFormat, "the function takes no such number",
           "alpha for elu, linear, leaky_relu or reciprocal, beta for linear",
           function_ + " with alpha " + std::to_string(alpha_) + " and beta " + std::to_string(beta_));
    }
    const bool has_table = !table_.empty();
    if (is_int8(input_value(context, 0)) == has_table) return;
    fail(context, ErrorKind::kFormat,
         has_table ? "a float32 value does not go through a table" : "the table is missing",
         has_table ? "no \"table\"" : "\"table\": 256 integers", has_table ? "a table" : "none");
  }

  std::vector<graph::Dims> infer(const NodeContext& context) const override { return {context.inputs[0]}; }

  std::vector<KernelRequest> kernels(const NodeContext& context) const override {
    return {{is_int8(input_value(context, 0)) ? kernels::Family::kTableX8 : kernels::Family::kUnaryF32}};
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    if (is_int8(input_value(context, 0))) {
      Table table;
      for (size_t i = 0; i < table.size(); ++i) table[i] = static_cast<int8_t>(table_[i]);
      return std::make_unique<TableLayer>(table, rows[0]->as<kernels::TableX8Fn>());
    }
    const std::vector<std::string>& names = function_names();
    const auto index = std::find(names.begin(), names.end(), function_) - names.begin();
    return std::make_unique<UnaryFloatLayer>(static_cast<kernels::Unary>(index), alpha_, beta_,
                                             rows[0]->as<kernels::UnaryF32Fn>());
  }

 private:
  std::string function_;
  float alpha_ = 1, beta_ = 0;
  std::vector<int64_t> table_;
};

}  // namespace

OperatorSpec unary_operator() {
  OperatorSpec spec{};
  spec.name = "unary";
  spec.summary = "applies a function to every value; int8: table[x + 128]";
  spec.types = one_type_of({DType::kFloat32, DType::kInt8});
  spec.restrictions = {"int8 needs a table, float32 must not have one",
                       "alpha and beta: elu is alpha * (exp(x) - 1) below 0, linear is alpha * x + beta, leaky_relu is "
                       "alpha * x below 0, reciprocal is alpha / x"};
  spec.create = create<UnaryOperator>;
  return spec;
}

}  // namespace dgms::ops
