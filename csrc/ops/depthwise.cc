#include "csrc/ops/depthwise.h"

#include <algorithm>
#include <string>

#include "csrc/ops/channels.h"
#include "csrc/ops/check.h"
#include "csrc/ops/gather.h"
#include "csrc/ops/igemm_layer.h"
#include "csrc/ops/panels.h"
#include "csrc/ops/rounding.h"
#include "csrc/ops/tasks.h"

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

ChannelSlots depthwise_slots(const NodeContext& context, size_t nr) {
  return {1, static_cast<size_t>(context.weights->outputs()), nr};
}

template <typename T>
class DepthwiseLayer final : public Layer {
 public:
  DepthwiseLayer(const NodeContext& context, const kernels::KernelRow& row, const kernels::KernelRow* decode)
      : taps_(static_cast<size_t>(context.weights->depth())),
        kernel_(row.as<typename Kernel<T>::Fn>()),
        // A channel is not a group here, as a row of all channels is read.
        gather_(whole_pixels(attributes<graph::Conv2d>(context)), static_cast<size_t>(context.weights->outputs()),
                TapKind::kPixel, 1, static_cast<T>(input_value(context, 0).quantization.zero_point)),
        weights_(*context.weights, decode, taps_, static_cast<size_t>(context.weights->outputs()), row.nr),
        channels_(make_channels(context, depthwise_slots(context, row.nr))) {
    const graph::Activation& activation = attributes<graph::Conv2d>(context).activation;
    args_.channels = static_cast<size_t>(context.weights->outputs());
    args_.taps = taps_;
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

  Work work(Span<const graph::Shape>, const graph::Shape& output, size_t threads) const override {
    const size_t pixels = ImageShape(output).pixels();
    Work work;
    work.multiplications = static_cast<int64_t>(pixels * args_.channels * taps_);
    work.cost = static_cast<double>(work.multiplications) / 4;
    const size_t block = std::min(kMaxBlockPixels, split_evenly(pixels, work.cost, threads));
    work.tasks = (pixels + block - 1) / block;
    work.blocking = {static_cast<int64_t>(block)};
    work.scratch_bytes = gather_.table_bytes(block);
    if (weights_.decodes()) {
      work.scratch_bytes += round_up(weights_.elements() * sizeof(T) + kernels::kOverread, kAlignment);
    }
    return work;
  }

  void run(const LayerIo& io, const Work& work, size_t begin, size_t end, std::byte* scratch) const noexcept override {
    const size_t block = static_cast<size_t>(work.blocking[0]);
    const ImageShape in(io.input_shapes[0]), out(*io.output_shape);
    const T** table = reinterpret_cast<const T**>(scratch);
    typename Kernel<T>::Args args = args_;
    args.weights = weights_.decodes()
                       ? weights_.decode(0, 1, reinterpret_cast<T*>(scratch + gather_.table_bytes(block)))
                       : weights_.packed(0);
    args.input = table;
    args.output_stride = io.output_stride * sizeof(T);
    for (size_t task = begin; task < end; ++task) {
      const size_t first = task * block;
      args.pixels = std::min(block, out.pixels() - first);
      args.output = static_cast<T*>(io.output) + first * io.output_stride;
      gather_(in, out, static_cast<const T*>(io.inputs[0]), first, args.pixels, args.pixels, 0, {table, taps_, 1},
              nullptr);
      kernel_(args);
    }
  }

  bool strided_output() const override { return true; }
  size_t weight_bytes() const override { return weights_.weight_bytes(); }
  size_t constant_bytes() const override { return weights_.constant_bytes() + channels_.bytes(); }
  std::string note() const override { return std::string("depthwise, ") + weights_.note(); }

 private:
  static graph::Conv2d whole_pixels(graph::Conv2d conv) {
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

  size_t taps_;
  typename Kernel<T>::Fn kernel_;
  Gather<T> gather_;
  Panels<T> weights_;
  typename Kernel<T>::Channels channels_;
  typename Kernel<T>::Args args_{};
};

}  // namespace

bool is_depthwise(const NodeContext& context) {
  const int64_t groups = attributes<graph::Conv2d>(context).groups;
  return groups > 1 && groups == context.input_shapes[0][3] && groups == context.weights->outputs() &&
         context.node.inputs.size() == 1 && input_value(context, 0).dtype == output_value(context).dtype;
}

std::vector<KernelRequest> depthwise_kernels(const NodeContext& context) {
  std::vector<KernelRequest> requests{
      {is_int8(input_value(context, 0)) ? Family::kDwconvQs8 : Family::kDwconvF32, 0, context.weights->outputs()}};
  request_decoder(context, requests);
  return requests;
}

std::unique_ptr<Layer> make_depthwise_layer(const NodeContext& context, Span<const kernels::KernelRow* const> rows) {
  const kernels::KernelRow* decode = rows.size() > 1 ? rows[1] : nullptr;
  if (is_int8(input_value(context, 0))) return std::make_unique<DepthwiseLayer<int8_t>>(context, *rows[0], decode);
  return std::make_unique<DepthwiseLayer<float>>(context, *rows[0], decode);
}

}  // namespace dgms::ops
