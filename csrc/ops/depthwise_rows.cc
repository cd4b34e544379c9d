#include "csrc/ops/depthwise_rows.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>
#include <string>

#include "csrc/ops/channels.h"
#include "csrc/ops/check.h"
#include "csrc/ops/gather.h"
#include "csrc/ops/rounding.h"
#include "csrc/ops/tasks.h"
#include "kernels/api/dwconv_rows.h"
#include "kernels/pack/codes.h"
#include "kernels/pack/dwconv.h"

namespace dgms::ops {
namespace {

using kernels::Family;

constexpr size_t kGroupChannels = 64;     // of a call: whole cache lines
constexpr size_t kBandBytes = 24 * 1024;  // input and output of a call: they are read and written block by block
// DwconvRowsQs8Args, less what float32 rounds.
constexpr int64_t kMaxSum = int64_t{1} << 22;
constexpr double kMaxResult = 4194300, kSmallResult = 32767;

// The int8 level of every weight, [channels][taps].
std::vector<int8_t> levels_of(const Weights& weights) {
  const size_t channels = static_cast<size_t>(weights.outputs()), taps = static_cast<size_t>(weights.depth());
  if (weights.encoding == Weights::Encoding::kInt8) return weights.values_s8;
  const size_t row_bytes = (taps * weights.bits + 7) / 8;
  std::vector<uint8_t> codes(taps);
  std::vector<int8_t> levels;
  for (size_t c = 0; c < channels; ++c) {
    kernels::unpack_row(weights.codes.data() + c * row_bytes, weights.bits, taps, codes.data());
    for (const uint8_t code : codes) levels.push_back(weights.levels_s8[code]);
  }
  return levels;
}

// What DwconvRowsQs8Args wants to be proved, of one channel.
struct Bounds {
  int64_t sum = 0;    // |init + sum of products| for any input
  double result = 0;  // |fma(sum, multiplier, bias)|, about
};

std::vector<Bounds> bounds_of(const NodeContext& context) {
  const Weights& weights = *context.weights;
  const graph::Quantization& x = input_value(context, 0).quantization;
  const double y_scale = static_cast<double>(output_value(context).quantization.scale);
  const std::vector<int8_t> levels = levels_of(weights);
  const size_t taps = static_cast<size_t>(weights.depth());
  std::vector<Bounds> bounds(static_cast<size_t>(weights.outputs()));
  for (size_t c = 0; c < bounds.size(); ++c) {
    int64_t lowest = 0, highest = 0;
    for (size_t t = 0; t < taps; ++t) {
      const int64_t level = levels[c * taps + t];
      const int64_t at_min = level * (-128 - x.zero_point), at_max = level * (127 - x.zero_point);
      lowest += std::min(at_min, at_max);
      highest += std::max(at_min, at_max);
    }
    const double multiplier = static_cast<double>(x.scale) * static_cast<double>(weights.scale[c]) / y_scale;
    const double bias = weights.bias.empty() ? 0 : static_cast<double>(weights.bias[c]) / y_scale;
    bounds[c].sum = std::max(-lowest, highest);
    bounds[c].result = static_cast<double>(bounds[c].sum) * std::abs(multiplier) + std::abs(bias);
  }
  return bounds;
}

bool is_bounded(const Bounds& bounds) { return bounds.sum < kMaxSum && bounds.result < kMaxResult; }

// The family of the convolution's window, if there is one.
std::optional<Family> family_of(const graph::Conv2d& conv) {
  for (const Family family :
       {Family::kDwconv3x3Qs8, Family::kDwconv3x3S2Qs8, Family::kDwconv5x5Qs8, Family::kDwconv5x5S2Qs8}) {
    const kernels::DwconvWindow window = kernels::dwconv_window(family);
    const int64_t kernel = static_cast<int64_t>(window.kernel), stride = static_cast<int64_t>(window.stride);
    if (conv.kernel == std::array<int64_t, 2>{kernel, kernel} &&
        conv.stride == std::array<int64_t, 2>{stride, stride} && conv.dilation == std::array<int64_t, 2>{1, 1}) {
      return family;
    }
  }
  return std::nullopt;
}

class DepthwiseRowsLayer final : public Layer {
 public:
  DepthwiseRowsLayer(const NodeContext& context, const kernels::KernelRow& row)
      : conv_(attributes<graph::Conv2d>(context)),
        window_(kernels::dwconv_window(row.family)),
        rows_of_tile_(row.mr),
        row_(&row),
        weights_(kernels::dwconv_blocks(channels_of(context), row) * kernels::dwconv_block_bytes(row) +
                 kernels::kOverread),
        channels_(int8_channels(context, {1, channels_of(context), row.nr})) {
    kernels::pack_dwconv_rows(row, channels_of(context), levels_of(*context.weights).data(), weights_.data());
    const graph::Quantization& y = output_value(context).quantization;
    args_.left = static_cast<size_t>(conv_.padding.left);
    args_.channels = channels_of(context);
    args_.block_end = kernels::dwconv_blocks(args_.channels, row);
    args_.weights = weights_.data();
    args_.init = channels_.init.data();
    args_.multiplier = channels_.multiplier.data();
    args_.bias = channels_.bias.data();
    args_.input_zero_point = input_value(context, 0).quantization.zero_point;
    args_.zero_point = y.zero_point;
    args_.min = quantize_limit(conv_.activation.min, y);
    args_.max = quantize_limit(conv_.activation.max, y);
    group_blocks_ = std::max<size_t>(1, kGroupChannels / row.nr);
    const std::vector<Bounds> bounds = bounds_of(context);
    for (size_t block = 0; block < args_.block_end; ++block) {
      const size_t end = std::min((block + 1) * row.nr, args_.channels), first = end - std::min<size_t>(end, row.nr);
      small_.push_back(
          std::all_of(&bounds[first], &bounds[end - 1] + 1, [](const Bounds& b) { return b.result < kSmallResult; }));
    }
  }

