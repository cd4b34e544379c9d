#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {
namespace {

// `args` by value: what is stored through its pointers cannot change it.
void multiply(const MulQs8Args args) {
  const int8x8_t a_zero_point = vdup_n_s8(static_cast<int8_t>(args.a_zero_point));
  const int8x8_t b_zero_point = vdup_n_s8(static_cast<int8_t>(args.b_zero_point));
  const int16x8_t zero_point = vdupq_n_s16(static_cast<int16_t>(args.zero_point));
  const float32x4_t multiplier = vdupq_n_f32(args.multiplier);
  const int8x16_t min = vdupq_n_s8(static_cast<int8_t>(args.min));
  const int8x16_t max = vdupq_n_s8(static_cast<int8_t>(args.max));
  const auto multiply8 = [&](size_t i) DGMS_INLINE_LAMBDA {
    const int16x8_t a = vsubl_s8(vld1_s8(args.a + i), a_zero_point);
    const int16x8_t b = vsubl_s8(vld1_s8(args.b + i), b_zero_point);
    const int32x4_t low = vmull_s16(vget_low_s16(a), vget_low_s16(b)), high = vmull_high_s16(a, b);
    return arm::round_to_int16(vmulq_f32(vcvtq_f32_s32(low), multiplier), vmulq_f32(vcvtq_f32_s32(high), multiplier));
  };
  for (size_t i = 0; i < args.size; i += 16) {
    const int8x16_t q = arm::narrow(multiply8(i), multiply8(i + 8), zero_point);
    arm::store_up_to(args.output + i, arm::clamp(q, min, max), args.size - i);
  }
}

}  // namespace

void dgms_mul_qs8_qs8_1x16__neon(const MulQs8Args& args) { multiply(args); }

}  // namespace dgms::kernels
