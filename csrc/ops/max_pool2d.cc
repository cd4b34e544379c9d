// max_pool2d: the maximum of a window; padding never wins.
#include "csrc/ops/operators.h"
#include "csrc/ops/pool_window.h"
#include "csrc/ops/tasks.h"

namespace dgms::ops {
namespace {

Window window_of(const graph::MaxPool2d& pool) { return {pool.kernel, pool.stride, pool.padding}; }

// One output pixel at a time.
template <typename T>
class MaxPoolLayer final : public Layer {
 public:
  using Kernel = void (*)(const kernels::PoolArgs<T>&);
  MaxPoolLayer(const Window& window, Kernel kernel) : window_(window), kernel_(kernel) {}

  Work work(Span<const graph::Shape> inputs, const graph::Shape& output, size_t threads) const override {
    const ImageShape in(inputs[0]), out(output);
    const size_t reads = out.pixels() * window_taps(window_, in) * static_cast<size_t>(out.channels);
    Work work = split_items(out.pixels(), static_cast<double>(reads * sizeof(T)) / 8, threads);
    work.scratch_bytes = window_scratch_bytes(window_, in);
    return work;
  }

  void run(const LayerIo& io, const Work& work, size_t begin, size_t end, std::byte* scratch) const noexcept override {
    const ImageShape in(io.input_shapes[0]), out(*io.output_shape);
    const T** taps = reinterpret_cast<const T**>(scratch);
    const size_t channels = static_cast<size_t>(out.channels);
    T* output = static_cast<T*>(io.output);
    for_items(work, out.pixels(), begin, end, [&](size_t first, size_t last) {
      for_windows(
          window_, in, out, static_cast<const T*>(io.inputs[0]), first, last, taps,
          [&](size_t pixel, size_t count) { kernel_({1, 0, channels, count, taps, output + pixel * channels}); });
    });
  }

 private:
  Window window_;
  Kernel kernel_;
};

// One output row at a time, for windows that overlap along x: the maximum of the input rows, then of its pixels.
template <typename T>
class RowMaxPoolLayer final : public Layer {
 public:
  using Kernel = void (*)(const kernels::PoolArgs<T>&);
  RowMaxPoolLayer(const Window& window, Kernel kernel) : window_(window), kernel_(kernel) {}

  Work work(Span<const graph::Shape> inputs, const graph::Shape& output, size_t threads) const override {
    const ImageShape in(inputs[0]), out(output);
    const size_t rows = static_cast<size_t>(out.batch * out.height);
    const size_t reads = rows * row_values(in) * static_cast<size_t>(window_.kernel[0] + window_.kernel[1]);
    Work work = split_items(rows, static_cast<double>(reads * sizeof(T)) / 8, threads);
    work.scratch_bytes = table_bytes(in) + row_values(in) * sizeof(T) + kernels::kOverread;
    return work;
  }

  void run(const LayerIo& io, const Work& work, size_t begin, size_t end, std::byte* scratch) const noexcept override {
    const ImageShape in(io.input_shapes[0]), out(*io.output_shape);
    const T** taps = reinterpret_cast<const T**>(scratch);
    T* best = reinterpret_cast<T*>(scratch + table_bytes(in));
    const size_t channels = static_cast<size_t>(out.channels);
    const size_t step = static_cast<size_t>(window_.stride[1]) * channels;
    for_items(work, static_cast<size_t>(out.batch * out.height), begin, end, [&](size_t first, size_t last) {
      for (size_t row = first; row < last; ++row) {
        const T* image = static_cast<const T*>(io.inputs[0]) +
                         row / static_cast<size_t>(out.height) * static_cast<size_t>(in.height) * row_values(in);
        const int64_t y = static_cast<int64_t>(row) % out.height * window_.stride[0] - window_.padding.top;
        size_t count = 0;
        for (int64_t i = std::max<int64_t>(y, 0); i < std::min(y + window_.kernel[0], in.height); ++i) {
          taps[count++] = image + static_cast<size_t>(i) * row_values(in);
        }
        kernel_({1, 0, row_values(in), count, taps, best});
        T* output = static_cast<T*>(io.output) + row * row_values(out);
        for (int64_t pixel = 0; pixel < out.width;) {
          const int64_t x = pixel * window_.stride[1] - window_.padding.left;
          count = 0;
          for (int64_t i = std::max<int64_t>(x, 0); i < std::min(x + window_.kernel[1], in.width); ++i) {
            taps[count++] = best + static_cast<size_t>(i) * channels;
          }
          // All windows inside the image at once.
          const int64_t room = in.width - window_.kernel[1] - x;
          const int64_t pixels = x < 0 || room < 0 ? 1 : room / window_.stride[1] + 1;
          kernel_({static_cast<size_t>(pixels), step, channels, count, taps, output});
          pixel += pixels;
          output += static_cast<size_t>(pixels) * channels;
        }
      }
    });
  }

 private:
  static size_t row_values(const ImageShape& image) { return static_cast<size_t>(image.width * image.channels); }
  size_t table_bytes(const ImageShape& in) const {
    const int64_t taps = std::max(std::min(window_.kernel[0], in.height), std::min(window_.kernel[1], in.width));
    return round_up(static_cast<size_t>(taps) * sizeof(T*), kAlignment);
  }

  Window window_;
  Kernel kernel_;
};

template <typename T>
std::unique_ptr<Layer> make_layer(const Window& window, const kernels::KernelRow& row) {
  const auto kernel = row.as<void (*)(const kernels::PoolArgs<T>&)>();
  if (window.kernel[1] > window.stride[1]) return std::make_unique<RowMaxPoolLayer<T>>(window, kernel);
  return std::make_unique<MaxPoolLayer<T>>(window, kernel);
}

class MaxPool2dOperator final : public Operator {
 public:
  void check(const NodeContext& context) const override {
    check_arity(context, 1, 1);
    check_no_weights(context);
    check_rank(context, 0, 4);
    check_pool_window(context, window_of(attributes<graph::MaxPool2d>(context)));
    check_same_quantization(context);
  }

  graph::Shape infer(const NodeContext& context) const override {
    const auto [height, width] = infer_window(context, window_of(attributes<graph::MaxPool2d>(context)));
    return {context.input_shapes[0][0], height, width, context.input_shapes[0][3]};
  }

  std::vector<KernelRequest> kernels(const NodeContext& context) const override {
    return {{is_int8(input_value(context, 0)) ? kernels::Family::kMaxPoolQs8 : kernels::Family::kMaxPoolF32}};
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    const Window window = window_of(attributes<graph::MaxPool2d>(context));
    return is_int8(input_value(context, 0)) ? make_layer<int8_t>(window, *rows[0])
                                            : make_layer<float>(window, *rows[0]);
  }
};

}  // namespace

const Operator& max_pool2d_operator() {
  static const MaxPool2dOperator op;
  return op;
}

}  // namespace dgms::ops