  // A task is a band of output rows of one image.
  Work work(Span<const graph::Shape> inputs, const graph::Shape& output, size_t threads) const override {
    const ImageShape in(inputs[0]), out(output);
    Work work;
    work.multiplications = static_cast<int64_t>(out.pixels() * args_.channels * window_.taps());
    work.cost = static_cast<double>(work.multiplications) / 6;
    const size_t rows = static_cast<size_t>(out.batch * out.height);
    const size_t even = split_evenly(rows, work.cost, threads);
    const size_t band =
        std::min(round_up(std::min(even, fitting_rows(in, out)), rows_of_tile_), static_cast<size_t>(out.height));
    work.tasks = static_cast<size_t>(out.batch) * bands(out, band);
    work.blocking = {static_cast<int64_t>(band)};
    work.scratch_bytes = table_bytes(band) + row_bytes(in) + kernels::kOverread;
    return work;
  }

  void run(const LayerIo& io, const Work& work, size_t begin, size_t end, std::byte* scratch) const noexcept override {
    const ImageShape in(io.input_shapes[0]), out(*io.output_shape);
    const auto kernel = row_->on(io.uarch).as<kernels::DwconvRowsQs8Fn>();
    const size_t band = static_cast<size_t>(work.blocking[0]);
    const int8_t** table = reinterpret_cast<const int8_t**>(scratch);
    int8_t* padding = reinterpret_cast<int8_t*>(scratch + table_bytes(band));
    std::memset(padding, args_.input_zero_point, row_bytes(in));
    kernels::DwconvRowsQs8Args args = args_;
    args.outputs = static_cast<size_t>(out.width);
    args.columns = static_cast<size_t>(in.width);
    args.input = table;
    args.output_stride = row_bytes(out);
    for (size_t task = begin; task < end; ++task) {
      const size_t image = task / bands(out, band), first = task % bands(out, band) * band;
      args.rows = std::min(band, static_cast<size_t>(out.height) - first);
      args.output =
          static_cast<int8_t*>(io.output) + (image * static_cast<size_t>(out.height) + first) * args.output_stride;
      const int8_t* pixels =
          static_cast<const int8_t*>(io.inputs[0]) + image * static_cast<size_t>(in.height) * row_bytes(in);
      const int64_t y = static_cast<int64_t>(first) * conv_.stride[0] - conv_.padding.top;
      for (size_t i = 0; i < input_rows(args.rows); ++i) {
        const int64_t row = y + static_cast<int64_t>(i);
        table[i] = row >= 0 && row < in.height ? pixels + static_cast<size_t>(row) * row_bytes(in) : padding;
      }
      for (args.block_begin = 0; args.block_begin < args_.block_end; args.block_begin = args.block_end) {
        args.block_end = end_of_group(args.block_begin);
        args.small_results = small_[args.block_begin];
        kernel(args);
      }
    }
  }

