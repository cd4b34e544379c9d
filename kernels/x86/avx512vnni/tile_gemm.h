// The matrix products of tiled convolutions: kTiles tiles times kVectors vectors of 16 channels. Signs are dealt with
// as in igemm_qs8.h: weights become unsigned, and 128 times the sum of a tile's values is taken off its sums.
#pragma once

#include "kernels/api/tile_conv.h"
#include "kernels/x86/avx512vnni/igemm_qs8.h"

namespace dgms::kernels::avx512vnni {

// Four tiles lie in one vector, so every lane of 4 bytes adds up a quarter of a tile.
template <int kTiles>
static inline __attribute__((always_inline)) void correct_tiles(const TileGemmArgs& args, const TileBlock& block,
                                                                int32_t* corrections) {
  constexpr int kVectors = (kTiles + 3) / 4;
  const __m512i ones = _mm512_set1_epi8(1);
  __m512i sums[kVectors];
#pragma GCC unroll 4
  for (int v = 0; v < kVectors; ++v) sums[v] = _mm512_setzero_si512();
  for (size_t part = 0; part < block.parts; ++part) {
    const int8_t* input = block.inputs[part];
    for (size_t k = 0; k < args.depth; k += kTileDepth, input += args.block_tiles * kTileDepth) {
#pragma GCC unroll 4
      for (int v = 0; v < kVectors; ++v) {
        sums[v] = _mm512_dpbusd_epi32(sums[v], ones, _mm512_loadu_si512(input + 64 * v));
      }
    }
  }
#pragma GCC unroll 4
  for (int v = 0; v < kVectors; ++v) {
    const __m512i pairs = _mm512_add_epi32(sums[v], _mm512_shuffle_epi32(sums[v], _MM_PERM_BADC));
    const __m512i all = _mm512_add_epi32(pairs, _mm512_shuffle_epi32(pairs, _MM_PERM_CDAB));
    const __m512i picked = _mm512_permutexvar_epi32(
        _mm512_setr_epi32(0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12), _mm512_slli_epi32(all, 7));
    _mm_store_si128(reinterpret_cast<__m128i*>(corrections + 4 * v), _mm512_castsi512_si128(picked));
  }
}

template <int kTiles, int kVectors>
static void run_block(const TileGemmArgs& args, const TileBlock& block) {
  alignas(16) int32_t corrections[(kTiles + 3) / 4 * 4];
  correct_tiles<kTiles>(args, block, corrections);
  Tile<kTiles, kVectors> tile;
#pragma GCC unroll 4
  for (int v = 0; v < kVectors; ++v) {
    const __m512i start = _mm512_loadu_si512(block.start + 16 * v);
#pragma GCC unroll 16
    for (int t = 0; t < kTiles; ++t) tile.acc[t][v] = _mm512_sub_epi32(start, _mm512_set1_epi32(corrections[t]));
  }
  constexpr size_t kStep = 64 * kVectors;  // weights that meet 4 inputs
  const int8_t* weights = args.weights + block.weights;
  for (size_t part = 0; part < block.parts; ++part) {
    const int8_t* input = block.inputs[part];
    for (size_t k = 0; k < args.depth; k += kTileDepth, input += args.block_tiles * kTileDepth) {
      const int8_t* x[kTiles];
#pragma GCC unroll 16
      for (int t = 0; t < kTiles; ++t) x[t] = input + t * kTileDepth;
#pragma GCC unroll 4
      for (int s = 0; s < 4; ++s, weights += kStep) multiply_step(tile, x, 4 * static_cast<size_t>(s), weights);
    }
  }
  int32_t* sums = block.sums;
#pragma GCC unroll 16
  for (int t = 0; t < kTiles; ++t, sums += args.tile_stride) {
#pragma GCC unroll 4
    for (int v = 0; v < kVectors; ++v) {
      int32_t* group = sums + 2 * static_cast<size_t>(v) * args.group_stride;
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(group), _mm512_castsi512_si256(tile.acc[t][v]));
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(group + args.group_stride),
                          _mm512_extracti64x4_epi64(tile.acc[t][v], 1));
    }
  }
}

template <int kVectors>
static inline void run_blocks(const TileGemmArgs& args) {
  using Run = void (*)(const TileGemmArgs&, const TileBlock&);
  static constexpr Run kRun[] = {nullptr,
                                 run_block<1, kVectors>,
                                 run_block<2, kVectors>,
                                 run_block<3, kVectors>,
                                 run_block<4, kVectors>,
                                 run_block<5, kVectors>,
                                 run_block<6, kVectors>,
                                 run_block<7, kVectors>,
                                 run_block<8, kVectors>,
                                 run_block<9, kVectors>,
                                 run_block<10, kVectors>,
                                 run_block<11, kVectors>,
                                 run_block<12, kVectors>};
  for (size_t i = 0; i < args.block_count; ++i) kRun[args.blocks[i].tiles](args, args.blocks[i]);
}

}  // namespace dgms::kernels::avx512vnni
