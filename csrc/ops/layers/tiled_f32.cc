#include "csrc/ops/layers/tiled_f32.h"

#include <algorithm>

#include "csrc/base/align.h"
#include "csrc/ops/check.h"
#include "csrc/ops/layers/image.h"
#include "csrc/ops/layers/tasks.h"
#include "csrc/ops/layers/tiled_int8.h"
#include "kernels/api/tile_conv_f32.h"

namespace dgms::ops {
namespace {

using kernels::Family;
using kernels::TileSchemeF32;

constexpr size_t kTaps = 9;
constexpr size_t kMaxInputs = kernels::kMaxTileF32Inputs;

constexpr size_t kTransformedBytes = 256 * 1024;  // of a block's inputs, so that they stay in the second-level cache
constexpr size_t kSumBytes = 128 * 1024;          // of a block's sums
constexpr size_t kLeastTiles = 24;                // of a block: the weights are read once for so many

// A task is a block of tiles and a block of panels. Tiles are numbered row by row through the batch; panels are
// multiplied in groups.
struct Blocking {
  size_t tiles, tile_blocks, panels, panel_blocks, group;
};

// Tiles of one image.
struct TileGrid {
  size_t height, width;
  TileGrid(const TileSchemeF32& scheme, const Image& out)
      : height((static_cast<size_t>(out.height) + scheme.outputs - 1) / scheme.outputs),
        width((static_cast<size_t>(out.width) + scheme.outputs - 1) / scheme.outputs) {}
  size_t tiles() const { return height * width; }
};

// The weights of one output as [ky][kx][input] real numbers.
std::vector<double> real_weights(const Weights& weights, size_t output) {
  std::vector<double> values = weights.levels<double>(output, 1);
  if (!weights.scale.empty()) {
    for (double& value : values) value *= static_cast<double>(weights.scale[output]);
  }
  return values;
}

// Three weights of a line to those of its planes: G of docs/numerics.md.
void transform_winograd_weights(const double (&g)[3], double (&t)[kMaxInputs]) {
  constexpr double kA = 0.70710678118654752, kB = 1.41421356237309505;
  t[0] = g[0];
  t[1] = -(kB * g[0] + g[1] + kA * g[2]) / 3;
  t[2] = -(kB * g[0] - g[1] + kA * g[2]) / 3;
  t[3] = (kA * g[0] + g[1] + kB * g[2]) / 3;
  t[4] = (kA * g[0] - g[1] + kB * g[2]) / 3;
  t[5] = g[2];
}

void transform_polyphase_weights(const double (&g)[3], double (&t)[kMaxInputs]) {
  t[0] = g[0];
  t[1] = g[1];
  t[2] = g[0] + g[2];
  t[3] = g[2];
  t[4] = g[1];
}

// What the algorithms differ in.
struct Algorithm {
  const TileSchemeF32& scheme;
  Family transform_input, transform_output;
  void (*transform_weights)(const double (&)[3], double (&)[kMaxInputs]);
  const char* note;
};

const Algorithm& describe(TileAlgorithmF32 algorithm) {
  static constexpr Algorithm kWinograd = {kernels::kWinogradF32Scheme, Family::kWinogradInputF32,
                                          Family::kWinogradOutputF32, transform_winograd_weights,
                                          "Winograd 4x4, float32 weights transformed at load"};
  static constexpr Algorithm kPolyphase = {kernels::kPolyphaseF32Scheme, Family::kPolyphaseInputF32,
                                           Family::kPolyphaseOutputF32, transform_polyphase_weights,
                                           "polyphase 2x2, float32 weights transformed at load"};
  return algorithm == TileAlgorithmF32::kWinograd ? kWinograd : kPolyphase;
}

// [panel][plane][input][nr]
AlignedBuffer<float> transform_weights(const Weights& weights, const Algorithm& algorithm, size_t nr) {
  const TileSchemeF32& scheme = algorithm.scheme;
  const size_t depth = static_cast<size_t>(weights.depth()) / kTaps, outputs = static_cast<size_t>(weights.outputs());
  const size_t panel = scheme.all_planes() * depth * nr;
  AlignedBuffer<float> transformed(round_up(outputs, nr) / nr * panel + kernels::kOverread / sizeof(float));
  for (size_t o = 0; o < outputs; ++o) {
    const std::vector<double> values = real_weights(weights, o);
    float* out = transformed.data() + o / nr * panel + o % nr;
    for (size_t k = 0; k < depth; ++k) {
      double rows[3][kMaxInputs];
      for (size_t y = 0; y < 3; ++y) {
        const double* g = values.data() + 3 * y * depth + k;
        algorithm.transform_weights({g[0], g[depth], g[2 * depth]}, rows[y]);
      }
      for (size_t x = 0; x < scheme.inputs; ++x) {
        double column[kMaxInputs];
        algorithm.transform_weights({rows[0][x], rows[1][x], rows[2][x]}, column);
        for (size_t y = 0; y < scheme.inputs; ++y) {
          out[(scheme.plane(y, x) * depth + k) * nr] = static_cast<float>(column[y]);
        }
      }
    }
  }
  return transformed;
}

class TileConvF32Layer final : public Layer {
 public:
  TileConvF32Layer(const NodeContext& context, const Convolution& conv, const Algorithm& algorithm,
                   Span<const kernels::KernelRow* const> rows)
      : algorithm_(algorithm),
        padding_(conv.padding),
        weights_per_pixel_(graph::element_count(context.weights->shape)),
        depth_(static_cast<size_t>(context.weights->depth()) / kTaps),
        outputs_(static_cast<size_t>(context.weights->outputs())),
        transform_input_(rows[0]),
        gemm_(rows[1]),
        transform_output_(rows[2]->as<kernels::TileOutputF32Fn>()),
        panels_(round_up(outputs_, gemm_->nr) / gemm_->nr),
        weights_(transform_weights(*context.weights, algorithm, gemm_->nr)),
        zeros_(depth_ + kSlack),
        bias_(outputs_ + kSlack) {
    std::copy(context.weights->bias.begin(), context.weights->bias.end(), bias_.data());
    output_.bias = bias_.data();
    output_.min = conv.activation.min;
    output_.max = conv.activation.max;
    has_residual_ = context.node.inputs.size() > 1;
  }

  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    return std::make_unique<TileConvF32Step>(*this, inputs, outputs[0], threads);
  }

