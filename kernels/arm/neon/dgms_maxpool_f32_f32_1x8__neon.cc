#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {

void dgms_maxpool_f32_f32_1x8__neon(const PoolArgs<float>& args) {
  for (size_t p = 0; p < args.pixels; ++p) {
    for (size_t c = 0; c < args.channels; c += 8) {
      const size_t at = p * args.step + c;
      float32x4_t low = vld1q_f32(args.input[0] + at);
      float32x4_t high = vld1q_f32(args.input[0] + at + 4);
      for (size_t t = 1; t < args.taps; ++t) {
        low = vmaxq_f32(low, vld1q_f32(args.input[t] + at));
        high = vmaxq_f32(high, vld1q_f32(args.input[t] + at + 4));
      }
      arm::store_up_to(args.output + p * args.channels + c, low, high, args.channels - c);
    }
  }
}

}  // namespace dgms::kernels
