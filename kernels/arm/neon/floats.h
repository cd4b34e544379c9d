// 8 floats for the elementwise kernels of kernels/generic: two vectors side by side, for cores that issue in order.
#pragma once

#include "kernels/arm/requantize.h"

namespace dgms::kernels::neon {

struct Floats {
  using Vector = arm::Float8;
  struct Mask {
    uint32x4_t low, high;
  };
  static constexpr size_t kLanes = 8;
  static inline Vector set(float x) { return {vdupq_n_f32(x), vdupq_n_f32(x)}; }
  static inline Vector load(const float* p) { return {vld1q_f32(p), vld1q_f32(p + 4)}; }
  static inline void store_up_to(float* p, Vector x, size_t count) { arm::store_up_to(p, x.low, x.high, count); }
  static inline Vector add(Vector x, Vector y) { return {vaddq_f32(x.low, y.low), vaddq_f32(x.high, y.high)}; }
  static inline Vector sub(Vector x, Vector y) { return {vsubq_f32(x.low, y.low), vsubq_f32(x.high, y.high)}; }
  static inline Vector mul(Vector x, Vector y) { return {vmulq_f32(x.low, y.low), vmulq_f32(x.high, y.high)}; }
  static inline Vector div(Vector x, Vector y) { return {vdivq_f32(x.low, y.low), vdivq_f32(x.high, y.high)}; }
  static inline Vector sqrt(Vector x) { return {vsqrtq_f32(x.low), vsqrtq_f32(x.high)}; }
  static inline Vector clamp(Vector x, Vector min, Vector max) {
    return {arm::clamp(x.low, min.low, max.low), arm::clamp(x.high, min.high, max.high)};
  }
  static inline Vector round(Vector x) { return {vrndnq_f32(x.low), vrndnq_f32(x.high)}; }
  static inline Mask less(Vector x, Vector y) { return {vcltq_f32(x.low, y.low), vcltq_f32(x.high, y.high)}; }
  static inline Mask is_nan(Vector x) {
    return {vmvnq_u32(vceqq_f32(x.low, x.low)), vmvnq_u32(vceqq_f32(x.high, x.high))};
  }
  static inline Vector select(Mask mask, Vector x, Vector y) {
    return {vbslq_f32(mask.low, x.low, y.low), vbslq_f32(mask.high, x.high, y.high)};
  }
  static inline Vector bit_and(Vector x, uint32_t bits) {
    const uint32x4_t mask = vdupq_n_u32(bits);
    return of_bits(vandq_u32(bits_of(x.low), mask), vandq_u32(bits_of(x.high), mask));
  }
  static inline Vector bit_or(Vector x, Vector y) {
    return of_bits(vorrq_u32(bits_of(x.low), bits_of(y.low)), vorrq_u32(bits_of(x.high), bits_of(y.high)));
  }
  static inline Vector bit_xor(Vector x, uint32_t bits) {
    const uint32x4_t mask = vdupq_n_u32(bits);
    return of_bits(veorq_u32(bits_of(x.low), mask), veorq_u32(bits_of(x.high), mask));
  }
  static inline Vector power_of_two(Vector n) {
    const auto power = [](float32x4_t v) {
      return vshlq_n_u32(vreinterpretq_u32_s32(vaddq_s32(vcvtnq_s32_f32(v), vdupq_n_s32(127))), 23);
    };
    return of_bits(power(n.low), power(n.high));
  }
  static inline Vector biased_exponent(Vector x) {
    return {vcvtq_f32_u32(vshrq_n_u32(bits_of(x.low), 23)), vcvtq_f32_u32(vshrq_n_u32(bits_of(x.high), 23))};
  }

 private:
  static inline uint32x4_t bits_of(float32x4_t x) { return vreinterpretq_u32_f32(x); }
  static inline Vector of_bits(uint32x4_t low, uint32x4_t high) {
    return {vreinterpretq_f32_u32(low), vreinterpretq_f32_u32(high)};
  }
};

}  // namespace dgms::kernels::neon
