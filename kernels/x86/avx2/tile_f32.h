// 8 floats for the tiled convolutions on float32.
#pragma once

#include "kernels/generic/polyphase_f32_tile.h"
#include "kernels/generic/winograd_f32_tile.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels::avx2 {

struct Float8 {
  using Vector = __m256;
  static constexpr size_t kLanes = 8;
  static inline Vector set(float x) { return _mm256_set1_ps(x); }
  static inline Vector load(const float* p) { return _mm256_loadu_ps(p); }
  static inline void store(float* p, Vector x) { _mm256_storeu_ps(p, x); }
  static inline void store_first(float* p, Vector x, size_t lanes) { avx2::store_first(p, x, lanes); }
  static inline Vector add(Vector x, Vector y) { return _mm256_add_ps(x, y); }
  static inline Vector sub(Vector x, Vector y) { return _mm256_sub_ps(x, y); }
  static inline Vector mul(Vector x, float constant) { return _mm256_mul_ps(x, _mm256_set1_ps(constant)); }
  static inline Vector fma(Vector x, float constant, Vector y) {
    return _mm256_fmadd_ps(x, _mm256_set1_ps(constant), y);
  }
  static inline Vector clamp(Vector x, Vector min, Vector max) { return avx2::clamp(x, min, max); }
};

}  // namespace dgms::kernels::avx2
