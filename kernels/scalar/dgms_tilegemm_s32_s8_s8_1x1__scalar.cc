#include "kernels/api/tile_conv.h"

namespace dgms::kernels {
namespace {

// Sum of one position and tile; `input` is the tile's first value in plane 0.
int32_t multiply(const TileGemmArgs& args, const TilePosition& position, const int8_t* input, const int8_t* weights) {
  int32_t sum = 0;
  for (size_t part = 0; part < position.parts; ++part) {
    const int8_t* group = input + position.planes[part] * args.plane_stride;
    for (size_t k = 0; k < args.depth; ++k) {
      sum += group[k / kTileDepth * args.blocks.block_tiles * kTileDepth + k % kTileDepth] * *weights++;
    }
  }
  return sum;
}

}  // namespace

void dgms_tilegemm_s32_s8_s8_1x1__scalar(const TileGemmArgs& args) {
  const TileScheme& scheme = *args.scheme;
  const TileBlocks& blocks = args.blocks;
  const int8_t* weights = args.weights;
  for (size_t p = 0; p < scheme.positions; ++p) {
    const TilePosition& position = scheme.position[p];
    const size_t line_tiles = blocks.line_tiles - (args.half_columns && !position.in_first_column ? 1 : 0);
    for (size_t line = 0; line < args.lines; ++line) {
      if (args.half_lines != nullptr && args.half_lines[line] && !position.in_first_row) continue;
      for (size_t tile = 0; tile < line_tiles; ++tile) {
        const size_t block = line * blocks.blocks_a_line() + tile / blocks.block_tiles;
        const int8_t* input =
            args.input + block * blocks.block_tiles * args.depth + tile % blocks.block_tiles * kTileDepth;
        args.sums[(line * blocks.line_tiles + tile) * scheme.positions + p] =
            (p == scheme.centre ? args.start[0] : 0) + multiply(args, position, input, weights);
      }
    }
    weights += position.parts * args.depth;
  }
}

}  // namespace dgms::kernels
