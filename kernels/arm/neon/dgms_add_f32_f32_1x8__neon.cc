#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {

void dgms_add_f32_f32_1x8__neon(const AddF32Args& arguments) {
  const AddF32Args args = arguments;  // stores cannot change the copy
  const float32x4_t min = vdupq_n_f32(args.min);
  const float32x4_t max = vdupq_n_f32(args.max);
  for (size_t i = 0; i < args.size; i += 8) {
    const float32x4_t low = vaddq_f32(vld1q_f32(args.a + i), vld1q_f32(args.b + i));
    const float32x4_t high = vaddq_f32(vld1q_f32(args.a + i + 4), vld1q_f32(args.b + i + 4));
    arm::store_up_to(args.output + i, arm::clamp(low, min, max), arm::clamp(high, min, max), args.size - i);
  }
}

}  // namespace dgms::kernels
