#include "csrc/ops/igemm_layer.h"

#include <algorithm>
#include <string>

#include "csrc/ops/channels.h"
#include "csrc/ops/check.h"
#include "csrc/ops/gather.h"
#include "csrc/ops/panels.h"
#include "csrc/ops/rounding.h"
#include "csrc/ops/tasks.h"

namespace dgms::ops {
namespace {

using kernels::Family;

constexpr size_t kMaxBlockRows = 512;      // of output pixels
constexpr size_t kMinDecodedRows = 32;     // that panels are decoded for; a task had better take fewer panels
constexpr size_t kDecodedRows = 256;       // decoding a panel for so many is almost free
constexpr size_t kBlockBytes = 24 * 1024;  // what the rows of a block touch, so that it stays in the first-level cache
constexpr size_t kDecodedBytes = 64 * 1024;  // of panels that are decoded together

// Work::blocking of this layer.
struct Blocking {
  size_t rows, row_blocks, panels, panel_blocks;
  size_t decoded;  // panels that are decoded together; all of them: once in run()
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

void set_epilogue(const NodeContext& context, const graph::Activation& activation, kernels::IgemmQs8Args& args) {
  const graph::Value& output = output_value(context);
  args.float_min = activation.min;
  args.float_max = activation.max;
  if (!is_int8(output)) return;
  args.zero_point = output.quantization.zero_point;
  args.min = quantize_limit(activation.min, output.quantization);
  args.max = quantize_limit(activation.max, output.quantization);
  if (context.node.inputs.size() < 2) return;
  const graph::Quantization& residual = input_value(context, 1).quantization;
  args.residual_zero_point = residual.zero_point;
  args.residual_tied = residual.scale == output.quantization.scale;
  args.residual_multiplier =
      static_cast<float>(static_cast<double>(residual.scale) / static_cast<double>(output.quantization.scale));
}

void set_epilogue(const NodeContext&, const graph::Activation& activation, kernels::IgemmF32Args& args) {
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
  IgemmLayer(const NodeContext& context, const graph::Conv2d& conv, const kernels::KernelRow& row,
             const kernels::KernelRow* decode, const kernels::KernelRow* gemv)
      : groups_(static_cast<size_t>(conv.groups)),
        weights_per_pixel_(graph::element_count(context.weights->shape)),
        output_size_(graph::size_of(output_value(context).dtype)),
        has_residual_(context.node.inputs.size() > 1),
        mr_(row.mr),
        row_(&row),
        gemv_(gemv),
        slots_{groups_, static_cast<size_t>(context.weights->outputs()) / groups_, row.nr},
        group_depth_(static_cast<size_t>(context.input_shapes[0].back()) / groups_),
        gather_(conv, group_depth_, choose_taps(conv, group_depth_, row.kr), row.kr,
                static_cast<T>(input_value(context, 0).quantization.zero_point)),
        panels_(*context.weights, decode, slots_, {gather_.taps(), gather_.tap_weights(), row.nr, row.kr}),
        channels_(make_channels<T>(context, slots_)) {
    args_.taps = gather_.taps();
    args_.depth = gather_.depth();
    args_.panel_stride = panels_.elements();
    set_epilogue(context, conv.activation, args_);
  }

  Work work(Span<const graph::Shape> inputs, const graph::Shape& output, size_t threads) const override {
    const ImageShape in(inputs[0]), out(output);
    Work work;
    work.multiplications = static_cast<int64_t>(out.pixels()) * weights_per_pixel_;
    work.cost = static_cast<double>(work.multiplications) / (sizeof(T) == 1 ? 16 : 8) +
                static_cast<double>(out.pixels() * static_cast<size_t>(out.channels));
    const Blocking blocking = choose_blocking(in, out, work.cost, threads);
    work.tasks = blocking.row_blocks * blocking.panel_blocks;
    work.scratch_bytes = gather_.table_bytes(blocking.rows) + gather_.copies_bytes(blocking.rows);
    if (decodes(out)) {
      const size_t weights = blocking.decoded * panels_.elements() * sizeof(T);
      work.scratch_bytes += round_up(weights + kernels::kOverread, kAlignment);
    }
    for (const size_t v :
         {blocking.rows, blocking.row_blocks, blocking.panels, blocking.panel_blocks, blocking.decoded}) {
      work.blocking.push_back(static_cast<int64_t>(v));
    }
    return work;
  }

  void run(const LayerIo& io, const Work& work, size_t begin, size_t end, std::byte* scratch) const noexcept override {
    const auto value = [&work](size_t i) { return static_cast<size_t>(work.blocking[i]); };
    const Blocking blocking{value(0), value(1), value(2), value(3), value(4)};
    const ImageShape in(io.input_shapes[0]), out(*io.output_shape);
    const T* input = static_cast<const T*>(io.inputs[0]);
    const T** table = reinterpret_cast<const T**>(scratch);
    T* copies = reinterpret_cast<T*>(scratch + gather_.table_bytes(blocking.rows));
    T* decoded =
        reinterpret_cast<T*>(scratch + gather_.table_bytes(blocking.rows) + gather_.copies_bytes(blocking.rows));
    const bool decoding = decodes(out), resident = decoding && blocking.decoded == panels_.count();
    if (resident) panels_.decode(0, panels_.count(), decoded);

    constexpr size_t kNone = SIZE_MAX;
    size_t gathered_block = kNone, gathered_group = kNone;
    for (size_t task = begin; task < end; ++task) {
      const size_t block = task / blocking.panel_blocks;
      Rows rows{block * blocking.rows, 0, table, blocking.rows};
      rows.count = std::min(blocking.rows, out.pixels() - rows.first);
      const size_t last_panel = std::min((task % blocking.panel_blocks + 1) * blocking.panels, panels_.count());
      size_t panels = 0;
      for (size_t p = task % blocking.panel_blocks * blocking.panels; p < last_panel; p += panels) {
        const size_t group = p / slots_.panels();
        panels = std::min({last_panel - p, blocking.decoded, (group + 1) * slots_.panels() - p});
        if (block != gathered_block || group != gathered_group) {
          gather_(in, out, input, rows.first, rows.count, round_up(rows.count, mr_), group, {table, 1, rows.stride},
                  copies);
          gathered_block = block;
          gathered_group = group;
        }
        const T* weights = resident   ? decoded + p * panels_.elements()
                           : decoding ? panels_.decode(p, panels, decoded)
                                      : panels_.packed(p);
        run_panels(io, out, p, panels, weights, rows);
      }
    }
  }

  bool strided_output() const override { return true; }
  size_t weight_bytes() const override { return panels_.weight_bytes(); }
  size_t constant_bytes() const override { return panels_.constant_bytes() + channels_.bytes(); }
  std::string note() const override {
    const char* taps = gather_.kind() == TapKind::kWindow ? "im2col"
                       : gather_.kind() == TapKind::kRow  ? "indirect by kernel rows"
                       : gather_.taps() == 1              ? "in place"
                                                          : "indirect";
    return std::string(taps) + ", " + panels_.note() + (gemv_ != nullptr ? ", of one row by the kernel itself" : "");
  }

 private:
  // Output pixels, and where their inputs lie.
  struct Rows {
    size_t first, count;
    const T* const* table;
    size_t stride;
  };

  // Whether the kernel reads codes.
  bool decodes_itself(const ImageShape& out) const { return gemv_ != nullptr && out.pixels() == 1; }
  // Whether panels are decoded before it.
  bool decodes(const ImageShape& out) const { return panels_.decodes() && !decodes_itself(out); }

  Blocking choose_blocking(const ImageShape& in, const ImageShape& out, double cost, size_t threads) const {
    Blocking blocking;
    const size_t pixels = out.pixels();
    const size_t wanted = wanted_tasks(cost, threads);
    const size_t panel_bytes = panels_.elements() * sizeof(T);
    blocking.decoded =
        decodes(out) ? std::clamp(kDecodedBytes / panel_bytes, size_t{1}, panels_.count()) : panels_.count();
    const bool at_once = blocking.decoded == panels_.count();

    const size_t input_bytes = in.pixels() * static_cast<size_t>(in.channels) * sizeof(T) / pixels;
    const size_t copied_bytes = gather_.table_bytes(kMaxBlockRows) + gather_.copies_bytes(kMaxBlockRows);
    const size_t row_bytes =
        input_bytes + copied_bytes / kMaxBlockRows + static_cast<size_t>(out.channels) * output_size_;
    const size_t few_rows = 4 * mr_;
    const size_t most_rows =
        std::clamp(kBlockBytes / row_bytes, at_once ? few_rows : kDecodedRows, at_once ? kMaxBlockRows : kDecodedRows);
    const size_t least_rows = at_once ? few_rows : kMinDecodedRows;
    const size_t even_rows = (pixels + wanted - 1) / wanted;
    const size_t target = std::min(most_rows, std::max(least_rows, even_rows));
    const size_t blocks = (pixels + target - 1) / target;
    blocking.rows = round_up((pixels + blocks - 1) / blocks, mr_);
    blocking.row_blocks = (pixels + blocking.rows - 1) / blocking.rows;

    const size_t split = std::min((wanted + blocking.row_blocks - 1) / blocking.row_blocks, panels_.count());
    blocking.panels = (panels_.count() + split - 1) / split;
    blocking.panel_blocks = (panels_.count() + blocking.panels - 1) / blocking.panels;
    if (blocking.panel_blocks > 1 && decodes(out)) blocking.decoded = std::min(blocking.decoded, blocking.panels);
    return blocking;
  }

  // Some panels of one group.
  void run_panels(const LayerIo& io, const ImageShape& out, size_t first_panel, size_t panels, const T* weights,
                  const Rows& rows) const {
    typename Kernel<T>::Args args = args_;
    args.rows = rows.count;
    args.input = rows.table;
    args.input_stride = rows.stride;
    const size_t outputs = static_cast<size_t>(out.channels);
    const size_t group = first_panel / slots_.panels();
    const size_t begin = first_panel % slots_.panels() * slots_.nr;
    args.weights = weights;
    args.channels = std::min(panels * slots_.nr, slots_.channels - begin);
    point_at(channels_, first_panel * slots_.nr, args);
    const size_t channel = group * slots_.channels + begin;
    args.output_stride = io.output_stride * output_size_;
    set_output(args, static_cast<std::byte*>(io.output) + rows.first * args.output_stride + channel * output_size_);
    if (has_residual_) {
      args.residual_stride = outputs * sizeof(T);
      args.residual = static_cast<const T*>(io.inputs[1]) + rows.first * outputs + channel;
    }
    if constexpr (sizeof(T) == 1) {
      if (decodes_itself(out)) {
        args.levels = panels_.levels();
        args.panel_stride = panels_.panel_bytes();
        return gemv_->as<kernels::IgemmQs8Fn>()(args);
      }
    }
    row_->on(io.uarch).template as<typename Kernel<T>::Fn>()(args);
  }

  size_t groups_;
  int64_t weights_per_pixel_;
  size_t output_size_;
  bool has_residual_;
  size_t mr_;
  const kernels::KernelRow* row_;
  const kernels::KernelRow* gemv_;  // or null
  ChannelSlots slots_;
  size_t group_depth_;
  Gather<T> gather_;
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

std::unique_ptr<Layer> make_igemm_layer(const NodeContext& context, const graph::Conv2d& conv,
                                        Span<const kernels::KernelRow* const> rows) {
  const kernels::KernelRow* decode = rows.size() > 1 ? rows[1] : nullptr;
  const kernels::KernelRow* gemv = rows.size() > 2 ? rows[2] : nullptr;
  if (is_int8(input_value(context, 0))) {
    return std::make_unique<IgemmLayer<int8_t>>(context, conv, *rows[0], decode, gemv);
  }
  return std::make_unique<IgemmLayer<float>>(context, conv, *rows[0], decode, gemv);
}

}  // namespace dgms::ops
