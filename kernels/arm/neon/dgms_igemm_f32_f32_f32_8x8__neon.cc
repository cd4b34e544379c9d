// Up to 8 rows x 8 channels with `fmla` by element: 4 values of each row are read at a time as they lie.
#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/api/tiles.h"
#include "kernels/arm/requantize.h"
#include "kernels/arm/rows.h"

namespace dgms::kernels {
namespace {

using arm::for_each_row;
using arm::Rows;

struct Sums8 {
  float32x4_t low, high;
};

// Depth step kLane of the 4 in `x`.
template <int kLane, size_t kRows>
[[gnu::always_inline]] inline void multiply(Rows<Sums8, kRows>& tile, const float* weights,
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
[[gnu::always_inline]] inline void accumulate(const IgemmF32Args& args, Rows<Sums8, kRows>& tile) {
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

template <size_t kRows>
void run(const IgemmF32Args& args) {
  Rows<Sums8, kRows> tile;
  accumulate(args, tile);
  if (args.scale == nullptr) {
    for_each_row(
        [&](size_t r, const Sums8& sums) DGMS_INLINE_LAMBDA {
          if (r >= args.rows) return;
          arm::store_up_to(args.output + r * (args.output_stride / sizeof(float)), sums.low, sums.high, args.channels);
        },
        tile);
    return;
  }
  const float32x4_t scale_low = vld1q_f32(args.scale);
  const float32x4_t scale_high = vld1q_f32(args.scale + 4);
  const float32x4_t bias_low = vld1q_f32(args.bias);
  const float32x4_t bias_high = vld1q_f32(args.bias + 4);
  const float32x4_t min = vdupq_n_f32(args.min);
  const float32x4_t max = vdupq_n_f32(args.max);
  for_each_row(
      [&](size_t r, const Sums8& sums) DGMS_INLINE_LAMBDA {
        if (r >= args.rows) return;
        float32x4_t low = vfmaq_f32(bias_low, sums.low, scale_low);
        float32x4_t high = vfmaq_f32(bias_high, sums.high, scale_high);
        if (args.residual != nullptr) {
          const float* residual = args.residual + r * (args.residual_stride / sizeof(float));
          low = vaddq_f32(low, vld1q_f32(residual));
          high = vaddq_f32(high, vld1q_f32(residual + 4));
        }
        float* output = args.output + r * (args.output_stride / sizeof(float));
        arm::store_up_to(output, arm::clamp(low, min, max), arm::clamp(high, min, max), args.channels);
      },
      tile);
}

}  // namespace

void dgms_igemm_f32_f32_f32_8x8__neon(const IgemmF32Args& args) {
  for_each_tile<float>(args, 8, 8, [](const IgemmF32Args& tile) {
    if (tile.rows > 4) {
      run<8>(tile);
    } else if (tile.rows > 1) {
      run<4>(tile);
    } else {
      run<1>(tile);
    }
  });
}

}  // namespace dgms::kernels
