#include "kernels/api/kernel.h"
#include "kernels/arm/neon/convert.h"

namespace dgms::kernels {
namespace {

// `args` by value: what is stored through its pointers cannot change it.
void quantize(const QuantizeArgs args) {
  // The ends are integers, so the clamp may stand before the rounding. fmaxnm takes the number if one operand is NaN:
  // NaN becomes the lower limit, as in clamp20.
  const float32x4_t min = vdupq_n_f32(static_cast<float>(-128 - args.zero_point));
  const float32x4_t max = vdupq_n_f32(static_cast<float>(127 - args.zero_point));
  const float32x4_t inverse_scale = vdupq_n_f32(args.inverse_scale);
  const int8x16_t zero_point = vdupq_n_s8(static_cast<int8_t>(args.zero_point));
  const auto clamped = [&](float32x4_t x) { return arm::clamp(vmulq_f32(x, inverse_scale), min, max); };
  for (size_t i = 0; i < args.size; i += 16) {
    const float* input = args.input + i;
    const float32x4_t x0 = vld1q_f32(input), x4 = vld1q_f32(input + 4);
    const float32x4_t x8 = vld1q_f32(input + 8), x12 = vld1q_f32(input + 12);
    const int8x16_t low = vreinterpretq_s8_s16(neon::round_small(clamped(x0), clamped(x4)));
    const int8x16_t high = vreinterpretq_s8_s16(neon::round_small(clamped(x8), clamped(x12)));
    arm::store_up_to(args.output + i, vaddq_s8(vuzp1q_s8(low, high), zero_point), args.size - i);
  }
}

}  // namespace

void dgms_quantize_qs8_f32_1x16__neon(const QuantizeArgs& args) { quantize(args); }

}  // namespace dgms::kernels
