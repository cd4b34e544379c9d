#include "csrc/ops/torch_order.h"

#include "csrc/ops/check.h"
#include "csrc/ops/tasks.h"

namespace dgms::ops {
namespace {

// Walks the elements of a tensor in torch's order and knows where they are in the internal one.
class TorchOrder {
 public:
  TorchOrder(const graph::Shape& shape, size_t first) {
    if (shape.size() == 4) {
      pixels_ = static_cast<size_t>(shape[1] * shape[2]);
      channels_ = static_cast<size_t>(shape[3]);
    }
    const size_t image = first / (pixels_ * channels_);
    channel_ = first / pixels_ % channels_;
    pixel_ = first % pixels_;
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
  size_t image_offset_, channel_, pixel_, offset_;
};

bool same_in_both_orders(const graph::Shape& shape) {
  return shape.size() != 4 || shape[3] == 1 || shape[1] * shape[2] == 1;
}

template <typename T>
class ReshapeLayer final : public Layer {
 public:
  explicit ReshapeLayer(bool is_view) : is_view_(is_view) {}

  Work work(Span<const graph::Shape>, const graph::Shape& output, size_t threads) const override {
    const size_t elements = static_cast<size_t>(graph::element_count(output));
    return split_items(elements, static_cast<double>(elements) * 2, threads);
  }

  void run(const LayerIo& io, const Work& work, size_t begin, size_t end, std::byte*) const noexcept override {
    const T* input = static_cast<const T*>(io.inputs[0]);
    T* output = static_cast<T*>(io.output);
    const size_t elements = static_cast<size_t>(graph::element_count(*io.output_shape));
    for_items(work, elements, begin, end, [&](size_t first, size_t last) {
      TorchOrder from(io.input_shapes[0], first), to(*io.output_shape, first);
      for (size_t i = first; i < last; ++i, from.next(), to.next()) output[to.offset()] = input[from.offset()];
    });
  }

  bool is_view() const override { return is_view_; }
  std::string note() const override { return is_view_ ? "view" : "copy between NHWC and torch's order"; }

 private:
  bool is_view_;
};

}  // namespace

std::unique_ptr<Layer> make_reshape_layer(const NodeContext& context, const graph::Shape& output) {
  const graph::Shape& input = context.input_shapes[0];
  const bool is_view = input == output || (same_in_both_orders(input) && same_in_both_orders(output));
  if (is_int8(input_value(context, 0))) return std::make_unique<ReshapeLayer<int8_t>>(is_view);
  return std::make_unique<ReshapeLayer<float>>(is_view);
}

}  // namespace dgms::ops
