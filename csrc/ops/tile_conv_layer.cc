#include "csrc/ops/tile_conv_layer.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "csrc/ops/check.h"
#include "csrc/ops/gather.h"
#include "csrc/ops/igemm_layer.h"
#include "csrc/ops/rounding.h"
#include "csrc/ops/tasks.h"

namespace dgms::ops {
namespace {

using kernels::Family;
using kernels::kTileChannels;
using kernels::kTileDepth;

constexpr size_t kFirstLevelBytes = 48 * 1024;    // of the transformed input and sums of a block
constexpr size_t kSecondLevelBytes = 256 * 1024;  // of what is read once a block or once a panel

// Work::blocking of this layer. A row is a row of tiles; rows are numbered through the batch.
struct Blocking {
  size_t rows, row_blocks, panels, panel_blocks, block_tiles;
  size_t transformed;  // panels of weights that are in scratch together; all of them: transformed once in run()
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
  bool lines_are_rows() const { return half_height || half_width; }
};

// How the tiles of a block of rows are numbered: row by row in one line, or one line a row, so that the GEMM can leave
// out what half tiles do not need.
struct Lines {
  size_t count, tiles, blocks;  // tiles and blocks of one line
  Lines(const TileGrid& grid, size_t rows, size_t block_tiles)
      : count(grid.lines_are_rows() ? rows : 1),
        tiles(grid.lines_are_rows() ? grid.width : rows * grid.width),
        blocks((tiles + block_tiles - 1) / block_tiles) {}
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
        transform_input_(rows[0]),
        multiply_(rows[1]),
        transform_output_(rows[2]),
        mr_(rows[1]->mr),
        nr_(rows[1]->nr),
        weights_(*context.weights, algorithm, *rows[1], *rows[3], rows.size() > 4 ? rows[4] : nullptr, context.memory),
        constants_(make_constants(context, weights_, weights_.panels() * nr_)),
        start_(2 * nr_ + kernels::kOverread / sizeof(int32_t)) {
    const graph::Quantization& x = input_value(context, 0).quantization;
    const graph::Quantization& y = output_value(context).quantization;
    zero_point_ = static_cast<int8_t>(x.zero_point);
    const ImageShape in(context.input_shapes[0]);
    padding_ = AlignedBuffer<int8_t>(static_cast<size_t>(in.width * in.channels) + kernels::kOverread);
    std::memset(padding_.data(), zero_point_, padding_.size());

    output_.tile_stride = scheme().positions * nr_;
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
      std::fill_n(start_.data() + nr_, nr_, kernels::kFloatStartBits);
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
    if (weights_.transforms()) work.cost += static_cast<double>(weights_.panels() * weights_.panel_bytes());
    const Blocking blocking = choose_blocking(static_cast<size_t>(out.batch) * grid.height, grid, work.cost, threads);
    work.tasks = blocking.row_blocks * blocking.panel_blocks;
    work.scratch_bytes = Scratch(*this, grid, blocking).bytes;
    for (const size_t v : {blocking.rows, blocking.row_blocks, blocking.panels, blocking.panel_blocks,
                           blocking.block_tiles, blocking.transformed}) {
      work.blocking.push_back(static_cast<int64_t>(v));
    }
    return work;
  }

