#include "csrc/ops/layers/igemm.h"

#include <algorithm>
#include <string>

#include "csrc/ops/check.h"
#include "csrc/ops/layers/gather.h"
#include "csrc/ops/layers/tasks.h"
#include "csrc/ops/rounding.h"
#include "csrc/ops/weights/channels.h"
#include "csrc/ops/weights/panels.h"

namespace dgms::ops {
namespace {

using kernels::Family;

constexpr size_t kMaxBlockRows = 512;      // of output pixels
constexpr size_t kMinDecodedRows = 32;     // that panels are decoded for; a task had better take fewer panels
constexpr size_t kDecodedRows = 256;       // decoding a panel for so many is almost free
constexpr size_t kBlockBytes = 24 * 1024;  // what the rows of a block touch, so that it stays in the first-level cache
constexpr size_t kDecodedBytes = 64 * 1024;  // of panels that are decoded together

// A task is a block of rows and a block of panels.
struct Blocking {
  size_t rows, row_blocks, panels, panel_blocks;
  size_t decoded;  // panels that are decoded together; all of them: once in start()
};

template <typename T>
struct Kernel;
template <>
struct Kernel<int8_t> {
  using Args = kernels::IgemmQs8Args;
  using Fn = kernels::IgemmQs8Fn;
  using Channels = Int8Channels;
};
template <>
struct Kernel<float> {
  using Args = kernels::IgemmF32Args;
  using Fn = kernels::IgemmF32Fn;
  using Channels = FloatChannels;
};

void point_at(const Int8Channels& channels, size_t slot, kernels::IgemmQs8Args& args) {
  args.init = channels.init.data() + slot;
  args.multiplier = channels.multiplier.data() + slot;
  args.bias = channels.bias.data() + slot;
  args.small_sums = channels.small_sums;
  args.small_results = channels.small_results;
}

void point_at(const FloatChannels& channels, size_t slot, kernels::IgemmF32Args& args) {
  args.scale = channels.scale.data() + slot;
  args.bias = channels.bias.data() + slot;
}

void set_output(kernels::IgemmQs8Args& args, std::byte* output) { args.output = output; }
void set_output(kernels::IgemmF32Args& args, std::byte* output) { args.output = reinterpret_cast<float*>(output); }

void set_epilogue(const NodeContext& context, const Activation& activation, kernels::IgemmQs8Args& args) {
  const graph::Value& output = output_value(context);
  args.float_min = activation.min;
  args.float_max = activation.max;
  if (!is_int8(output)) return;
  args.zero_point = output.quantization.zero_point;
  args.min = quantize_limit(activation.min, output.quantization);
  args.max = quantize_limit(activation.max, output.quantization);
  if (context.node.inputs.size() < 2) return;
  const graph::Value& residual = input_value(context, 1);
  args.residual_zero_point = residual.quantization.zero_point;
  args.residual_tied = residual.quantization.scale == output.quantization.scale;
  args.residual_multiplier = scale_ratio(context, "the multiplier of the residual", residual, output);
}

void set_epilogue(const NodeContext&, const Activation& activation, kernels::IgemmF32Args& args) {
  args.min = activation.min;
  args.max = activation.max;
}

template <typename T>
typename Kernel<T>::Channels make_channels(const NodeContext& context, const ChannelSlots& slots) {
  if constexpr (sizeof(T) == 1) {
    return int8_channels(context, slots);
  } else {
    return float_channels(context, slots);
  }
}

template <typename T>
class IgemmLayer final : public Layer {
 public:
  IgemmLayer(const NodeContext& context, const Convolution& conv, const kernels::KernelRow& row,
             const kernels::KernelRow* decode, const kernels::KernelRow* gemv)
      : weights_per_pixel_(graph::element_count(context.weights->shape)),
        output_size_(graph::size_of(output_value(context).dtype)),
        has_residual_(context.node.inputs.size() > 1),
        row_(&row),
        gemv_(gemv),
        slots_{static_cast<size_t>(conv.groups), static_cast<size_t>(context.weights->outputs() / conv.groups), row.nr},
        taps_(make_taps(context, conv, row.kr)),
        panels_(*context.weights, decode, slots_, {taps_.count(), taps_.weights(), row.nr, row.kr}),
        channels_(make_channels<T>(context, slots_)) {
    args_.taps = taps_.count();
    args_.depth = taps_.depth();
    args_.panel_stride = panels_.elements();
    set_epilogue(context, conv.activation, args_);
  }

  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    return std::make_unique<IgemmStep>(*this, inputs, outputs[0], threads);
  }

