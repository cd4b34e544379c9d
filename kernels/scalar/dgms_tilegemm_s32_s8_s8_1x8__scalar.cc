#include "kernels/api/tile_conv.h"

namespace dgms::kernels {

void dgms_tilegemm_s32_s8_s8_1x8__scalar(const TileGemmArgs& args) {
  for (size_t i = 0; i < args.block_count; ++i) {
    const TileBlock& block = args.blocks[i];
    for (size_t tile = 0; tile < block.tiles; ++tile) {
      int32_t* sums = block.sums + tile * args.tile_stride;
      for (size_t c = 0; c < kTileChannels; ++c) sums[c] = block.start[c];
      const int8_t* weights = args.weights + block.weights;
      for (size_t part = 0; part < block.parts; ++part) {
        const int8_t* input = block.inputs[part] + tile * kTileDepth;
        for (size_t k = 0; k < args.depth; ++k) {
          const int32_t x = input[k / kTileDepth * args.block_tiles * kTileDepth + k % kTileDepth];
          for (size_t c = 0; c < kTileChannels; ++c) sums[c] += x * *weights++;
        }
      }
    }
  }
}

}  // namespace dgms::kernels
