// int8 to float32, 16 values at a time.
#pragma once

#include <arm_neon.h>

#include "kernels/arm/requantize.h"

namespace dgms::kernels::neon {

struct Float16 {
  float32x4_t x0, x4, x8, x12;
};

static inline Float16 to_float(int8x16_t x, int8x8_t zero_point) {
  const int16x8_t low = vsubl_s8(vget_low_s8(x), zero_point);
  const int16x8_t high = vsubl_s8(vget_high_s8(x), zero_point);
  return {vcvtq_f32_s32(vmovl_s16(vget_low_s16(low))), vcvtq_f32_s32(vmovl_high_s16(low)),
          vcvtq_f32_s32(vmovl_s16(vget_low_s16(high))), vcvtq_f32_s32(vmovl_high_s16(high))};
}

}  // namespace dgms::kernels::neon