  size_t weight_bytes() const override { return weights_.size() - kernels::kOverread; }
  size_t constant_bytes() const override { return channels_.bytes(); }
  std::string note() const override { return "depthwise by rows"; }

 private:
  static size_t channels_of(const NodeContext& context) { return static_cast<size_t>(context.weights->outputs()); }
  static size_t row_bytes(const ImageShape& image) { return static_cast<size_t>(image.width * image.channels); }
  static size_t bands(const ImageShape& out, size_t band) {
    return (static_cast<size_t>(out.height) + band - 1) / band;
  }
  size_t input_rows(size_t rows) const { return (rows - 1) * window_.stride + window_.kernel; }
  size_t table_bytes(size_t rows) const { return round_up(input_rows(rows) * sizeof(void*), kAlignment); }

  // Blocks of the same kind up to the next multiple of a group.
  size_t end_of_group(size_t begin) const {
    const size_t most = std::min(round_up(begin + 1, group_blocks_), args_.block_end);
    size_t end = begin + 1;
    while (end < most && small_[end] == small_[begin]) ++end;
    return end;
  }

  // Rows of a band of which one group of channels stays in the first-level cache.
  size_t fitting_rows(const ImageShape& in, const ImageShape& out) const {
    const size_t channels = std::min(args_.channels, kGroupChannels);
    const size_t in_row = static_cast<size_t>(in.width) * channels, out_row = static_cast<size_t>(out.width) * channels;
    const size_t fixed = (window_.kernel - window_.stride) * in_row;
    return fixed >= kBandBytes ? 1 : std::max<size_t>(1, (kBandBytes - fixed) / (window_.stride * in_row + out_row));
  }

  graph::Conv2d conv_;
  kernels::DwconvWindow window_;
  size_t rows_of_tile_, group_blocks_;
  const kernels::KernelRow* row_;
  AlignedBuffer<int8_t> weights_;
  Int8Channels channels_;
  std::vector<bool> small_;  // by block: DwconvRowsQs8Args::small_results
  kernels::DwconvRowsQs8Args args_{};
};

}  // namespace

std::vector<KernelRequest> depthwise_rows_kernels(const NodeContext& context) {
  const graph::Conv2d& conv = attributes<graph::Conv2d>(context);
  const std::optional<Family> family = family_of(conv);
  if (!family || !is_int8(input_value(context, 0))) return {};
  const kernels::DwconvWindow window = kernels::dwconv_window(*family);
  const size_t columns = static_cast<size_t>(context.input_shapes[0][2]);
  const size_t left = static_cast<size_t>(conv.padding.left);
  const size_t padded = columns + left + static_cast<size_t>(conv.padding.right);
  const size_t outputs = (padded - window.kernel) / window.stride + 1;
  if (!kernels::dwconv_rows_fit(window.kernel, window.stride, columns, outputs, left)) return {};
  const std::vector<Bounds> bounds = bounds_of(context);
  if (!std::all_of(bounds.begin(), bounds.end(), is_bounded)) return {};
  return {{*family, 0, context.weights->outputs()}};
}

std::unique_ptr<Layer> make_depthwise_rows_layer(const NodeContext& context, const kernels::KernelRow& row) {
  return std::make_unique<DepthwiseRowsLayer>(context, row);
}

}  // namespace dgms::ops
