#include "csrc/ops/tile_conv_layer.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "csrc/ops/check.h"
#include "csrc/ops/gather.h"
#include "csrc/ops/rounding.h"
#include "csrc/ops/tasks.h"

namespace dgms::ops {
namespace {

using kernels::Family;
using kernels::kTileDepth;

constexpr size_t kFirstLevelBytes = 48 * 1024;    // of the transformed input and sums of a block
constexpr size_t kSecondLevelBytes = 256 * 1024;  // of what is read once a block or once a panel

// Work::blocking of this layer. A row is a row of tiles; rows are numbered through the batch.
struct Blocking {
  size_t rows, row_blocks, panels, panel_blocks, block_tiles;
};

// Rows and columns of tiles of one image.
struct TileGrid {
  size_t height, width;
  bool half_height, half_width;  // the last tiles have one output row (column)
  explicit TileGrid(const ImageShape& out)
      : height(static_cast<size_t>(out.height + 1) / 2),
        width(static_cast<size_t>(out.width + 1) / 2),
        half_height(out.height % 2 != 0),
        half_width(out.width % 2 != 0) {}
  // Every row of tiles is a line of its own, so that the GEMM can leave out what half tiles do not need.
  bool lines_are_rows() const { return half_height || half_width; }
};

// The constants of requantization, padded to whole panels.
struct Constants {
  AlignedBuffer<float> multiplier, bias;
  int64_t largest_sum = 0;    // of the magnitudes of accumulators
  double largest_output = 0;  // of the magnitudes of what is rounded
};

Constants make_constants(const NodeContext& context, const TileWeights& weights, size_t slots) {
  const Weights& file = *context.weights;
  const graph::Quantization& x = input_value(context, 0).quantization;
  const double y_scale = static_cast<double>(output_value(context).quantization.scale);
  constexpr size_t kSlack = kernels::kOverread / sizeof(float);
  Constants constants{AlignedBuffer<float>(slots + kSlack), AlignedBuffer<float>(slots + kSlack)};
  for (size_t o = 0; o < static_cast<size_t>(file.outputs()); ++o) {
    const TileChannel& channel = weights.channel(o);
    if (channel.largest > std::numeric_limits<int32_t>::max()) {
      fail(context, ErrorKind::kPlan, "the int32 accumulator of output " + std::to_string(o) + " could overflow",
           "sums of transformed weights below 2^31 / 128", std::to_string(channel.largest / 128),
           "export the layer with the direct algorithm");
    }
    const std::string name = " of output " + std::to_string(o);
    const double scale = static_cast<double>(x.scale) * static_cast<double>(file.scale[o]) * channel.factor / y_scale;
    const float multiplier = finite_constant(context, "the multiplier" + name, scale);
    const double bias = file.bias.empty() ? 0.0 : static_cast<double>(file.bias[o]) / y_scale;
    const double constant = static_cast<double>(x.zero_point * channel.constant);
    constants.multiplier[o] = multiplier;
    constants.bias[o] = finite_constant(context, "the bias" + name, bias - constant * static_cast<double>(multiplier));
    constants.largest_sum = std::max(constants.largest_sum, channel.largest);
    constants.largest_output = std::max(
        constants.largest_output, static_cast<double>(channel.largest) * std::abs(static_cast<double>(multiplier)) +
                                      std::abs(static_cast<double>(constants.bias[o])));
  }
  return constants;
}

class TileConvLayer final : public Layer {
 public:
  TileConvLayer(const NodeContext& context, TileAlgorithm algorithm, Span<const kernels::KernelRow* const> rows)
      : algorithm_(algorithm),
        conv_(attributes<graph::Conv2d>(context)),
        weights_per_pixel_(graph::element_count(context.weights->shape)),
        outputs_(static_cast<size_t>(context.weights->outputs())),
        transform_input_(rows[0]->as<kernels::TileInputFn>()),
        multiply_(rows[1]->as<kernels::TileGemmFn>()),
        transform_output_(rows[2]->as<kernels::TileOutputFn>()),
        mr_(rows[1]->mr),
        nr_(rows[1]->nr),
        weights_(*context.weights, algorithm, nr_, rows[1]->kr),
        constants_(make_constants(context, weights_, weights_.panels() * nr_)),
        start_(nr_ + kernels::kOverread / sizeof(int32_t)) {
    const graph::Quantization& x = input_value(context, 0).quantization;
    const graph::Quantization& y = output_value(context).quantization;
    zero_point_ = static_cast<int8_t>(x.zero_point);
    const ImageShape in(context.input_shapes[0]);
    padding_ = AlignedBuffer<int8_t>(static_cast<size_t>(in.width * in.channels) + kernels::kOverread);
    std::memset(padding_.data(), zero_point_, padding_.size());

    output_.nr = nr_;
    output_.output_stride = outputs_;
    output_.zero_point = y.zero_point;
    output_.min = quantize_limit(conv_.activation.min, y);
    output_.max = quantize_limit(conv_.activation.max, y);
    double largest = constants_.largest_output + 128 + 1;
    has_residual_ = context.node.inputs.size() > 1;
    if (has_residual_) {
      const graph::Quantization& residual = input_value(context, 1).quantization;
      output_.residual_zero_point = residual.zero_point;
      output_.residual_tied = residual.scale == y.scale;
      output_.residual_multiplier =
          static_cast<float>(static_cast<double>(residual.scale) / static_cast<double>(y.scale));
      largest += 255.0 * (output_.residual_tied ? 1.0 : static_cast<double>(output_.residual_multiplier));
    }
    output_.fits_int16 = largest < 32767;
    output_.sums_are_floats = constants_.largest_sum < int64_t{1} << 22;
    if (output_.sums_are_floats) {
      std::fill_n(start_.data(), nr_, kernels::kFloatStartBits / weights_.scheme().centre_factor);
    }
  }

