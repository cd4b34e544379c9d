// int8 to float32 and back, 16 values at a time, by additions: conversions take one of the two vector pipes of a
// Cortex-A76 for two cycles.
#pragma once

#include <arm_neon.h>

#include "kernels/arm/requantize.h"

namespace dgms::kernels::neon {

// 1.5 * 2^23: added to the bits of it, a small integer is added to the float. A small float that is added to it is
// rounded to the nearest even integer, which the low bits then hold.
constexpr float kRounder = 12582912.0f;

struct Float16 {
  float32x4_t x0, x4, x8, x12;
};

static inline Float16 to_float(const int8_t* x, int8x8_t zero_point) {
  const int32x4_t bits = vreinterpretq_s32_f32(vdupq_n_f32(kRounder));
  const int16x8_t low = vsubl_s8(vld1_s8(x), zero_point);
  const int16x8_t high = vsubl_s8(vld1_s8(x + 8), zero_point);
  const int32x4_t x0 = vaddw_s16(bits, vget_low_s16(low)), x4 = vaddw_high_s16(bits, low);
  const int32x4_t x8 = vaddw_s16(bits, vget_low_s16(high)), x12 = vaddw_high_s16(bits, high);
  const auto value = [](int32x4_t sum) { return vsubq_f32(vreinterpretq_f32_s32(sum), vdupq_n_f32(kRounder)); };
  return {value(x0), value(x4), value(x8), value(x12)};
}

// Rounds to nearest even, where all results fit an int16.
static inline int16x8_t round_small(float32x4_t low, float32x4_t high) {
  const float32x4_t rounder = vdupq_n_f32(kRounder);
  return vuzp1q_s16(vreinterpretq_s16_f32(vaddq_f32(low, rounder)), vreinterpretq_s16_f32(vaddq_f32(high, rounder)));
}

}  // namespace dgms::kernels::neon
