#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {

void dgms_bilinear_f32_f32_1x8__neon(const BilinearF32Args& args) {
  for (size_t c = 0; c < args.channels; c += 8) {
    float32x4_t low = vmulq_n_f32(vld1q_f32(args.input[0] + c), args.weight[0]);
    float32x4_t high = vmulq_n_f32(vld1q_f32(args.input[0] + c + 4), args.weight[0]);
    for (size_t t = 1; t < 4; ++t) {
      low = vaddq_f32(low, vmulq_n_f32(vld1q_f32(args.input[t] + c), args.weight[t]));
      high = vaddq_f32(high, vmulq_n_f32(vld1q_f32(args.input[t] + c + 4), args.weight[t]));
    }
    arm::store_up_to(args.output + c, low, high, args.channels - c);
  }
}

}  // namespace dgms::kernels
