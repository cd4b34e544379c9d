// slice: every step-th element of a range, on every axis.
#include <string>
#include <utility>

#include "csrc/ops/check.h"
#include "csrc/ops/layers/copy.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

// Where the range of an axis starts, as far as a layer can see: from the sizes that it has when it is prepared.
struct Start {
  int64_t sizes = 0, outputs = 0, constant = 0;  // factors of the size of the axis and of the output's
  int64_t at(int64_t size, int64_t output) const { return sizes * size + outputs * output + constant; }
};

class SliceLayer final : public CopyLayer {
 public:
  SliceLayer(std::string name, std::vector<Start> starts, std::vector<int64_t> steps)
      : name_(std::move(name)), starts_(std::move(starts)), steps_(std::move(steps)) {}

  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    const graph::Shape shape = outputs[0].sizes();
    const std::vector<Copy> copies = {{part_of(inputs[0], part(inputs[0], shape), shape), outputs[0]}};
    return std::make_unique<CopyStep>(copies, nullptr, threads);
  }

  std::optional<Region> view_of_input(size_t, const TensorView& input, const graph::Shape& output) const override {
    return part(input, output);
  }

 private:
  // Throws Error(kInput) where an expression leaves the input between the ends of its range, which were checked.
  Region part(const TensorView& input, const graph::Shape& output) const {
    Region region;
    for (size_t i = 0; i < output.size(); ++i) {
      const int64_t start = starts_[i].at(input.shape[i], output[i]), last = start + (output[i] - 1) * steps_[i];
      if (start < 0 || last >= input.shape[i]) {
        throw Error(ErrorKind::kInput,
                    {"the slice of axis " + std::to_string(i) + " leaves its input at these sizes", "", name_,
                     "0.." + std::to_string(input.shape[i] - 1), std::to_string(start) + ".." + std::to_string(last),
                     "run inputs of other sizes"});
      }
      region.offset += start * input.strides[i];
      region.strides[i] = steps_[i] * input.strides[i];
    }
    return region;
  }

  std::string name_;
  std::vector<Start> starts_;  // one per axis
  std::vector<int64_t> steps_;
};

class SliceOperator final : public Operator {
 public:
  void attributes(Attributes& attributes) override {
    constexpr Bounds kRanks{1, static_cast<int64_t>(kMaxRank)};
    attributes.dims("start", start_, kRanks);
    attributes.positions("stop", stop_, kRanks);
    attributes.integers("step", step_, kRanks, {1, kMaxElements});
  }

  void check(const NodeContext& context) const override {
    const int64_t rank = static_cast<int64_t>(context.inputs[0].size());
    for (const size_t size : {start_.size(), stop_.size(), step_.size()}) {
      check_range(context, "start, stop, step (entries, one per axis)", static_cast<int64_t>(size), rank, rank);
    }
    for (size_t i = 0; i < start_.size(); ++i) check_axis_range(context, i);
  }

  std::vector<graph::Dims> infer(const NodeContext& context) const override {
    graph::Dims shape = context.inputs[0];
    for (size_t i = 0; i < shape.size(); ++i) shape[i] = output_size(context, i);
    return {shape};
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const>) const override {
    std::vector<Start> starts;
    for (size_t i = 0; i < start_.size(); ++i) starts.push_back(start_of(context, i));
    return std::make_unique<SliceLayer>(context.node.name, std::move(starts), step_);
  }

 private:
  graph::Dim stop(const NodeContext& context, size_t axis) const {
    return stop_[axis] ? *stop_[axis] : context.inputs[0][axis];
  }
  graph::Dim output_size(const NodeContext& context, size_t axis) const {
    return (stop(context, axis) - start_[axis] + graph::Dim(step_[axis] - 1)).floor_div(step_[axis]);
  }

  void check_axis_range(const NodeContext& context, size_t axis) const {
    const graph::Dim &size = context.inputs[0][axis], last = stop(context, axis);
    graph::for_range_ends(context.graph.symbols, [&](const graph::SymbolValues& values) {
      const int64_t from = start_[axis].at(values), to = last.at(values), end = size.at(values);
      if (from >= 0 && from < to && to <= end) return;
      fail(context, ErrorKind::kFormat, "the range of axis " + std::to_string(axis) + " is not in the input",
           "0 <= start < stop <= " + std::to_string(end),
           "start " + std::to_string(from) + ", stop " + std::to_string(to));
    });
  }

  // A start that depends on symbols has to follow from the size of the axis and of the output, as those of parts at the
  // end and of equal parts do.
  Start start_of(const NodeContext& context, size_t axis) const {
    constexpr int64_t kMaxParts = 64;
    const graph::Dim &size = context.inputs[0][axis], output = output_size(context, axis);
    for (const int64_t sizes : {0, 1}) {
      for (int64_t outputs = -1; outputs < kMaxParts; ++outputs) {
        const graph::Dim rest = start_[axis] - size * graph::Dim(sizes) - output * graph::Dim(outputs);
        if (rest.is_number()) return {sizes, outputs, rest.number()};
      }
    }
    fail(context, ErrorKind::kUnsupported, "the start of axis " + std::to_string(axis) + " depends on too much",
         "a number, or what follows from the sizes of the axis and of the output",
         start_[axis].text(context.graph.symbols), "export the model with a fixed size there");
  }

  graph::Dims start_;
  std::vector<std::optional<graph::Dim>> stop_;
  std::vector<int64_t> step_;
};

}  // namespace

OperatorSpec slice_operator() {
  OperatorSpec spec{};
  spec.name = "slice";
  spec.summary = "takes every step-th element of a range on every axis; a stop of null is the end";
  spec.types = any_one_type();
  spec.same_quantization = true;
  spec.restrictions = {"one entry per axis; 0 <= start < stop <= size",
                       "a symbolic start is a number plus multiples of the sizes of the axis and of the output"};
  spec.create = create<SliceOperator>;
  return spec;
}

}  // namespace dgms::ops
