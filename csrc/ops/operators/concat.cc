// concat: joins values along one axis; int8 inputs with another quantization are converted by table. Inputs that
// their producers wrote into the output right away (plan/memory.cc) are there already.
#include <optional>
#include <utility>

#include "csrc/ops/check.h"
#include "csrc/ops/layers/copy.h"
#include "csrc/ops/layers/table.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

class ConcatLayer final : public CopyLayer {
 public:
  ConcatLayer(size_t axis, std::vector<std::optional<Table>> tables, kernels::TableX8Fn kernel)
      : axis_(axis), tables_(std::move(tables)), kernel_(kernel) {}

  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    std::vector<Copy> copies;
    Region region{0, outputs[0].strides};
    for (size_t i = 0; i < inputs.size(); ++i) {
      const TensorView to = part_of(outputs[0], region, inputs[i].sizes());
      const int8_t* table = tables_[i].has_value() ? tables_[i]->data() : nullptr;
      if (table != nullptr || !is_same_place(inputs[i], to)) copies.push_back({inputs[i], to, table});
      region.offset += inputs[i].shape[axis_] * region.strides[axis_];
    }
    return std::make_unique<CopyStep>(copies, kernel_, threads);
  }

  std::vector<std::optional<Region>> places_in_output(Span<const graph::Shape> inputs,
                                                      const TensorView& output) const override {
    std::vector<std::optional<Region>> places(inputs.size());
    Region region{0, output.strides};
    for (size_t i = 0; i < inputs.size(); ++i) {
      if (!tables_[i].has_value()) places[i] = region;
      region.offset += inputs[i][axis_] * region.strides[axis_];
    }
    return places;
  }

  size_t constant_bytes() const override {
    size_t bytes = 0;
    for (const std::optional<Table>& table : tables_) bytes += table.has_value() ? sizeof(Table) : 0;
    return bytes;
  }

 private:
  static bool is_same_place(const TensorView& a, const TensorView& b) {
    for (size_t i = 0; i < a.rank; ++i) {
      if (a.shape[i] > 1 && a.strides[i] != b.strides[i]) return false;
    }
    return a.data == b.data;
  }

  size_t axis_;
  std::vector<std::optional<Table>> tables_;  // one per input
  kernels::TableX8Fn kernel_;                 // null without tables
};

class ConcatOperator final : public Operator {
 public:
  void attributes(Attributes& attributes) override {
    attributes.integer("axis", axis_, {0, static_cast<int64_t>(kMaxRank) - 1}, kRequired);
  }

  void check(const NodeContext& context) const override { check_axis(context, axis_); }

  std::vector<graph::Dims> infer(const NodeContext& context) const override {
    const size_t axis = static_cast<size_t>(axis_);
    graph::Dims shape = context.inputs[0];
    for (size_t i = 1; i < context.inputs.size(); ++i) {
      graph::Dims other = context.inputs[i];
      if (other.size() == shape.size()) {
        shape[axis] = shape[axis] + other[axis];
        other[axis] = shape[axis];
      }
      if (other != shape) {
        fail(context, ErrorKind::kFormat, "input " + std::to_string(i) + " does not fit input 0",
             "the shape " + to_string(context, context.inputs[0]) + " but for axis " + std::to_string(axis),
             to_string(context, context.inputs[i]));
      }
    }
    return {shape};
  }

  std::vector<KernelRequest> kernels(const NodeContext& context) const override {
    for (size_t i = 0; i < context.node.inputs.size(); ++i) {
      if (needs_table(context, i)) return {{kernels::Family::kTableX8}};
    }
    return {};
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    std::vector<std::optional<Table>> tables(context.node.inputs.size());
    for (size_t i = 0; i < tables.size(); ++i) {
      if (needs_table(context, i)) {
        tables[i] = make_table(input_value(context, i).quantization, {}, output_value(context).quantization);
      }
    }
    return std::make_unique<ConcatLayer>(static_cast<size_t>(axis_), std::move(tables),
                                         rows.empty() ? nullptr : rows[0]->as<kernels::TableX8Fn>());
  }

 private:
  static bool needs_table(const NodeContext& context, size_t i) {
    return is_int8(output_value(context)) && input_value(context, i).quantization != output_value(context).quantization;
  }

  int64_t axis_ = 0;
};

}  // namespace

OperatorSpec concat_operator() {
  OperatorSpec spec{};
  spec.name = "concat";
  spec.summary = "joins values along one axis; int8 inputs with another quantization are converted";
  spec.inputs = {1, kAnyNumber};
  spec.types = any_one_type();
  spec.restrictions = {"the inputs have the same shape except on the axis"};
  spec.create = create<ConcatOperator>;
  return spec;
}

}  // namespace dgms::ops
