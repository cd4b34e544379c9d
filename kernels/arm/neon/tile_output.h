// From the sums of a tile's positions to its 2x2 outputs: the inverse transforms on 4 channels, and the epilogue of
// docs/numerics.md on 8. What counts are slots of the vector units: no conversion where the sums are floats already, no
// clamp where the values are known to fit, and every constant that a multiplication overwrites is loaded, not copied.
#pragma once

#include <arm_neon.h>

#include <cstring>

#include "kernels/api/kernel.h"
#include "kernels/api/tile_conv.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels::neon {

// The 4 sums of a tile in 4 channels: outputs 00, 01, 10, 11.
struct Sums2x2 {
  int32x4_t y00, y01, y10, y11;
};

struct Winograd {
  [[gnu::always_inline]] static inline void column(const int32_t* m, int32x4_t& r0, int32x4_t& r1) {
    const int32x4_t m0 = vld1q_s32(m);
    const int32x4_t m1 = vld1q_s32(m + 4 * kTileChannels);
    const int32x4_t m2 = vld1q_s32(m + 8 * kTileChannels);
    const int32x4_t m3 = vld1q_s32(m + 12 * kTileChannels);
    r0 = vaddq_s32(m0, vaddq_s32(m1, m2));
    r1 = vsubq_s32(vsubq_s32(m1, m2), m3);
  }

  [[gnu::always_inline]] static inline Sums2x2 inverse(const int32_t* m) {
    int32x4_t a0, a1, b0, b1, c0, c1, d0, d1;
    column(m + kTileChannels, b0, b1);
    column(m + 2 * kTileChannels, c0, c1);
    const int32x4_t sum0 = vaddq_s32(b0, c0), difference0 = vsubq_s32(b0, c0);
    const int32x4_t sum1 = vaddq_s32(b1, c1), difference1 = vsubq_s32(b1, c1);
    column(m, a0, a1);
    column(m + 3 * kTileChannels, d0, d1);
    return {vaddq_s32(a0, sum0), vsubq_s32(difference0, d0), vaddq_s32(a1, sum1), vsubq_s32(difference1, d1)};
  }
};

struct Polyphase {
  [[gnu::always_inline]] static inline void column(const int32_t* p, int32x4_t& r0, int32x4_t& r1) {
    const int32x4_t middle = vld1q_s32(p + 3 * kTileChannels);
    r0 = vaddq_s32(vld1q_s32(p), middle);
    r1 = vaddq_s32(vld1q_s32(p + 6 * kTileChannels), middle);
  }

  [[gnu::always_inline]] static inline Sums2x2 inverse(const int32_t* p) {
    int32x4_t a0, a1, b0, b1, c0, c1;
    column(p, a0, a1);
    column(p + kTileChannels, b0, b1);
    column(p + 2 * kTileChannels, c0, c1);
    return {vaddq_s32(a0, b0), vaddq_s32(b0, c0), vaddq_s32(a1, b1), vaddq_s32(b1, c1)};
  }
};

// How much is known about the sums and what they become (TileOutputArgs).
enum class Known {
  kNothing,
  kFits,        // the rounded values fit int16
  kFitsFloats,  // and the sums are floats
};

// fma(x, multiplier, addend): fmla overwrites the addend, and loading it costs less than a copy.
[[gnu::always_inline]] static inline float32x4_t multiply_add(float32x4_t x, float32x4_t multiplier,
                                                              const float* addend) {
  float32x4_t y;
  asm volatile("ldr %q0, %1\n\tfmla %0.4s, %2.4s, %3.4s"
               : "=&w"(y)
               : "m"(*reinterpret_cast<const float32x4_t*>(addend)), "w"(x), "w"(multiplier));
  return y;
}

using arm::Residual;