  // The kernels read the residual where the output is.
  Strides input_strides(size_t index) const override { return index == 0 ? Strides::kPixels : Strides::kDense; }
  Strides output_strides(size_t) const override { return has_residual_ ? Strides::kDense : Strides::kPixels; }
  size_t weight_bytes() const override { return panels_ * panel_floats() * sizeof(float); }
  size_t constant_bytes() const override { return (zeros_.size() + bias_.size()) * sizeof(float); }
  std::string note() const override { return algorithm_.note; }

 private:
  static constexpr size_t kSlack = kernels::kOverread / sizeof(float);

  // Where the parts of the scratch memory are: the transformed input, [plane][tile][channel], the sums,
  // [sum][tile][channel of a group], the rows of the GEMM, [plane][tile]. Strides in floats.
  struct Scratch {
    size_t tile_stride = 0, plane_stride = 0, sum_stride = 0, table_tiles = 0, sums = 0, table = 0;
  };

  class TileConvF32Step final : public Step {
   public:
    TileConvF32Step(const TileConvF32Layer& layer, Span<const TensorView> inputs, const TensorView& output,
                    size_t threads)
        : layer_(layer),
          scheme_(layer.scheme()),
          in_(inputs[0]),
          out_(output),
          grid_(scheme_, out_),
          all_tiles_(static_cast<size_t>(out_.batch) * grid_.tiles()),
          input_(inputs[0].as<const float>()),
          residual_(layer.has_residual_ ? inputs[1].as<const float>() : nullptr),
          output_(output.as<float>()) {
      work_.multiplications = static_cast<int64_t>(out_.pixels()) * layer.weights_per_pixel_;
      const double depth = static_cast<double>(layer.depth_), outputs = static_cast<double>(layer.outputs_);
      const double planes = static_cast<double>(scheme_.all_planes());
      work_.cost = static_cast<double>(all_tiles_) * planes * (depth * outputs / 8 + (depth + outputs) * 2 / 3);
      blocking_ = choose_blocking(threads);
      work_.tasks = blocking_.tile_blocks * blocking_.panel_blocks;
      place_scratch();

      group_channels_ = blocking_.group * layer.gemm_->nr;
      gemm_args_.depth = layer.depth_;
      gemm_args_.input_stride = scratch_.table_tiles;
      gemm_args_.panel_stride = layer.panel_floats();
      gemm_args_.output_stride = group_channels_ * sizeof(float);

      output_args_ = layer.output_;
      output_args_.sum_stride = scratch_.sum_stride;
      output_args_.output_stride = static_cast<size_t>(out_.pixel_stride);
      output_args_.output_row_stride = static_cast<size_t>(out_.row_stride());
    }

    void start(const Worker& worker) const noexcept override {
      const float* transformed = reinterpret_cast<const float*>(worker.scratch);
      const float** entry = reinterpret_cast<const float**>(worker.scratch + scratch_.table);
      for (size_t p = 0; p < scheme_.all_planes(); ++p) {
        for (size_t tile = 0; tile < scratch_.table_tiles; ++tile) {
          *entry++ =
              transformed + p * scratch_.plane_stride + std::min(tile, blocking_.tiles - 1) * scratch_.tile_stride;
        }
      }
    }

