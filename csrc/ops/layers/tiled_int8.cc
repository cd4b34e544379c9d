#include "csrc/ops/layers/tiled_int8.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "csrc/ops/check.h"
#include "csrc/ops/layers/igemm.h"
#include "csrc/ops/layers/image.h"
#include "csrc/ops/layers/tasks.h"
#include "csrc/ops/rounding.h"

namespace dgms::ops {
namespace {

using kernels::Family;
using kernels::kTileChannels;
using kernels::kTileDepth;

constexpr size_t kFirstLevelBytes = 48 * 1024;    // of the transformed input and sums of a block
constexpr size_t kSecondLevelBytes = 256 * 1024;  // of what is read once per block or per panel

// A task is a block of rows and a block of panels. A row is a row of tiles; rows are numbered through the batch.
struct Blocking {
  size_t rows, row_blocks, panels, panel_blocks, block_tiles;
  size_t transformed;  // panels of weights that are in scratch together; all of them: transformed once in start()
};

// Rows and columns of tiles of one image.
struct TileGrid {
  size_t height, width;
  bool half_height, half_width;  // the last tiles have one output row (column)
  explicit TileGrid(const Image& out)
      : height(static_cast<size_t>(out.height + 1) / 2),
        width(static_cast<size_t>(out.width + 1) / 2),
        half_height(out.height % 2 != 0),
        half_width(out.width % 2 != 0) {}
  bool lines_are_rows() const { return half_height || half_width; }
};

// How the tiles of a block of rows are numbered: row by row in one line, or one line per row, so that the GEMM can
// leave out what half tiles do not need.
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
  TileConvLayer(const NodeContext& context, const Convolution& conv, TileAlgorithm algorithm,
                Span<const kernels::KernelRow* const> rows)
      : algorithm_(algorithm),
        padding_(conv.padding),
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
    const graph::Value& y = output_value(context);
    zero_point_ = static_cast<int8_t>(input_value(context, 0).quantization.zero_point);