template <Known kKnown, Residual kResidual>
class Epilogue {
 public:
  explicit Epilogue(const TileOutputArgs& args)
      : bias_(args.bias),
        start_(vdupq_n_s32(args.sums_are_floats ? kFloatStartBits : 0)),
        float_start_(vdupq_n_f32(kFloatStart)),
        residual_multiplier_(vdupq_n_f32(args.residual_multiplier)),
        residual_zero_point_(vdup_n_s8(static_cast<int8_t>(args.residual_zero_point))),
        min_(vdupq_n_s8(static_cast<int8_t>(args.min))),
        max_(vdupq_n_s8(static_cast<int8_t>(args.max))),
        clamps_(args.min > -128 || args.max < 127) {
    const int32_t offset = args.zero_point - (kResidual == Residual::kTied ? args.residual_zero_point : 0);
    // An even number may be added before rounding: ties still go to the same side.
    odd_offset_ = (offset & 1) != 0;
    rounder_ = vdupq_n_f32(kFloatStart + static_cast<float>(offset & ~1));
  }

  // 4 channels from `channel` on, not yet rounded.
  [[gnu::always_inline]] float32x4_t scale(int32x4_t sums, float32x4_t multiplier, size_t channel) const {
    float32x4_t x;
    if constexpr (kKnown == Known::kFitsFloats) {
      x = vsubq_f32(vreinterpretq_f32_s32(sums), float_start_);
    } else if constexpr (kKnown == Known::kFits) {
      x = vcvtq_f32_s32(sums);
    } else {
      x = vcvtq_f32_s32(vsubq_s32(sums, start_));
    }
    return multiply_add(x, multiplier, bias_ + channel);
  }

  // 8 channels of a pixel as int16, the zero points added.
  [[gnu::always_inline]] int16x8_t round(float32x4_t low, float32x4_t high, const int8_t* residual) const {
    if constexpr (kResidual == Residual::kFree) {
      const int16x8_t r = vsubl_s8(vld1_s8(residual), residual_zero_point_);
      low = vfmaq_f32(low, vcvtq_f32_s32(vmovl_s16(vget_low_s16(r))), residual_multiplier_);
      high = vfmaq_f32(high, vcvtq_f32_s32(vmovl_high_s16(r)), residual_multiplier_);
    }
    if constexpr (kKnown == Known::kNothing) {
      // Whatever is beyond saturates, also with the residual and zero points added.
      const float32x4_t limit = vdupq_n_f32(30000.0f), least = vdupq_n_f32(-30000.0f);
      low = arm::clamp(low, least, limit);
      high = arm::clamp(high, least, limit);
    }
    // The integer is in the low bits now.
    int16x8_t x =
        vuzp1q_s16(vreinterpretq_s16_f32(vaddq_f32(low, rounder_)), vreinterpretq_s16_f32(vaddq_f32(high, rounder_)));
    if constexpr (kResidual == Residual::kTied) x = vaddw_s8(x, vld1_s8(residual));
    if (odd_offset_) x = vaddq_s16(x, vdupq_n_s16(1));
    return x;
  }

  // Two pixels.
  [[gnu::always_inline]] int8x16_t narrow(int16x8_t first, int16x8_t second) const {
    const int8x16_t x = vqmovn_high_s16(vqmovn_s16(first), second);
    return clamps_ ? arm::clamp(x, min_, max_) : x;
  }

 private:
  const float* bias_;
  int32x4_t start_;
  float32x4_t float_start_, rounder_, residual_multiplier_;
  int8x8_t residual_zero_point_;
  int8x16_t min_, max_;
  bool clamps_, odd_offset_;
};

