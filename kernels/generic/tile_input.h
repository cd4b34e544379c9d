// How the kernels of kWinogradInput and kPolyphaseInput walk over a row of tiles.
#pragma once

#include "kernels/api/tile_conv.h"

namespace dgms::kernels {

// Where the tiles go, for one group of kTileDepth channels: side by side in a block, then to the next block.
struct TileSlots {
  size_t block_tiles;
  size_t block_step;  // from behind a block to the next one
  size_t left;        // tiles of this block
  int8_t* output;
};

static inline TileSlots tile_slots(const TileInputArgs& args, size_t groups, size_t group) {
  const size_t block = args.first_tile / args.block_tiles, place = args.first_tile % args.block_tiles;
  return {args.block_tiles, args.block_tiles * (groups - 1) * kTileDepth, args.block_tiles - place,
          args.output + ((block * groups + group) * args.block_tiles + place) * kTileDepth};
}

// Without branches: tiles take few cycles.
static inline int8_t* next_slot(TileSlots& slots) {
  int8_t* const slot = slots.output;
  const bool last = --slots.left == 0;
  slots.output += kTileDepth + (last ? slots.block_step : 0);
  slots.left = last ? slots.block_tiles : slots.left;
  return slot;
}

// Tiles [begin, end) of a row have all their columns inside the image.
struct InnerTiles {
  size_t begin, end;
};

static inline InnerTiles inner_tiles(const TileInputArgs& args, const TileScheme& scheme) {
  const int64_t step = static_cast<int64_t>(scheme.step);
  const int64_t last = static_cast<int64_t>(args.width) - static_cast<int64_t>(scheme.inputs);  // column of a tile
  const int64_t begin = args.first_column < 0 ? (step - 1 - args.first_column) / step : 0;
  const int64_t end = last < args.first_column ? 0 : (last - args.first_column) / step + 1;
  const int64_t tiles = static_cast<int64_t>(args.tiles);
  InnerTiles inner{static_cast<size_t>(begin < tiles ? begin : tiles), static_cast<size_t>(end < tiles ? end : tiles)};
  if (inner.end < inner.begin) inner.end = inner.begin;
  return inner;
}

}  // namespace dgms::kernels
