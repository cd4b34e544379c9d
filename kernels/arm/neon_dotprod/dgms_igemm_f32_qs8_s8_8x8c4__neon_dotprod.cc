#include "kernels/api/kernel.h"
#include "kernels/arm/neon_dotprod/igemm_8x8c4.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {

namespace {

void run_panel(const IgemmQs8Args& args) {
  const float32x4_t multiplier_low = vld1q_f32(args.multiplier);
  const float32x4_t multiplier_high = vld1q_f32(args.multiplier + 4);
  const float32x4_t bias_low = vld1q_f32(args.bias);
  const float32x4_t bias_high = vld1q_f32(args.bias + 4);
  const float32x4_t min = vdupq_n_f32(args.float_min);
  const float32x4_t max = vdupq_n_f32(args.float_max);
  neon_dotprod::for_each_sums(args, neon_dotprod::kOutOfOrder, [&](size_t first, size_t rows, const int32_t* sums) {
    float* output = static_cast<float*>(args.output) + first * (args.output_stride / sizeof(float));
    for (; rows > 0; --rows, sums += 8, output += args.output_stride / sizeof(float)) {
      const float32x4_t low = vfmaq_f32(bias_low, vcvtq_f32_s32(vld1q_s32(sums)), multiplier_low);
      const float32x4_t high = vfmaq_f32(bias_high, vcvtq_f32_s32(vld1q_s32(sums + 4)), multiplier_high);
      arm::store_up_to(output, arm::clamp(low, min, max), arm::clamp(high, min, max), args.channels);
    }
  });
}

}  // namespace

void dgms_igemm_f32_qs8_s8_8x8c4__neon_dotprod(const IgemmQs8Args& args) { for_each_panel<float>(args, 8, run_panel); }

}  // namespace dgms::kernels