  void run(const LayerIo& io, const Work& work, size_t begin, size_t end, std::byte* scratch) const noexcept override {
    const auto value = [&work](size_t i) { return static_cast<size_t>(work.blocking[i]); };
    const Blocking blocking{value(0), value(1), value(2), value(3), value(4), value(5)};
    const ImageShape in(io.input_shapes[0]), out(*io.output_shape);
    const TileGrid grid(out);
    const Scratch memory(*this, grid, blocking);
    const size_t all_rows = static_cast<size_t>(out.batch) * grid.height;
    const auto multiply = multiply_->on(io.uarch).as<kernels::TileGemmFn>();
    int8_t* transformed = reinterpret_cast<int8_t*>(scratch);
    const int32_t* sums = reinterpret_cast<const int32_t*>(scratch + memory.sums);
    kernels::TileBlock* blocks = reinterpret_cast<kernels::TileBlock*>(scratch + memory.blocks);
    std::byte* workspace = scratch + memory.workspace;
    int8_t* weights = reinterpret_cast<int8_t*>(scratch + memory.weights);
    const bool at_once = blocking.transformed == weights_.panels();
    for (size_t panel = 0; at_once && panel < weights_.panels(); ++panel) {
      weights_.transform(panel, workspace, weights + panel * weights_.panel_bytes());
    }

    kernels::TileGemmArgs gemm{};
    gemm.blocks = blocks;
    gemm.depth = weights_.depth();
    gemm.block_tiles = blocking.block_tiles;
    gemm.tile_stride = output_.tile_stride;
    gemm.group_stride = scheme().positions * kTileChannels;

    size_t transformed_block = SIZE_MAX, listed_rows = 0;
    for (size_t task = begin; task < end; ++task) {
      const size_t block = task / blocking.panel_blocks;
      const size_t first_row = block * blocking.rows;
      const size_t rows = std::min(blocking.rows, all_rows - first_row);
      if (block != transformed_block) {
        for (size_t row = 0; row < rows; ++row) {
          transform_row(io, in, grid, blocking, memory.plane_stride, first_row + row, row, transformed);
        }
        if (rows != listed_rows || grid.half_height) {
          gemm.block_count = list_blocks(grid, blocking, memory, first_row, rows, scratch, blocks);
        }
        transformed_block = block;
        listed_rows = rows;
      }
      const size_t first_panel = task % blocking.panel_blocks * blocking.panels;
      const size_t last_panel = std::min(first_panel + blocking.panels, weights_.panels());
      for (size_t panel = first_panel; panel < last_panel; ++panel) {
        if (!weights_.transforms()) {
          gemm.weights = weights_.panel(panel);
        } else if (at_once) {
          gemm.weights = weights + panel * weights_.panel_bytes();
        } else {
          weights_.transform(panel, workspace, weights);
          gemm.weights = weights;
        }
        multiply(gemm);
        for (size_t row = 0; row < rows; ++row) {
          store_row(io, out, grid, sums + row * grid.width * gemm.tile_stride, first_row + row, panel);
        }
      }
    }
  }

  // The residual lies like the output.
  bool strided_output() const override { return !has_residual_; }
  size_t weight_bytes() const override { return weights_.weight_bytes(); }
  size_t constant_bytes() const override {
    return weights_.constant_bytes() + (constants_.multiplier.size() + constants_.bias.size()) * sizeof(float);
  }
  std::string note() const override {
    return (algorithm_ == TileAlgorithm::kWinograd ? "Winograd 2x2, " : "polyphase 2x2, ") + weights_.note();
  }

 private:
  // Where the parts of the scratch memory are: the transformed input, the sums, the list of blocks, and what the
  // weights need that are not transformed at load.
  struct Scratch {
    size_t plane_stride, sums, blocks, workspace, weights, bytes;
    Scratch(const TileConvLayer& layer, const TileGrid& grid, const Blocking& blocking) {
      const Lines lines(grid, blocking.rows, blocking.block_tiles);
      // One cache line more, so that the same place of all planes does not fall into the same sets of the cache.
      plane_stride = lines.count * lines.blocks * blocking.block_tiles * layer.weights_.depth() + kAlignment;
      sums = round_up(layer.scheme().planes * plane_stride + kernels::kOverread, kAlignment);
      const size_t tiles = lines.count * lines.tiles;
      blocks = sums + round_up(tiles * layer.output_.tile_stride * sizeof(int32_t) + kernels::kOverread, kAlignment);
      workspace = blocks + round_up(layer.scheme().positions * lines.count * lines.blocks * sizeof(kernels::TileBlock),
                                    kAlignment);
      weights = bytes = workspace;
      if (layer.weights_.transforms()) {
        weights += layer.weights_.workspace_bytes();
        bytes = weights + blocking.transformed * layer.weights_.panel_bytes() + kAlignment;  // kOverread
      }
    }
  };

  const kernels::TileScheme& scheme() const { return weights_.scheme(); }

