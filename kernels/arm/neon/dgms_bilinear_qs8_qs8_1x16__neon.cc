#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {

void dgms_bilinear_qs8_qs8_1x16__neon(const BilinearQs8Args& args) {
  const int16x4_t weights = vld1_s16(args.weight);
  const int32x4_t half = vdupq_n_s32(kBilinearOne / 2);
  for (size_t c = 0; c < args.channels; c += 16) {
    int32x4_t sums[4] = {half, half, half, half};
    const auto add = [&](const int8_t* input, int16x4_t weight) {
      const int8x16_t x = vld1q_s8(input + c);
      const int16x8_t low = vmovl_s8(vget_low_s8(x)), high = vmovl_high_s8(x);
      sums[0] = vmlal_s16(sums[0], vget_low_s16(low), weight);
      sums[1] = vmlal_s16(sums[1], vget_high_s16(low), weight);
      sums[2] = vmlal_s16(sums[2], vget_low_s16(high), weight);
      sums[3] = vmlal_s16(sums[3], vget_high_s16(high), weight);
    };
    add(args.input[0], vdup_lane_s16(weights, 0));
    add(args.input[1], vdup_lane_s16(weights, 1));
    add(args.input[2], vdup_lane_s16(weights, 2));
    add(args.input[3], vdup_lane_s16(weights, 3));
    // The sums are below 2^22, so 14 bits less fit into int8 as they are.
    const int16x8_t low = vcombine_s16(vshrn_n_s32(sums[0], 14), vshrn_n_s32(sums[1], 14));
    const int16x8_t high = vcombine_s16(vshrn_n_s32(sums[2], 14), vshrn_n_s32(sums[3], 14));
    arm::store_up_to(args.output + c, vcombine_s8(vmovn_s16(low), vmovn_s16(high)), args.channels - c);
  }
}

}  // namespace dgms::kernels
