// pad: a constant around the value.
#include <algorithm>
#include <cstring>

#include "csrc/ops/check.h"
#include "csrc/ops/operators.h"
#include "csrc/ops/rank4.h"
#include "csrc/ops/rounding.h"
#include "csrc/ops/tasks.h"

namespace dgms::ops {
namespace {

template <typename T>
class PadLayer final : public Layer {
 public:
  PadLayer(const Rank4& before, T value, bool is_view) : before_(before), value_(value), is_view_(is_view) {}

  Work work(Span<const graph::Shape>, const graph::Shape& output, size_t threads) const override {
    const double bytes = static_cast<double>(graph::element_count(output)) * sizeof(T);
    return split_items(rows(as_rank4(output)), bytes / 4, threads);
  }

  void run(const LayerIo& io, const Work& work, size_t begin, size_t end, std::byte*) const noexcept override {
    const Rank4 in = as_rank4(io.input_shapes[0]), out = as_rank4(*io.output_shape);
    for_items(work, rows(out), begin, end, [&](size_t first, size_t last) {
      for (size_t row = first; row < last; ++row) {
        const int64_t image = static_cast<int64_t>(row) / out[1];
        const int64_t y = static_cast<int64_t>(row) % out[1] - before_[1];
        T* to = static_cast<T*>(io.output) + static_cast<int64_t>(row) * out[2] * out[3];
        if (y < 0 || y >= in[1]) {
          std::fill_n(to, out[2] * out[3], value_);
        } else {
          pad_row(in, out, static_cast<const T*>(io.inputs[0]) + (image * in[1] + y) * in[2] * in[3], to);
        }
      }
    });
  }

  bool is_view() const override { return is_view_; }

 private:
  static size_t rows(const Rank4& shape) { return static_cast<size_t>(shape[0] * shape[1]); }

  void pad_row(const Rank4& in, const Rank4& out, const T* from, T* to) const {
    const int64_t after = out[3] - in[3] - before_[3];
    to = std::fill_n(to, before_[2] * out[3], value_);
    for (int64_t x = 0; x < in[2]; ++x, from += in[3]) {
      to = std::fill_n(to, before_[3], value_);
      std::memcpy(to, from, static_cast<size_t>(in[3]) * sizeof(T));
      to = std::fill_n(to + in[3], after, value_);
    }
    std::fill_n(to, (out[2] - in[2] - before_[2]) * out[3], value_);
  }

  Rank4 before_;
  T value_;
  bool is_view_;
};

class PadOperator final : public Operator {
 public:
  void check(const NodeContext& context) const override {
    check_arity(context, 1, 1);
    check_no_weights(context);
    check_same_quantization(context);
    const graph::Pad& pad = attributes<graph::Pad>(context);
    const int64_t rank = static_cast<int64_t>(context.input_shapes[0].size());
    check_range(context, "pads (pairs, one an axis)", static_cast<int64_t>(pad.pads.size()), rank, rank);
    for (size_t i = 0; i < pad.pads.size(); ++i) {
      for (const int64_t count : pad.pads[i]) {
        check_range(context, "pads", count, 0, i == 0 ? 0 : std::numeric_limits<int32_t>::max());
      }
    }
  }

  graph::Shape infer(const NodeContext& context) const override {
    const graph::Pad& pad = attributes<graph::Pad>(context);
    graph::Shape shape = context.input_shapes[0];
    for (size_t i = 0; i < shape.size(); ++i) shape[i] += pad.pads[i][0] + pad.pads[i][1];
    return shape;
  }

  std::vector<KernelRequest> kernels(const NodeContext&) const override { return {}; }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const>) const override {
    const graph::Pad& pad = attributes<graph::Pad>(context);
    Rank4 before{};
    for (size_t i = 0; i < pad.pads.size(); ++i) before[axis_of_rank4(i, pad.pads.size())] = pad.pads[i][0];
    const bool is_view = infer(context) == context.input_shapes[0];
    const graph::Value& x = input_value(context, 0);
    if (is_int8(x))
      return std::make_unique<PadLayer<int8_t>>(before, quantize_value(pad.value, x.quantization), is_view);
    return std::make_unique<PadLayer<float>>(before, pad.value, is_view);
  }
};

}  // namespace

const Operator& pad_operator() {
  static const PadOperator op;
  return op;
}

}  // namespace dgms::ops
