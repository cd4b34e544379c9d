#include "kernels/api/kernel.h"
#include "kernels/arm/neon/igemm_4x4c8.h"
#include "kernels/arm/requantize.h"
#include "kernels/generic/tiles.h"

namespace dgms::kernels {
namespace {

using neon::Sums4;

template <size_t kRows>
void run(const IgemmQs8Args& args) {
  arm::Rows<Sums4, kRows> tile;
  neon::accumulate(args, tile);
  const int32x4_t init = vld1q_s32(args.init);
  const float32x4_t multiplier = vld1q_f32(args.multiplier);
  const float32x4_t bias = vld1q_f32(args.bias);
  const float32x4_t min = vdupq_n_f32(args.float_min);
  const float32x4_t max = vdupq_n_f32(args.float_max);
  arm::for_each_row(
      [&](size_t r, const Sums4& sums) DGMS_INLINE_LAMBDA {
        if (r >= args.rows) return;
        const int32x4_t acc = vaddq_s32(init, neon::reduce(sums));
        const float32x4_t y = arm::clamp(vfmaq_f32(bias, vcvtq_f32_s32(acc), multiplier), min, max);
        float* output = static_cast<float*>(args.output) + r * (args.output_stride / sizeof(float));
        if (args.channels == 4) {
          vst1q_f32(output, y);
        } else {
          arm::store_first(output, y, args.channels);
        }
      },
      tile);
}

}  // namespace

void dgms_igemm_f32_qs8_s8_4x4c8__neon(const IgemmQs8Args& args) {
  for_each_tile<float>(args, 4, 4, [](const IgemmQs8Args& tile) {
    if (tile.rows > 1) {
      run<4>(tile);
    } else {
      run<1>(tile);
    }
  });
}

}  // namespace dgms::kernels
