#include "kernels/api/kernel.h"
#include "kernels/arm/neon/convert.h"

namespace dgms::kernels {

void dgms_add_qs8_qs8_1x16__neon(const AddQs8Args& args) {
  const int8x8_t a_zero_point = vdup_n_s8(static_cast<int8_t>(args.a_zero_point));
  const int8x8_t b_zero_point = vdup_n_s8(static_cast<int8_t>(args.b_zero_point));
  const int16x8_t zero_point = vdupq_n_s16(static_cast<int16_t>(args.zero_point));
  const float32x4_t a_multiplier = vdupq_n_f32(args.a_multiplier);
  const float32x4_t b_multiplier = vdupq_n_f32(args.b_multiplier);
  const int8x16_t min = vdupq_n_s8(static_cast<int8_t>(args.min));
  const int8x16_t max = vdupq_n_s8(static_cast<int8_t>(args.max));
  const auto sum = [&](float32x4_t a, float32x4_t b) { return vfmaq_f32(vmulq_f32(b, b_multiplier), a, a_multiplier); };
  for (size_t i = 0; i < args.size; i += 16) {
    const neon::Float16 a = neon::to_float(vld1q_s8(args.a + i), a_zero_point);
    const neon::Float16 b = neon::to_float(vld1q_s8(args.b + i), b_zero_point);
    const int16x8_t low = arm::round_to_int16(sum(a.x0, b.x0), sum(a.x4, b.x4));
    const int16x8_t high = arm::round_to_int16(sum(a.x8, b.x8), sum(a.x12, b.x12));
    const int8x16_t y = arm::clamp(arm::narrow(low, high, zero_point), min, max);
    arm::store_up_to(args.output + i, y, args.size - i);
  }
}

}  // namespace dgms::kernels
