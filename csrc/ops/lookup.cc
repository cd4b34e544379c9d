// lookup: a step function of an int8 value (layer inputs of few bits).
#include "csrc/ops/check.h"
#include "csrc/ops/elementwise.h"
#include "csrc/ops/operators.h"
#include "csrc/ops/table.h"

namespace dgms::ops {
namespace {

class LookupOperator final : public Operator {
 public:
  void check(const NodeContext& context) const override {
    check_arity(context, 1, 1);
    check_no_weights(context);
    check_input_dtype(context, 0, graph::DType::kInt8);
    check_output_dtype(context, graph::DType::kInt8);
    const graph::Lookup& lookup = attributes<graph::Lookup>(context);
    if (lookup.levels.size() != lookup.thresholds.size() + 1) {
      fail(context, ErrorKind::kFormat, "levels and thresholds do not fit",
           std::to_string(lookup.thresholds.size() + 1) + " levels", std::to_string(lookup.levels.size()));
    }
    for (size_t i = 1; i < lookup.thresholds.size(); ++i) {
      if (lookup.thresholds[i] <= lookup.thresholds[i - 1]) {
        fail(context, ErrorKind::kFormat, "the thresholds do not ascend",
             "more than " + std::to_string(lookup.thresholds[i - 1]), std::to_string(lookup.thresholds[i]));
      }
    }
  }

  graph::Shape infer(const NodeContext& context) const override { return context.input_shapes[0]; }

  std::vector<KernelRequest> kernels(const NodeContext&) const override { return {{kernels::Family::kTableX8}}; }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    const graph::Lookup& lookup = attributes<graph::Lookup>(context);
    Table table;
    size_t passed = 0;  // thresholds <= q
    for (int q = -128; q < 128; ++q) {
      while (passed < lookup.thresholds.size() && lookup.thresholds[passed] <= q) ++passed;
      table[static_cast<size_t>(q + 128)] = lookup.levels[passed];
    }
    return std::make_unique<TableLayer>(table, rows[0]->as<kernels::TableX8Fn>());
  }
};

}  // namespace

const Operator& lookup_operator() {
  static const LookupOperator op;
  return op;
}

}  // namespace dgms::ops
