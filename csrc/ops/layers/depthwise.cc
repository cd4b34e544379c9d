#include "csrc/ops/layers/depthwise.h"

#include <algorithm>
#include <string>

#include "csrc/ops/check.h"
#include "csrc/ops/layers/gather.h"
#include "csrc/ops/layers/igemm.h"
#include "csrc/ops/layers/tasks.h"
#include "csrc/ops/rounding.h"
#include "csrc/ops/weights/channels.h"
#include "csrc/ops/weights/panels.h"

namespace dgms::ops {
namespace {

using kernels::Family;

constexpr size_t kMaxBlockPixels = 128;

template <typename T>
struct Kernel;
template <>
struct Kernel<int8_t> {
  using Args = kernels::DwconvQs8Args;
  using Fn = kernels::DwconvQs8Fn;
  using Channels = Int8Channels;
};
template <>
struct Kernel<float> {
  using Args = kernels::DwconvF32Args;
  using Fn = kernels::DwconvF32Fn;
  using Channels = FloatChannels;
};

size_t channels_of(const NodeContext& context) { return static_cast<size_t>(context.weights->outputs()); }

template <typename T>
class DepthwiseLayer final : public Layer {
 public:
  DepthwiseLayer(const NodeContext& context, const Convolution& conv, const kernels::KernelRow& row,
                 const kernels::KernelRow* decode)
      : kernel_(row.as<typename Kernel<T>::Fn>()),
        taps_(whole_pixels(conv), channels_of(context), TapKind::kPixel, 1,
              static_cast<T>(input_value(context, 0).quantization.zero_point)),
        weights_(*context.weights, decode, taps_.count(), channels_of(context), row.nr),
        channels_(make_channels(context, {1, channels_of(context), row.nr})) {
    const Activation& activation = conv.activation;
    args_.channels = channels_of(context);
    args_.taps = taps_.count();
    args_.weight_stride = round_up(args_.channels, row.nr);
    if constexpr (sizeof(T) == 1) {
      const graph::Quantization& y = output_value(context).quantization;
      args_.init = channels_.init.data();
      args_.multiplier = channels_.multiplier.data();
      args_.zero_point = y.zero_point;
      args_.min = quantize_limit(activation.min, y);
      args_.max = quantize_limit(activation.max, y);
    } else {
      args_.scale = channels_.scale.data();
      args_.min = activation.min;
      args_.max = activation.max;
    }
    args_.bias = channels_.bias.data();
  }

  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    return std::make_unique<DepthwiseStep>(*this, inputs[0], outputs[0], threads);
  }

  Strides input_strides(size_t) const override { return Strides::kPixels; }
  Strides output_strides(size_t) const override { return Strides::kPixels; }
  size_t weight_bytes() const override { return weights_.weight_bytes(); }
  size_t constant_bytes() const override { return weights_.constant_bytes() + channels_.bytes(); }
  std::string note() const override { return std::string("depthwise, ") + weights_.note(); }

 private:
  // A task is a block of output pixels.
  class DepthwiseStep final : public Step {
   public:
    DepthwiseStep(const DepthwiseLayer& layer, const TensorView& input, const TensorView& output, size_t threads)
        : layer_(layer),
          gather_(layer.taps_, input, output),
          pixels_(gather_.out().pixels()),
          output_(output.as<T>()),
          output_pixel_(static_cast<size_t>(gather_.out().pixel_stride)) {
      work_.multiplications = static_cast<int64_t>(pixels_ * layer.args_.channels * layer.args_.taps);
      work_.cost = static_cast<double>(work_.multiplications) / 4;
      block_ = std::min(kMaxBlockPixels, split_evenly(pixels_, work_.cost, threads));
      work_.tasks = (pixels_ + block_ - 1) / block_;
      decoded_ = layer.taps_.table_bytes(block_);
      work_.scratch_bytes = decoded_;
      if (layer.weights_.decodes()) {
        work_.scratch_bytes += round_up(layer.weights_.elements() * sizeof(T) + kernels::kOverread, kAlignment);
      }
    }

    void start(const Worker& worker) const noexcept override {
      if (layer_.weights_.decodes()) layer_.weights_.decode(0, 1, reinterpret_cast<T*>(worker.scratch + decoded_));
    }

    void run(size_t begin, size_t end, const Worker& worker) const noexcept override {
      const T** table = reinterpret_cast<const T**>(worker.scratch);
      typename Kernel<T>::Args args = layer_.args_;
      args.weights =
          layer_.weights_.decodes() ? reinterpret_cast<const T*>(worker.scratch + decoded_) : layer_.weights_.packed(0);
      args.input = table;
      args.output_stride = output_pixel_ * sizeof(T);
      for (size_t task = begin; task < end; ++task) {
        const size_t first = task * block_;
        args.pixels = std::min(block_, pixels_ - first);
        args.output = output_ + first * output_pixel_;
        gather_(first, args.pixels, args.pixels, 0, {table, args.taps, 1}, nullptr);
        layer_.kernel_(args);
      }
    }

   private:
    const DepthwiseLayer& layer_;
    Gather<T> gather_;
    size_t pixels_;
    T* output_;
    size_t output_pixel_;  // elements
    size_t block_ = 1;
    size_t decoded_ = 0;  // where the weights are in the scratch memory, behind the table
  };

  // A channel is not a group here, as a row of all channels is read.
  static Convolution whole_pixels(Convolution conv) {
    conv.groups = 1;
    return conv;
  }
  static typename Kernel<T>::Channels make_channels(const NodeContext& context, const ChannelSlots& slots) {
    if constexpr (sizeof(T) == 1) {
      return int8_channels(context, slots);
    } else {
      return float_channels(context, slots);
    }
  }

  typename Kernel<T>::Fn kernel_;
  Taps<T> taps_;
  Panels<T> weights_;
  typename Kernel<T>::Channels channels_;
  typename Kernel<T>::Args args_{};
};

}  // namespace

bool is_depthwise(const NodeContext& context, const Convolution& conv) {
  return conv.groups > 1 && context.inputs[0].back() == graph::Dim(conv.groups) &&
         conv.groups == context.weights->outputs() && context.node.inputs.size() == 1 &&
         input_value(context, 0).dtype == output_value(context).dtype;
}

std::vector<KernelRequest> depthwise_kernels(const NodeContext& context) {
  std::vector<KernelRequest> requests{
      {is_int8(input_value(context, 0)) ? Family::kDwconvQs8 : Family::kDwconvF32, 0, context.weights->outputs()}};
  request_decoder(context, requests);
  return requests;
}

std::unique_ptr<Layer> make_depthwise_layer(const NodeContext& context, const Convolution& conv,
                                            Span<const kernels::KernelRow* const> rows) {
  const kernels::KernelRow* decode = rows.size() > 1 ? rows[1] : nullptr;
  if (is_int8(input_value(context, 0))) {
    return std::make_unique<DepthwiseLayer<int8_t>>(context, conv, *rows[0], decode);
  }
  return std::make_unique<DepthwiseLayer<float>>(context, conv, *rows[0], decode);
}

}  // namespace dgms::ops
