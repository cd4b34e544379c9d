// Up to 8 rows x 8 channels of floats with `fmla` by element: 4 values of each row are read at a time as they lie.
#pragma once

#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"
#include "kernels/arm/rows.h"
#include "kernels/generic/tiles.h"

namespace dgms::kernels::neon {

using arm::for_each_row;
using arm::Rows;

struct Sums8 {
  float32x4_t low, high;
};

// Depth step kLane of the 4 in `x`.
template <int kLane, size_t kRows>
[[gnu::always_inline]] static inline void multiply(Rows<Sums8, kRows>& tile, const float* weights,
                                                   Rows<float32x4_t, kRows>& x) {
  const float32x4_t low = vld1q_f32(weights + 8 * kLane);
  const float32x4_t high = vld1q_f32(weights + 8 * kLane + 4);
  for_each_row(
      [&](size_t, Sums8& sums, float32x4_t row) DGMS_INLINE_LAMBDA {
        sums.low = vfmaq_laneq_f32(sums.low, low, row, kLane);
        sums.high = vfmaq_laneq_f32(sums.high, high, row, kLane);
      },
      tile, x);
}

template <size_t kRows>
[[gnu::always_inline]] static inline void accumulate(const IgemmF32Args& args, Rows<Sums8, kRows>& tile) {
  for_each_row([](size_t, Sums8& sums) DGMS_INLINE_LAMBDA { sums.low = sums.high = vdupq_n_f32(0); }, tile);
  const float* weights = args.weights;
  const float* const* input = args.input;
  for (size_t t = 0; t < args.taps; ++t, input += args.input_stride) {
    Rows<const float*, kRows> pointers;
    for_each_row([&](size_t r, const float*& pointer) DGMS_INLINE_LAMBDA { pointer = input[r]; }, pointers);
    Rows<float32x4_t, kRows> x;
    const auto load = [&](size_t k) DGMS_INLINE_LAMBDA {
      for_each_row([&](size_t, const float* pointer, float32x4_t& row)
                       DGMS_INLINE_LAMBDA { row = vld1q_f32(pointer + k); },
                   pointers, x);
    };
    size_t k = 0;
    for (; k + 4 <= args.depth; k += 4) {
      load(k);
      multiply<0>(tile, weights, x);
      multiply<1>(tile, weights, x);
      multiply<2>(tile, weights, x);
      multiply<3>(tile, weights, x);
      weights += 32;
    }
    for (; k < args.depth; ++k) {
      load(k);
      multiply<0>(tile, weights, x);
      weights += 8;
    }
  }
}

// Calls body(store) once, where store(r, sums) stores row r: the sums as they are, or scaled, with bias and residual,
// clamped.
template <typename Body>
[[gnu::always_inline]] static inline void with_store(const IgemmF32Args& args, const Body& body) {
  const auto store = [&](size_t r, float32x4_t low, float32x4_t high) DGMS_INLINE_LAMBDA {
    arm::store_up_to(args.output + r * (args.output_stride / sizeof(float)), low, high, args.channels);
  };
  if (args.scale == nullptr) {
    body([&](size_t r, const Sums8& sums) DGMS_INLINE_LAMBDA { store(r, sums.low, sums.high); });
    return;
  }
  const float32x4_t scale_low = vld1q_f32(args.scale);
  const float32x4_t scale_high = vld1q_f32(args.scale + 4);
  const float32x4_t bias_low = vld1q_f32(args.bias);
  const float32x4_t bias_high = vld1q_f32(args.bias + 4);
  const float32x4_t min = vdupq_n_f32(args.min);
  const float32x4_t max = vdupq_n_f32(args.max);
  body([&](size_t r, const Sums8& sums) DGMS_INLINE_LAMBDA {
    float32x4_t low = vfmaq_f32(bias_low, sums.low, scale_low);
    float32x4_t high = vfmaq_f32(bias_high, sums.high, scale_high);
    if (args.residual != nullptr) {
      const float* residual = args.residual + r * (args.residual_stride / sizeof(float));
      low = vaddq_f32(low, vld1q_f32(residual));
      high = vaddq_f32(high, vld1q_f32(residual + 4));
    }
    store(r, arm::clamp(low, min, max), arm::clamp(high, min, max));
  });
}

template <size_t kRows>
static void run_rows(const IgemmF32Args& args) {
  Rows<Sums8, kRows> tile;
  accumulate(args, tile);
  with_store(args, [&](const auto& store) DGMS_INLINE_LAMBDA {
    for_each_row(
        [&](size_t r, const Sums8& sums) DGMS_INLINE_LAMBDA {
          if (r < args.rows) store(r, sums);
        },
        tile);
  });
}

// Up to 8 rows.
static inline void run_tile(const IgemmF32Args& args) {
  if (args.rows > 4) {
    run_rows<8>(args);
  } else if (args.rows > 1) {
    run_rows<4>(args);
  } else {
    run_rows<1>(args);
  }
}

}  // namespace dgms::kernels::neon
