// Up to 4 rows x 4 channels of int8 products without `sdot`: two products fit an int16 (|x| <= 128, |w| <= 127), so a
// pair of depth steps is multiplied into int16 and added pairwise to int32.
#pragma once

#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/rows.h"

namespace dgms::kernels::neon {

using arm::for_each_row;
using arm::Rows;

// Partial sums of each channel.
struct Sums4 {
  int32x4_t c0, c1, c2, c3;
};

struct Depth16 {
  int8x8_t low, high;
};

[[gnu::always_inline]] static inline int16x8_t products(Depth16 x, Depth16 w) {
  return vmlal_s8(vmull_s8(x.low, w.low), x.high, w.high);
}

[[gnu::always_inline]] static inline int16x8_t products(int8x8_t x, int8x8_t w) { return vmull_s8(x, w); }

// T: Depth16 or int8x8_t (16 or 8 depth steps).
template <typename T>
[[gnu::always_inline]] static inline void multiply(Sums4& sums, T x, T w0, T w1, T w2, T w3) {
  const int16x8_t p0 = products(x, w0);
  const int16x8_t p1 = products(x, w1);
  const int16x8_t p2 = products(x, w2);
  const int16x8_t p3 = products(x, w3);
  sums.c0 = vpadalq_s16(sums.c0, p0);
  sums.c1 = vpadalq_s16(sums.c1, p1);
  sums.c2 = vpadalq_s16(sums.c2, p2);
  sums.c3 = vpadalq_s16(sums.c3, p3);
}

// The sums, from zero on, of the first kRows rows.
template <size_t kRows>
[[gnu::always_inline]] static inline void accumulate(const IgemmQs8Args& args, Rows<Sums4, kRows>& tile) {
  for_each_row([](size_t, Sums4& sums) DGMS_INLINE_LAMBDA { sums.c0 = sums.c1 = sums.c2 = sums.c3 = vdupq_n_s32(0); },
               tile);
  const int8_t* w = args.weights;
  const int8_t* const* input = args.input;
  for (size_t t = 0; t < args.taps; ++t, input += args.input_stride) {
    Rows<const int8_t*, kRows> pointers;
    for_each_row([&](size_t r, const int8_t*& x) DGMS_INLINE_LAMBDA { x = input[r]; }, pointers);
    size_t k = 0;
    for (; k + 16 <= args.depth; k += 16) {
      const Depth16 w0 = {vld1_s8(w), vld1_s8(w + 32)};
      const Depth16 w1 = {vld1_s8(w + 8), vld1_s8(w + 40)};
      const Depth16 w2 = {vld1_s8(w + 16), vld1_s8(w + 48)};
      const Depth16 w3 = {vld1_s8(w + 24), vld1_s8(w + 56)};
      for_each_row(
          [&](size_t, Sums4& sums, const int8_t* x)
              DGMS_INLINE_LAMBDA { multiply(sums, Depth16{vld1_s8(x + k), vld1_s8(x + k + 8)}, w0, w1, w2, w3); },
          tile, pointers);
      w += 64;
    }
    if (k < args.depth) {
      const int8x8_t w0 = vld1_s8(w), w1 = vld1_s8(w + 8), w2 = vld1_s8(w + 16), w3 = vld1_s8(w + 24);
      for_each_row([&](size_t, Sums4& sums, const int8_t* x)
                       DGMS_INLINE_LAMBDA { multiply(sums, vld1_s8(x + k), w0, w1, w2, w3); },
                   tile, pointers);
      w += 32;
    }
  }
}

// The sums of the 4 channels of a row.
[[gnu::always_inline]] static inline int32x4_t reduce(const Sums4& sums) {
  return vpaddq_s32(vpaddq_s32(sums.c0, sums.c1), vpaddq_s32(sums.c2, sums.c3));
}

}  // namespace dgms::kernels::neon