  Work work(Span<const graph::Shape>, const graph::Shape& output, size_t threads) const override {
    const ImageShape out(output);
    const TileGrid grid(out);
    Work work;
    work.multiplications = static_cast<int64_t>(out.pixels()) * weights_per_pixel_;
    const double tiles = static_cast<double>(static_cast<size_t>(out.batch) * grid.height * grid.width);
    const double depth = static_cast<double>(weights_.depth());
    work.cost = tiles * (static_cast<double>(scheme().planes) * depth * static_cast<double>(outputs_) / 16 + 2 * depth +
                         8 * static_cast<double>(outputs_));
    const Blocking blocking = choose_blocking(static_cast<size_t>(out.batch) * grid.height, grid, work.cost, threads);
    work.tasks = blocking.row_blocks * blocking.panel_blocks;
    work.scratch_bytes = Scratch(*this, grid, blocking).bytes;
    for (const size_t v :
         {blocking.rows, blocking.row_blocks, blocking.panels, blocking.panel_blocks, blocking.block_tiles}) {
      work.blocking.push_back(static_cast<int64_t>(v));
    }
    return work;
  }

  void run(const LayerIo& io, const Work& work, size_t begin, size_t end, std::byte* scratch) const noexcept override {
    const auto value = [&work](size_t i) { return static_cast<size_t>(work.blocking[i]); };
    const Blocking blocking{value(0), value(1), value(2), value(3), value(4)};
    const ImageShape in(io.input_shapes[0]), out(*io.output_shape);
    const TileGrid grid(out);
    const Scratch memory(*this, grid, blocking);
    const size_t all_rows = static_cast<size_t>(out.batch) * grid.height;
    int8_t* transformed = reinterpret_cast<int8_t*>(scratch);
    bool* half_lines = reinterpret_cast<bool*>(scratch + memory.half_lines);

    kernels::TileGemmArgs gemm{};
    gemm.scheme = &scheme();
    gemm.depth = weights_.depth();
    gemm.half_columns = grid.half_width;
    gemm.half_lines = grid.half_height ? half_lines : nullptr;
    gemm.input = transformed;
    gemm.plane_stride = memory.plane_stride;
    gemm.start = start_.data();
    gemm.sums = reinterpret_cast<int32_t*>(scratch + memory.sums);

    size_t transformed_block = SIZE_MAX;
    for (size_t task = begin; task < end; ++task) {
      const size_t block = task / blocking.panel_blocks;
      const size_t first_row = block * blocking.rows;
      const size_t rows = std::min(blocking.rows, all_rows - first_row);
      gemm.lines = grid.lines_are_rows() ? rows : 1;
      gemm.blocks = {grid.lines_are_rows() ? grid.width : rows * grid.width, blocking.block_tiles};
      if (block != transformed_block) {
        transformed_block = block;
        for (size_t row = 0; row < rows; ++row) {
          half_lines[row] = grid.half_height && (first_row + row) % grid.height == grid.height - 1;
          transform_row(static_cast<const int8_t*>(io.inputs[0]), in, grid, gemm, first_row + row, row, transformed);
        }
      }
      const size_t first_panel = task % blocking.panel_blocks * blocking.panels;
      const size_t last_panel = std::min(first_panel + blocking.panels, weights_.panels());
      for (size_t panel = first_panel; panel < last_panel; ++panel) {
        gemm.weights = weights_.panel(panel);
        multiply_(gemm);
        for (size_t row = 0; row < rows; ++row) store_row(io, out, grid, gemm, first_row + row, row, panel);
      }
    }
  }

