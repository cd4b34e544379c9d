#include "kernels/arm/neon/tile_weights.h"

namespace dgms::kernels {
namespace {

// Eight elements, transformed along a line.
struct Line {
  int16x8_t t[4];
};

[[gnu::always_inline]] inline Line transform(int8x8_t g0, int8x8_t g1, int8x8_t g2) {
  const int16x8_t ends = vaddl_s8(g0, g2);
  return {{vshll_n_s8(g0, 1), vaddw_s8(ends, g1), vsubw_s8(ends, g1), vshll_n_s8(g2, 1)}};
}

[[gnu::always_inline]] inline Line transform(int16x8_t g0, int16x8_t g1, int16x8_t g2) {
  const int16x8_t ends = vaddq_s16(g0, g2);
  return {{vshlq_n_s16(g0, 1), vaddq_s16(ends, g1), vsubq_s16(ends, g1), vshlq_n_s16(g2, 1)}};
}

}  // namespace

// `args` by value: what is stored through its pointers cannot change it.
void dgms_winograd_weights_s8_s8_1x16__neon(const TileWeightsArgs& arguments) {
  const TileWeightsArgs args = arguments;
  for (size_t e = 0; e < args.elements; e += 16) {
    Line low[3], high[3];  // of each row
    const int8_t* levels = args.levels + e;
#pragma GCC unroll 3
    for (int y = 0; y < 3; ++y, levels += 3 * args.elements) {
      const int8x16_t g0 = vld1q_s8(levels), g1 = vld1q_s8(levels + args.elements),
                      g2 = vld1q_s8(levels + 2 * args.elements);
      low[y] = transform(vget_low_s8(g0), vget_low_s8(g1), vget_low_s8(g2));
      high[y] = transform(vget_high_s8(g0), vget_high_s8(g1), vget_high_s8(g2));
    }
    const neon::WeightsScale scale(args.ratios + e);
    int8_t* weights = args.weights + e;
#pragma GCC unroll 4
    for (int x = 0; x < 4; ++x, weights += args.plane_stride) {
      const Line a = transform(low[0].t[x], low[1].t[x], low[2].t[x]);
      const Line b = transform(high[0].t[x], high[1].t[x], high[2].t[x]);
#pragma GCC unroll 4
      for (int y = 0; y < 4; ++y) vst1q_s8(weights + 4 * y * args.plane_stride, scale(a.t[y], b.t[y]));
    }
  }
}

}  // namespace dgms::kernels
