// max_pool2d: the maximum of a window; padding never wins.
#include "csrc/ops/operators.h"
#include "csrc/ops/pool_window.h"
#include "csrc/ops/tasks.h"

namespace dgms::ops {
namespace {

Window window_of(const graph::MaxPool2d& pool) { return {pool.kernel, pool.stride, pool.padding}; }

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
      for_windows(window_, in, out, static_cast<const T*>(io.inputs[0]), first, last, taps,
                  [&](size_t pixel, size_t count) { kernel_({channels, count, taps, output + pixel * channels}); });
    });
  }

 private:
  Window window_;
  Kernel kernel_;
};

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
    if (is_int8(input_value(context, 0))) {
      return std::make_unique<MaxPoolLayer<int8_t>>(window, rows[0]->as<kernels::MaxPoolQs8Fn>());
    }
    return std::make_unique<MaxPoolLayer<float>>(window, rows[0]->as<kernels::MaxPoolF32Fn>());
  }
};

}  // namespace

const Operator& max_pool2d_operator() {
  static const MaxPool2dOperator op;
  return op;
}

}  // namespace dgms::ops
