#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {

void dgms_avgpool_f32_f32_1x8__neon(const AvgPoolF32Args& args) {
  for (size_t c = 0; c < args.channels; c += 8) {
    float32x4_t low = vdupq_n_f32(0);
    float32x4_t high = vdupq_n_f32(0);
    for (size_t t = 0; t < args.taps; ++t) {
      low = vaddq_f32(low, vld1q_f32(args.input[t] + c));
      high = vaddq_f32(high, vld1q_f32(args.input[t] + c + 4));
    }
    arm::store_up_to(args.output + c, vmulq_n_f32(low, args.multiplier), vmulq_n_f32(high, args.multiplier),
                     args.channels - c);
  }
}

}  // namespace dgms::kernels
