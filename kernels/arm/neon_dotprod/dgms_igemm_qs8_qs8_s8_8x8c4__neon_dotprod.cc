#include "kernels/api/kernel.h"
#include "kernels/api/tiles.h"
#include "kernels/arm/neon_dotprod/igemm_8x8c4.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {
namespace {

using arm::Residual;
using neon_dotprod::Sums8;

template <Residual kResidual, size_t kRows>
[[gnu::always_inline]] inline void store(const IgemmQs8Args& args, arm::Rows<Sums8, kRows>& tile) {
  const float32x4_t multiplier_low = vld1q_f32(args.multiplier);
  const float32x4_t multiplier_high = vld1q_f32(args.multiplier + 4);
  const float32x4_t bias_low = vld1q_f32(args.bias);
  const float32x4_t bias_high = vld1q_f32(args.bias + 4);
  arm::Rows<arm::Float8, kRows> y;
  arm::for_each_row(
      [&](size_t, const Sums8& sums, arm::Float8& x) DGMS_INLINE_LAMBDA {
        x.low = vfmaq_f32(bias_low, vcvtq_f32_s32(sums.low), multiplier_low);
        x.high = vfmaq_f32(bias_high, vcvtq_f32_s32(sums.high), multiplier_high);
      },
      tile, y);
  arm::Rows<int8x8_t, kRows> residual;
  if (kResidual != Residual::kNone) {
    arm::for_each_row(
        [&](size_t r, int8x8_t& x)
            DGMS_INLINE_LAMBDA { x = vld1_s8(args.residual + arm::clamp_row(r, args.rows) * args.residual_stride); },
        residual);
  }
  arm::Rows<int8x8_t, kRows> q;
  arm::requantize<kResidual>(args, y, residual, q);
  int8_t* const output = static_cast<int8_t*>(args.output);
  const bool whole = args.rows == kRows && args.channels == 8;
  arm::for_each_row(
      [&](size_t r, int8x8_t x) DGMS_INLINE_LAMBDA {
        if (whole) {
          vst1_s8(output + r * args.output_stride, x);
        } else if (r < args.rows) {
          arm::store_up_to(output + r * args.output_stride, x, args.channels);
        }
      },
      q);
}

template <size_t kRows>
void run(const IgemmQs8Args& args) {
  arm::Rows<Sums8, kRows> tile;
  neon_dotprod::accumulate(args, tile);
  if (args.residual == nullptr) {
    store<Residual::kNone>(args, tile);
  } else if (args.residual_tied) {
    store<Residual::kTied>(args, tile);
  } else {
    store<Residual::kFree>(args, tile);
  }
}

}  // namespace

void dgms_igemm_qs8_qs8_s8_8x8c4__neon_dotprod(const IgemmQs8Args& args) {
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
