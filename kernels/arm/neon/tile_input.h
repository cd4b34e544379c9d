// Walks over the columns of a row of tiles, 16 channels at a time.
#pragma once

#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/api/tile_conv.h"
#include "kernels/arm/rows.h"

namespace dgms::kernels::neon {

// Stores x and steps to the next plane. (st1 takes the vector units half as long as str of 128 bits.)
[[gnu::always_inline]] static inline void store_plane(int8_t*& output, int8x16_t x, size_t plane_stride) {
  asm volatile("st1 {%1.16b}, [%0], %2" : "+r"(output) : "w"(x), "r"(plane_stride) : "memory");
}

// Where the next tile of 16 channels goes: to the next place of its block, or to the next block.
class TileSlots {
 public:
  TileSlots(const TileInputArgs& args, size_t groups)
      : block_tiles_(args.blocks.block_tiles),
        block_step_(args.blocks.block_tiles * (groups - 1) * kTileDepth),
        in_block_(args.first_tile % args.blocks.block_tiles),
        output_(args.output +
                args.first_tile / args.blocks.block_tiles * args.blocks.block_tiles * groups * kTileDepth +
                in_block_ * kTileDepth) {}

  [[gnu::always_inline]] int8_t* next() {
    int8_t* const slot = output_;
    output_ += kTileDepth;
    if (++in_block_ == block_tiles_) {
      in_block_ = 0;
      output_ += block_step_;
    }
    return slot;
  }

 private:
  size_t block_tiles_, block_step_, in_block_;
  int8_t* output_;
};

// Tiles [begin, end) of a row have all their columns inside the image.
struct InnerTiles {
  size_t begin, end;
};

static inline InnerTiles inner_tiles(const TileInputArgs& args, size_t inputs, size_t step) {
  InnerTiles inner{0, args.tiles};
  int64_t column = args.first_column;
  while (inner.begin < args.tiles && column < 0) {
    column += static_cast<int64_t>(step);
    ++inner.begin;
  }
  inner.end = inner.begin;
  while (inner.end < args.tiles && column + static_cast<int64_t>(inputs) <= static_cast<int64_t>(args.width)) {
    column += static_cast<int64_t>(step);
    ++inner.end;
  }
  return inner;
}

}  // namespace dgms::kernels::neon