  Blocking choose_blocking(size_t all_rows, const TileGrid& grid, double cost, size_t threads) const {
    const size_t row_inputs = grid.width * scheme().planes * weights_.depth();
    const size_t row_sums = grid.width * scheme().positions * nr_ * sizeof(int32_t);
    // Weights that do not stay in the second-level cache are read once for as many tiles as possible, and it is the
    // panels that are handed out. Weights that are transformed in run() stay there if they are fewer than the inputs.
    const size_t weight_bytes = weights_.panels() * weights_.panel_bytes();
    const bool resident =
        weight_bytes <= kSecondLevelBytes && (!weights_.transforms() || weight_bytes < all_rows * row_inputs);
    // Each call of run() transforms resident weights again: one call a thread then.
    const size_t wanted = resident && weights_.transforms() ? std::min(wanted_tasks(cost, threads), threads)
                                                            : wanted_tasks(cost, threads);
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
    const size_t line_tiles = Lines(grid, blocking.rows, 1).tiles;
    const size_t line_blocks = (line_tiles + mr_ - 1) / mr_;
    blocking.block_tiles = (line_tiles + line_blocks - 1) / line_blocks;
    if (weights_.transforms()) {
      const bool reused = resident && blocking.row_blocks > 1 && blocking.panel_blocks == 1;
      blocking.transformed = reused ? weights_.panels() : 1;
    }
    return blocking;
  }

  // Row `row` of the batch, which is row `local` of the block.
  void transform_row(const LayerIo& io, const ImageShape& in, const TileGrid& grid, const Blocking& blocking,
                     size_t plane_stride, size_t row, size_t local, int8_t* transformed) const {
    kernels::TileInputArgs args{};
    args.tiles = grid.width;
    args.channels = static_cast<size_t>(in.channels);
    args.width = static_cast<size_t>(in.width);
    args.first_column = -conv_.padding.left;
    args.zero_point = zero_point_;
    args.block_tiles = blocking.block_tiles;
    args.output = transformed;
    args.plane_stride = plane_stride;
    if (grid.lines_are_rows()) {
      args.output += local * Lines(grid, 1, blocking.block_tiles).blocks * blocking.block_tiles * weights_.depth();
    } else {
      args.first_tile = local * grid.width;
    }
    const int64_t row_values = in.width * in.channels;
    const int8_t* image =
        static_cast<const int8_t*>(io.inputs[0]) + static_cast<int64_t>(row / grid.height) * in.height * row_values;
    const int64_t first = static_cast<int64_t>(row % grid.height * scheme().step) - conv_.padding.top;
    for (size_t i = 0; i < scheme().inputs; ++i) {
      const int64_t y = first + static_cast<int64_t>(i);
      args.rows[i] = y >= 0 && y < in.height ? image + y * row_values : padding_.data();
    }
    transform_input_->on(io.uarch).as<kernels::TileInputFn>()(args);
  }

  // What the GEMM multiplies for rows [first_row, first_row + rows) of the batch.
  size_t list_blocks(const TileGrid& grid, const Blocking& blocking, const Scratch& memory, size_t first_row,
                     size_t rows, std::byte* scratch, kernels::TileBlock* blocks) const {
    const Lines lines(grid, rows, blocking.block_tiles);
    const size_t block_bytes = blocking.block_tiles * weights_.depth();
    const int8_t* transformed = reinterpret_cast<const int8_t*>(scratch);
    int32_t* sums = reinterpret_cast<int32_t*>(scratch + memory.sums);
    kernels::TileBlock* block = blocks;
    size_t weights = 0;
    for (size_t p = 0; p < scheme().positions; ++p) {
      const kernels::TilePosition& position = scheme().position[p];
      const size_t tiles = lines.tiles - (grid.half_width && !position.in_first_column ? 1 : 0);
      for (size_t line = 0; line < lines.count; ++line) {
        const bool is_half = grid.half_height && (first_row + line) % grid.height == grid.height - 1;
        if (is_half && !position.in_first_row) continue;
        for (size_t tile = 0; tile < tiles; tile += blocking.block_tiles, ++block) {
          const size_t offset = (line * lines.blocks + tile / blocking.block_tiles) * block_bytes;
          block->parts = position.parts;
          for (size_t i = 0; i < position.parts; ++i) {
            block->inputs[i] = transformed + position.planes[i] * memory.plane_stride + offset;
          }
          block->tiles = std::min(blocking.block_tiles, tiles - tile);
          block->weights = weights;
          block->start = start_.data() + (p == scheme().centre ? nr_ : 0);
          block->sums = sums + (line * lines.tiles + tile) * output_.tile_stride + p * kTileChannels;
        }
      }
      weights += position.parts * weights_.depth() * nr_;
    }
    return static_cast<size_t>(block - blocks);
  }

