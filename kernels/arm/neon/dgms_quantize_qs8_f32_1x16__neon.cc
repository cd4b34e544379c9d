#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {

void dgms_quantize_qs8_f32_1x16__neon(const QuantizeArgs& args) {
  const int16x8_t zero_point = vdupq_n_s16(static_cast<int16_t>(args.zero_point));
  // fmaxnm takes the number if one operand is NaN: NaN becomes the lower limit, as in clamp20.
  const float32x4_t lower_limit = vdupq_n_f32(-1048576.0f);
  for (size_t i = 0; i < args.size; i += 16) {
    const auto scaled = [&](size_t offset) {
      return vmaxnmq_f32(vmulq_n_f32(vld1q_f32(args.input + i + offset), args.inverse_scale), lower_limit);
    };
    const int16x8_t low = arm::round_to_int16(scaled(0), scaled(4));
    const int16x8_t high = arm::round_to_int16(scaled(8), scaled(12));
    arm::store_up_to(args.output + i, arm::narrow(low, high, zero_point), args.size - i);
  }
}

}  // namespace dgms::kernels
