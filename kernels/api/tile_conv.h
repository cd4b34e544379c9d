// Convolution by tiles of 2x2 outputs, with fewer multiplications than outputs x weights: Winograd F(2x2,3x3) for
// stride 1, polyphase F(2,2) for stride 2. Both run in three steps, each a kernel family: transform the inputs of a row
// of tiles, multiply matrices position by position, transform the sums back and requantize. A fourth one transforms the
// weights, at load or a panel at a time. Formulas: docs/numerics.md;
// a drawing: docs/kernels.md. Buffers may be overread like those of kernels/api/kernel.h.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dgms::kernels {

// Channels of the transformed input lie in groups of this many, sums in groups of so many.
inline constexpr size_t kTileDepth = 16;
inline constexpr size_t kTileChannels = 8;

// One of the matrix products of a tile. Its depth is made of `parts` planes of the transformed input.
struct TilePosition {
  uint8_t parts;
  uint8_t planes[4];
  // Whether the first output row (column) of a tile needs it; the second ones need all the others and some of these.
  bool in_first_row, in_first_column;
};

// How a scheme cuts up a tile: `inputs` x `inputs` pixels, `step` pixels from one tile to the next.
struct TileScheme {
  size_t inputs, step, planes, positions;
  size_t center;  // the position that enters all four outputs
  TilePosition position[16];
  uint8_t place[25];  // of a plane's weights in a panel: positions in order, each with its planes in order
};

namespace tile_conv {

constexpr TileScheme make_winograd() {
  TileScheme scheme{4, 2, 16, 16, 5, {}, {}};
  for (uint8_t p = 0; p < 16; ++p) {
    scheme.position[p] = {1, {p, 0, 0, 0}, p / 4 < 3, p % 4 < 3};
    scheme.place[p] = p;
  }
  return scheme;
}

// In one direction the planes are d0-d2, d1 | d2 | d4-d2, d3 and the bars separate the positions.
constexpr TileScheme make_polyphase() {
  TileScheme scheme{5, 4, 25, 9, 4, {}, {}};
  uint8_t place = 0;
  constexpr uint8_t kFirst[3] = {0, 2, 3}, kCount[3] = {2, 1, 2};
  for (uint8_t i = 0; i < 3; ++i) {
    for (uint8_t j = 0; j < 3; ++j) {
      TilePosition& position = scheme.position[3 * i + j];
      position.in_first_row = i < 2;
      position.in_first_column = j < 2;
      for (uint8_t y = 0; y < kCount[i]; ++y) {
        for (uint8_t x = 0; x < kCount[j]; ++x) {
          const uint8_t plane = static_cast<uint8_t>(5 * (kFirst[i] + y) + kFirst[j] + x);
          position.planes[position.parts++] = plane;
          scheme.place[plane] = place++;
        }
      }
    }
  }
  return scheme;
}

}  // namespace tile_conv

inline constexpr TileScheme kWinogradScheme = tile_conv::make_winograd();
inline constexpr TileScheme kPolyphaseScheme = tile_conv::make_polyphase();

// Tiles are numbered along a line, which is cut into blocks of block_tiles; the last one may be shorter. The
// transformed input holds, plane after plane, [block][depth / kTileDepth][block_tiles][kTileDepth].
//
// Transforms the inputs of `tiles` tiles side by side, which are tiles first_tile, first_tile + 1, ... of a line.
struct TileInputArgs {
  size_t tiles, first_tile;
  size_t channels;  // of the image; the transformed input has whole groups of kTileDepth, with anything behind them
  size_t width;     // of the image
  int64_t first_column;   // column of the image where the first tile begins; may be negative
  const int8_t* rows[5];  // column 0 of `inputs` rows; rows outside the image are `width` pixels of the zero point
  int8_t zero_point;      // left and right of the image
  size_t block_tiles;
  int8_t* output;  // the line's first block in plane 0
  size_t plane_stride;
};
using TileInputFn = void (*)(const TileInputArgs&);

// One block of tiles and one position. In all planes, two blocks are equally far apart.
struct TileBlock {
  const int8_t* inputs[4];  // the block in the position's planes
  size_t parts;             // planes: 1..4
  size_t tiles;             // to multiply, 1..mr
  size_t weights;           // of the position in the panel
  const int32_t* start;     // [nr]: what the sums start with, the same for all channels
  int32_t* sums;            // the position in the first tile's sums
};

// sums[tile][position][channel] = start + sum over the parts of a position and their depth, for one panel of nr
// channels, a multiple of kTileChannels.
struct TileGemmArgs {
  const TileBlock* blocks;
  size_t block_count;
  size_t depth;           // of a part, a multiple of kTileDepth
  size_t block_tiles;     // of the transformed input
  const int8_t* weights;  // a panel: [position][part][depth / kr][nr][kr]
  // Sums lie in groups of kTileChannels channels, [tile][group][position][kTileChannels].
  size_t tile_stride, group_stride;
};
using TileGemmFn = void (*)(const TileGemmArgs&);

// The 2x2 outputs of `tiles` tiles side by side in up to kTileChannels channels, requantized like those of
// IgemmQs8Args.
struct TileOutputArgs {
  size_t tiles;
  size_t columns;           // to store: 2 * tiles or 2 * tiles - 1
  size_t rows;              // to store: 2 or 1
  size_t channels;          // to store, 1..kTileChannels
  const int32_t* sums;      // [positions][kTileChannels] of the first tile
  size_t tile_stride;       // from tile to tile, in sums
  const float* multiplier;  // [kTileChannels]
  const float* bias;        // [kTileChannels]
  int8_t* output;           // the first tile's first pixel
  size_t output_stride;     // from pixel to pixel
  size_t output_row_stride;
  const int8_t* residual;  // null, or laid out like the output
  float residual_multiplier;
  int32_t residual_zero_point;
  bool residual_tied;
  int32_t zero_point, min, max;
  // The sums are the bits of the float kFloatStart + sum; |sum| < 2^22 then.
  bool sums_are_floats;
  // |rounded value + zero points| < 2^15 for all inputs.
  bool fits_int16;
};
using TileOutputFn = void (*)(const TileOutputArgs&);

// The weights of all planes for a block of kTileDepth inputs and one panel of nr channels, from the levels of the
// block: rint(t * ratio) for every element of [kTileDepth / kr][nr][kr], with t as in docs/numerics.md.
struct TileWeightsArgs {
  const int8_t* levels;  // [3][3][elements]
  size_t elements;       // kTileDepth * nr
  const float* ratios;   // [elements]: of the element's channel
  int8_t* weights;       // the block in the panel of TileGemmArgs
  size_t plane_stride;   // from plane to plane of the panel: depth * nr
};
using TileWeightsFn = void (*)(const TileWeightsArgs&);

// 1.5 * 2^23 and its bits: adding an integer below 2^22 to either gives the same.
inline constexpr float kFloatStart = 12582912.0f;
inline constexpr int32_t kFloatStartBits = 0x4b400000;

}  // namespace dgms::kernels
