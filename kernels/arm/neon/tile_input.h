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

// Where the tiles of a row go, for one group of 16 channels: side by side in a block, then to the next block.
class TileSlots {
 public:
  TileSlots(const TileInputArgs& args, size_t groups, size_t group)
      : block_tiles_(args.block_tiles),
        block_step_(args.block_tiles * (groups - 1) * kTileDepth),
        left_(block_tiles_ - args.first_tile % block_tiles_),
        output_(args.output + (args.first_tile / block_tiles_ * groups + group) * block_tiles_ * kTileDepth +
                args.first_tile % block_tiles_ * kTileDepth) {}

  [[gnu::always_inline]] int8_t* next() {
    int8_t* const slot = output_;
    const bool last = --left_ == 0;
    output_ += kTileDepth + (last ? block_step_ : 0);
    left_ = last ? block_tiles_ : left_;
    return slot;
  }

 private:
  size_t block_tiles_, block_step_, left_;
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
