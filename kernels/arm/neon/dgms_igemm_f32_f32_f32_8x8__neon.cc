// 8 rows x 8 channels with `fmla` by element: 4 values of each row are read at a time as they lie.
#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {
namespace {

struct Row8 {
  float32x4_t low, high;
};

// Members, not an array: gcc keeps an array of vectors in memory.
struct Tile8x8 {
  Row8 r0, r1, r2, r3, r4, r5, r6, r7;
};

struct Activations8x4 {
  float32x4_t r0, r1, r2, r3, r4, r5, r6, r7;
};

template <int kLane>
[[gnu::always_inline]] inline void multiply(Row8& row, float32x4_t low, float32x4_t high, float32x4_t x) {
  row.low = vfmaq_laneq_f32(row.low, low, x, kLane);
  row.high = vfmaq_laneq_f32(row.high, high, x, kLane);
}

// Depth step kLane of the 4 in `x`.
template <int kLane>
[[gnu::always_inline]] inline void multiply(Tile8x8& tile, const float* weights, const Activations8x4& x) {
  const float32x4_t low = vld1q_f32(weights + 8 * kLane);
  const float32x4_t high = vld1q_f32(weights + 8 * kLane + 4);
  multiply<kLane>(tile.r0, low, high, x.r0);
  multiply<kLane>(tile.r1, low, high, x.r1);
  multiply<kLane>(tile.r2, low, high, x.r2);
  multiply<kLane>(tile.r3, low, high, x.r3);
  multiply<kLane>(tile.r4, low, high, x.r4);
  multiply<kLane>(tile.r5, low, high, x.r5);
  multiply<kLane>(tile.r6, low, high, x.r6);
  multiply<kLane>(tile.r7, low, high, x.r7);
}

[[gnu::always_inline]] inline void clear(Row8& row) {
  row.low = vdupq_n_f32(0);
  row.high = vdupq_n_f32(0);
}

[[gnu::always_inline]] inline void accumulate(const IgemmF32Args& args, Tile8x8& tile) {
  clear(tile.r0);
  clear(tile.r1);
  clear(tile.r2);
  clear(tile.r3);
  clear(tile.r4);
  clear(tile.r5);
  clear(tile.r6);
  clear(tile.r7);
  const float* weights = args.weights;
  const float* const* input = args.input;
  for (size_t t = 0; t < args.taps; ++t, input += 8) {
    const float* const x0 = input[0];
    const float* const x1 = input[1];
    const float* const x2 = input[2];
    const float* const x3 = input[3];
    const float* const x4 = input[4];
    const float* const x5 = input[5];
    const float* const x6 = input[6];
    const float* const x7 = input[7];
    const auto load = [&](size_t k) -> Activations8x4 {
      return {vld1q_f32(x0 + k), vld1q_f32(x1 + k), vld1q_f32(x2 + k), vld1q_f32(x3 + k),
              vld1q_f32(x4 + k), vld1q_f32(x5 + k), vld1q_f32(x6 + k), vld1q_f32(x7 + k)};
    };
    size_t k = 0;
    for (; k + 4 <= args.depth; k += 4) {
      const Activations8x4 x = load(k);
      multiply<0>(tile, weights, x);
      multiply<1>(tile, weights, x);
      multiply<2>(tile, weights, x);
      multiply<3>(tile, weights, x);
      weights += 32;
    }
    for (; k < args.depth; ++k) {
      multiply<0>(tile, weights, load(k));
      weights += 8;
    }
  }
}

class Store {
 public:
  explicit Store(const IgemmF32Args& args)
      : args_(args),
        scale_low_(vld1q_f32(args.scale)),
        scale_high_(vld1q_f32(args.scale + 4)),
        bias_low_(vld1q_f32(args.bias)),
        bias_high_(vld1q_f32(args.bias + 4)),
        min_(vdupq_n_f32(args.min)),
        max_(vdupq_n_f32(args.max)) {}

  [[gnu::always_inline]] void row(size_t r, Row8 row) const {
    float32x4_t low = vfmaq_f32(bias_low_, row.low, scale_low_);
    float32x4_t high = vfmaq_f32(bias_high_, row.high, scale_high_);
    if (args_.residual != nullptr) {
      const float* residual = args_.residual + r * (args_.residual_stride / sizeof(float));
      low = vaddq_f32(low, vld1q_f32(residual));
      high = vaddq_f32(high, vld1q_f32(residual + 4));
    }
    float* output = args_.output + r * (args_.output_stride / sizeof(float));
    arm::store_up_to(output, arm::clamp(low, min_, max_), arm::clamp(high, min_, max_), args_.channels);
  }

 private:
  const IgemmF32Args& args_;
  const float32x4_t scale_low_, scale_high_, bias_low_, bias_high_, min_, max_;
};

}  // namespace

void dgms_igemm_f32_f32_f32_8x8__neon(const IgemmF32Args& args) {
  Tile8x8 tile;
  accumulate(args, tile);
  const Store store(args);
  store.row(0, tile.r0);
  if (args.rows > 1) store.row(1, tile.r1);
  if (args.rows > 2) store.row(2, tile.r2);
  if (args.rows > 3) store.row(3, tile.r3);
  if (args.rows > 4) store.row(4, tile.r4);
  if (args.rows > 5) store.row(5, tile.r5);
  if (args.rows > 6) store.row(6, tile.r6);
  if (args.rows > 7) store.row(7, tile.r7);
}

}  // namespace dgms::kernels
