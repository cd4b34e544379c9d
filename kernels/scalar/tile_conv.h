// What the scalar kernels of tiled convolutions share (docs/numerics.md).
#pragma once

#include <cmath>

#include "kernels/api/tile_conv.h"
#include "kernels/generic/tile_weights.h"
#include "kernels/scalar/requantize.h"

namespace dgms::kernels::scalar {

static inline int32_t floor_half(int32_t x) { return x >= 0 ? x / 2 : -((1 - x) / 2); }

// Value of input row `row` and column `column` of the first tile's frame.
static inline int32_t input_at(const TileInputArgs& args, size_t row, int64_t column, size_t channel) {
  const int64_t x = args.first_column + column;
  if (x < 0 || x >= static_cast<int64_t>(args.width)) return args.zero_point;
  return args.rows[row][static_cast<size_t>(x) * args.channels + channel];
}

// Where plane 0 has channel `channel` of tile `tile` of the call.
static inline int8_t* transformed_at(const TileInputArgs& args, size_t tile, size_t channel) {
  const size_t group = args.block_tiles * kTileDepth;
  const size_t groups = (args.channels + kTileDepth - 1) / kTileDepth;
  const size_t at = args.first_tile + tile;
  const size_t block = at / args.block_tiles, row = at % args.block_tiles;
  return args.output + (block * groups + channel / kTileDepth) * group + row * kTileDepth + channel % kTileDepth;
}

// Unsigned, as the positions that were left out hold anything: their sums may wrap around.
using Sum = uint32_t;

// The four outputs of one tile and channel.
struct TileOutputs {
  Sum sum[2][2];
};

static inline void store_tile(const TileOutputArgs& args, size_t tile, size_t channel, const TileOutputs& outputs) {
  for (size_t y = 0; y < args.rows; ++y) {
    for (size_t x = 0; x < 2 && 2 * tile + x < args.columns; ++x) {
      const Sum start = args.sums_are_floats ? kFloatStartBits : 0;
      const int32_t sum = static_cast<int32_t>(outputs.sum[y][x] - start);
      const size_t at = y * args.output_row_stride + (2 * tile + x) * args.output_stride + channel;
      float t = std::fma(static_cast<float>(sum), args.multiplier[channel], args.bias[channel]);
      int32_t tied = 0;
      if (args.residual != nullptr) {
        const int32_t r = args.residual[at] - args.residual_zero_point;
        if (args.residual_tied) {
          tied = r;
        } else {
          t = std::fma(static_cast<float>(r), args.residual_multiplier, t);
        }
      }
      args.output[at] = static_cast<int8_t>(clamp(round_to_int(t) + tied + args.zero_point, args.min, args.max));
    }
  }
}

template <int kSide>
static inline void transform_weights(const TileWeightsArgs& args, const TileScheme& scheme,
                                     void (*line)(int32_t, int32_t, int32_t, int32_t (&)[kSide])) {
  for (size_t e = 0; e < args.elements; ++e) {
    int32_t t[kSide][kSide];
    tile_weights(line, args.levels + e, args.elements, t);
    for (size_t p = 0; p < scheme.planes; ++p) {
      const float scaled = static_cast<float>(t[p / kSide][p % kSide]) * args.ratios[e];
      args.weights[scheme.place[p] * args.plane_stride + e] = static_cast<int8_t>(round_to_int(scaled));
    }
  }
}

}  // namespace dgms::kernels::scalar
