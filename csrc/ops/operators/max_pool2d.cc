// max_pool2d: the maximum of a window; padding is ignored.
#include "csrc/ops/layers/pool_window.h"
#include "csrc/ops/layers/tasks.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

using graph::DType;

template <typename T>
using Kernel = void (*)(const kernels::PoolArgs<T>&);

// One output pixel at a time.
template <typename T>
class PixelStep final : public Step {
 public:
  PixelStep(const Window& window, Kernel<T> kernel, const TensorView& input, const TensorView& output, size_t threads)
      : window_(window), kernel_(kernel), in_(input), out_(output), input_(input.as<T>()), output_(output.as<T>()) {
    const size_t reads = out_.pixels() * window_taps(window_, in_) * static_cast<size_t>(out_.channels);
    work_.scratch_bytes = window_scratch_bytes(window_, in_);
    block_ = split_items(out_.pixels(), static_cast<double>(reads * sizeof(T)) / 8, threads, work_);
  }

  void run(size_t begin, size_t end, const Worker& worker) const noexcept override {
    const T** taps = reinterpret_cast<const T**>(worker.scratch);
    const size_t channels = static_cast<size_t>(out_.channels);
    for_windows(window_, in_, out_, input_, begin * block_, std::min(out_.pixels(), end * block_), taps,
                [&](size_t pixel, size_t count) {
                  kernel_({1, 0, channels, count, taps, output_ + static_cast<int64_t>(pixel) * out_.pixel_stride});
                });
  }

 private:
  Window window_;
  Kernel<T> kernel_;
  Image in_, out_;
  const T* input_;
  T* output_;
  size_t block_;
};

// One output row at a time, for windows that overlap along x: the maximum of the input rows, then of its pixels.
template <typename T>
class RowStep final : public Step {
 public:
  RowStep(const Window& window, Kernel<T> kernel, const TensorView& input, const TensorView& output, size_t threads)
      : window_(window),
        kernel_(kernel),
        in_(input),
        out_(output),
        input_(input.as<T>()),
        output_(output.as<T>()),
        rows_(static_cast<size_t>(out_.batch * out_.height)),
        row_values_(static_cast<size_t>(in_.width * in_.channels)) {
    const int64_t taps = std::max(std::min(window_.kernel[0], in_.height), std::min(window_.kernel[1], in_.width));
    table_bytes_ = round_up(static_cast<size_t>(taps) * sizeof(T*), kAlignment);
    const size_t reads = rows_ * row_values_ * static_cast<size_t>(window_.kernel[0] + window_.kernel[1]);
    work_.scratch_bytes = table_bytes_ + row_values_ * sizeof(T) + kernels::kOverread;
    block_ = split_items(rows_, static_cast<double>(reads * sizeof(T)) / 8, threads, work_);
  }

  void run(size_t begin, size_t end, const Worker& worker) const noexcept override {
    const T** taps = reinterpret_cast<const T**>(worker.scratch);
    T* best = reinterpret_cast<T*>(worker.scratch + table_bytes_);
    const size_t channels = static_cast<size_t>(out_.channels);
    const size_t step = static_cast<size_t>(window_.stride[1]) * channels;
    const bool is_dense = in_.pixel_stride == in_.channels;
    const size_t last = std::min(rows_, end * block_);
    for (size_t row = begin * block_; row < last; ++row) {
      const T* image = input_ + static_cast<int64_t>(row) / out_.height * in_.image_stride();
      const int64_t y = static_cast<int64_t>(row) % out_.height * window_.stride[0] - window_.padding.top;
      size_t count = 0;
      for (int64_t i = std::max<int64_t>(y, 0); i < std::min(y + window_.kernel[0], in_.height); ++i) {
        taps[count++] = image + i * in_.row_stride();
      }
      if (is_dense) {
        kernel_({1, 0, row_values_, count, taps, best});
      } else {
        kernel_({static_cast<size_t>(in_.width), static_cast<size_t>(in_.pixel_stride), channels, count, taps, best});
      }
      T* output = output_ + static_cast<int64_t>(row) * out_.width * out_.channels;
      for (int64_t pixel = 0; pixel < out_.width;) {
        const int64_t x = pixel * window_.stride[1] - window_.padding.left;
        count = 0;
        for (int64_t i = std::max<int64_t>(x, 0); i < std::min(x + window_.kernel[1], in_.width); ++i) {
          taps[count++] = best + static_cast<size_t>(i) * channels;
        }
        // All windows inside the image at once.
        const int64_t space = in_.width - window_.kernel[1] - x;
        const int64_t pixels = x < 0 || space < 0 ? 1 : space / window_.stride[1] + 1;
        kernel_({static_cast<size_t>(pixels), step, channels, count, taps, output});
        pixel += pixels;
        output += static_cast<size_t>(pixels) * channels;
      }
    }
  }

 private:
  Window window_;
  Kernel<T> kernel_;
  Image in_, out_;
  const T* input_;
  T* output_;
  size_t rows_, row_values_, table_bytes_, block_;
};

template <typename T>
class MaxPoolLayer final : public Layer {
 public:
  MaxPoolLayer(const Window& window, Kernel<T> kernel)
      : window_(window), kernel_(kernel), overlaps_(window.kernel[1] > window.stride[1]) {}

  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    if (overlaps_) return std::make_unique<RowStep<T>>(window_, kernel_, inputs[0], outputs[0], threads);
    return std::make_unique<PixelStep<T>>(window_, kernel_, inputs[0], outputs[0], threads);
  }
  Strides input_strides(size_t) const override { return Strides::kPixels; }
  Strides output_strides(size_t) const override { return overlaps_ ? Strides::kDense : Strides::kPixels; }

 private:
  Window window_;
  Kernel<T> kernel_;
  bool overlaps_;
};

class MaxPool2dOperator final : public Operator {
 public:
  void attributes(Attributes& attributes) override { read_pool_window(attributes, window_); }

  void check(const NodeContext& context) const override { check_pool_window(context, window_); }

  std::vector<graph::Dims> infer(const NodeContext& context) const override { return infer_pool(context, window_); }

  std::vector<KernelRequest> kernels(const NodeContext& context) const override {
    return {{is_int8(input_value(context, 0)) ? kernels::Family::kMaxPoolQs8 : kernels::Family::kMaxPoolF32}};
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    if (is_int8(input_value(context, 0))) {
      return std::make_unique<MaxPoolLayer<int8_t>>(window_, rows[0]->as<kernels::MaxPoolQs8Fn>());
    }
    return std::make_unique<MaxPoolLayer<float>>(window_, rows[0]->as<kernels::MaxPoolF32Fn>());
  }

 private:
  Window window_;
};

}  // namespace

OperatorSpec max_pool2d_operator() {
  OperatorSpec spec{};
  spec.name = "max_pool2d";
  spec.summary = "the maximum of a window; padding is ignored";
  spec.rank = {4, 4};
  spec.types = one_type_of({DType::kFloat32, DType::kInt8});
  spec.same_quantization = true;
  spec.restrictions = {kPoolRestriction};
  spec.create = create<MaxPool2dOperator>;
  return spec;
}

}  // namespace dgms::ops
