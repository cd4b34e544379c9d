// What the weight transforms of AVX2 share.
#pragma once

#include <immintrin.h>

#include "kernels/api/tile_conv.h"

namespace dgms::kernels::avx2 {

__attribute__((always_inline)) static inline __m256i load_levels(const int8_t* levels) {
  return _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(levels)));
}

// Stores sixteen weights of a plane: rint(t * ratio).
struct WeightsScale {
  __m256 low, high;  // ratios

  __attribute__((always_inline)) explicit WeightsScale(const float* ratios)
      : low(_mm256_loadu_ps(ratios)), high(_mm256_loadu_ps(ratios + 8)) {}

  __attribute__((always_inline)) static __m256i scaled(__m128i t, __m256 ratios) {
    return _mm256_cvtps_epi32(_mm256_mul_ps(_mm256_cvtepi32_ps(_mm256_cvtepi16_epi32(t)), ratios));
  }

  __attribute__((always_inline)) __m128i operator()(__m256i t) const {
    const __m256i a = scaled(_mm256_castsi256_si128(t), low), b = scaled(_mm256_extracti128_si256(t, 1), high);
    const __m256i words = _mm256_permute4x64_epi64(_mm256_packs_epi32(a, b), 0xd8);
    return _mm_packs_epi16(_mm256_castsi256_si128(words), _mm256_extracti128_si256(words, 1));
  }
};

// Sixteen elements at a time. Line: those of a line of planes, t, from three weights of the direct convolution
// (kernels/generic/tile_weights.h).
template <typename Line>
__attribute__((always_inline)) static inline void transform_weights(const TileWeightsArgs& arguments,
                                                                    const TileScheme& scheme) {
  const TileWeightsArgs args = arguments;  // by value: what is stored through its pointers cannot change it
  constexpr size_t kSide = sizeof(Line) / sizeof(__m256i);
  for (size_t e = 0; e < args.elements; e += 16) {
    Line rows[3];
    const int8_t* levels = args.levels + e;
    for (Line& row : rows) {
      row = Line::of(load_levels(levels), load_levels(levels + args.elements), load_levels(levels + 2 * args.elements));
      levels += 3 * args.elements;
    }
    const WeightsScale scale(args.ratios + e);
    for (size_t x = 0; x < kSide; ++x) {
      const Line column = Line::of(rows[0].t[x], rows[1].t[x], rows[2].t[x]);
      for (size_t y = 0; y < kSide; ++y) {
        int8_t* const weights = args.weights + scheme.place[kSide * y + x] * args.plane_stride + e;
        _mm_storeu_si128(reinterpret_cast<__m128i*>(weights), scale(column.t[y]));
      }
    }
  }
}

}  // namespace dgms::kernels::avx2
