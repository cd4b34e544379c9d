#include "csrc/ops/layers/depthwise_rows.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>
#include <string>

#include "csrc/base/error.h"
#include "csrc/ops/check.h"
#include "csrc/ops/layers/image.h"
#include "csrc/ops/layers/tasks.h"
#include "csrc/ops/rounding.h"
#include "csrc/ops/weights/channels.h"
#include "kernels/api/dwconv_rows.h"
#include "kernels/pack/dwconv.h"

namespace dgms::ops {
namespace {

using kernels::Family;

constexpr size_t kGroupChannels = 64;     // of a call: whole cache lines
constexpr size_t kBandBytes = 24 * 1024;  // input and output of a call: they are read and written block by block
// DwconvRowsQs8Args, less what float32 rounds.
constexpr int64_t kMaxSum = int64_t{1} << 22;
constexpr double kMaxResult = 4194300, kSmallResult = 32767;

std::vector<int8_t> levels_of(const Weights& weights) {
  return weights.levels<int8_t>(0, static_cast<size_t>(weights.outputs()));
}

// What DwconvRowsQs8Args wants to be proved, of one channel.
struct ResultBounds {
  int64_t sum = 0;    // |init + sum of products| for any input
  double result = 0;  // |fma(sum, multiplier, bias)|, about
};

std::vector<ResultBounds> bounds_of(const NodeContext& context) {
  const Weights& weights = *context.weights;
  const graph::Quantization& x = input_value(context, 0).quantization;
  const double y_scale = static_cast<double>(output_value(context).quantization.scale);
  const std::vector<int8_t> levels = levels_of(weights);
  const size_t taps = static_cast<size_t>(weights.depth());
  std::vector<ResultBounds> bounds(static_cast<size_t>(weights.outputs()));
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

bool is_bounded(const ResultBounds& bounds) { return bounds.sum < kMaxSum && bounds.result < kMaxResult; }

// The family of the convolution's window, if there is one.
std::optional<Family> family_of(const Convolution& conv) {
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

// Blocks of channels that one call of the kernel computes.
struct BlockGroup {
  size_t begin, end;
  bool small_results;  // as in DwconvRowsQs8Args
};

class DepthwiseRowsLayer final : public Layer {
 public:
  DepthwiseRowsLayer(const NodeContext& context, const Convolution& conv, const kernels::KernelRow& row)
      : name_(context.node.name),
        stride_(conv.stride[0]),
        padding_(conv.padding),
        window_(kernels::dwconv_window(row.family)),
        row_(&row),
        weights_(kernels::dwconv_blocks(channels_of(context), row) * kernels::dwconv_block_bytes(row) +
                 kernels::kOverread),
        channels_(int8_channels(context, {1, channels_of(context), row.nr})),
        groups_(make_groups(context, row)) {
    kernels::pack_dwconv_rows(row, channels_of(context), levels_of(*context.weights).data(), weights_.data());
    const graph::Quantization& y = output_value(context).quantization;
    args_.left = static_cast<size_t>(conv.padding.left);
    args_.channels = channels_of(context);
    args_.weights = weights_.data();
    args_.init = channels_.init.data();
    args_.multiplier = channels_.multiplier.data();
    args_.bias = channels_.bias.data();
    args_.input_zero_point = input_value(context, 0).quantization.zero_point;
    args_.zero_point = y.zero_point;
    args_.min = quantize_limit(conv.activation.min, y);
    args_.max = quantize_limit(conv.activation.max, y);
  }

  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    return std::make_unique<DepthwiseRowsStep>(*this, inputs[0], outputs[0], threads);
  }

  size_t weight_bytes() const override { return weights_.size() - kernels::kOverread; }
  size_t constant_bytes() const override { return channels_.bytes(); }
  std::string note() const override { return "depthwise by rows"; }

 private:
  // A task is a band of output rows of one image.
  class DepthwiseRowsStep final : public Step {
   public:
    DepthwiseRowsStep(const DepthwiseRowsLayer& layer, const TensorView& input, const TensorView& output,
                      size_t threads)
        : layer_(layer),
          args_(layer.args_),
          input_(input.as<const int8_t>()),
          output_(output.as<int8_t>()),
          in_row_(Image(input).row_stride()),
          in_height_(Image(input).height),
          out_height_(static_cast<size_t>(Image(output).height)) {
      const Image in(input), out(output);
      args_.outputs = static_cast<size_t>(out.width);
      args_.columns = static_cast<size_t>(in.width);
      args_.output_stride = static_cast<size_t>(out.row_stride());
      const kernels::DwconvWindow& window = layer.window_;
      // Proved at load for sizes that are fixed or grow with their symbols.
      if (!kernels::dwconv_rows_fit(window.kernel, window.stride, args_.columns, args_.outputs, args_.left)) {
        throw Error(ErrorKind::kPlan, {"the depthwise kernel of the layer is not for images that are so narrow", "",
                                       layer.name_, "a width that is smallest at an end of the ranges of its symbols",
                                       std::to_string(in.width), "run wider inputs"});
      }
      work_.multiplications = static_cast<int64_t>(out.pixels() * args_.channels * window.taps());
      work_.cost = static_cast<double>(work_.multiplications) / 6;
      const size_t even = split_evenly(static_cast<size_t>(out.batch) * out_height_, work_.cost, threads);
      band_ = std::min(round_up(std::min(even, fitting_rows()), layer.row_->mr), out_height_);
      bands_ = (out_height_ + band_ - 1) / band_;
      work_.tasks = static_cast<size_t>(out.batch) * bands_;
      padding_row_ = round_up(input_rows(band_) * sizeof(void*), kAlignment);
      work_.scratch_bytes = padding_row_ + static_cast<size_t>(in_row_) + kernels::kOverread;
    }

    void start(const Worker& worker) const noexcept override {
      std::memset(worker.scratch + padding_row_, args_.input_zero_point, static_cast<size_t>(in_row_));
    }

    void run(size_t begin, size_t end, const Worker& worker) const noexcept override {
      const auto kernel = layer_.row_->on(worker.uarch).as<kernels::DwconvRowsQs8Fn>();
      const int8_t** table = reinterpret_cast<const int8_t**>(worker.scratch);
      const int8_t* padding = reinterpret_cast<const int8_t*>(worker.scratch + padding_row_);
      kernels::DwconvRowsQs8Args args = args_;
      args.input = table;
      for (size_t task = begin; task < end; ++task) {
        const size_t image = task / bands_, first = task % bands_ * band_;
        args.rows = std::min(band_, out_height_ - first);
        args.output = output_ + (image * out_height_ + first) * args.output_stride;
        const int8_t* pixels = input_ + static_cast<int64_t>(image) * in_height_ * in_row_;
        const int64_t y = static_cast<int64_t>(first) * layer_.stride_ - layer_.padding_.top;
        for (size_t i = 0; i < input_rows(args.rows); ++i) {
          const int64_t row = y + static_cast<int64_t>(i);
          table[i] = row >= 0 && row < in_height_ ? pixels + row * in_row_ : padding;
        }
        for (const BlockGroup& group : layer_.groups_) {
          args.block_begin = group.begin;
          args.block_end = group.end;
          args.small_results = group.small_results;
          kernel(args);
        }
      }
    }

   private:
    size_t input_rows(size_t rows) const { return (rows - 1) * layer_.window_.stride + layer_.window_.kernel; }

    // Rows of a band of which one group of channels stays in the first-level cache.
    size_t fitting_rows() const {
      const kernels::DwconvWindow& window = layer_.window_;
      const size_t channels = std::min(args_.channels, kGroupChannels);
      const size_t in_row = args_.columns * channels, out_row = args_.outputs * channels;
      const size_t fixed = (window.kernel - window.stride) * in_row;
      return fixed >= kBandBytes ? 1 : std::max<size_t>(1, (kBandBytes - fixed) / (window.stride * in_row + out_row));
    }

    const DepthwiseRowsLayer& layer_;
    kernels::DwconvRowsQs8Args args_;
    const int8_t* input_;
    int8_t* output_;
    int64_t in_row_;  // bytes
    int64_t in_height_;
    size_t out_height_;
    size_t band_ = 1, bands_ = 1;  // rows; bands of one image
    size_t padding_row_ = 0;       // where it is in the scratch memory, behind the table
  };

  static size_t channels_of(const NodeContext& context) { return static_cast<size_t>(context.weights->outputs()); }

  // Blocks of the same kind up to the next multiple of kGroupChannels.
  static std::vector<BlockGroup> make_groups(const NodeContext& context, const kernels::KernelRow& row) {
    const std::vector<ResultBounds> bounds = bounds_of(context);
    const size_t channels = channels_of(context), blocks = kernels::dwconv_blocks(channels, row);
    const auto is_small = [&](size_t block) {
      // The last block ends with the last channel; there are as many as a block has (plan/select.cc).
      const size_t first = std::min(block * row.nr, channels - row.nr);
      return std::all_of(&bounds[first], &bounds[first] + row.nr,
                         [](const ResultBounds& b) { return b.result < kSmallResult; });
    };
    const size_t most_blocks = std::max<size_t>(1, kGroupChannels / row.nr);
    std::vector<BlockGroup> groups;
    for (size_t block = 0; block < blocks; ++block) {
      const bool small = is_small(block);
      if (block % most_blocks == 0 || groups.back().small_results != small) groups.push_back({block, block, small});
      groups.back().end = block + 1;
    }
    return groups;
  }

  std::string name_;
  int64_t stride_;
  Padding padding_;
  kernels::DwconvWindow window_;
  const kernels::KernelRow* row_;
  AlignedBuffer<int8_t> weights_;
  Int8Channels channels_;
  std::vector<BlockGroup> groups_;
  kernels::DwconvRowsQs8Args args_{};
};

// Whether the kernels can run every width that the input may have.
bool widths_fit(const NodeContext& context, const Convolution& conv, const kernels::DwconvWindow& window) {
  const graph::Dim& width = context.inputs[0][2];
  // More columns fit where fewer do only with stride 1.
  if (!width.is_number() && window.stride != 1) return false;
  const size_t left = static_cast<size_t>(conv.padding.left), right = static_cast<size_t>(conv.padding.right);
  bool fits = true;
  const auto check = [&](const graph::SymbolValues& values) {
    const size_t columns = static_cast<size_t>(width.at(values)), padded = columns + left + right;
    fits = fits && padded >= window.kernel &&
           kernels::dwconv_rows_fit(window.kernel, window.stride, columns, (padded - window.kernel) / window.stride + 1,
                                    left);
  };
  if (width.is_number()) {
    check(graph::SymbolValues(context.graph.symbols.size()));
  } else {
    graph::for_range_ends(context.graph.symbols, check);
  }
  return fits;
}

}  // namespace

std::vector<KernelRequest> depthwise_rows_kernels(const NodeContext& context, const Convolution& conv) {
  const std::optional<Family> family = family_of(conv);
  if (!family || !is_int8(input_value(context, 0))) return {};
  if (!widths_fit(context, conv, kernels::dwconv_window(*family))) return {};
  const std::vector<ResultBounds> bounds = bounds_of(context);
  if (!std::all_of(bounds.begin(), bounds.end(), is_bounded)) return {};
  return {{*family, 0, context.weights->outputs()}};
}

std::unique_ptr<Layer> make_depthwise_rows_layer(const NodeContext& context, const Convolution& conv,
                                                 const kernels::KernelRow& row) {
  return std::make_unique<DepthwiseRowsLayer>(context, conv, row);
}

}  // namespace dgms::ops
