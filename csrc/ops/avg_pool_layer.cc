#include "csrc/ops/avg_pool_layer.h"

#include "csrc/ops/pool_window.h"
#include "csrc/ops/tasks.h"

namespace dgms::ops {
namespace {

constexpr int64_t kMaxTaps = int64_t{1} << 23;  // AvgPoolQs8Args

template <typename T>
struct Kernel;
template <>
struct Kernel<int8_t> {
  using Args = kernels::AvgPoolQs8Args;
  using Fn = kernels::AvgPoolQs8Fn;
};
template <>
struct Kernel<float> {
  using Args = kernels::AvgPoolF32Args;
  using Fn = kernels::AvgPoolF32Fn;
};

template <typename T>
class AvgPoolLayer final : public Layer {
 public:
  AvgPoolLayer(const NodeContext& context, const Window& window, bool count_padding, typename Kernel<T>::Fn kernel)
      : window_(window),
        count_padding_(count_padding),
        kernel_(kernel),
        input_(input_value(context, 0).quantization),
        output_(output_value(context).quantization) {}

  Work work(Span<const graph::Shape> inputs, const graph::Shape& output, size_t threads) const override {
    const ImageShape in(inputs[0]), out(output);
    const size_t reads = out.pixels() * window_taps(window_, in) * static_cast<size_t>(out.channels);
    Work work = split_items(out.pixels(), static_cast<double>(reads) / 4, threads);
    work.scratch_bytes = window_scratch_bytes(window_, in);
    return work;
  }

  void run(const LayerIo& io, const Work& work, size_t begin, size_t end, std::byte* scratch) const noexcept override {
    const ImageShape in(io.input_shapes[0]), out(*io.output_shape);
    const T** taps = reinterpret_cast<const T**>(scratch);
    typename Kernel<T>::Args args{};
    args.channels = static_cast<size_t>(out.channels);
    args.input = taps;
    for_items(work, out.pixels(), begin, end, [&](size_t first, size_t last) {
      for_windows(window_, in, out, static_cast<const T*>(io.inputs[0]), first, last, taps,
                  [&](size_t pixel, size_t count) {
                    if (count != args.taps) set_taps(count, args);
                    args.output = static_cast<T*>(io.output) + pixel * args.channels;
                    kernel_(args);
                  });
    });
  }

 private:
  double divisor(size_t taps) const {
    return static_cast<double>(count_padding_ ? window_.kernel[0] * window_.kernel[1] : static_cast<int64_t>(taps));
  }
  void set_taps(size_t taps, kernels::AvgPoolQs8Args& args) const {
    args.taps = taps;
    args.init = -static_cast<int32_t>(taps) * input_.zero_point;
    args.multiplier =
        static_cast<float>(static_cast<double>(input_.scale) / (divisor(taps) * static_cast<double>(output_.scale)));
    args.zero_point = output_.zero_point;
  }
  void set_taps(size_t taps, kernels::AvgPoolF32Args& args) const {
    args.taps = taps;
    args.multiplier = static_cast<float>(1.0 / divisor(taps));
  }

  Window window_;
  bool count_padding_;
  typename Kernel<T>::Fn kernel_;
  graph::Quantization input_, output_;
};

}  // namespace

void check_avg_window(const NodeContext& context, const Window& window) {
  check_range(context, "kernel (pixels of the window)", window.kernel[0] * window.kernel[1], 1, kMaxTaps);
  if (is_int8(input_value(context, 0))) {
    finite_constant(context, "the multiplier",
                    static_cast<double>(input_value(context, 0).quantization.scale) /
                        static_cast<double>(output_value(context).quantization.scale));
  }
}

std::vector<KernelRequest> avg_pool_kernels(const NodeContext& context) {
  return {{is_int8(input_value(context, 0)) ? kernels::Family::kAvgPoolQs8 : kernels::Family::kAvgPoolF32}};
}

std::unique_ptr<Layer> make_avg_pool_layer(const NodeContext& context, const Window& window, bool count_padding,
                                           Span<const kernels::KernelRow* const> rows) {
  if (is_int8(input_value(context, 0))) {
    return std::make_unique<AvgPoolLayer<int8_t>>(context, window, count_padding, rows[0]->as<kernels::AvgPoolQs8Fn>());
  }
  return std::make_unique<AvgPoolLayer<float>>(context, window, count_padding, rows[0]->as<kernels::AvgPoolF32Fn>());
}

}  // namespace dgms::ops