    output_.tile_stride = scheme().positions * nr_;
    output_.zero_point = y.quantization.zero_point;
    output_.min = quantize_limit(conv.activation.min, y.quantization);
    output_.max = quantize_limit(conv.activation.max, y.quantization);
    double largest = constants_.largest_output + 128 + 1;
    has_residual_ = context.node.inputs.size() > 1;
    if (has_residual_) {
      const graph::Value& residual = input_value(context, 1);
      output_.residual_zero_point = residual.quantization.zero_point;
      output_.residual_tied = residual.quantization.scale == y.quantization.scale;
      output_.residual_multiplier = scale_ratio(context, "the multiplier of the residual", residual, y);
      largest += 255.0 * (output_.residual_tied ? 1.0 : static_cast<double>(output_.residual_multiplier));
    }
    output_.fits_int16 = largest < 32767;
    output_.sums_are_floats = constants_.largest_sum < int64_t{1} << 22;
    if (output_.sums_are_floats) {
      std::fill_n(start_.data() + nr_, nr_, kernels::kFloatStartBits);
    }
  }

  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    return std::make_unique<TileConvStep>(*this, inputs, outputs[0], threads);
  }

  // The kernels read whole rows of the input, and the residual where the output is.
  Strides output_strides(size_t) const override { return has_residual_ ? Strides::kDense : Strides::kPixels; }
  size_t weight_bytes() const override { return weights_.weight_bytes(); }
  size_t constant_bytes() const override {
    return weights_.constant_bytes() + (constants_.multiplier.size() + constants_.bias.size()) * sizeof(float);
  }
  std::string note() const override {
    return (algorithm_ == TileAlgorithm::kWinograd ? "Winograd 2x2, " : "polyphase 2x2, ") + weights_.note();
  }

 private:
  // Where the parts of the scratch memory are: the transformed input, the sums, the list of blocks, what the weights
  // need that are not transformed at load, and a row of the input's zero point.
  struct Scratch {
    size_t plane_stride = 0, sums = 0, blocks = 0, workspace = 0, weights = 0, padding = 0;
  };

  class TileConvStep final : public Step {
   public:
    TileConvStep(const TileConvLayer& layer, Span<const TensorView> inputs, const TensorView& output, size_t threads)
        : layer_(layer),
          weights_(layer.weights_),
          scheme_(layer.scheme()),
          in_(inputs[0]),
          out_(output),
          grid_(out_),
          all_rows_(static_cast<size_t>(out_.batch) * grid_.height),
          input_(inputs[0].as<const int8_t>()),
          residual_(layer.has_residual_ ? inputs[1].as<const int8_t>() : nullptr),
          output_(output.as<int8_t>()) {
      work_.multiplications = static_cast<int64_t>(out_.pixels()) * layer.weights_per_pixel_;
      const double depth = static_cast<double>(weights_.depth()), outputs = static_cast<double>(layer.outputs_);
      work_.cost = static_cast<double>(all_rows_ * grid_.width) *
                   (static_cast<double>(scheme_.planes) * depth * outputs / 16 + 2 * depth + 8 * outputs);
      if (weights_.transforms()) work_.cost += static_cast<double>(weights_.panels() * weights_.panel_bytes());
      blocking_ = choose_blocking(threads);
      work_.tasks = blocking_.row_blocks * blocking_.panel_blocks;
      place_scratch();
      transforms_at_once_ = weights_.transforms() && blocking_.transformed == weights_.panels();

      input_args_.tiles = grid_.width;
      input_args_.channels = static_cast<size_t>(in_.channels);
      input_args_.width = static_cast<size_t>(in_.width);
      input_args_.first_column = -layer.padding_.left;
      input_args_.zero_point = layer.zero_point_;
      input_args_.block_tiles = blocking_.block_tiles;
      input_args_.plane_stride = scratch_.plane_stride;
      line_bytes_ = Lines(grid_, 1, blocking_.block_tiles).blocks * blocking_.block_tiles * weights_.depth();

      gemm_args_.depth = weights_.depth();
      gemm_args_.block_tiles = blocking_.block_tiles;
      gemm_args_.tile_stride = layer.output_.tile_stride;
      gemm_args_.group_stride = scheme_.positions * kTileChannels;

      output_args_ = layer.output_;
      output_args_.tiles = grid_.width;
      output_args_.columns = static_cast<size_t>(out_.width);
      output_args_.output_stride = static_cast<size_t>(out_.pixel_stride);
      output_args_.output_row_stride = static_cast<size_t>(out_.row_stride());
    }

    void start(const Worker& worker) const noexcept override {
      std::memset(worker.scratch + scratch_.padding, layer_.zero_point_, static_cast<size_t>(in_.row_stride()));
      if (!transforms_at_once_) return;
      int8_t* weights = reinterpret_cast<int8_t*>(worker.scratch + scratch_.weights);
      for (size_t panel = 0; panel < weights_.panels(); ++panel) {
        weights_.transform(panel, worker.scratch + scratch_.workspace, weights + panel * weights_.panel_bytes());
      }
    }

    void run(size_t begin, size_t end, const Worker& worker) const noexcept override {
      const auto transform_input = layer_.transform_input_->on(worker.uarch).as<kernels::TileInputFn>();
      const auto multiply = layer_.multiply_->on(worker.uarch).as<kernels::TileGemmFn>();
      const auto transform_output = layer_.transform_output_->on(worker.uarch).as<kernels::TileOutputFn>();
      const int32_t* sums = reinterpret_cast<const int32_t*>(worker.scratch + scratch_.sums);
      int8_t* weights = reinterpret_cast<int8_t*>(worker.scratch + scratch_.weights);
      kernels::TileGemmArgs gemm = gemm_args_;
      gemm.blocks = reinterpret_cast<const kernels::TileBlock*>(worker.scratch + scratch_.blocks);

      size_t transformed_block = SIZE_MAX, listed_rows = 0;
      for (size_t task = begin; task < end; ++task) {
        const size_t block = task / blocking_.panel_blocks;
        const size_t first_row = block * blocking_.rows;
        const size_t rows = std::min(blocking_.rows, all_rows_ - first_row);
        if (block != transformed_block) {
          for (size_t row = 0; row < rows; ++row) transform_row(transform_input, first_row + row, row, worker.scratch);
          if (rows != listed_rows || grid_.half_height) {
            gemm.block_count = list_blocks(first_row, rows, worker.scratch);
          }
          transformed_block = block;
          listed_rows = rows;
        }
        const size_t first_panel = task % blocking_.panel_blocks * blocking_.panels;
        const size_t last_panel = std::min(first_panel + blocking_.panels, weights_.panels());
        for (size_t panel = first_panel; panel < last_panel; ++panel) {
          if (!weights_.transforms()) {
            gemm.weights = weights_.panel(panel);
          } else if (transforms_at_once_) {
            gemm.weights = weights + panel * weights_.panel_bytes();
          } else {
            weights_.transform(panel, worker.scratch + scratch_.workspace, weights);
            gemm.weights = weights;
          }
          multiply(gemm);
          for (size_t row = 0; row < rows; ++row) {
            store_row(transform_output, sums + row * grid_.width * gemm.tile_stride, first_row + row, panel);
          }
        }
      }
    }

   private:
    void place_scratch() {
      const Lines lines(grid_, blocking_.rows, blocking_.block_tiles);
      // One cache line more, so that the same place of all planes does not fall into the same sets of the cache.
      scratch_.plane_stride = lines.count * lines.blocks * blocking_.block_tiles * weights_.depth() + kAlignment;
      scratch_.sums = round_up(scheme_.planes * scratch_.plane_stride + kernels::kOverread, kAlignment);
      const size_t sum_bytes = lines.count * lines.tiles * layer_.output_.tile_stride * sizeof(int32_t);
      scratch_.blocks = scratch_.sums + round_up(sum_bytes + kernels::kOverread, kAlignment);
      const size_t block_bytes = scheme_.positions * lines.count * lines.blocks * sizeof(kernels::TileBlock);
      scratch_.workspace = scratch_.blocks + round_up(block_bytes, kAlignment);
      scratch_.weights = scratch_.padding = scratch_.workspace;
      if (weights_.transforms()) {
        scratch_.weights += weights_.workspace_bytes();
        scratch_.padding = round_up(
            scratch_.weights + blocking_.transformed * weights_.panel_bytes() + kernels::kOverread, kAlignment);
      }
      work_.scratch_bytes = scratch_.padding + static_cast<size_t>(in_.row_stride()) + kernels::kOverread;
    }

    Blocking choose_blocking(size_t threads) const {
      const size_t mr = layer_.mr_, all_panels = weights_.panels();
      const size_t row_inputs = grid_.width * scheme_.planes * weights_.depth();
      const size_t row_sums = grid_.width * scheme_.positions * layer_.nr_ * sizeof(int32_t);
      // Weights that do not stay in the second-level cache are read once for as many tiles as possible, and it is the
      // panels that are handed out. Weights that are transformed in a run stay there if they are fewer than the inputs.
      const size_t weight_bytes = all_panels * weights_.panel_bytes();
      const bool resident =
          weight_bytes <= kSecondLevelBytes && (!weights_.transforms() || weight_bytes < all_rows_ * row_inputs);
      const size_t wanted = wanted_tasks(work_.cost, threads);
      const size_t most_rows =
          resident ? kFirstLevelBytes / (row_inputs + row_sums) : kSecondLevelBytes / (row_inputs + row_sums);
      size_t rows = std::min(std::max(most_rows, (mr + grid_.width - 1) / grid_.width), all_rows_);
      if (resident) rows = std::clamp<size_t>((all_rows_ + wanted - 1) / wanted, 1, rows);
      Blocking blocking{};
      blocking.row_blocks = (all_rows_ + rows - 1) / rows;
      blocking.rows = (all_rows_ + blocking.row_blocks - 1) / blocking.row_blocks;
      blocking.row_blocks = (all_rows_ + blocking.rows - 1) / blocking.rows;
      // Resident weights that are transformed in a run had better be so once per worker than be handed out.
      const size_t parts = resident && weights_.transforms() ? std::min(wanted, threads) : wanted;
      const size_t split = std::min((parts + blocking.row_blocks - 1) / blocking.row_blocks, all_panels);
      blocking.panels = (all_panels + split - 1) / split;
      blocking.panel_blocks = (all_panels + blocking.panels - 1) / blocking.panels;
      const size_t line_tiles = Lines(grid_, blocking.rows, 1).tiles;
      const size_t line_blocks = (line_tiles + mr - 1) / mr;
      blocking.block_tiles = (line_tiles + line_blocks - 1) / line_blocks;
      if (weights_.transforms()) {
        const bool reused = resident && blocking.row_blocks > 1 && blocking.panel_blocks == 1;
        blocking.transformed = reused ? all_panels : 1;
      }
      return blocking;
    }

    // Row `row` of the batch, which is row `local` of the block.
    void transform_row(kernels::TileInputFn transform, size_t row, size_t local, std::byte* scratch) const {
      kernels::TileInputArgs args = input_args_;
      args.output = reinterpret_cast<int8_t*>(scratch);
      if (grid_.lines_are_rows()) {
        args.output += local * line_bytes_;
      } else {
        args.first_tile = local * grid_.width;
      }
      const int64_t row_values = in_.row_stride();
      const int8_t* padding = reinterpret_cast<const int8_t*>(scratch + scratch_.padding);
      const int8_t* image = input_ + static_cast<int64_t>(row / grid_.height) * in_.image_stride();
      const int64_t first = static_cast<int64_t>(row % grid_.height * scheme_.step) - layer_.padding_.top;
      for (size_t i = 0; i < scheme_.inputs; ++i) {
        const int64_t y = first + static_cast<int64_t>(i);
        args.rows[i] = y >= 0 && y < in_.height ? image + y * row_values : padding;
      }
      transform(args);
    }

    // What the GEMM multiplies for rows [first_row, first_row + rows) of the batch.
    size_t list_blocks(size_t first_row, size_t rows, std::byte* scratch) const {
      const Lines lines(grid_, rows, blocking_.block_tiles);
      const size_t block_bytes = blocking_.block_tiles * weights_.depth();
      const int8_t* transformed = reinterpret_cast<const int8_t*>(scratch);
      int32_t* sums = reinterpret_cast<int32_t*>(scratch + scratch_.sums);
      kernels::TileBlock* const blocks = reinterpret_cast<kernels::TileBlock*>(scratch + scratch_.blocks);
      kernels::TileBlock* block = blocks;
      size_t weights = 0;
      for (size_t p = 0; p < scheme_.positions; ++p) {
        const kernels::TilePosition& position = scheme_.position[p];
        const size_t tiles = lines.tiles - (grid_.half_width && !position.in_first_column ? 1 : 0);
        for (size_t line = 0; line < lines.count; ++line) {
          const bool is_half = grid_.half_height && (first_row + line) % grid_.height == grid_.height - 1;
          if (is_half && !position.in_first_row) continue;
          for (size_t tile = 0; tile < tiles; tile += blocking_.block_tiles, ++block) {
            const size_t offset = (line * lines.blocks + tile / blocking_.block_tiles) * block_bytes;
            block->parts = position.parts;
            for (size_t i = 0; i < position.parts; ++i) {
              block->inputs[i] = transformed + position.planes[i] * scratch_.plane_stride + offset;
            }
            block->tiles = std::min(blocking_.block_tiles, tiles - tile);
            block->weights = weights;
            block->start = layer_.start_.data() + (p == scheme_.center ? layer_.nr_ : 0);
            block->sums = sums + (line * lines.tiles + tile) * layer_.output_.tile_stride + p * kTileChannels;
          }
        }
        weights += position.parts * weights_.depth() * layer_.nr_;
      }
      return static_cast<size_t>(block - blocks);
    }

    void store_row(kernels::TileOutputFn transform, const int32_t* sums, size_t row, size_t panel) const {
      kernels::TileOutputArgs args = output_args_;
      const size_t ty = row % grid_.height;
      args.rows = grid_.half_height && ty == grid_.height - 1 ? 1 : 2;
      args.sums = sums;
      const size_t at =
          (row / grid_.height * static_cast<size_t>(out_.height) + 2 * ty) * output_args_.output_row_stride;
      const size_t last_channel = std::min((panel + 1) * layer_.nr_, layer_.outputs_);
      for (size_t channel = panel * layer_.nr_; channel < last_channel; channel += kTileChannels) {
        args.channels = std::min(kTileChannels, last_channel - channel);
        args.multiplier = layer_.constants_.multiplier.data() + channel;
        args.bias = layer_.constants_.bias.data() + channel;
        args.output = output_ + at + channel;
        args.residual = residual_ != nullptr ? residual_ + at + channel : nullptr;
        transform(args);
        args.sums += scheme_.positions * kTileChannels;
      }
    }

    const TileConvLayer& layer_;
    const TileWeights& weights_;
    const kernels::TileScheme& scheme_;
    Image in_, out_;
    TileGrid grid_;
    size_t all_rows_;
    const int8_t* input_;
    const int8_t* residual_;  // or null
    int8_t* output_;
    Blocking blocking_{};
    Scratch scratch_;
    bool transforms_at_once_ = false;
    size_t line_bytes_ = 0;  // of a line of the transformed input in a plane, where lines are rows
    kernels::TileInputArgs input_args_{};
    kernels::TileGemmArgs gemm_args_{};
    kernels::TileOutputArgs output_args_{};
  };

  const kernels::TileScheme& scheme() const { return weights_.scheme(); }

  TileAlgorithm algorithm_;
  Padding padding_;
  int64_t weights_per_pixel_;
  size_t outputs_;
  const kernels::KernelRow *transform_input_, *multiply_, *transform_output_;
  size_t mr_, nr_;
  TileWeights weights_;
  Constants constants_;
  AlignedBuffer<int32_t> start_;  // of all positions but the center, then of the center
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

void check_tile_algorithm(const NodeContext& context, const Convolution& conv, TileAlgorithm algorithm) {
  check_algorithm(context, conv, algorithm == TileAlgorithm::kWinograd ? 1 : 2, graph::DType::kInt8);
}

void check_algorithm(const NodeContext& context, const Convolution& conv, int64_t stride, graph::DType dtype) {
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

std::unique_ptr<Layer> make_tile_conv_layer(const NodeContext& context, const Convolution& conv,
                                            TileAlgorithm algorithm, Span<const kernels::KernelRow* const> rows) {
  return std::make_unique<TileConvLayer>(context, conv, algorithm, rows);
}

}  // namespace dgms::ops
