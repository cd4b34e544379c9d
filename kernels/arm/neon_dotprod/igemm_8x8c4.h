// Up to 8 rows x 8 channels of int8 products with `sdot` by element: activations are read as they lie, 8 values of a
// row at a time; a 32-bit lane of them meets one depth step of the panel, 4 values of 8 channels. Everything is loaded
// one step ahead, activations in 64-bit registers: cores that issue in order take such a load beside an `sdot`.
#pragma once

#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/rows.h"

namespace dgms::kernels::neon_dotprod {

using arm::for_each_row;
using arm::Rows;

struct Sums8 {
  int32x4_t low, high;
};

// One depth step of the panel: 4 values of 8 channels.
struct Weights8 {
  int8x16_t low, high;
};

[[gnu::always_inline]] static inline Weights8 load_weights(const int8_t* weights) {
  return {vld1q_s8(weights), vld1q_s8(weights + 16)};
}

// The depth step that `x` has in lane kLane.
template <int kLane>
[[gnu::always_inline]] static inline void multiply(Sums8& sums, Weights8 weights, int8x8_t x) {
  sums.low = vdotq_lane_s32(sums.low, weights.low, x, kLane);
  sums.high = vdotq_lane_s32(sums.high, weights.high, x, kLane);
}

// The sums, from init on, of the first kRows rows.
template <size_t kRows>
[[gnu::always_inline]] static inline void accumulate(const IgemmQs8Args& args, Rows<Sums8, kRows>& tile) {
  const int32x4_t init_low = vld1q_s32(args.init);
  const int32x4_t init_high = vld1q_s32(args.init + 4);
  for_each_row(
      [&](size_t, Sums8& sums) DGMS_INLINE_LAMBDA {
        sums.low = init_low;
        sums.high = init_high;
      },
      tile);
  const int8_t* weights = args.weights;
  const int8_t* const* input = args.input;
  for (size_t t = 0; t < args.taps; ++t, input += args.input_stride) {
    Rows<const int8_t*, kRows> pointers;
    for_each_row([&](size_t r, const int8_t*& pointer) DGMS_INLINE_LAMBDA { pointer = input[r]; }, pointers);
    Rows<int8x8_t, kRows> x;
    for_each_row([&](size_t, const int8_t* pointer, int8x8_t& row) DGMS_INLINE_LAMBDA { row = vld1_s8(pointer); },
                 pointers, x);
    Weights8 even = load_weights(weights);
    size_t k = 8;
    for (; k <= args.depth; k += 8) {
      const Weights8 odd = load_weights(weights + 32);
      for_each_row([&](size_t, Sums8& sums, int8x8_t row) DGMS_INLINE_LAMBDA { multiply<0>(sums, even, row); }, tile,
                   x);
      weights += 64;
      even = load_weights(weights);
      for_each_row(
          [&](size_t, Sums8& sums, const int8_t* pointer, int8x8_t& row) DGMS_INLINE_LAMBDA {
            multiply<1>(sums, odd, row);
            row = vld1_s8(pointer + k);
          },
          tile, pointers, x);
    }
    if (k - 8 < args.depth) {
      for_each_row([&](size_t, Sums8& sums, int8x8_t row) DGMS_INLINE_LAMBDA { multiply<0>(sums, even, row); }, tile,
                   x);
      weights += 32;
    }
  }
}

}  // namespace dgms::kernels::neon_dotprod