  Strides input_strides(size_t) const override { return Strides::kPixels; }
  Strides output_strides(size_t) const override { return Strides::kPixels; }
  size_t weight_bytes() const override { return panels_.weight_bytes(); }
  size_t constant_bytes() const override { return panels_.constant_bytes() + channels_.bytes(); }
  std::string note() const override {
    const char* taps = taps_.kind() == TapKind::kWindow ? "im2col"
                       : taps_.kind() == TapKind::kRow  ? "indirect by kernel rows"
                       : taps_.count() == 1             ? "in place"
                                                        : "indirect";
    return std::string(taps) + ", " + panels_.note() + (gemv_ != nullptr ? ", of one row by the kernel itself" : "");
  }

 private:
  class IgemmStep final : public Step {
   public:
    IgemmStep(const IgemmLayer& layer, Span<const TensorView> inputs, const TensorView& output, size_t threads)
        : layer_(layer),
          gather_(layer.taps_, inputs[0], output),
          pixels_(gather_.out().pixels()),
          group_panels_(layer.slots_.panels()),
          output_(output.data),
          args_(layer.args_) {
      const Image& out = gather_.out();
      const Panels<T>& panels = layer.panels_;
      decodes_itself_ = layer.gemv_ != nullptr && pixels_ == 1;
      decodes_ = panels.decodes() && !decodes_itself_;
      work_.multiplications = static_cast<int64_t>(pixels_) * layer.weights_per_pixel_;
      work_.cost = static_cast<double>(work_.multiplications) / (sizeof(T) == 1 ? 16 : 8) +
                   static_cast<double>(pixels_ * static_cast<size_t>(out.channels));
      blocking_ = choose_blocking(threads);
      work_.tasks = blocking_.row_blocks * blocking_.panel_blocks;
      copies_ = layer.taps_.table_bytes(blocking_.rows);
      decoded_ = copies_ + layer.taps_.copies_bytes(blocking_.rows);
      work_.scratch_bytes = decoded_;
      if (decodes_) {
        const size_t weights = blocking_.decoded * panels.elements() * sizeof(T);
        work_.scratch_bytes += round_up(weights + kernels::kOverread, kAlignment);
      }
      is_resident_ = decodes_ && blocking_.decoded == panels.count();
      gathers_once_ = blocking_.row_blocks == 1 && layer.slots_.groups == 1;

      args_.input_stride = blocking_.rows;
      args_.output_stride = static_cast<size_t>(out.pixel_stride) * layer.output_size_;
      if (layer.has_residual_) {
        residual_ = inputs[1].template as<const T>();
        residual_pixel_ = static_cast<size_t>(Image(inputs[1]).pixel_stride);
        args_.residual_stride = residual_pixel_ * sizeof(T);
      }
      if constexpr (sizeof(T) == 1) {
        if (decodes_itself_) {
          args_.levels = panels.levels();
          args_.panel_stride = panels.panel_bytes();
        }
      }
    }

    void start(const Worker& worker) const noexcept override {
      if (is_resident_) layer_.panels_.decode(0, layer_.panels_.count(), decoded(worker));
      if (gathers_once_) gather(0, pixels_, 0, worker);
    }