  size_t weight_bytes() const override { return weights_.bytes(); }
  size_t constant_bytes() const override {
    return (constants_.multiplier.size() + constants_.bias.size()) * sizeof(float);
  }
  std::string note() const override {
    return algorithm_ == TileAlgorithm::kWinograd ? "Winograd 2x2, int8 weights transformed at load"
                                                  : "polyphase 2x2, int8 weights transformed at load";
  }

 private:
  // Where the parts of the scratch memory are.
  struct Scratch {
    size_t plane_stride, sums, half_lines, bytes;
    Scratch(const TileConvLayer& layer, const TileGrid& grid, const Blocking& blocking) {
      const size_t lines = grid.lines_are_rows() ? blocking.rows : 1;
      const kernels::TileBlocks blocks{grid.width * blocking.rows / lines, blocking.block_tiles};
      const size_t tiles = lines * blocks.blocks_a_line() * blocks.block_tiles;
      // One cache line more, so that the same place of all planes does not fall into the same sets of the cache.
      plane_stride = round_up(tiles * layer.weights_.depth(), kAlignment) + kAlignment;
      sums = round_up(layer.scheme().planes * plane_stride + kernels::kOverread, kAlignment);
      half_lines = sums + round_up(grid.width * blocking.rows * layer.scheme().positions * layer.nr_ * sizeof(int32_t) +
                                       kernels::kOverread,
                                   kAlignment);
      bytes = half_lines + round_up(blocking.rows, kAlignment);
    }
  };

  const kernels::TileScheme& scheme() const { return weights_.scheme(); }

  Blocking choose_blocking(size_t all_rows, const TileGrid& grid, double cost, size_t threads) const {
    const size_t wanted = wanted_tasks(cost, threads);
    const size_t row_inputs = grid.width * scheme().planes * weights_.depth();
    const size_t row_sums = grid.width * scheme().positions * nr_ * sizeof(int32_t);
    // Weights that do not stay in the second-level cache are read once for as many tiles as possible, and it is the
    // panels that are handed out.
    const bool resident = weights_.bytes() <= kSecondLevelBytes;
    const size_t most_rows =
        resident ? kFirstLevelBytes / (row_inputs + row_sums) : kSecondLevelBytes / (row_inputs + row_sums);
    size_t rows = std::min(std::max(most_rows, (mr_ + grid.width - 1) / grid.width), all_rows);
    if (resident) rows = std::clamp<size_t>((all_rows + wanted - 1) / wanted, 1, rows);
    Blocking blocking{};
    blocking.row_blocks = (all_rows + rows - 1) / rows;
    blocking.rows = (all_rows + blocking.row_blocks - 1) / blocking.row_blocks;
    blocking.row_blocks = (all_rows + blocking.rows - 1) / blocking.rows;
    const size_t split = std::min((wanted + blocking.row_blocks - 1) / blocking.row_blocks, weights_.panels());
    blocking.panels = (weights_.panels() + split - 1) / split;
    blocking.panel_blocks = (weights_.panels() + blocking.panels - 1) / blocking.panels;
    const size_t line_tiles = grid.lines_are_rows() ? grid.width : blocking.rows * grid.width;
    const size_t line_blocks = (line_tiles + mr_ - 1) / mr_;
    blocking.block_tiles = (line_tiles + line_blocks - 1) / line_blocks;
    return blocking;
  }

  // Row `row` of the batch, which is row `local` of the block.
  void transform_row(const int8_t* input, const ImageShape& in, const TileGrid& grid, const kernels::TileGemmArgs& gemm,
                     size_t row, size_t local, int8_t* transformed) const {
    const size_t line = grid.lines_are_rows() ? local : 0;
    kernels::TileInputArgs args{};
    args.tiles = grid.width;
    args.first_tile = grid.lines_are_rows() ? 0 : local * grid.width;
    args.channels = static_cast<size_t>(in.channels);
    args.width = static_cast<size_t>(in.width);
    args.first_column = -conv_.padding.left;
    args.zero_point = zero_point_;
    args.blocks = gemm.blocks;
    args.output = transformed + line * gemm.blocks.blocks_a_line() * gemm.blocks.block_tiles * gemm.depth;
    args.plane_stride = gemm.plane_stride;
    const int64_t row_values = in.width * in.channels;
    const int8_t* image = input + static_cast<int64_t>(row / grid.height) * in.height * row_values;
    const int64_t first = static_cast<int64_t>(row % grid.height * scheme().step) - conv_.padding.top;
    for (size_t i = 0; i < scheme().inputs; ++i) {
      const int64_t y = first + static_cast<int64_t>(i);
      args.rows[i] = y >= 0 && y < in.height ? image + y * row_values : padding_.data();
    }
    transform_input_(args);
  }

