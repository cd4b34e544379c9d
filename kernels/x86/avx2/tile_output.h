// The epilogue of tiled convolutions: 2x2 pixels of 8 channels. All static: see kernels/x86/avx512vnni/igemm_qs8.h.
#pragma once

#include "kernels/api/tile_conv.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels::avx2 {

// Sums of the 4 outputs of a tile, row by row, in 8 channels.
struct Sums2x2 {
  __m256i y[4];
};

// Four rows of a residual or an output, 8 bytes each.
struct Pixels {
  size_t offset[4];
};

// Bytes 8 i .. 8 i + 7 are those of pixel i.
static inline __attribute__((always_inline)) __m256i requantize(const TileOutputArgs& args, const Sums2x2& sums,
                                                                const int8_t* residual, const Pixels& pixels) {
  const __m256i start = _mm256_set1_epi32(args.sums_are_floats ? kFloatStartBits : 0);
  const __m256 multiplier = _mm256_loadu_ps(args.multiplier), bias = _mm256_loadu_ps(args.bias);
  const __m256 limit = _mm256_set1_ps(1048576.0f);
  const bool tied = residual != nullptr && args.residual_tied;
  const __m256i offset = _mm256_set1_epi32(args.zero_point - (tied ? args.residual_zero_point : 0));
  __m256i q[4];
#pragma GCC unroll 4
  for (int i = 0; i < 4; ++i) {
    __m256 t = _mm256_fmadd_ps(_mm256_cvtepi32_ps(_mm256_sub_epi32(sums.y[i], start)), multiplier, bias);
    __m256i r = _mm256_setzero_si256();
    if (residual != nullptr) {
      r = _mm256_cvtepi8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(residual + pixels.offset[i])));
      if (!tied) {
        const __m256i difference = _mm256_sub_epi32(r, _mm256_set1_epi32(args.residual_zero_point));
        t = _mm256_fmadd_ps(_mm256_cvtepi32_ps(difference), _mm256_set1_ps(args.residual_multiplier), t);
        r = _mm256_setzero_si256();
      }
    }
    // Below -2^31 the conversion gives -2^31, which saturates as well, unless the offset wrapped it around.
    t = _mm256_max_ps(_mm256_min_ps(limit, t), _mm256_set1_ps(-1048576.0f));
    q[i] = _mm256_add_epi32(_mm256_add_epi32(_mm256_cvtps_epi32(t), r), offset);
  }
  const __m256i bytes = _mm256_packs_epi16(_mm256_packs_epi32(q[0], q[1]), _mm256_packs_epi32(q[2], q[3]));
  const __m256i ordered = _mm256_permutevar8x32_epi32(bytes, _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7));
  const __m256i min = _mm256_set1_epi8(static_cast<char>(args.min)),
                max = _mm256_set1_epi8(static_cast<char>(args.max));
  return _mm256_min_epi8(_mm256_max_epi8(ordered, min), max);
}

// `inverse`: const int32_t* of a tile's sums -> Sums2x2.
template <typename Inverse>
static inline __attribute__((always_inline)) void run_tiles(const TileOutputArgs& args, const Inverse& inverse) {
  for (size_t tile = 0; tile < args.tiles; ++tile) {
    const bool half_row = args.rows == 1, half_column = args.columns - 2 * tile < 2;
    const size_t down = half_row ? 0 : args.output_row_stride, right = half_column ? 0 : args.output_stride;
    const size_t at = 2 * tile * args.output_stride;
    const Pixels pixels{{at, at + right, at + down, at + down + right}};
    const __m256i bytes = requantize(args, inverse(args.sums + tile * args.tile_stride), args.residual, pixels);
    alignas(32) int8_t q[4][kTileChannels];
    store32(q, bytes);
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) {
      if ((i >= 2 && half_row) || (i % 2 == 1 && half_column)) continue;
      if (args.channels == kTileChannels) {
        std::memcpy(args.output + pixels.offset[i], q[i], kTileChannels);
      } else {
        std::memcpy(args.output + pixels.offset[i], q[i], args.channels);
      }
    }
  }
}

static inline __attribute__((always_inline)) __m256i load_sums(const int32_t* sums, size_t position) {
  return load32(sums + position * kTileChannels);
}

}  // namespace dgms::kernels::avx2