    void run(size_t begin, size_t end, const Worker& worker) const noexcept override {
      const Panels<T>& all = layer_.panels_;
      const ChannelSlots& slots = layer_.slots_;
      const auto kernel =
          (decodes_itself_ ? *layer_.gemv_ : layer_.row_->on(worker.uarch)).template as<typename Kernel<T>::Fn>();
      typename Kernel<T>::Args args = args_;
      args.input = table(worker);
      const size_t none = gathers_once_ ? 0 : SIZE_MAX;
      size_t gathered_block = none, gathered_group = none;
      for (size_t task = begin; task < end; ++task) {
        const size_t block = task / blocking_.panel_blocks;
        const size_t first = block * blocking_.rows;
        args.rows = std::min(blocking_.rows, pixels_ - first);
        const size_t first_panel = task % blocking_.panel_blocks * blocking_.panels;
        const size_t last_panel = std::min(first_panel + blocking_.panels, all.count());
        size_t panels = 0;
        for (size_t p = first_panel; p < last_panel; p += panels) {
          const size_t group = p / group_panels_;
          panels = std::min({last_panel - p, blocking_.decoded, (group + 1) * group_panels_ - p});
          if (block != gathered_block || group != gathered_group) {
            gather(first, args.rows, group, worker);
            gathered_block = block;
            gathered_group = group;
          }
          args.weights = is_resident_ ? decoded(worker) + p * all.elements()
                         : decodes_   ? all.decode(p, panels, decoded(worker))
                                      : all.packed(p);
          const size_t begin_of_group = p % group_panels_ * slots.nr;
          args.channels = std::min(panels * slots.nr, slots.channels - begin_of_group);
          point_at(layer_.channels_, p * slots.nr, args);
          const size_t channel = group * slots.channels + begin_of_group;
          set_output(args, output_ + first * args.output_stride + channel * layer_.output_size_);
          if (layer_.has_residual_) args.residual = residual_ + first * residual_pixel_ + channel;
          kernel(args);
        }
      }
    }

   private:
    static const T** table(const Worker& worker) { return reinterpret_cast<const T**>(worker.scratch); }
    T* decoded(const Worker& worker) const { return reinterpret_cast<T*>(worker.scratch + decoded_); }

    void gather(size_t first, size_t rows, size_t group, const Worker& worker) const {
      gather_(first, rows, round_up(rows, layer_.row_->mr), group, {table(worker), 1, blocking_.rows},
              reinterpret_cast<T*>(worker.scratch + copies_));
    }

    Blocking choose_blocking(size_t threads) const {
      const Panels<T>& panels = layer_.panels_;
      const Taps<T>& taps = layer_.taps_;
      const Image &in = gather_.in(), &out = gather_.out();
      const size_t mr = layer_.row_->mr;
      Blocking blocking;
      const size_t wanted = wanted_tasks(work_.cost, threads);
      const size_t panel_bytes = panels.elements() * sizeof(T);
      blocking.decoded = decodes_ ? std::clamp(kDecodedBytes / panel_bytes, size_t{1}, panels.count()) : panels.count();
      const bool at_once = blocking.decoded == panels.count();

      const size_t input_bytes = in.pixels() * static_cast<size_t>(in.channels) * sizeof(T) / pixels_;
      const size_t copied_bytes = taps.table_bytes(kMaxBlockRows) + taps.copies_bytes(kMaxBlockRows);
      const size_t row_bytes =
          input_bytes + copied_bytes / kMaxBlockRows + static_cast<size_t>(out.channels) * layer_.output_size_;
      const size_t few_rows = 4 * mr;
      const size_t most_rows = std::clamp(kBlockBytes / row_bytes, at_once ? few_rows : kDecodedRows,
                                          at_once ? kMaxBlockRows : kDecodedRows);
      const size_t least_rows = at_once ? few_rows : kMinDecodedRows;
      const size_t even_rows = (pixels_ + wanted - 1) / wanted;
      const size_t target = std::min(most_rows, std::max(least_rows, even_rows));
      const size_t blocks = (pixels_ + target - 1) / target;
      blocking.rows = round_up((pixels_ + blocks - 1) / blocks, mr);
      blocking.row_blocks = (pixels_ + blocking.rows - 1) / blocking.rows;

      const size_t split = std::min((wanted + blocking.row_blocks - 1) / blocking.row_blocks, panels.count());
      blocking.panels = (panels.count() + split - 1) / split;
      blocking.panel_blocks = (panels.count() + blocking.panels - 1) / blocking.panels;
      if (blocking.panel_blocks > 1 && decodes_) blocking.decoded = std::min(blocking.decoded, blocking.panels);
      return blocking;
    }

