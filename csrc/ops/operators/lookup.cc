// lookup: a step function of an int8 value (layer inputs of few bits).
#include "csrc/ops/check.h"
#include "csrc/ops/layers/table.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

class LookupOperator final : public Operator {
 public:
  void attributes(Attributes& attributes) override {
    attributes.integers("thresholds", thresholds_, {0, 255}, {-127, 127});
    attributes.integers("levels", levels_, {1, 256}, {-128, 127});
  }

  void check(const NodeContext& context) const override {
    if (levels_.size() != thresholds_.size() + 1) {
      fail(context, ErrorKind::kFormat, "levels and thresholds do not fit",
           std::to_string(thresholds_.size() + 1) + " levels", std::to_string(levels_.size()));
    }
    for (size_t i = 1; i < thresholds_.size(); ++i) {
      if (thresholds_[i] <= thresholds_[i - 1]) {
        fail(context, ErrorKind::kFormat, "the thresholds do not ascend",
             "more than " + std::to_string(thresholds_[i - 1]), std::to_string(thresholds_[i]));
      }
    }
  }

  std::vector<graph::Dims> infer(const NodeContext& context) const override { return {context.inputs[0]}; }

  std::vector<KernelRequest> kernels(const NodeContext&) const override { return {{kernels::Family::kTableX8}}; }

  std::unique_ptr<Layer> make(const NodeContext&, Span<const kernels::KernelRow* const> rows) const override {
    Table table;
    size_t passed = 0;  // thresholds <= q
    for (int q = -128; q < 128; ++q) {
      while (passed < thresholds_.size() && thresholds_[passed] <= q) ++passed;
      table[static_cast<size_t>(q + 128)] = static_cast<int8_t>(levels_[passed]);
    }
    return std::make_unique<TableLayer>(table, rows[0]->as<kernels::TableX8Fn>());
  }

 private:
  std::vector<int64_t> thresholds_, levels_;
};

}  // namespace

OperatorSpec lookup_operator() {
  OperatorSpec spec{};
  spec.name = "lookup";
  spec.summary = "levels[number of thresholds <= x]";
  spec.types = one_type_of({graph::DType::kInt8});
  spec.restrictions = {"the thresholds ascend; levels has one entry more than thresholds"};
  spec.create = create<LookupOperator>;
  return spec;
}

}  // namespace dgms::ops
