// 8 rows x 8 channels of int8 products with `sdot` by element: activations are read as they lie, 16 values of a row at
// a time; a 32-bit lane of them meets one depth step of the panel, 4 values of 8 channels.
#pragma once

#include <arm_neon.h>

#include "kernels/api/kernel.h"

namespace dgms::kernels::neon_dotprod {

struct Row8 {
  int32x4_t low, high;
};

// Members, not an array: gcc keeps an array of vectors in memory.
struct Tile8x8 {
  Row8 r0, r1, r2, r3, r4, r5, r6, r7;
};

struct Activations8x16 {
  int8x16_t r0, r1, r2, r3, r4, r5, r6, r7;
};

template <int kLane>
[[gnu::always_inline]] static inline void multiply(Row8& row, int8x16_t low, int8x16_t high, int8x16_t x) {
  row.low = vdotq_laneq_s32(row.low, low, x, kLane);
  row.high = vdotq_laneq_s32(row.high, high, x, kLane);
}

// Depth step kLane of the 4 in `x`.
template <int kLane>
[[gnu::always_inline]] static inline void multiply(Tile8x8& tile, const int8_t* weights, const Activations8x16& x) {
  const int8x16_t low = vld1q_s8(weights + 32 * kLane);
  const int8x16_t high = vld1q_s8(weights + 32 * kLane + 16);
  multiply<kLane>(tile.r0, low, high, x.r0);
  multiply<kLane>(tile.r1, low, high, x.r1);
  multiply<kLane>(tile.r2, low, high, x.r2);
  multiply<kLane>(tile.r3, low, high, x.r3);
  multiply<kLane>(tile.r4, low, high, x.r4);
  multiply<kLane>(tile.r5, low, high, x.r5);
  multiply<kLane>(tile.r6, low, high, x.r6);
  multiply<kLane>(tile.r7, low, high, x.r7);
}

[[gnu::always_inline]] static inline void accumulate(const IgemmQs8Args& args, Tile8x8& tile) {
  const int32x4_t low = vld1q_s32(args.init);
  const int32x4_t high = vld1q_s32(args.init + 4);
  tile.r0.low = low;
  tile.r0.high = high;
  tile.r1.low = low;
  tile.r1.high = high;
  tile.r2.low = low;
  tile.r2.high = high;
  tile.r3.low = low;
  tile.r3.high = high;
  tile.r4.low = low;
  tile.r4.high = high;
  tile.r5.low = low;
  tile.r5.high = high;
  tile.r6.low = low;
  tile.r6.high = high;
  tile.r7.low = low;
  tile.r7.high = high;
  const int8_t* weights = args.weights;
  const int8_t* const* input = args.input;
  for (size_t t = 0; t < args.taps; ++t, input += 8) {
    const int8_t* const x0 = input[0];
    const int8_t* const x1 = input[1];
    const int8_t* const x2 = input[2];
    const int8_t* const x3 = input[3];
    const int8_t* const x4 = input[4];
    const int8_t* const x5 = input[5];
    const int8_t* const x6 = input[6];
    const int8_t* const x7 = input[7];
    const auto load = [&](size_t k) -> Activations8x16 {
      return {vld1q_s8(x0 + k), vld1q_s8(x1 + k), vld1q_s8(x2 + k), vld1q_s8(x3 + k),
              vld1q_s8(x4 + k), vld1q_s8(x5 + k), vld1q_s8(x6 + k), vld1q_s8(x7 + k)};
    };
    size_t k = 0;
    for (; k + 16 <= args.depth; k += 16) {
      const Activations8x16 x = load(k);
      multiply<0>(tile, weights, x);
      multiply<1>(tile, weights, x);
      multiply<2>(tile, weights, x);
      multiply<3>(tile, weights, x);
      weights += 128;
    }
    for (; k < args.depth; k += 4) {
      multiply<0>(tile, weights, load(k));
      weights += 32;
    }
  }
}

}  // namespace dgms::kernels::neon_dotprod
