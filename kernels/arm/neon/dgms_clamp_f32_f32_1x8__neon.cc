#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {

void dgms_clamp_f32_f32_1x8__neon(const ClampF32Args& arguments) {
  const ClampF32Args args = arguments;  // stores cannot change the copy
  const float32x4_t min = vdupq_n_f32(args.min);
  const float32x4_t max = vdupq_n_f32(args.max);
  for (size_t i = 0; i < args.size; i += 8) {
    const float32x4_t low = vld1q_f32(args.input + i);
    const float32x4_t high = vld1q_f32(args.input + i + 4);
    arm::store_up_to(args.output + i, arm::clamp(low, min, max), arm::clamp(high, min, max), args.size - i);
  }
}

}  // namespace dgms::kernels
