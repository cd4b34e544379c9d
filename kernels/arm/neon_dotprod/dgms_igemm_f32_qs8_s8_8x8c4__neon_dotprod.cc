#include "kernels/api/kernel.h"
#include "kernels/arm/neon_dotprod/igemm_8x8c4.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {
namespace {

using neon_dotprod::Row8;
using neon_dotprod::Tile8x8;

class Store {
 public:
  explicit Store(const IgemmQs8Args& args)
      : args_(args),
        multiplier_low_(vld1q_f32(args.multiplier)),
        multiplier_high_(vld1q_f32(args.multiplier + 4)),
        bias_low_(vld1q_f32(args.bias)),
        bias_high_(vld1q_f32(args.bias + 4)),
        min_(vdupq_n_f32(args.float_min)),
        max_(vdupq_n_f32(args.float_max)) {}

  [[gnu::always_inline]] void row(size_t r, Row8 row) const {
    const float32x4_t low = vfmaq_f32(bias_low_, vcvtq_f32_s32(row.low), multiplier_low_);
    const float32x4_t high = vfmaq_f32(bias_high_, vcvtq_f32_s32(row.high), multiplier_high_);
    float* output = static_cast<float*>(args_.output) + r * (args_.output_stride / sizeof(float));
    arm::store_up_to(output, arm::clamp(low, min_, max_), arm::clamp(high, min_, max_), args_.channels);
  }

 private:
  const IgemmQs8Args& args_;
  const float32x4_t multiplier_low_, multiplier_high_, bias_low_, bias_high_, min_, max_;
};

}  // namespace

void dgms_igemm_f32_qs8_s8_8x8c4__neon_dotprod(const IgemmQs8Args& args) {
  Tile8x8 tile;
  neon_dotprod::accumulate(args, tile);
  const Store store(args);
  store.row(0, tile.r0);
  if (args.rows > 1) store.row(1, tile.r1);
  if (args.rows > 2) store.row(2, tile.r2);
  if (args.rows > 3) store.row(3, tile.r3);
  if (args.rows > 4) store.row(4, tile.r4);
  if (args.rows > 5) store.row(5, tile.r5);
  if (args.rows > 6) store.row(6, tile.r6);
  if (args.rows > 7) store.row(7, tile.r7);
}

}  // namespace dgms::kernels