  void store_row(const LayerIo& io, const ImageShape& out, const TileGrid& grid, const kernels::TileGemmArgs& gemm,
                 size_t row, size_t local, size_t panel) const {
    kernels::TileOutputArgs args = output_;
    const size_t ty = row % grid.height;
    const size_t first_channel = panel * nr_;
    args.tiles = grid.width;
    args.columns = static_cast<size_t>(out.width);
    args.rows = grid.half_height && ty == grid.height - 1 ? 1 : 2;
    args.channels = std::min(nr_, outputs_ - first_channel);
    args.sums = gemm.sums + local * grid.width * scheme().positions * nr_;
    args.multiplier = constants_.multiplier.data() + first_channel;
    args.bias = constants_.bias.data() + first_channel;
    args.output_row_stride = args.columns * outputs_;
    const size_t y = row / grid.height * static_cast<size_t>(out.height) + 2 * ty;
    const size_t offset = y * args.output_row_stride + first_channel;
    args.output = static_cast<int8_t*>(io.output) + offset;
    args.residual = has_residual_ ? static_cast<const int8_t*>(io.inputs[1]) + offset : nullptr;
    transform_output_(args);
  }

  TileAlgorithm algorithm_;
  graph::Conv2d conv_;
  int64_t weights_per_pixel_;
  size_t outputs_;
  kernels::TileInputFn transform_input_;
  kernels::TileGemmFn multiply_;
  kernels::TileOutputFn transform_output_;
  size_t mr_, nr_;
  TileWeights weights_;
  Constants constants_;
  AlignedBuffer<int32_t> start_;
  AlignedBuffer<int8_t> padding_;  // a row of the input's zero point
  int8_t zero_point_ = 0;
  bool has_residual_ = false;
  kernels::TileOutputArgs output_{};
};

}  // namespace

std::optional<TileAlgorithm> find_tile_algorithm(const std::string& name) {
  if (name == "winograd_2x2_3x3") return TileAlgorithm::kWinograd;
  if (name == "polyphase_2x2_3x3_s2") return TileAlgorithm::kPolyphase;
  return {};
}

void check_tile_algorithm(const NodeContext& context, TileAlgorithm algorithm) {
  const graph::Conv2d& conv = attributes<graph::Conv2d>(context);
  const int64_t stride = algorithm == TileAlgorithm::kWinograd ? 1 : 2;
  const bool fits = conv.kernel[0] == 3 && conv.kernel[1] == 3 && conv.stride[0] == stride &&
                    conv.stride[1] == stride && conv.dilation[0] == 1 && conv.dilation[1] == 1 && conv.groups == 1;
  const bool int8 = is_int8(input_value(context, 0)) && is_int8(output_value(context));
  if (!fits || !int8) {
    const auto pair = [](const std::array<int64_t, 2>& sides) {
      return std::to_string(sides[0]) + "x" + std::to_string(sides[1]);
    };
    fail(context, ErrorKind::kFormat, "the algorithm \"" + conv.algorithm + "\" does not fit the convolution",
         "kernel 3x3, stride " + pair({stride, stride}) + ", dilation 1x1, 1 group, int8 input and output",
         "kernel " + pair(conv.kernel) + ", stride " + pair(conv.stride) + ", dilation " + pair(conv.dilation) + ", " +
             std::to_string(conv.groups) + " group(s), " + graph::dtype_name(input_value(context, 0).dtype) + " to " +
             graph::dtype_name(output_value(context).dtype),
         "export the layer with the direct algorithm");
  }
}

std::vector<KernelRequest> tile_conv_kernels(const NodeContext& context, TileAlgorithm algorithm) {
  const bool winograd = algorithm == TileAlgorithm::kWinograd;
  return {{winograd ? Family::kWinogradInput : Family::kPolyphaseInput},
          {Family::kTileGemm, 0, context.weights->outputs()},
          {winograd ? Family::kWinogradOutput : Family::kPolyphaseOutput}};
}

std::unique_ptr<Layer> make_tile_conv_layer(const NodeContext& context, TileAlgorithm algorithm,
                                            Span<const kernels::KernelRow* const> rows) {
  return std::make_unique<TileConvLayer>(context, algorithm, rows);
}

}  // namespace dgms::ops
