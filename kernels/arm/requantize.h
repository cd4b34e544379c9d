// From accumulators to stored outputs (docs/numerics.md), for the kernels of every ARM instruction set.
#pragma once

#include <arm_neon.h>

#include <cstring>

#include "kernels/api/kernel.h"
#include "kernels/arm/rows.h"

namespace dgms::kernels::arm {

// Rounds to nearest even. Saturating at int16 equals clamp20 of docs/numerics.md: a value beyond int16 saturates the
// int8 output whatever zero points are added to it.
static inline int16x8_t round_to_int16(float32x4_t low, float32x4_t high) {
  return vqmovn_high_s32(vqmovn_s32(vcvtnq_s32_f32(low)), vcvtnq_s32_f32(high));
}

static inline int8x16_t narrow(int16x8_t low, int16x8_t high, int16x8_t zero_point) {
  return vqmovn_high_s16(vqmovn_s16(vqaddq_s16(low, zero_point)), vqaddq_s16(high, zero_point));
}

// NaN becomes `min`.
static inline float32x4_t clamp(float32x4_t x, float32x4_t min, float32x4_t max) {
  return vminnmq_f32(vmaxnmq_f32(x, min), max);
}

static inline int8x8_t clamp(int8x8_t x, int8x8_t min, int8x8_t max) { return vmin_s8(vmax_s8(x, min), max); }

static inline int8x16_t clamp(int8x16_t x, int8x16_t min, int8x16_t max) { return vminq_s8(vmaxq_s8(x, min), max); }

// The first 4 of 8 values.
static inline void store_4(int8_t* output, int8x8_t x) {
  const int32_t bytes = vget_lane_s32(vreinterpret_s32_s8(x), 0);
  std::memcpy(output, &bytes, sizeof bytes);  // the output need not be aligned
}

// The first `count` < 8 of 8 values.
static inline void store_first(int8_t* output, int8x8_t x, size_t count) {
  if (count & 4) {
    store_4(output, x);
    output += 4;
    x = vext_s8(x, x, 4);
  }
  if (count & 2) {
    const int16_t bytes = vget_lane_s16(vreinterpret_s16_s8(x), 0);
    std::memcpy(output, &bytes, sizeof bytes);
    output += 2;
    x = vext_s8(x, x, 2);
  }
  if (count & 1) vst1_lane_s8(output, x, 0);
}

// The first `count` < 16 of 16 values.
static inline void store_first(int8_t* output, int8x16_t x, size_t count) {
  if (count < 8) {
    store_first(output, vget_low_s8(x), count);
  } else {
    vst1_s8(output, vget_low_s8(x));
    store_first(output + 8, vget_high_s8(x), count - 8);
  }
}

// The first `count` < 4 of 4 values.
static inline void store_first(float* output, float32x4_t x, size_t count) {
  if (count & 2) {
    vst1_f32(output, vget_low_f32(x));
    output += 2;
    x = vextq_f32(x, x, 2);
  }
  if (count & 1) vst1q_lane_f32(output, x, 0);
}

// 8 or 16 values, or the first `count` if that is fewer: the step of a loop over `count` values that are left.
static inline void store_up_to(float* output, float32x4_t low, float32x4_t high, size_t count) {
  if (count >= 8) {
    vst1q_f32(output, low);
    vst1q_f32(output + 4, high);
  } else if (count >= 4) {
    vst1q_f32(output, low);
    store_first(output + 4, high, count - 4);
  } else {
    store_first(output, low, count);
  }
}

static inline void store_up_to(int8_t* output, int8x8_t x, size_t count) {
  if (count >= 8) {
    vst1_s8(output, x);
  } else {
    store_first(output, x, count);
  }
}

static inline void store_up_to(int8_t* output, int8x16_t x, size_t count) {
  if (count >= 16) {
    vst1q_s8(output, x);
  } else {
    store_first(output, x, count);
  }
}

struct Float8 {
  float32x4_t low, high;
};

enum class Residual { kNone, kTied, kFree };

// The int8 epilogue of a GEMM tile: q = y rounded, plus residual and zero point, clamped. `residual` is not used with
// kNone. Row after row in each step, so that cores which issue in order need not wait for one row's result.
template <Residual kResidual, size_t kRows>
[[gnu::always_inline]] static inline void requantize(const IgemmQs8Args& args, Rows<Float8, kRows>& y,
                                                     Rows<int8x8_t, kRows>& residual, Rows<int8x8_t, kRows>& q) {
  Rows<int16x8_t, kRows> r;
  if (kResidual != Residual::kNone) {
    const int8x8_t residual_zero_point = vdup_n_s8(static_cast<int8_t>(args.residual_zero_point));
    for_each_row([&](size_t, int8x8_t x, int16x8_t& difference)
                     DGMS_INLINE_LAMBDA { difference = vsubl_s8(x, residual_zero_point); },
                 residual, r);
  }
  if (kResidual == Residual::kFree) {
    const float32x4_t residual_multiplier = vdupq_n_f32(args.residual_multiplier);
    for_each_row(
        [&](size_t, Float8& x, int16x8_t difference) DGMS_INLINE_LAMBDA {
          x.low = vfmaq_f32(x.low, vcvtq_f32_s32(vmovl_s16(vget_low_s16(difference))), residual_multiplier);
          x.high = vfmaq_f32(x.high, vcvtq_f32_s32(vmovl_high_s16(difference)), residual_multiplier);
        },
        y, r);
  }
  Rows<int16x8_t, kRows> rounded;
  for_each_row([&](size_t, const Float8& x, int16x8_t& integer)
                   DGMS_INLINE_LAMBDA { integer = round_to_int16(x.low, x.high); },
               y, rounded);
  if (kResidual == Residual::kTied) {
    for_each_row([&](size_t, int16x8_t& integer, int16x8_t difference)
                     DGMS_INLINE_LAMBDA { integer = vqaddq_s16(integer, difference); },
                 rounded, r);
  }
  const int16x8_t zero_point = vdupq_n_s16(static_cast<int16_t>(args.zero_point));
  const int8x8_t min = vdup_n_s8(static_cast<int8_t>(args.min));
  const int8x8_t max = vdup_n_s8(static_cast<int8_t>(args.max));
  for_each_row([&](size_t, int16x8_t integer, int8x8_t& x)
                   DGMS_INLINE_LAMBDA { x = clamp(vqmovn_s16(vqaddq_s16(integer, zero_point)), min, max); },
               rounded, q);
}

// The row to read for row `r` of a tile with fewer rows: the last one.
static inline size_t clamp_row(size_t r, size_t rows) { return r < rows ? r : rows - 1; }

}  // namespace dgms::kernels::arm
