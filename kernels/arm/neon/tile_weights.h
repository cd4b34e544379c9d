// What the weight transforms of NEON share.
#pragma once

#include <arm_neon.h>

#include "kernels/api/tile_conv.h"

namespace dgms::kernels::neon {

// Sixteen weights of a plane: rint(t * ratio). The integers become floats, and the products integers, by adding
// kFloatStart: conversions take the vector units of a Cortex-A76 four times as long as a sum.
struct WeightsScale {
  float32x4_t ratios[4];
  int32x4_t start_bits = vdupq_n_s32(kFloatStartBits);
  float32x4_t start = vdupq_n_f32(kFloatStart);

  [[gnu::always_inline]] explicit WeightsScale(const float* r)
      : ratios{vld1q_f32(r), vld1q_f32(r + 4), vld1q_f32(r + 8), vld1q_f32(r + 12)} {}

  [[gnu::always_inline]] int16x8_t scaled(int16x8_t t, float32x4_t low_ratios, float32x4_t high_ratios) const {
    const float32x4_t low = vsubq_f32(vreinterpretq_f32_s32(vaddw_s16(start_bits, vget_low_s16(t))), start);
    const float32x4_t high = vsubq_f32(vreinterpretq_f32_s32(vaddw_high_s16(start_bits, t)), start);
    return vuzp1q_s16(vreinterpretq_s16_f32(vaddq_f32(vmulq_f32(low, low_ratios), start)),
                      vreinterpretq_s16_f32(vaddq_f32(vmulq_f32(high, high_ratios), start)));
  }

  [[gnu::always_inline]] int8x16_t operator()(int16x8_t low, int16x8_t high) const {
    return vuzp1q_s8(vreinterpretq_s8_s16(scaled(low, ratios[0], ratios[1])),
                     vreinterpretq_s8_s16(scaled(high, ratios[2], ratios[3])));
  }
};

// Sixteen elements at a time. Line: four vectors t of a line of planes, from three weights of the direct convolution
// (kernels/generic/tile_weights.h). store(e, y, x, weights) takes those of plane y, x from element
// e on, of the first four by four.
template <typename Line, typename Store>
[[gnu::always_inline]] static inline void transform_weights(const TileWeightsArgs& args, const Store& store) {
  for (size_t e = 0; e < args.elements; e += 16) {
    Line low[3], high[3];  // of each row
    const int8_t* levels = args.levels + e;
#pragma GCC unroll 3
    for (int y = 0; y < 3; ++y, levels += 3 * args.elements) {
      const int8x16_t g0 = vld1q_s8(levels), g1 = vld1q_s8(levels + args.elements),
                      g2 = vld1q_s8(levels + 2 * args.elements);
      low[y] = Line::of(vget_low_s8(g0), vget_low_s8(g1), vget_low_s8(g2));
      high[y] = Line::of(vget_high_s8(g0), vget_high_s8(g1), vget_high_s8(g2));
    }
    const WeightsScale scale(args.ratios + e);
#pragma GCC unroll 4
    for (int x = 0; x < 4; ++x) {
      const Line a = Line::of(low[0].t[x], low[1].t[x], low[2].t[x]);
      const Line b = Line::of(high[0].t[x], high[1].t[x], high[2].t[x]);
#pragma GCC unroll 4
      for (int y = 0; y < 4; ++y) store(e, y, x, scale(a.t[y], b.t[y]));
    }
  }
}

}  // namespace dgms::kernels::neon
