// 4 floats for the tiled convolutions on float32.
#pragma once

#include <arm_neon.h>

#include <cstddef>

#include "kernels/arm/requantize.h"
#include "kernels/generic/polyphase_f32_tile.h"
#include "kernels/generic/winograd_f32_tile.h"

namespace dgms::kernels::neon {

struct Float4 {
  using Vector = float32x4_t;
  static constexpr size_t kLanes = 4;
  static inline Vector set(float x) { return vdupq_n_f32(x); }
  static inline Vector load(const float* p) { return vld1q_f32(p); }
  static inline void store(float* p, Vector x) { vst1q_f32(p, x); }
  static inline void store_first(float* p, Vector x, size_t lanes) { arm::store_first(p, x, lanes); }
  static inline Vector add(Vector x, Vector y) { return vaddq_f32(x, y); }
  static inline Vector sub(Vector x, Vector y) { return vsubq_f32(x, y); }
  static inline Vector mul(Vector x, float constant) { return vmulq_f32(x, vdupq_n_f32(constant)); }
  static inline Vector fma(Vector x, float constant, Vector y) { return vfmaq_f32(y, x, vdupq_n_f32(constant)); }
  static inline Vector clamp(Vector x, Vector min, Vector max) { return arm::clamp(x, min, max); }
};

}  // namespace dgms::kernels::neon
