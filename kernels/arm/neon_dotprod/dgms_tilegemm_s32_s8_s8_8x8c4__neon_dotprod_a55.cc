// The same products by the routines of scripts/arm/tilegemm.py, each for blocks of so many tiles.
#include <cstddef>

#include "kernels/api/tile_conv.h"

namespace dgms::kernels {
namespace neon_dotprod {

// What a routine reads.
struct TileCall {
  const TileBlock* blocks;
  size_t count;
  size_t turns;       // of 16 inputs, in a part
  size_t turn_bytes;  // from the inputs of a turn to those of the next
  const int8_t* weights;
  size_t tile_bytes;  // from the sums of a tile to those of the next
};
static_assert(offsetof(TileCall, tile_bytes) == 40 && offsetof(TileBlock, parts) == 32 &&
                  offsetof(TileBlock, weights) == 48 && offsetof(TileBlock, start) == 56 &&
                  offsetof(TileBlock, sums) == 64 && sizeof(TileBlock) == 72,
              "scripts/arm/tilegemm.py repeats the offsets");

extern "C" {
using TileRoutine = void(const TileCall&);
TileRoutine dgms_tilegemm_1x8c4_a55, dgms_tilegemm_2x8c4_a55, dgms_tilegemm_3x8c4_a55, dgms_tilegemm_4x8c4_a55,
    dgms_tilegemm_5x8c4_a55, dgms_tilegemm_6x8c4_a55, dgms_tilegemm_7x8c4_a55, dgms_tilegemm_8x8c4_a55;
}

static constexpr TileRoutine* kTileRoutines[8] = {
    dgms_tilegemm_1x8c4_a55, dgms_tilegemm_2x8c4_a55, dgms_tilegemm_3x8c4_a55, dgms_tilegemm_4x8c4_a55,
    dgms_tilegemm_5x8c4_a55, dgms_tilegemm_6x8c4_a55, dgms_tilegemm_7x8c4_a55, dgms_tilegemm_8x8c4_a55};

}  // namespace neon_dotprod

void dgms_tilegemm_s32_s8_s8_8x8c4__neon_dotprod_a55(const TileGemmArgs& args) {
  neon_dotprod::TileCall call{};
  call.turns = args.depth / kTileDepth;
  call.turn_bytes = args.block_tiles * kTileDepth;
  call.weights = args.weights;
  call.tile_bytes = args.tile_stride * sizeof(int32_t);
  const TileBlock* const end = args.blocks + args.block_count;
  for (const TileBlock* block = args.blocks; block < end;) {
    call.blocks = block;
    const size_t tiles = block->tiles;
    do {
      ++block;
    } while (block < end && block->tiles == tiles);
    call.count = static_cast<size_t>(block - call.blocks);
    neon_dotprod::kTileRoutines[tiles - 1](call);
  }
}

}  // namespace dgms::kernels