// 8 channels of a tile. Outputs and residuals of the second row and column are `row` and `column` bytes further on.
template <typename Scheme, Known kKnown, Residual kResidual>
[[gnu::always_inline]] static inline void run_tile(const Epilogue<kKnown, kResidual>& epilogue, const int32_t* sums,
                                                   float32x4_t multiplier_low, float32x4_t multiplier_high,
                                                   const int8_t* residual, size_t residual_row, size_t residual_column,
                                                   int8_t* output, size_t row, size_t column) {
  const Sums2x2 low = Scheme::inverse(sums);
  const float32x4_t a0 = epilogue.scale(low.y00, multiplier_low, 0), b0 = epilogue.scale(low.y01, multiplier_low, 0);
  const float32x4_t c0 = epilogue.scale(low.y10, multiplier_low, 0), d0 = epilogue.scale(low.y11, multiplier_low, 0);
  asm volatile("" ::: "memory");  // the other half does not fit the registers
  const Sums2x2 high = Scheme::inverse(sums + 4);
  const float32x4_t a1 = epilogue.scale(high.y00, multiplier_high, 4),
                    b1 = epilogue.scale(high.y01, multiplier_high, 4);
  const int8x16_t top =
      epilogue.narrow(epilogue.round(a0, a1, residual), epilogue.round(b0, b1, residual + residual_column));
  vst1_s8(output, vget_low_s8(top));
  vst1q_lane_s64(reinterpret_cast<int64_t*>(output + column), vreinterpretq_s64_s8(top), 1);
  const float32x4_t c1 = epilogue.scale(high.y10, multiplier_high, 4),
                    d1 = epilogue.scale(high.y11, multiplier_high, 4);
  const int8x16_t bottom = epilogue.narrow(epilogue.round(c0, c1, residual + residual_row),
                                           epilogue.round(d0, d1, residual + residual_row + residual_column));
  vst1_s8(output + row, vget_low_s8(bottom));
  vst1q_lane_s64(reinterpret_cast<int64_t*>(output + row + column), vreinterpretq_s64_s8(bottom), 1);
}

template <typename Scheme, Known kKnown, Residual kResidual>
static void run_tiles(const TileOutputArgs& args) {
  const Epilogue<kKnown, kResidual> epilogue(args);
  const float32x4_t multiplier_low = vld1q_f32(args.multiplier), multiplier_high = vld1q_f32(args.multiplier + 4);
  const int32_t* sums = args.sums;
  const int8_t* residual = kResidual == Residual::kNone ? args.output : args.residual;
  int8_t* output = args.output;
  const size_t step = 2 * args.output_stride;
  const size_t whole = args.rows == 2 && args.channels == kTileChannels ? args.columns / 2 : 0;
  size_t tile = 0;
  for (; tile < whole; ++tile, sums += args.tile_stride, output += step, residual += step) {
    run_tile<Scheme>(epilogue, sums, multiplier_low, multiplier_high, residual, args.output_row_stride,
                     args.output_stride, output, args.output_row_stride, args.output_stride);
  }
  for (; tile < args.tiles; ++tile, sums += args.tile_stride, output += step, residual += step) {
    // Rows, columns and channels that do not exist are computed beside the others and left out.
    const size_t columns = args.columns - 2 * tile < 2 ? 1 : 2;
    alignas(16) int8_t pixels[4][kTileChannels];
    run_tile<Scheme>(epilogue, sums, multiplier_low, multiplier_high, residual,
                     args.rows == 2 ? args.output_row_stride : 0, columns == 2 ? args.output_stride : 0, pixels[0], 16,
                     8);
    for (size_t y = 0; y < args.rows; ++y) {
      for (size_t x = 0; x < columns; ++x) {
        arm::store_up_to(output + y * args.output_row_stride + x * args.output_stride, vld1_s8(pixels[2 * y + x]),
                         args.channels);
      }
    }
  }
}

template <typename Scheme, Known kKnown>
static inline void run_known(const TileOutputArgs& args) {
  if (args.residual == nullptr) return run_tiles<Scheme, kKnown, Residual::kNone>(args);
  if (args.residual_tied) return run_tiles<Scheme, kKnown, Residual::kTied>(args);
  run_tiles<Scheme, kKnown, Residual::kFree>(args);
}

template <typename Scheme>
static inline void run_output(const TileOutputArgs& args) {
  if (!args.fits_int16) return run_known<Scheme, Known::kNothing>(args);
  if (!args.sums_are_floats) return run_known<Scheme, Known::kFits>(args);
  run_known<Scheme, Known::kFitsFloats>(args);
}

}  // namespace dgms::kernels::neon
