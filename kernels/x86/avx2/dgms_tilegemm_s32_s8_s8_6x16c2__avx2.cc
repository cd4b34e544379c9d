// As the indirect GEMM of AVX2: tiles are widened to int16 in a buffer on the stack.
#include "kernels/api/tile_conv.h"
#include "kernels/x86/avx2/igemm_qs8.h"

namespace dgms::kernels {
namespace {

template <int kTiles>
void run_block(const TileGemmArgs& args, const TileBlock& block) {
  avx2::Tile<kTiles> tile;
#pragma GCC unroll 8
  for (int t = 0; t < kTiles; ++t) {
    tile.acc[t][0] = avx2::load32(block.start);
    tile.acc[t][1] = avx2::load32(block.start + kTileChannels);
  }
  avx2::WidenedRows<kTiles> rows;
  const int8_t* weights = args.weights + block.weights;
  for (size_t part = 0; part < block.parts; ++part) {
    const int8_t* input = block.inputs[part];
    for (size_t begin = 0; begin < args.depth; begin += avx2::kWidened) {
      const size_t count = args.depth - begin < avx2::kWidened ? args.depth - begin : avx2::kWidened;
      for (size_t k = 0; k < count; k += kTileDepth, input += args.block_tiles * kTileDepth) {
#pragma GCC unroll 8
        for (int t = 0; t < kTiles; ++t) {
          avx2::store32(&rows.x[t][k], _mm256_cvtepi8_epi16(avx2::load16(input + t * kTileDepth)));
        }
      }
      weights = avx2::multiply(rows, count, weights, tile);
    }
  }
  int32_t* sums = block.sums;
#pragma GCC unroll 8
  for (int t = 0; t < kTiles; ++t, sums += args.tile_stride) {
    avx2::store32(sums, tile.acc[t][0]);
    avx2::store32(sums + args.group_stride, tile.acc[t][1]);
  }
}

}  // namespace

void dgms_tilegemm_s32_s8_s8_6x16c2__avx2(const TileGemmArgs& args) {
  for (size_t i = 0; i < args.block_count; ++i) {
    const TileBlock& block = args.blocks[i];
    switch (block.tiles) {
      case 1:
        run_block<1>(args, block);
        break;
      case 2:
        run_block<2>(args, block);
        break;
      case 3:
        run_block<3>(args, block);
        break;
      case 4:
        run_block<4>(args, block);
        break;
      case 5:
        run_block<5>(args, block);
        break;
      default:
        run_block<6>(args, block);
        break;
    }
  }
}

}  // namespace dgms::kernels
