// 8 floats for the elementwise kernels of kernels/generic.
#pragma once

#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels::avx2 {

struct Floats {
  using Vector = __m256;
  using Mask = __m256;
  static constexpr size_t kLanes = 8;
  static inline Vector set(float x) { return _mm256_set1_ps(x); }
  static inline Vector load(const float* p) { return _mm256_loadu_ps(p); }
  static inline void store_up_to(float* p, Vector x, size_t count) { store_first(p, x, count); }
  static inline Vector add(Vector x, Vector y) { return _mm256_add_ps(x, y); }
  static inline Vector sub(Vector x, Vector y) { return _mm256_sub_ps(x, y); }
  static inline Vector mul(Vector x, Vector y) { return _mm256_mul_ps(x, y); }
  static inline Vector div(Vector x, Vector y) { return _mm256_div_ps(x, y); }
  static inline Vector sqrt(Vector x) { return _mm256_sqrt_ps(x); }
  static inline Vector clamp(Vector x, Vector min, Vector max) { return avx2::clamp(x, min, max); }
  static inline Vector round(Vector x) { return _mm256_round_ps(x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC); }
  static inline Mask less(Vector x, Vector y) { return _mm256_cmp_ps(x, y, _CMP_LT_OQ); }
  static inline Mask is_nan(Vector x) { return _mm256_cmp_ps(x, x, _CMP_UNORD_Q); }
  static inline Vector select(Mask mask, Vector x, Vector y) { return _mm256_blendv_ps(y, x, mask); }
  static inline Vector bit_and(Vector x, uint32_t bits) { return _mm256_and_ps(x, of_bits(bits)); }
  static inline Vector bit_or(Vector x, Vector y) { return _mm256_or_ps(x, y); }
  static inline Vector bit_xor(Vector x, uint32_t bits) { return _mm256_xor_ps(x, of_bits(bits)); }
  static inline Vector power_of_two(Vector n) {
    const __m256i biased = _mm256_add_epi32(_mm256_cvtps_epi32(n), _mm256_set1_epi32(127));
    return _mm256_castsi256_ps(_mm256_slli_epi32(biased, 23));
  }
  static inline Vector biased_exponent(Vector x) {
    return _mm256_cvtepi32_ps(_mm256_srli_epi32(_mm256_castps_si256(x), 23));
  }

 private:
  static inline Vector of_bits(uint32_t bits) {
    return _mm256_castsi256_ps(_mm256_set1_epi32(static_cast<int32_t>(bits)));
  }
};

}  // namespace dgms::kernels::avx2
