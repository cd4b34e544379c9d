#include "kernels/api/kernel.h"
#include "kernels/arm/neon_dotprod/igemm_8x8c4.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {
namespace {

using arm::Requantizer;
using arm::Residual;
using neon_dotprod::Row8;
using neon_dotprod::Tile8x8;

template <Residual kResidual>
class Store {
 public:
  explicit Store(const IgemmQs8Args& args)
      : args_(args),
        requantize_(args),
        multiplier_low_(vld1q_f32(args.multiplier)),
        multiplier_high_(vld1q_f32(args.multiplier + 4)),
        bias_low_(vld1q_f32(args.bias)),
        bias_high_(vld1q_f32(args.bias + 4)) {}

  [[gnu::always_inline]] void row(size_t r, Row8 row) const {
    const float32x4_t low = vfmaq_f32(bias_low_, vcvtq_f32_s32(row.low), multiplier_low_);
    const float32x4_t high = vfmaq_f32(bias_high_, vcvtq_f32_s32(row.high), multiplier_high_);
    int8x8_t residual = vdup_n_s8(0);
    if (kResidual != Residual::kNone) residual = vld1_s8(args_.residual + r * args_.residual_stride);
    const int8x8_t y = requantize_(low, high, residual);
    int8_t* output = static_cast<int8_t*>(args_.output) + r * args_.output_stride;
    if (args_.channels == 8) {
      vst1_s8(output, y);
    } else {
      arm::store_first(output, y, args_.channels);
    }
  }

  [[gnu::always_inline]] void tile(const Tile8x8& tile) const {
    row(0, tile.r0);
    if (args_.rows > 1) row(1, tile.r1);
    if (args_.rows > 2) row(2, tile.r2);
    if (args_.rows > 3) row(3, tile.r3);
    if (args_.rows > 4) row(4, tile.r4);
    if (args_.rows > 5) row(5, tile.r5);
    if (args_.rows > 6) row(6, tile.r6);
    if (args_.rows > 7) row(7, tile.r7);
  }

 private:
  const IgemmQs8Args& args_;
  const Requantizer<kResidual> requantize_;
  const float32x4_t multiplier_low_, multiplier_high_, bias_low_, bias_high_;
};

}  // namespace

void dgms_igemm_qs8_qs8_s8_8x8c4__neon_dotprod(const IgemmQs8Args& args) {
  Tile8x8 tile;
  neon_dotprod::accumulate(args, tile);
  if (args.residual == nullptr) {
    Store<Residual::kNone>(args).tile(tile);
  } else if (args.residual_tied) {
    Store<Residual::kTied>(args).tile(tile);
  } else {
    Store<Residual::kFree>(args).tile(tile);
  }
}

}  // namespace dgms::kernels