    void run(size_t begin, size_t end, const Worker& worker) const noexcept override {
      float* transformed = reinterpret_cast<float*>(worker.scratch);
      float* sums = reinterpret_cast<float*>(worker.scratch + scratch_.sums);
      const float* const* table = reinterpret_cast<const float* const*>(worker.scratch + scratch_.table);
      const auto multiply = layer_.gemm_->on(worker.uarch).as<kernels::IgemmF32Fn>();
      const auto transform_input = layer_.transform_input_->on(worker.uarch).as<kernels::TileInputF32Fn>();
      const size_t nr = layer_.gemm_->nr;
      kernels::IgemmF32Args gemm = gemm_args_;

      size_t transformed_block = SIZE_MAX;
      for (size_t task = begin; task < end; ++task) {
        const size_t block = task / blocking_.panel_blocks;
        const size_t first = block * blocking_.tiles;
        gemm.rows = std::min(blocking_.tiles, all_tiles_ - first);
        if (block != transformed_block) {
          for (size_t i = 0; i < gemm.rows; ++i) {
            transform_tile(transform_input, first + i, transformed + i * scratch_.tile_stride);
          }
          transformed_block = block;
        }
        const size_t first_panel = task % blocking_.panel_blocks * blocking_.panels;
        const size_t last_panel = std::min(first_panel + blocking_.panels, layer_.panels_);
        for (size_t panel = first_panel; panel < last_panel; panel += blocking_.group) {
          const size_t channel = panel * nr;
          gemm.channels = std::min({(last_panel - panel) * nr, layer_.outputs_ - channel, group_channels_});
          gemm.output = sums;
          for (size_t i = 0; i < scheme_.sums; ++i) {
            for (size_t j = 0; j < scheme_.sums; ++j) {
              const size_t plane = scheme_.first_plane(i, j);
              gemm.taps = scheme_.parts(i, j);
              gemm.input = table + plane * scratch_.table_tiles;
              gemm.weights = layer_.weights_.data() + panel * gemm.panel_stride + plane * layer_.depth_ * nr;
              multiply(gemm);
              gemm.output += scratch_.sum_stride;
            }
          }
          for (size_t i = 0; i < gemm.rows; ++i) {
            store_tile(first + i, channel, gemm.channels, sums + i * group_channels_);
          }
        }
      }
    }

   private:
    void place_scratch() {
      scratch_.tile_stride = round_up(layer_.depth_, kernels::kTileF32Channels);
      // One cache line more, so that the same place of all planes does not fall into the same sets of the cache.
      scratch_.plane_stride = blocking_.tiles * scratch_.tile_stride + kAlignment / sizeof(float);
      scratch_.sum_stride = blocking_.tiles * blocking_.group * layer_.gemm_->nr + kAlignment / sizeof(float);
      scratch_.table_tiles = round_up(blocking_.tiles, layer_.gemm_->mr);
      const size_t plane_bytes = scheme_.all_planes() * scratch_.plane_stride * sizeof(float);
      const size_t sum_bytes = scheme_.all_sums() * scratch_.sum_stride * sizeof(float);
      scratch_.sums = round_up(plane_bytes + kernels::kOverread, kAlignment);
      scratch_.table = scratch_.sums + round_up(sum_bytes + kernels::kOverread, kAlignment);
      work_.scratch_bytes =
          scratch_.table + round_up(scheme_.all_planes() * scratch_.table_tiles * sizeof(const float*), kAlignment);
    }

    Blocking choose_blocking(size_t threads) const {
      const size_t wanted = wanted_tasks(work_.cost, threads);
      const size_t tile_bytes = scheme_.all_planes() * layer_.depth_ * sizeof(float);
      const size_t most_tiles = std::max(kTransformedBytes / tile_bytes, kLeastTiles);
      const size_t even_tiles = std::max((all_tiles_ + wanted - 1) / wanted, size_t{layer_.gemm_->mr});
      Blocking blocking{};
      // To the nearest number of blocks: fewer partial tiles of the GEMM, and the weights are read less often.
      const size_t target = std::min(most_tiles, even_tiles);
      blocking.tile_blocks = std::max((all_tiles_ + target / 2) / target, size_t{1});
      blocking.tiles = (all_tiles_ + blocking.tile_blocks - 1) / blocking.tile_blocks;
      blocking.tile_blocks = (all_tiles_ + blocking.tiles - 1) / blocking.tiles;
      const size_t panels = layer_.panels_;
      const size_t split = std::min((wanted + blocking.tile_blocks - 1) / blocking.tile_blocks, panels);
      blocking.panels = (panels + split - 1) / split;
      blocking.panel_blocks = (panels + blocking.panels - 1) / blocking.panels;
      const size_t panel_bytes = scheme_.all_sums() * blocking.tiles * layer_.gemm_->nr * sizeof(float);
      blocking.group = std::clamp(kSumBytes / panel_bytes, size_t{1}, blocking.panels);
      return blocking;
    }

