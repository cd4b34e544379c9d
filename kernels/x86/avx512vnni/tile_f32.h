// 16 floats for the tiled convolutions on float32.
#pragma once

#include <cstddef>

#include "kernels/generic/polyphase_f32_tile.h"
#include "kernels/generic/winograd_f32_tile.h"
#include "kernels/x86/avx512vnni/intrinsics.h"

namespace dgms::kernels::avx512vnni {

struct Float16 {
  using Vector = __m512;
  static constexpr size_t kLanes = 16;
  static inline Vector set(float x) { return _mm512_set1_ps(x); }
  static inline Vector load(const float* p) { return _mm512_loadu_ps(p); }
  static inline void store(float* p, Vector x) { _mm512_storeu_ps(p, x); }
  static inline void store_first(float* p, Vector x, size_t lanes) {
    _mm512_mask_storeu_ps(p, static_cast<__mmask16>((1u << lanes) - 1), x);
  }
  static inline Vector add(Vector x, Vector y) { return _mm512_add_ps(x, y); }
  static inline Vector sub(Vector x, Vector y) { return _mm512_sub_ps(x, y); }
  static inline Vector mul(Vector x, float constant) { return _mm512_mul_ps(x, _mm512_set1_ps(constant)); }
  static inline Vector fma(Vector x, float constant, Vector y) {
    return _mm512_fmadd_ps(x, _mm512_set1_ps(constant), y);
  }
  static inline Vector clamp(Vector x, Vector min, Vector max) { return _mm512_min_ps(_mm512_max_ps(x, min), max); }
};

}  // namespace dgms::kernels::avx512vnni