  void store_row(const LayerIo& io, const ImageShape& out, const TileGrid& grid, const int32_t* sums, size_t row,
                 size_t panel) const {
    const auto transform_output = transform_output_->on(io.uarch).as<kernels::TileOutputFn>();
    kernels::TileOutputArgs args = output_;
    const size_t ty = row % grid.height;
    args.tiles = grid.width;
    args.columns = static_cast<size_t>(out.width);
    args.rows = grid.half_height && ty == grid.height - 1 ? 1 : 2;
    args.output_stride = io.output_stride;
    args.output_row_stride = args.columns * io.output_stride;
    args.sums = sums;
    const size_t y = row / grid.height * static_cast<size_t>(out.height) + 2 * ty;
    int8_t* output = static_cast<int8_t*>(io.output) + y * args.output_row_stride;
    const int8_t* residual =
        has_residual_ ? static_cast<const int8_t*>(io.inputs[1]) + y * args.output_row_stride : nullptr;
    const size_t last_channel = std::min((panel + 1) * nr_, outputs_);
    for (size_t channel = panel * nr_; channel < last_channel; channel += kTileChannels) {
      args.channels = std::min(kTileChannels, last_channel - channel);
      args.multiplier = constants_.multiplier.data() + channel;
      args.bias = constants_.bias.data() + channel;
      args.output = output + channel;
      args.residual = has_residual_ ? residual + channel : nullptr;
      transform_output(args);
      args.sums += scheme().positions * kTileChannels;
    }
  }

  TileAlgorithm algorithm_;
  graph::Conv2d conv_;
  int64_t weights_per_pixel_;
  size_t outputs_;
  const kernels::KernelRow *transform_input_, *multiply_, *transform_output_;
  size_t mr_, nr_;
  TileWeights weights_;
  Constants constants_;
  AlignedBuffer<int32_t> start_;   // of all positions but the centre, then of the centre
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
  check_algorithm(context, algorithm == TileAlgorithm::kWinograd ? 1 : 2, graph::DType::kInt8);
}

void check_algorithm(const NodeContext& context, int64_t stride, graph::DType dtype) {
  const graph::Conv2d& conv = attributes<graph::Conv2d>(context);
  const bool fits = conv.kernel[0] == 3 && conv.kernel[1] == 3 && conv.stride[0] == stride &&
                    conv.stride[1] == stride && conv.dilation[0] == 1 && conv.dilation[1] == 1 && conv.groups == 1;
  if (!fits || input_value(context, 0).dtype != dtype || output_value(context).dtype != dtype) {
    const auto pair = [](const std::array<int64_t, 2>& sides) {
      return std::to_string(sides[0]) + "x" + std::to_string(sides[1]);
    };
    fail(context, ErrorKind::kFormat, "the algorithm \"" + conv.algorithm + "\" does not fit the convolution",
         "kernel 3x3, stride " + pair({stride, stride}) + ", dilation 1x1, 1 group, " + graph::dtype_name(dtype) +
             " input and output",
         "kernel " + pair(conv.kernel) + ", stride " + pair(conv.stride) + ", dilation " + pair(conv.dilation) + ", " +
             std::to_string(conv.groups) + " group(s), " + graph::dtype_name(input_value(context, 0).dtype) + " to " +
             graph::dtype_name(output_value(context).dtype),
         "export the layer with the direct algorithm");
  }
}

std::vector<KernelRequest> tile_conv_kernels(const NodeContext& context, TileAlgorithm algorithm) {
  const bool winograd = algorithm == TileAlgorithm::kWinograd;
  std::vector<KernelRequest> requests{{winograd ? Family::kWinogradInput : Family::kPolyphaseInput},
                                      {Family::kTileGemm, 0, context.weights->outputs()},
                                      {winograd ? Family::kWinogradOutput : Family::kPolyphaseOutput},
                                      {winograd ? Family::kWinogradWeights : Family::kPolyphaseWeights}};
  request_decoder(context, requests);
  return requests;
}

std::unique_ptr<Layer> make_tile_conv_layer(const NodeContext& context, TileAlgorithm algorithm,
                                            Span<const kernels::KernelRow* const> rows) {
  return std::make_unique<TileConvLayer>(context, algorithm, rows);
}

}  // namespace dgms::ops
