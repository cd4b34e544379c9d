// Small pieces that the AVX2 kernels share. All static: see kernels/x86/avx512vnni/igemm_qs8.h.
#pragma once

#include <immintrin.h>

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace dgms::kernels::avx2 {

static inline __m128i load16(const void* p) { return _mm_loadu_si128(static_cast<const __m128i*>(p)); }
static inline __m256i load32(const void* p) { return _mm256_loadu_si256(static_cast<const __m256i*>(p)); }
static inline void store16(void* p, __m128i v) { _mm_storeu_si128(static_cast<__m128i*>(p), v); }
static inline void store32(void* p, __m256i v) { _mm256_storeu_si256(static_cast<__m256i*>(p), v); }

// The first `bytes` of a vector.
static inline void store_first(void* p, __m128i v, size_t bytes) {
  if (bytes >= 16) return store16(p, v);
  alignas(16) uint8_t copy[16];
  store16(copy, v);
  std::memcpy(p, copy, bytes);
}
static inline void store_first(void* p, __m256i v, size_t bytes) {
  if (bytes >= 32) return store32(p, v);
  alignas(32) uint8_t copy[32];
  store32(copy, v);
  std::memcpy(p, copy, bytes);
}
static inline void store_first(float* p, __m256 v, size_t floats) {
  store_first(static_cast<void*>(p), _mm256_castps_si256(v), floats * sizeof(float));
}

// NaN becomes `lo`, as in the scalar kernels.
static inline __m256 clamp(__m256 x, __m256 lo, __m256 hi) { return _mm256_min_ps(_mm256_max_ps(x, lo), hi); }

static inline __m256 int8_to_float(const int8_t* p) {
  return _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(p))));
}

// 16 int32 in order to 16 int8, saturating.
static inline __m128i narrow(__m256i first, __m256i second) {
  const __m256i words = _mm256_permute4x64_epi64(_mm256_packs_epi32(first, second), 0xd8);
  return _mm_packs_epi16(_mm256_castsi256_si128(words), _mm256_extracti128_si256(words, 1));
}

// Float to int8 as in docs/numerics.md: rounds to nearest even, adds the zero point, clamps. The clamp is done before
// rounding: the bounds are whole numbers, so the order does not matter, and the conversion to int32 cannot overflow.
class Requantize {
 public:
  Requantize(int32_t zero_point, int32_t min, int32_t max)
      : lo_(_mm256_set1_ps(static_cast<float>(min - zero_point))),
        hi_(_mm256_set1_ps(static_cast<float>(max - zero_point))),
        zero_point_(_mm256_set1_epi32(zero_point)) {}

  __m256i operator()(__m256 y) const { return _mm256_add_epi32(_mm256_cvtps_epi32(clamp(y, lo_, hi_)), zero_point_); }

 private:
  __m256 lo_, hi_;
  __m256i zero_point_;
};

}  // namespace dgms::kernels::avx2
