// The same products by the routines of scripts/arm/tilegemm.py, each for blocks of so many tiles. Blocks of few tiles
// are multiplied in pairs, so that the weights are loaded for twice as many.
#include <cstddef>

#include "kernels/api/tile_conv.h"

namespace dgms::kernels {
namespace neon_dotprod {

// What a routine reads. All but `iterations` and `tiles` in bytes.
struct TileCall {
  const TileBlock* blocks;
  size_t count;
  size_t iterations;       // of 16 inputs, in a part
  size_t iteration_bytes;  // from the inputs of an iteration to those of the next
  const int8_t* weights;
  size_t tile_bytes;  // from the sums of a tile to those of the next
  size_t step;        // from block to block
  size_t tiles;       // of a block: when others come, the routine returns
  // From the first half of the tiles to the second one, if their number is even.
  size_t half_inputs, half_sums;
};
static_assert(offsetof(TileCall, half_sums) == 72 && offsetof(TileBlock, parts) == 32 &&
                  offsetof(TileBlock, tiles) == 40 && offsetof(TileBlock, weights) == 48 &&
                  offsetof(TileBlock, start) == 56 && offsetof(TileBlock, sums) == 64,
              "scripts/arm/tilegemm.py repeats the offsets");

extern "C" {
using TileRoutine = const TileBlock*(const TileCall&);  // returns the block behind the last one
TileRoutine dgms_tilegemm_1x8c4_a55, dgms_tilegemm_2x8c4_a55, dgms_tilegemm_3x8c4_a55, dgms_tilegemm_4x8c4_a55,
    dgms_tilegemm_5x8c4_a55, dgms_tilegemm_6x8c4_a55, dgms_tilegemm_7x8c4_a55, dgms_tilegemm_8x8c4_a55;
}

static constexpr TileRoutine* kTileRoutines[8] = {
    dgms_tilegemm_1x8c4_a55, dgms_tilegemm_2x8c4_a55, dgms_tilegemm_3x8c4_a55, dgms_tilegemm_4x8c4_a55,
    dgms_tilegemm_5x8c4_a55, dgms_tilegemm_6x8c4_a55, dgms_tilegemm_7x8c4_a55, dgms_tilegemm_8x8c4_a55};

// Pairs of blocks from `block` on that meet the same weights, as many as lie equally far apart.
static inline size_t count_pairs(const TileBlock* block, const TileBlock* end, TileCall& call) {
  size_t pairs = 0;
  for (; end - block >= 2; block += 2, ++pairs) {
    const TileBlock &first = block[0], &second = block[1];
    const size_t inputs = static_cast<size_t>(second.inputs[0] - first.inputs[0]);
    const size_t sums = static_cast<size_t>(second.sums - first.sums) * sizeof(int32_t);
    if (pairs == 0) {
      call.half_inputs = inputs;
      call.half_sums = sums;
    }
    if (first.tiles != call.tiles || second.tiles != call.tiles || first.weights != second.weights ||
        inputs != call.half_inputs || sums != call.half_sums) {
      break;
    }
  }
  return pairs;
}

}  // namespace neon_dotprod

void dgms_tilegemm_s32_s8_s8_8x8c4__neon_dotprod_a55(const TileGemmArgs& args) {
  neon_dotprod::TileCall call{};
  call.iterations = args.depth / kTileDepth;
  call.iteration_bytes = args.block_tiles * kTileDepth;
  call.weights = args.weights;
  call.tile_bytes = args.tile_stride * sizeof(int32_t);
  const TileBlock* const end = args.blocks + args.block_count;
  for (const TileBlock* block = args.blocks; block < end;) {
    call.blocks = block;
    call.tiles = block->tiles;
    call.count = call.tiles <= 4 ? neon_dotprod::count_pairs(block, end, call) : 0;
    size_t tiles = call.tiles;
    if (call.count > 0) {
      call.step = 2 * sizeof(TileBlock);
      tiles *= 2;
    } else {
      call.step = sizeof(TileBlock);
      call.count = call.tiles <= 4 ? 1 : static_cast<size_t>(end - block);
      call.half_inputs = tiles / 2 * kTileDepth;
      call.half_sums = tiles / 2 * call.tile_bytes;
    }
    block = neon_dotprod::kTileRoutines[tiles - 1](call);
  }
}

}  // namespace dgms::kernels
