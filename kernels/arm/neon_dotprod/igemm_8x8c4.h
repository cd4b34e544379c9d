// Up to 8 rows x 8 channels of int8 products with `sdot` by element: activations are read as they lie, 16 values of a
// row at a time; a 32-bit lane of them meets one depth step of the panel, 4 values of 8 channels.
#pragma once

#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/rows.h"

namespace dgms::kernels::neon_dotprod {

using arm::for_each_row;
using arm::Rows;

// Rows of the tile that callers see (IgemmQs8Args::input).
inline constexpr size_t kTileRows = 8;

struct Sums8 {
  int32x4_t low, high;
};

// Depth step kLane of the 4 in `x`.
template <int kLane, size_t kRows>
[[gnu::always_inline]] static inline void multiply(Rows<Sums8, kRows>& tile, const int8_t* weights,
                                                   Rows<int8x16_t, kRows>& x) {
  const int8x16_t low = vld1q_s8(weights + 32 * kLane);
  const int8x16_t high = vld1q_s8(weights + 32 * kLane + 16);
  for_each_row(
      [&](size_t, Sums8& sums, int8x16_t row) DGMS_INLINE_LAMBDA {
        sums.low = vdotq_laneq_s32(sums.low, low, row, kLane);
        sums.high = vdotq_laneq_s32(sums.high, high, row, kLane);
      },
      tile, x);
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
  for (size_t t = 0; t < args.taps; ++t, input += kTileRows) {
    Rows<const int8_t*, kRows> pointers;
    for_each_row([&](size_t r, const int8_t*& pointer) DGMS_INLINE_LAMBDA { pointer = input[r]; }, pointers);
    Rows<int8x16_t, kRows> x;
    const auto load = [&](size_t k) DGMS_INLINE_LAMBDA {
      for_each_row([&](size_t, const int8_t* pointer, int8x16_t& row)
                       DGMS_INLINE_LAMBDA { row = vld1q_s8(pointer + k); },
                   pointers, x);
    };
    size_t k = 0;
    for (; k + 16 <= args.depth; k += 16) {
      load(k);
      multiply<0>(tile, weights, x);
      multiply<1>(tile, weights, x);
      multiply<2>(tile, weights, x);
      multiply<3>(tile, weights, x);
      weights += 128;
    }
    for (; k < args.depth; k += 4) {
      load(k);
      multiply<0>(tile, weights, x);
      weights += 32;
    }
  }
}

}  // namespace dgms::kernels::neon_dotprod