    // Tile `tile` of the batch, to plane 0 of its transformed channels.
    void transform_tile(kernels::TileInputF32Fn transform, size_t tile, float* transformed) const {
      const float* image = input_ + static_cast<int64_t>(tile / grid_.tiles()) * in_.image_stride();
      const size_t place = tile % grid_.tiles();
      const int64_t first_y = static_cast<int64_t>(place / grid_.width * scheme_.step()) - layer_.padding_.top;
      const int64_t first_x = static_cast<int64_t>(place % grid_.width * scheme_.step()) - layer_.padding_.left;
      const int64_t side = static_cast<int64_t>(scheme_.inputs);
      const float* pixels[kMaxInputs * kMaxInputs];
      const float** pixel = pixels;
      for (int64_t y = first_y; y < first_y + side; ++y) {
        const float* line = y >= 0 && y < in_.height ? image + y * in_.row_stride() : nullptr;
        for (int64_t x = first_x; x < first_x + side; ++x) {
          *pixel++ = line != nullptr && x >= 0 && x < in_.width ? line + x * in_.pixel_stride : layer_.zeros_.data();
        }
      }
      transform({layer_.depth_, pixels, transformed, scratch_.plane_stride});
    }

    // Channels [channel, channel + channels) of tile `tile` of the batch.
    void store_tile(size_t tile, size_t channel, size_t channels, const float* sums) const {
      const size_t height = static_cast<size_t>(out_.height), width = static_cast<size_t>(out_.width);
      const size_t place = tile % grid_.tiles();
      const size_t y = place / grid_.width * scheme_.outputs, x = place % grid_.width * scheme_.outputs;
      kernels::TileOutputF32Args args = output_args_;
      const size_t at = (tile / grid_.tiles() * height + y) * args.output_row_stride + x * args.output_stride + channel;
      args.channels = channels;
      args.rows = std::min(scheme_.outputs, height - y);
      args.columns = std::min(scheme_.outputs, width - x);
      args.sums = sums;
      args.bias += channel;
      args.output = output_ + at;
      if (residual_ != nullptr) args.residual = residual_ + at;
      layer_.transform_output_(args);
    }

    const TileConvF32Layer& layer_;
    const TileSchemeF32& scheme_;
    Image in_, out_;
    TileGrid grid_;
    size_t all_tiles_;
    const float* input_;
    const float* residual_;  // or null
    float* output_;
    Blocking blocking_{};
    Scratch scratch_;
    size_t group_channels_ = 0;
    kernels::IgemmF32Args gemm_args_{};
    kernels::TileOutputF32Args output_args_{};
  };

  const TileSchemeF32& scheme() const { return algorithm_.scheme; }
  size_t panel_floats() const { return scheme().all_planes() * depth_ * gemm_->nr; }

  const Algorithm& algorithm_;
  Padding padding_;
  int64_t weights_per_pixel_;
  size_t depth_, outputs_;  // channels
  const kernels::KernelRow* transform_input_;
  const kernels::KernelRow* gemm_;
  kernels::TileOutputF32Fn transform_output_;
  size_t panels_;
  AlignedBuffer<float> weights_;
  AlignedBuffer<float> zeros_;  // a pixel outside the image
  AlignedBuffer<float> bias_;
  bool has_residual_ = false;
  kernels::TileOutputF32Args output_{};
};

}  // namespace

std::optional<TileAlgorithmF32> find_tile_algorithm_f32(const std::string& name) {
  if (name == "winograd_4x4_3x3") return TileAlgorithmF32::kWinograd;
  if (name == "polyphase_2x2_3x3_s2") return TileAlgorithmF32::kPolyphase;
  return {};
}

void check_tile_algorithm_f32(const NodeContext& context, const Convolution& conv, TileAlgorithmF32 algorithm) {
  check_algorithm(context, conv, static_cast<int64_t>(describe(algorithm).scheme.stride), graph::DType::kFloat32);
}

std::vector<KernelRequest> tile_conv_f32_kernels(const NodeContext& context, TileAlgorithmF32 algorithm) {
  return {{describe(algorithm).transform_input},
          {Family::kIgemmF32, 0, context.weights->outputs()},
          {describe(algorithm).transform_output}};
}

std::unique_ptr<Layer> make_tile_conv_f32_layer(const NodeContext& context, const Convolution& conv,
                                                TileAlgorithmF32 algorithm,
                                                Span<const kernels::KernelRow* const> rows) {
  return std::make_unique<TileConvF32Layer>(context, conv, describe(algorithm), rows);
}

}  // namespace dgms::ops
