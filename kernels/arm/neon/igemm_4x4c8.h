// 4 rows x 4 channels of int8 products without `sdot`: two products fit an int16 (|x| <= 128, |w| <= 127), so a pair of
// depth steps is multiplied into int16 and added pairwise to int32.
#pragma once

#include <arm_neon.h>

#include "kernels/api/kernel.h"

namespace dgms::kernels::neon {

// Members, not an array: gcc keeps an array of vectors in memory.
struct Row4 {
  int32x4_t c0, c1, c2, c3;  // partial sums of each channel
};

struct Tile4x4 {
  Row4 r0, r1, r2, r3;
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
[[gnu::always_inline]] static inline void multiply(Row4& row, T x, T w0, T w1, T w2, T w3) {
  const int16x8_t p0 = products(x, w0);
  const int16x8_t p1 = products(x, w1);
  const int16x8_t p2 = products(x, w2);
  const int16x8_t p3 = products(x, w3);
  row.c0 = vpadalq_s16(row.c0, p0);
  row.c1 = vpadalq_s16(row.c1, p1);
  row.c2 = vpadalq_s16(row.c2, p2);
  row.c3 = vpadalq_s16(row.c3, p3);
}

[[gnu::always_inline]] static inline void clear(Row4& row) {
  row.c0 = vdupq_n_s32(0);
  row.c1 = vdupq_n_s32(0);
  row.c2 = vdupq_n_s32(0);
  row.c3 = vdupq_n_s32(0);
}

[[gnu::always_inline]] static inline void accumulate(const IgemmQs8Args& args, Tile4x4& tile) {
  clear(tile.r0);
  clear(tile.r1);
  clear(tile.r2);
  clear(tile.r3);
  const int8_t* w = args.weights;
  const int8_t* const* input = args.input;
  for (size_t t = 0; t < args.taps; ++t, input += 4) {
    const int8_t* const x0 = input[0];
    const int8_t* const x1 = input[1];
    const int8_t* const x2 = input[2];
    const int8_t* const x3 = input[3];
    const auto load = [](const int8_t* x) -> Depth16 { return {vld1_s8(x), vld1_s8(x + 8)}; };
    const auto load_weights = [&](size_t channel) -> Depth16 {
      return {vld1_s8(w + 8 * channel), vld1_s8(w + 32 + 8 * channel)};
    };
    size_t k = 0;
    for (; k + 16 <= args.depth; k += 16) {
      const Depth16 w0 = load_weights(0), w1 = load_weights(1), w2 = load_weights(2), w3 = load_weights(3);
      multiply(tile.r0, load(x0 + k), w0, w1, w2, w3);
      multiply(tile.r1, load(x1 + k), w0, w1, w2, w3);
      multiply(tile.r2, load(x2 + k), w0, w1, w2, w3);
      multiply(tile.r3, load(x3 + k), w0, w1, w2, w3);
      w += 64;
    }
    if (k < args.depth) {
      const int8x8_t w0 = vld1_s8(w), w1 = vld1_s8(w + 8), w2 = vld1_s8(w + 16), w3 = vld1_s8(w + 24);
      multiply(tile.r0, vld1_s8(x0 + k), w0, w1, w2, w3);
      multiply(tile.r1, vld1_s8(x1 + k), w0, w1, w2, w3);
      multiply(tile.r2, vld1_s8(x2 + k), w0, w1, w2, w3);
      multiply(tile.r3, vld1_s8(x3 + k), w0, w1, w2, w3);
      w += 32;
    }
  }
}

// The sums of the 4 channels of a row.
[[gnu::always_inline]] static inline int32x4_t reduce(const Row4& row) {
  return vpaddq_s32(vpaddq_s32(row.c0, row.c1), vpaddq_s32(row.c2, row.c3));
}

}  // namespace dgms::kernels::neon
