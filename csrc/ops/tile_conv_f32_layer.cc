#include "csrc/ops/tile_conv_f32_layer.h"

#include <algorithm>

#include "csrc/base/align.h"
#include "csrc/ops/check.h"
#include "csrc/ops/gather.h"
#include "csrc/ops/tasks.h"
#include "csrc/ops/tile_conv_layer.h"
#include "kernels/api/tile_conv_f32.h"
#include "kernels/pack/codes.h"

namespace dgms::ops {
namespace {

using kernels::Family;
using kernels::TileSchemeF32;

constexpr size_t kTaps = 9;
constexpr size_t kMaxInputs = kernels::kMaxTileF32Inputs;

constexpr size_t kTransformedBytes = 256 * 1024;  // of a block's inputs, so that they stay in the second-level cache
constexpr size_t kSumBytes = 128 * 1024;          // of a block's sums
constexpr size_t kLeastTiles = 24;                // of a block: the weights are read once for so many

// Work::blocking of this layer. Tiles are numbered row by row through the batch; panels are multiplied in groups.
struct Blocking {
  size_t tiles, tile_blocks, panels, panel_blocks, group;
};

// Tiles of one image.
struct TileGrid {
  size_t height, width;
  TileGrid(const TileSchemeF32& scheme, const ImageShape& out)
      : height((static_cast<size_t>(out.height) + scheme.outputs - 1) / scheme.outputs),
        width((static_cast<size_t>(out.width) + scheme.outputs - 1) / scheme.outputs) {}
  size_t tiles() const { return height * width; }
};

// The weights of one output as [ky][kx][input] real numbers.
std::vector<double> real_weights(const Weights& weights, size_t output, std::vector<uint8_t>& codes) {
  const size_t depth = static_cast<size_t>(weights.depth());
  std::vector<double> values(depth);
  switch (weights.encoding) {
    case Weights::Encoding::kCodes:
      codes.resize(depth);
      kernels::unpack_row(weights.codes.data() + output * ((depth * weights.bits + 7) / 8), weights.bits, depth,
                          codes.data());
      std::transform(codes.begin(), codes.end(), values.begin(), [&](uint8_t code) {
        return weights.levels_s8.empty() ? static_cast<double>(weights.levels_f32[code]) : weights.levels_s8[code];
      });
      break;
    case Weights::Encoding::kInt8:
      std::copy_n(weights.values_s8.data() + output * depth, depth, values.begin());
      break;
    case Weights::Encoding::kFloat32:
      std::copy_n(weights.values_f32.data() + output * depth, depth, values.begin());
      break;
  }
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
  std::vector<uint8_t> codes;
  for (size_t o = 0; o < outputs; ++o) {
    const std::vector<double> values = real_weights(weights, o, codes);
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
  TileConvF32Layer(const NodeContext& context, const Algorithm& algorithm, Span<const kernels::KernelRow* const> rows)
      : algorithm_(algorithm),
        padding_(attributes<graph::Conv2d>(context).padding),
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
    const graph::Activation& activation = attributes<graph::Conv2d>(context).activation;
    output_.bias = bias_.data();
    output_.min = activation.min;
    output_.max = activation.max;
    has_residual_ = context.node.inputs.size() > 1;
  }

  Work work(Span<const graph::Shape>, const graph::Shape& output, size_t threads) const override {
    const ImageShape out(output);
    const size_t tiles = static_cast<size_t>(out.batch) * TileGrid(scheme(), out).tiles();
    Work work;
    work.multiplications = static_cast<int64_t>(out.pixels()) * weights_per_pixel_;
    const double depth = static_cast<double>(depth_), outputs = static_cast<double>(outputs_);
    const double planes = static_cast<double>(scheme().all_planes());
    work.cost = static_cast<double>(tiles) * planes * (depth * outputs / 8 + (depth + outputs) * 2 / 3);
    const Blocking blocking = choose_blocking(tiles, work.cost, threads);
    work.tasks = blocking.tile_blocks * blocking.panel_blocks;
    work.scratch_bytes = Scratch(*this, blocking).bytes;
    for (const size_t v :
         {blocking.tiles, blocking.tile_blocks, blocking.panels, blocking.panel_blocks, blocking.group}) {
      work.blocking.push_back(static_cast<int64_t>(v));
    }
    return work;
  }

  void run(const LayerIo& io, const Work& work, size_t begin, size_t end, std::byte* scratch) const noexcept override {
    const auto value = [&work](size_t i) { return static_cast<size_t>(work.blocking[i]); };
    const Blocking blocking{value(0), value(1), value(2), value(3), value(4)};
    const ImageShape in(io.input_shapes[0]), out(*io.output_shape);
    const size_t all_tiles = static_cast<size_t>(out.batch) * TileGrid(scheme(), out).tiles();
    const Scratch memory(*this, blocking);
    float* transformed = reinterpret_cast<float*>(scratch);
    float* sums = reinterpret_cast<float*>(scratch + memory.sums);
    const float** table = reinterpret_cast<const float**>(scratch + memory.table);
    for (size_t p = 0; p < scheme().all_planes(); ++p) {
      for (size_t tile = 0; tile < memory.table_tiles; ++tile) {
        table[p * memory.table_tiles + tile] =
            transformed + p * memory.plane_stride + std::min(tile, blocking.tiles - 1) * memory.tile_stride;
      }
    }

    kernels::IgemmF32Args gemm{};
    gemm.depth = depth_;
    gemm.input_stride = memory.table_tiles;
    gemm.panel_stride = panel_floats();
    gemm.output_stride = blocking.group * gemm_->nr * sizeof(float);
    const auto multiply = gemm_->on(io.uarch).as<kernels::IgemmF32Fn>();
    const auto transform_input = transform_input_->on(io.uarch).as<kernels::TileInputF32Fn>();

    size_t transformed_block = SIZE_MAX;
    for (size_t task = begin; task < end; ++task) {
      const size_t block = task / blocking.panel_blocks;
      const size_t first = block * blocking.tiles;
      gemm.rows = std::min(blocking.tiles, all_tiles - first);
      if (block != transformed_block) {
        for (size_t i = 0; i < gemm.rows; ++i) {
          transform_tile(transform_input, static_cast<const float*>(io.inputs[0]), in, TileGrid(scheme(), out),
                         first + i, memory.plane_stride, transformed + i * memory.tile_stride);
        }
        transformed_block = block;
      }
      const size_t first_panel = task % blocking.panel_blocks * blocking.panels;
      const size_t last_panel = std::min(first_panel + blocking.panels, panels_);
      for (size_t panel = first_panel; panel < last_panel; panel += blocking.group) {
        const size_t channel = panel * gemm_->nr;
        gemm.channels = std::min((last_panel - panel) * gemm_->nr, outputs_ - channel);
        gemm.channels = std::min(gemm.channels, blocking.group * gemm_->nr);
        gemm.output = sums;
        for (size_t i = 0; i < scheme().sums; ++i) {
          for (size_t j = 0; j < scheme().sums; ++j) {
            const size_t plane = scheme().first_plane(i, j);
            gemm.taps = scheme().parts(i, j);
            gemm.input = table + plane * memory.table_tiles;
            gemm.weights = weights_.data() + panel * panel_floats() + plane * depth_ * gemm_->nr;
            multiply(gemm);
            gemm.output += memory.sum_stride;
          }
        }
        for (size_t i = 0; i < gemm.rows; ++i) {
          store_tile(io, out, first + i, channel, gemm.channels, memory.sum_stride,
                     sums + i * blocking.group * gemm_->nr);
        }
      }
    }
  }

  // The residual lies like the output.
  bool strided_output() const override { return !has_residual_; }
  size_t weight_bytes() const override { return panels_ * panel_floats() * sizeof(float); }
  size_t constant_bytes() const override { return (zeros_.size() + bias_.size()) * sizeof(float); }
  std::string note() const override { return algorithm_.note; }

 private:
  static constexpr size_t kSlack = kernels::kOverread / sizeof(float);

  // Where the parts of the scratch memory are: the transformed input, [plane][tile][channel], the sums,
  // [sum][tile][channel of a group], the rows of the GEMM, [plane][tile]. Strides in floats.
  struct Scratch {
    size_t tile_stride, plane_stride, sum_stride, table_tiles, sums, table, bytes;
    Scratch(const TileConvF32Layer& layer, const Blocking& blocking)
        : tile_stride(round_up(layer.depth_, kernels::kTileF32Channels)),
          // One cache line more, so that the same place of all planes does not fall into the same sets of the cache.
          plane_stride(blocking.tiles * tile_stride + kAlignment / sizeof(float)),
          sum_stride(blocking.tiles * blocking.group * layer.gemm_->nr + kAlignment / sizeof(float)),
          table_tiles(round_up(blocking.tiles, layer.gemm_->mr)),
          sums(round_up(layer.scheme().all_planes() * plane_stride * sizeof(float) + kernels::kOverread, kAlignment)),
          table(sums +
                round_up(layer.scheme().all_sums() * sum_stride * sizeof(float) + kernels::kOverread, kAlignment)),
          bytes(table + round_up(layer.scheme().all_planes() * table_tiles * sizeof(const float*), kAlignment)) {}
  };

  const TileSchemeF32& scheme() const { return algorithm_.scheme; }
  size_t panel_floats() const { return scheme().all_planes() * depth_ * gemm_->nr; }

  Blocking choose_blocking(size_t all_tiles, double cost, size_t threads) const {
    const size_t wanted = wanted_tasks(cost, threads);
    const size_t tile_bytes = scheme().all_planes() * depth_ * sizeof(float);
    const size_t most_tiles = std::max(kTransformedBytes / tile_bytes, kLeastTiles);
    const size_t even_tiles = std::max((all_tiles + wanted - 1) / wanted, size_t{gemm_->mr});
    Blocking blocking{};
    // To the nearest number of blocks: fewer partial tiles of the GEMM, and the weights are read less often.
    const size_t target = std::min(most_tiles, even_tiles);
    blocking.tile_blocks = std::max((all_tiles + target / 2) / target, size_t{1});
    blocking.tiles = (all_tiles + blocking.tile_blocks - 1) / blocking.tile_blocks;
    blocking.tile_blocks = (all_tiles + blocking.tiles - 1) / blocking.tiles;
    const size_t split = std::min((wanted + blocking.tile_blocks - 1) / blocking.tile_blocks, panels_);
    blocking.panels = (panels_ + split - 1) / split;
    blocking.panel_blocks = (panels_ + blocking.panels - 1) / blocking.panels;
    const size_t panel_bytes = scheme().all_sums() * blocking.tiles * gemm_->nr * sizeof(float);
    blocking.group = std::clamp(kSumBytes / panel_bytes, size_t{1}, blocking.panels);
    return blocking;
  }

  // Tile `tile` of the batch, to plane 0 of its transformed channels.
  void transform_tile(kernels::TileInputF32Fn transform, const float* input, const ImageShape& in, const TileGrid& grid,
                      size_t tile, size_t plane_stride, float* transformed) const {
    const float* image = input + static_cast<int64_t>(tile / grid.tiles()) * in.height * in.width * in.channels;
    const size_t place = tile % grid.tiles();
    const int64_t first_y = static_cast<int64_t>(place / grid.width * scheme().step()) - padding_.top;
    const int64_t first_x = static_cast<int64_t>(place % grid.width * scheme().step()) - padding_.left;
    const int64_t side = static_cast<int64_t>(scheme().inputs);
    const float* pixels[kMaxInputs * kMaxInputs];
    const float** pixel = pixels;
    for (int64_t y = first_y; y < first_y + side; ++y) {
      const float* line = y >= 0 && y < in.height ? image + y * in.width * in.channels : nullptr;
      for (int64_t x = first_x; x < first_x + side; ++x) {
        *pixel++ = line != nullptr && x >= 0 && x < in.width ? line + x * in.channels : zeros_.data();
      }
    }
    transform({depth_, pixels, transformed, plane_stride});
  }

  // Channels [channel, channel + channels) of tile `tile` of the batch.
  void store_tile(const LayerIo& io, const ImageShape& out, size_t tile, size_t channel, size_t channels,
                  size_t sum_stride, const float* sums) const {
    const TileGrid grid(scheme(), out);
    const size_t height = static_cast<size_t>(out.height), width = static_cast<size_t>(out.width);
    const size_t place = tile % grid.tiles();
    const size_t y = place / grid.width * scheme().outputs, x = place % grid.width * scheme().outputs;
    const size_t at = ((tile / grid.tiles() * height + y) * width + x) * io.output_stride + channel;
    kernels::TileOutputF32Args args = output_;
    args.channels = channels;
    args.rows = std::min(scheme().outputs, height - y);
    args.columns = std::min(scheme().outputs, width - x);
    args.sums = sums;
    args.sum_stride = sum_stride;
    args.bias += channel;
    args.output = static_cast<float*>(io.output) + at;
    args.output_stride = io.output_stride;
    args.output_row_stride = width * io.output_stride;
    if (has_residual_) args.residual = static_cast<const float*>(io.inputs[1]) + at;
    transform_output_(args);
  }

  const Algorithm& algorithm_;
  graph::Padding padding_;
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

void check_tile_algorithm_f32(const NodeContext& context, TileAlgorithmF32 algorithm) {
  check_algorithm(context, static_cast<int64_t>(describe(algorithm).scheme.stride), graph::DType::kFloat32);
}

std::vector<KernelRequest> tile_conv_f32_kernels(const NodeContext& context, TileAlgorithmF32 algorithm) {
  return {{describe(algorithm).transform_input},
          {Family::kIgemmF32, 0, context.weights->outputs()},
          {describe(algorithm).transform_output}};
}

std::unique_ptr<Layer> make_tile_conv_f32_layer(const NodeContext& context, TileAlgorithmF32 algorithm,
                                                Span<const kernels::KernelRow* const> rows) {
  return std::make_unique<TileConvF32Layer>(context, describe(algorithm), rows);
}

}  // namespace dgms::ops
