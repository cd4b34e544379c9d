#include "csrc/ops/layers/reshape.h"

#include <algorithm>

#include "csrc/ops/layers/copy.h"
#include "csrc/ops/layers/tasks.h"

namespace dgms::ops {
namespace {

// Walks the elements of a tensor in torch's order and knows where they are in the internal one.
class TorchOrder {
 public:
  explicit TorchOrder(const graph::Shape& shape) {
    if (shape.size() == 4) {
      pixels_ = static_cast<size_t>(shape[1] * shape[2]);
      channels_ = static_cast<size_t>(shape[3]);
    }
  }

  void seek(size_t element) {
    const size_t image = element / (pixels_ * channels_);
    channel_ = element / pixels_ % channels_;
    pixel_ = element % pixels_;
    image_offset_ = image * pixels_ * channels_;
    offset_ = image_offset_ + pixel_ * channels_ + channel_;
  }

  size_t offset() const { return offset_; }

  void next() {
    offset_ += channels_;
    if (++pixel_ < pixels_) return;
    pixel_ = 0;
    if (++channel_ == channels_) {
      channel_ = 0;
      image_offset_ += pixels_ * channels_;
    }
    offset_ = image_offset_ + channel_;
  }

 private:
  size_t pixels_ = 1, channels_ = 1;
  size_t image_offset_ = 0, channel_ = 0, pixel_ = 0, offset_ = 0;
};

bool same_in_both_orders(const graph::Shape& shape) {
  return shape.size() != 4 || shape[3] == 1 || shape[1] * shape[2] == 1;
}

// Whether the elements of two dense tensors lie in one order.
bool same_order(const graph::Shape& a, const graph::Shape& b) {
  const bool same_pixels = a.size() == 4 && b.size() == 4 && a[0] == b[0] && a[3] == b[3];
  return same_pixels || a == b || (same_in_both_orders(a) && same_in_both_orders(b));
}

template <typename T>
class ReshapeStep final : public Step {
 public:
  ReshapeStep(const TensorView& input, const TensorView& output, size_t threads)
      : input_(input.as<T>()),
        output_(output.as<T>()),
        from_(input.sizes()),
        to_(output.sizes()),
        elements_(static_cast<size_t>(output.elements())) {
    block_ = split_items(elements_, static_cast<double>(elements_) * 2, threads, work_);
  }

  void run(size_t begin, size_t end, const Worker&) const noexcept override {
    TorchOrder from = from_, to = to_;
    const size_t first = begin * block_, last = std::min(elements_, end * block_);
    from.seek(first);
    to.seek(first);
    for (size_t i = first; i < last; ++i, from.next(), to.next()) output_[to.offset()] = input_[from.offset()];
  }

 private:
  const T* input_;
  T* output_;
  TorchOrder from_, to_;
  size_t elements_, block_;
};

// The strides of a view that counts the same elements in another shape, where there are any: every axis of the output
// is made of neighboring axes of the input, or the other way round.
std::optional<Region> reshaped(const TensorView& input, const graph::Shape& output) {
  Region region;
  size_t i = 0, o = 0;
  while (i < input.rank || o < output.size()) {
    // The shortest runs of axes of both that hold the same number of elements.
    size_t i_end = i, o_end = o;
    int64_t i_count = 1, o_count = 1;
    do {
      if (i_end < input.rank && (i_count <= o_count || o_end == output.size())) {
        i_count *= input.shape[i_end++];
      } else if (o_end < output.size()) {
        o_count *= output[o_end++];
      }
    } while (i_count != o_count);
    // They are one run in memory; axes of size 1 lie anywhere.
    int64_t stride = 0, expected = 0;
    for (size_t axis = i_end; axis-- > i;) {
      if (input.shape[axis] == 1) continue;
      if (stride == 0) {
        stride = input.strides[axis];
      } else if (input.strides[axis] != expected) {
        return std::nullopt;
      }
      expected = input.strides[axis] * input.shape[axis];
    }
    for (size_t axis = o_end; axis-- > o; stride *= output[axis]) region.strides[axis] = stride;
    i = i_end;
    o = o_end;
  }
  return region;
}

// Both shapes are counted in the order of their axes.
class SameOrderLayer final : public CopyLayer {
 public:
  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    const std::vector<Copy> copies = {{inputs[0], {outputs[0].data, inputs[0].dtype, inputs[0].sizes()}}};
    return std::make_unique<CopyStep>(copies, nullptr, threads);
  }
  Strides output_strides(size_t) const override { return Strides::kDense; }

  std::optional<Region> view_of_input(size_t, const TensorView& input, const graph::Shape& output) const override {
    return reshaped(input, output);
  }
};

class ReshapeLayer final : public Layer {
 public:
  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    const auto make = [&](auto type) -> std::unique_ptr<Step> {
      return std::make_unique<ReshapeStep<decltype(type)>>(inputs[0], outputs[0], threads);
    };
    switch (inputs[0].element_size()) {
      case 1:
        return make(int8_t{});
      case 4:
        return make(int32_t{});
      default:
        return make(int64_t{});
    }
  }

  std::optional<Region> view_of_input(size_t, const TensorView& input, const graph::Shape& output) const override {
    if (!input.is_dense() || !same_order(input.sizes(), output)) return std::nullopt;
    return Region{0, TensorView(nullptr, input.dtype, output).strides};
  }

  std::string note() const override { return "copy between NHWC and torch's order"; }
};

}  // namespace

std::unique_ptr<Layer> make_reshape_layer(ElementOrder order, const graph::Dims& input, const graph::Dims& output) {
  const bool has_two_orders = input.size() == 4 || output.size() == 4;
  if (order == ElementOrder::kTorch && has_two_orders) return std::make_unique<ReshapeLayer>();
  return std::make_unique<SameOrderLayer>();
}

}  // namespace dgms::ops