    const IgemmLayer& layer_;
    Gather<T> gather_;
    size_t pixels_, group_panels_;
    std::byte* output_;
    const T* residual_ = nullptr;
    size_t residual_pixel_ = 0;  // elements
    Blocking blocking_{};
    size_t copies_ = 0, decoded_ = 0;  // where they are in the scratch memory, behind the table
    bool decodes_itself_;              // the kernel reads codes
    bool decodes_;                     // panels are decoded before it,
    bool is_resident_ = false;         // all of them in start()
    bool gathers_once_ = false;        // in start()
    typename Kernel<T>::Args args_;
  };

  static Taps<T> make_taps(const NodeContext& context, const Convolution& conv, size_t kr) {
    const size_t group_depth =
        static_cast<size_t>(fixed_size(context, context.inputs[0].back(), "the number of channels") / conv.groups);
    return {conv, group_depth, choose_taps(conv, group_depth, kr), kr,
            static_cast<T>(input_value(context, 0).quantization.zero_point)};
  }

  int64_t weights_per_pixel_;
  size_t output_size_;
  bool has_residual_;
  const kernels::KernelRow* row_;
  const kernels::KernelRow* gemv_;  // or null
  ChannelSlots slots_;
  Taps<T> taps_;
  Panels<T> panels_;
  typename Kernel<T>::Channels channels_;
  typename Kernel<T>::Args args_{};
};

}  // namespace

void request_decoder(const NodeContext& context, std::vector<KernelRequest>& requests) {
  if (context.weights->encoding != Weights::Encoding::kCodes) return;
  requests.push_back({is_int8(input_value(context, 0)) ? Family::kDecodeS8 : Family::kDecodeF32, context.weights->bits,
                      context.weights->outputs()});
}

std::vector<KernelRequest> igemm_kernels(const NodeContext& context, int64_t groups) {
  const Family family = !is_int8(input_value(context, 0)) ? Family::kIgemmF32
                        : is_int8(output_value(context))  ? Family::kIgemmQs8
                                                          : Family::kIgemmQs8F32;
  std::vector<KernelRequest> requests{{family, 0, context.weights->outputs() / groups}};
  request_decoder(context, requests);
  return requests;
}

std::vector<KernelRequest> gemv_kernels(const NodeContext& context, int64_t groups) {
  const Weights& weights = *context.weights;
  if (weights.encoding != Weights::Encoding::kCodes || !is_int8(input_value(context, 0))) return {};
  std::vector<KernelRequest> requests = igemm_kernels(context, groups);
  requests.push_back({is_int8(output_value(context)) ? Family::kGemvQs8 : Family::kGemvQs8F32, weights.bits});
  return requests;
}

std::unique_ptr<Layer> make_igemm_layer(const NodeContext& context, const Convolution& conv,
                                        Span<const kernels::KernelRow* const> rows) {
  const kernels::KernelRow* decode = rows.size() > 1 ? rows[1] : nullptr;
  const kernels::KernelRow* gemv = rows.size() > 2 ? rows[2] : nullptr;
  if (is_int8(input_value(context, 0))) {
    return std::make_unique<IgemmLayer<int8_t>>(context, conv, *rows[0], decode, gemv);
  }
  return std::make_unique<IgemmLayer<float>>(context, conv, *rows[0], decode, gemv);
}

}  // namespace dgms::ops
