#include "kernels/api/kernel.h"
#include "kernels/api/tiles.h"
#include "kernels/arm/neon_dotprod/igemm_8x8c4.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {
namespace {

using neon_dotprod::Sums8;

template <size_t kRows>
void run(const IgemmQs8Args& args) {
  arm::Rows<Sums8, kRows> tile;
  neon_dotprod::accumulate(args, tile);
  const float32x4_t multiplier_low = vld1q_f32(args.multiplier);
  const float32x4_t multiplier_high = vld1q_f32(args.multiplier + 4);
  const float32x4_t bias_low = vld1q_f32(args.bias);
  const float32x4_t bias_high = vld1q_f32(args.bias + 4);
  const float32x4_t min = vdupq_n_f32(args.float_min);
  const float32x4_t max = vdupq_n_f32(args.float_max);
  arm::for_each_row(
      [&](size_t r, const Sums8& sums) DGMS_INLINE_LAMBDA {
        if (r >= args.rows) return;
        const float32x4_t low = vfmaq_f32(bias_low, vcvtq_f32_s32(sums.low), multiplier_low);
        const float32x4_t high = vfmaq_f32(bias_high, vcvtq_f32_s32(sums.high), multiplier_high);
        float* output = static_cast<float*>(args.output) + r * (args.output_stride / sizeof(float));
        arm::store_up_to(output, arm::clamp(low, min, max), arm::clamp(high, min, max), args.channels);
      },
      tile);
}

}  // namespace

void dgms_igemm_f32_qs8_s8_8x8c4__neon_dotprod(const IgemmQs8Args& args) {
  for_each_tile(args, 8, [](const IgemmQs8Args& tile) {
    if (tile.rows > 4) {
      run<8>(tile);
    } else if (tile.rows > 1) {
      run<4>(tile);
    } else {
      run<1>(tile);
    }
  });
}

}  // namespace dgms::kernels
