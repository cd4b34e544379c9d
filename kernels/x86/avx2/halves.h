// Halves of sums and differences of int8 values, on values whose sign bit is flipped: x + 128.
#pragma once

#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels::avx2 {

static inline __m128i flip_sign(__m128i x) { return _mm_xor_si128(x, _mm_set1_epi8(-128)); }

// (x + y + 1) / 2 rounded down, + 128: vpavgb rounds the mean of unsigned bytes up.
static inline __m128i half_sum_up(__m128i x, __m128i y) { return _mm_avg_epu8(x, y); }

// (x - y) / 2 rounded down, + 128: the complement of y + 128 is 127 - y.
static inline __m128i half_difference(__m128i x, __m128i y) {
  return _mm_avg_epu8(x, _mm_xor_si128(y, _mm_set1_epi8(-1)));
}

// (x + y) / 2 rounded down, + 128: the mean rounded down is the complement of that of the complements rounded up.
static inline __m128i half_sum(__m128i x, __m128i y) {
  const __m128i ones = _mm_set1_epi8(-1);
  return _mm_xor_si128(_mm_avg_epu8(_mm_xor_si128(x, ones), _mm_xor_si128(y, ones)), ones);
}

}  // namespace dgms::kernels::avx2
