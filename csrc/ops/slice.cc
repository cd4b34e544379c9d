// slice: every step-th element of a range, on every axis.
#include <cstring>

#include "csrc/ops/check.h"
#include "csrc/ops/operators.h"
#include "csrc/ops/rank4.h"
#include "csrc/ops/tasks.h"

namespace dgms::ops {
namespace {

template <typename T>
class SliceLayer final : public Layer {
 public:
  SliceLayer(const Rank4& start, const Rank4& step, bool is_view) : start_(start), step_(step), is_view_(is_view) {}

  Work work(Span<const graph::Shape>, const graph::Shape& output, size_t threads) const override {
    const double bytes = static_cast<double>(graph::element_count(output)) * sizeof(T);
    return split_items(rows(as_rank4(output)), bytes / 4, threads);
  }

  void run(const LayerIo& io, const Work& work, size_t begin, size_t end, std::byte*) const noexcept override {
    const Rank4 in = as_rank4(io.input_shapes[0]), out = as_rank4(*io.output_shape);
    for_items(work, rows(out), begin, end, [&](size_t first, size_t last) {
      for (size_t row = first; row < last; ++row) {
        const int64_t image = static_cast<int64_t>(row) / out[1];
        const int64_t y = start_[1] + static_cast<int64_t>(row) % out[1] * step_[1];
        const T* from =
            static_cast<const T*>(io.inputs[0]) + ((image * in[1] + y) * in[2] + start_[2]) * in[3] + start_[3];
        T* to = static_cast<T*>(io.output) + static_cast<int64_t>(row) * out[2] * out[3];
        for (int64_t x = 0; x < out[2]; ++x, from += step_[2] * in[3], to += out[3]) {
          if (step_[3] == 1) {
            std::memcpy(to, from, static_cast<size_t>(out[3]) * sizeof(T));
          } else {
            for (int64_t c = 0; c < out[3]; ++c) to[c] = from[c * step_[3]];
          }
        }
      }
    });
  }

  bool is_view() const override { return is_view_; }

 private:
  static size_t rows(const Rank4& shape) { return static_cast<size_t>(shape[0] * shape[1]); }

  Rank4 start_, step_;
  bool is_view_;
};

class SliceOperator final : public Operator {
 public:
  void check(const NodeContext& context) const override {
    check_arity(context, 1, 1);
    check_no_weights(context);
    check_same_quantization(context);
    const graph::Slice& slice = attributes<graph::Slice>(context);
    const graph::Shape& x = context.input_shapes[0];
    const int64_t rank = static_cast<int64_t>(x.size());
    for (const std::vector<int64_t>* list : {&slice.start, &slice.stop, &slice.step}) {
      check_range(context, "start, stop, step (entries, one an axis)", static_cast<int64_t>(list->size()), rank, rank);
    }
    check_range(context, "start of axis 0", slice.start[0], 0, 0);
    check_range(context, "stop of axis 0 (null)", slice.stop[0], kAll, kAll);
    check_range(context, "step of axis 0", slice.step[0], 1, 1);
    for (size_t i = 1; i < x.size(); ++i) {
      check_range(context, "start", slice.start[i], 0, x[i] - 1);
      if (slice.stop[i] != kAll) check_range(context, "stop", slice.stop[i], slice.start[i] + 1, x[i]);
      check_range(context, "step", slice.step[i], 1, std::numeric_limits<int32_t>::max());
    }
  }

  graph::Shape infer(const NodeContext& context) const override {
    const graph::Slice& slice = attributes<graph::Slice>(context);
    graph::Shape shape = context.input_shapes[0];
    for (size_t i = 1; i < shape.size(); ++i) {
      const int64_t stop = slice.stop[i] == kAll ? shape[i] : slice.stop[i];
      shape[i] = (stop - slice.start[i] + slice.step[i] - 1) / slice.step[i];
    }
    return shape;
  }

  std::vector<KernelRequest> kernels(const NodeContext&) const override { return {}; }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const>) const override {
    const graph::Slice& slice = attributes<graph::Slice>(context);
    Rank4 start{}, step{1, 1, 1, 1};
    for (size_t i = 0; i < slice.start.size(); ++i) {
      start[axis_of_rank4(i, slice.start.size())] = slice.start[i];
      step[axis_of_rank4(i, slice.start.size())] = slice.step[i];
    }
    const bool is_view = infer(context) == context.input_shapes[0];
    if (is_int8(input_value(context, 0))) return std::make_unique<SliceLayer<int8_t>>(start, step, is_view);
    return std::make_unique<SliceLayer<float>>(start, step, is_view);
  }

 private:
  static constexpr int64_t kAll = -1;
};

}  // namespace

const Operator& slice_operator() {
  static const SliceOperator op;
  return op;
}

}  // namespace dgms::ops
