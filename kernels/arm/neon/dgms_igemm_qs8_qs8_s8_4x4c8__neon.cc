#include "kernels/api/kernel.h"
#include "kernels/arm/neon/igemm_4x4c8.h"
#include "kernels/arm/requantize.h"
#include "kernels/generic/tiles.h"

namespace dgms::kernels {
namespace {

using arm::Residual;
using neon::Sums4;

// Two rows of 4 channels make one vector of int8. An only row is taken twice.
constexpr size_t pairs(size_t rows) { return (rows + 1) / 2; }

template <Residual kResidual, size_t kRows>
[[gnu::always_inline]] inline void store(const IgemmQs8Args& args, arm::Rows<Sums4, kRows>& tile) {
  const int32x4_t init = vld1q_s32(args.init);
  const float32x4_t multiplier = vld1q_f32(args.multiplier);
  const float32x4_t bias = vld1q_f32(args.bias);
  const auto scale = [&](const Sums4& sums) DGMS_INLINE_LAMBDA {
    return vfmaq_f32(bias, vcvtq_f32_s32(vaddq_s32(init, neon::reduce(sums))), multiplier);
  };
  arm::Rows<arm::Float8, pairs(kRows)> y;
  if constexpr (kRows == 1) {
    y.row.low = y.row.high = scale(tile.row);
  } else {
    y.first.row = {scale(tile.first.first.row), scale(tile.first.second.row)};
    y.second.row = {scale(tile.second.first.row), scale(tile.second.second.row)};
  }
  arm::Rows<int8x8_t, pairs(kRows)> residual;
  if (kResidual != Residual::kNone) {
    const auto load = [&](size_t r) DGMS_INLINE_LAMBDA {
      return vreinterpret_s32_s8(vld1_s8(args.residual + arm::clamp_row(r, args.rows) * args.residual_stride));
    };
    arm::for_each_row(
        [&](size_t pair, int8x8_t& x)
            DGMS_INLINE_LAMBDA { x = vreinterpret_s8_s32(vzip1_s32(load(2 * pair), load(2 * pair + 1))); },
        residual);
  }
  arm::Rows<int8x8_t, pairs(kRows)> q;
  arm::requantize<kResidual>(args, y, residual, q);
  int8_t* const output = static_cast<int8_t*>(args.output);
  const bool whole = args.rows == kRows && args.channels == 4;
  const auto store_row = [&](size_t r, int8x8_t x) DGMS_INLINE_LAMBDA {
    if (whole) {
      arm::store_4(output + r * args.output_stride, x);
    } else if (r < args.rows) {
      arm::store_up_to(output + r * args.output_stride, x, args.channels);
    }
  };
  arm::for_each_row(
      [&](size_t pair, int8x8_t x) DGMS_INLINE_LAMBDA {
        store_row(2 * pair, x);
        if (kRows > 1) store_row(2 * pair + 1, vext_s8(x, x, 4));
      },
      q);
}

template <size_t kRows>
void run(const IgemmQs8Args& args) {
  arm::Rows<Sums4, kRows> tile;
  neon::accumulate(args, tile);
  if (args.residual == nullptr) {
    store<Residual::kNone>(args, tile);
  } else if (args.residual_tied) {
    store<Residual::kTied>(args, tile);
  } else {
    store<Residual::kFree>(args, tile);
  }
}

}  // namespace

void dgms_igemm_qs8_qs8_s8_4x4c8__neon(const IgemmQs8Args& args) {
  for_each_tile<int8_t>(args, 4, 4, [](const IgemmQs8Args& tile) {
    if (tile.rows > 1) {
      run<4>(tile);
    } else {
      run<1>(tile);
    }
  });
}

}  // namespace dgms::kernels
