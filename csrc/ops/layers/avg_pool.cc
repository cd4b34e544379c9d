#include "csrc/ops/layers/avg_pool.h"

#include "csrc/ops/layers/pool_window.h"
#include "csrc/ops/layers/tasks.h"

namespace dgms::ops {
namespace {

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

struct Settings {
  bool count_padding;
  graph::Quantization input, output;
};

template <typename T>
class AvgPoolStep final : public Step {
 public:
  AvgPoolStep(const Window& window, const Settings& settings, typename Kernel<T>::Fn kernel, const TensorView& input,
              const TensorView& output, size_t threads)
      : window_(window),
        settings_(settings),
        kernel_(kernel),
        in_(input),
        out_(output),
        input_(input.as<T>()),
        output_(output.as<T>()) {
    const size_t reads = out_.pixels() * window_taps(window_, in_) * static_cast<size_t>(out_.channels);
    work_.scratch_bytes = window_scratch_bytes(window_, in_);
    block_ = split_items(out_.pixels(), static_cast<double>(reads) / 4, threads, work_);
  }

  void run(size_t begin, size_t end, const Worker& worker) const noexcept override {
    const T** taps = reinterpret_cast<const T**>(worker.scratch);
    typename Kernel<T>::Args args{};
    args.channels = static_cast<size_t>(out_.channels);
    args.input = taps;
    for_windows(window_, in_, out_, input_, begin * block_, std::min(out_.pixels(), end * block_), taps,
                [&](size_t pixel, size_t count) {
                  if (count != args.taps) set_taps(count, args);
                  args.output = output_ + static_cast<int64_t>(pixel) * out_.pixel_stride;
                  kernel_(args);
                });
  }

 private:
  double divisor(size_t taps) const {
    return static_cast<double>(settings_.count_padding ? window_.kernel[0] * window_.kernel[1]
                                                       : static_cast<int64_t>(taps));
  }
  void set_taps(size_t taps, kernels::AvgPoolQs8Args& args) const {
    args.taps = taps;
    args.init = -static_cast<int32_t>(taps) * settings_.input.zero_point;
    args.multiplier = static_cast<float>(static_cast<double>(settings_.input.scale) /
                                         (divisor(taps) * static_cast<double>(settings_.output.scale)));
    args.zero_point = settings_.output.zero_point;
  }
  void set_taps(size_t taps, kernels::AvgPoolF32Args& args) const {
    args.taps = taps;
    args.multiplier = static_cast<float>(1.0 / divisor(taps));
  }

  Window window_;
  Settings settings_;
  typename Kernel<T>::Fn kernel_;
  Image in_, out_;
  const T* input_;
  T* output_;
  size_t block_;
};

template <typename T>
class AvgPoolLayer final : public Layer {
 public:
  AvgPoolLayer(const std::optional<Window>& window, const Settings& settings, typename Kernel<T>::Fn kernel)
      : window_(window), settings_(settings), kernel_(kernel) {}

  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    const TensorView& x = inputs[0];
    const Window window = window_ ? *window_ : Window{{x.shape[1], x.shape[2]}, {1, 1}, {}, {1, 1}};
    return std::make_unique<AvgPoolStep<T>>(window, settings_, kernel_, x, outputs[0], threads);
  }
  Strides input_strides(size_t) const override { return Strides::kPixels; }
  Strides output_strides(size_t) const override { return Strides::kPixels; }

 private:
  std::optional<Window> window_;
  Settings settings_;
  typename Kernel<T>::Fn kernel_;
};

}  // namespace

void check_avg_pool(const NodeContext& context, int64_t pixels) {
  check_range(context, "kernel (pixels of the window)", pixels, 1, kMaxAvgPixels);
  if (is_int8(input_value(context, 0))) {
    scale_ratio(context, "the multiplier", input_value(context, 0), output_value(context));
  }
}

std::vector<KernelRequest> avg_pool_kernels(const NodeContext& context) {
  return {{is_int8(input_value(context, 0)) ? kernels::Family::kAvgPoolQs8 : kernels::Family::kAvgPoolF32}};
}

std::unique_ptr<Layer> make_avg_pool_layer(const NodeContext& context, const std::optional<Window>& window,
                                           bool count_padding, Span<const kernels::KernelRow* const> rows) {
  const Settings settings{count_padding, input_value(context, 0).quantization, output_value(context).quantization};
  if (is_int8(input_value(context, 0))) {
    return std::make_unique<AvgPoolLayer<int8_t>>(window, settings, rows[0]->as<kernels::AvgPoolQs8Fn>());
  }
  return std::make_unique<AvgPoolLayer<float>>(window, settings, rows[0]->as<kernels::AvgPoolF32Fn>());
}

}  // namespace dgms::ops
