// The loops around the blocks of kTileGemm, the same for every instruction set.
#pragma once

#include "kernels/api/tile_conv.h"

namespace dgms::kernels {

// What one block of tiles needs for one position.
struct TileBlock {
  size_t tiles;  // to multiply, 1..mr
  size_t parts;
  const int8_t* const* inputs;  // [parts]: the position's planes
  size_t input_offset;          // of the block in every plane
  const int8_t* weights;        // [parts][depth / kr][nr][kr]
  const int32_t* start;         // [nr], or null for zeros
  int32_t* sums;                // [tiles][positions][nr]
};

// multiply(block) for every block of every position, positions outside.
template <typename Multiply>
[[gnu::always_inline]] static inline void for_tile_blocks(const TileGemmArgs& args, size_t nr,
                                                          const Multiply& multiply) {
  const TileScheme& scheme = *args.scheme;
  const size_t block_tiles = args.blocks.block_tiles;
  const size_t block_bytes = block_tiles * args.depth;
  const size_t tile_sums = scheme.positions * nr;
  TileBlock block;
  block.weights = args.weights;
  for (size_t p = 0; p < scheme.positions; ++p) {
    const TilePosition& position = scheme.position[p];
    const int8_t* inputs[4];
    for (size_t i = 0; i < position.parts; ++i) inputs[i] = args.input + position.planes[i] * args.plane_stride;
    block.inputs = inputs;
    block.parts = position.parts;
    block.start = p == scheme.centre ? args.start : nullptr;
    const size_t line_tiles = args.blocks.line_tiles - (args.half_columns && !position.in_first_column ? 1 : 0);
    size_t line_offset = 0;
    int32_t* line_sums = args.sums + p * nr;
    for (size_t line = 0; line < args.lines; ++line) {
      if (args.half_lines == nullptr || !args.half_lines[line] || position.in_first_row) {
        block.input_offset = line_offset;
        block.sums = line_sums;
        for (size_t tile = 0; tile < line_tiles; tile += block_tiles) {
          block.tiles = line_tiles - tile < block_tiles ? line_tiles - tile : block_tiles;
          multiply(block);
          block.input_offset += block_bytes;
          block.sums += block_tiles * tile_sums;
        }
      }
      line_offset += args.blocks.blocks_a_line() * block_bytes;
      line_sums += args.blocks.line_tiles * tile_sums;
    }
    block.weights += position.parts * args.depth * nr;
  }
}

}  // namespace dgms::kernels
