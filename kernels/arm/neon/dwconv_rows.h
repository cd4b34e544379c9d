// Depthwise 3x3 convolution of whole rows without dot products: 8 channels of one output row, the three columns of the
// window in registers. The products of two taps fit an int16 (|x| <= 128, |w| <= 127), then they are added to int32.
#pragma once

#include <arm_neon.h>

#include "kernels/api/dwconv_rows.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels::neon {

// 8 channels of the three rows of a window.
struct DwconvColumn {
  int8x8_t row0, row1, row2;
};

struct DwconvInput {
  const int8_t *row0, *row1, *row2;  // pixel 0, at the first channel
  size_t step;                       // bytes of a pixel
  DwconvColumn padding;

  [[gnu::always_inline]] DwconvColumn column(size_t i) const {
    return {vld1_s8(row0 + i * step), vld1_s8(row1 + i * step), vld1_s8(row2 + i * step)};
  }
};

struct DwconvWeights {
  DwconvColumn left, middle, right;
};

// Requantization of docs/numerics.md: the sums start at the bits of 12582912.0f, which read as float are 12582912 +
// sum.
struct DwconvEpilogue {
  int32x4_t init_low, init_high;
  float32x4_t multiplier_low, multiplier_high, bias_low, bias_high;
  float32x4_t rounder;
  int16x8_t zero_point;
  int8x8_t min, max;

  [[gnu::always_inline]] float32x4_t rounded(int32x4_t sum, float32x4_t bias, float32x4_t multiplier) const {
    return vaddq_f32(vfmaq_f32(bias, vsubq_f32(vreinterpretq_f32_s32(sum), rounder), multiplier), rounder);
  }

  // kSmall: DwconvRowsQs8Args::small_results.
  template <bool kSmall>
  [[gnu::always_inline]] int8x8_t operator()(int32x4_t low, int32x4_t high) const {
    const float32x4_t y_low = rounded(low, bias_low, multiplier_low);
    const float32x4_t y_high = rounded(high, bias_high, multiplier_high);
    int16x8_t y;
    if constexpr (kSmall) {
      y = vuzp1q_s16(vreinterpretq_s16_f32(y_low), vreinterpretq_s16_f32(y_high));
    } else {
      const int32x4_t bits = vreinterpretq_s32_f32(rounder);
      y = vqmovn_high_s32(vqmovn_s32(vsubq_s32(vreinterpretq_s32_f32(y_low), bits)),
                          vsubq_s32(vreinterpretq_s32_f32(y_high), bits));
    }
    return arm::clamp(vqmovn_s16(vqaddq_s16(y, zero_point)), min, max);
  }
};

template <bool kSmall>
[[gnu::always_inline]] static inline int8x8_t dwconv_pixel(const DwconvColumn& left, const DwconvColumn& middle,
                                                           const DwconvColumn& right, const DwconvWeights& w,
                                                           const DwconvEpilogue& epilogue) {
  int16x8_t products = vmlal_s8(vmull_s8(left.row0, w.left.row0), left.row1, w.left.row1);
  int32x4_t low = vaddw_s16(epilogue.init_low, vget_low_s16(products));
  int32x4_t high = vaddw_high_s16(epilogue.init_high, products);
  const auto add = [&](int16x8_t pair) DGMS_INLINE_LAMBDA {
    low = vaddw_s16(low, vget_low_s16(pair));
    high = vaddw_high_s16(high, pair);
  };
  add(vmlal_s8(vmull_s8(left.row2, w.left.row2), middle.row0, w.middle.row0));
  add(vmlal_s8(vmull_s8(middle.row1, w.middle.row1), middle.row2, w.middle.row2));
  add(vmlal_s8(vmull_s8(right.row0, w.right.row0), right.row1, w.right.row1));
  add(vmull_s8(right.row2, w.right.row2));
  return epilogue.operator()<kSmall>(low, high);
}

// One output row of 8 channels.
template <size_t kStride, bool kSmall>
static inline void dwconv_walk(const DwconvInput& input, const DwconvRowsQs8Args& args, const DwconvWeights& w,
                               const DwconvEpilogue& epilogue, int8_t* output) {
  const auto column = [&](size_t at) DGMS_INLINE_LAMBDA {  // beyond `columns` also when it is negative
    return at < args.columns ? input.column(at) : input.padding;
  };
  const size_t reach = args.columns + args.left;
  const size_t inside = reach < 3 ? 0 : (reach - 3) / kStride + 1;  // pixels before padding is read on the right
  const size_t safe = inside < args.outputs ? inside : args.outputs;
  const size_t step = args.channels;
  size_t x = 0, at = 0 - args.left;
  DwconvColumn a = column(at), b{}, c{};
  if constexpr (kStride == 1) {
    b = column(at + 1);
    at += 2;
    for (; x + 3 <= safe; x += 3, at += 3, output += 3 * step) {
      c = input.column(at);
      vst1_s8(output, dwconv_pixel<kSmall>(a, b, c, w, epilogue));
      a = input.column(at + 1);
      vst1_s8(output + step, dwconv_pixel<kSmall>(b, c, a, w, epilogue));
      b = input.column(at + 2);
      vst1_s8(output + 2 * step, dwconv_pixel<kSmall>(c, a, b, w, epilogue));
    }
    for (; x < args.outputs; ++x, ++at, output += step) {
      c = column(at);
      vst1_s8(output, dwconv_pixel<kSmall>(a, b, c, w, epilogue));
      a = b;
      b = c;
    }
  } else {
    at += 1;
    for (; x + 2 <= safe; x += 2, at += 4, output += 2 * step) {
      b = x == 0 ? column(at) : input.column(at);
      c = input.column(at + 1);
      vst1_s8(output, dwconv_pixel<kSmall>(a, b, c, w, epilogue));
      b = input.column(at + 2);
      a = input.column(at + 3);
      vst1_s8(output + step, dwconv_pixel<kSmall>(c, b, a, w, epilogue));
    }
    for (; x < args.outputs; ++x, at += 2, output += step) {
      b = column(at);
      c = column(at + 1);
      vst1_s8(output, dwconv_pixel<kSmall>(a, b, c, w, epilogue));
      a = c;
    }
  }
}

template <size_t kStride>
static inline void dwconv_rows(const DwconvRowsQs8Args args) {
  const int8x8_t padding = vdup_n_s8(static_cast<int8_t>(args.input_zero_point));
  for (size_t block = args.block_begin; block < args.block_end; ++block) {
    const size_t end = block * 8 + 8;
    const size_t channel = (end < args.channels ? end : args.channels) - 8;
    const int8_t* packed = args.weights + block * 72;
    const auto column = [&](size_t kx) -> DwconvColumn {
      return {vld1_s8(packed + kx * 8), vld1_s8(packed + kx * 8 + 24), vld1_s8(packed + kx * 8 + 48)};
    };
    const DwconvWeights weights = {column(0), column(1), column(2)};
    const float32x4_t rounder = vdupq_n_f32(12582912.0f);
    const int32x4_t start = vreinterpretq_s32_f32(rounder);
    const DwconvEpilogue epilogue = {vaddq_s32(vld1q_s32(args.init + channel), start),
                                     vaddq_s32(vld1q_s32(args.init + channel + 4), start),
                                     vld1q_f32(args.multiplier + channel),
                                     vld1q_f32(args.multiplier + channel + 4),
                                     vld1q_f32(args.bias + channel),
                                     vld1q_f32(args.bias + channel + 4),
                                     rounder,
                                     vdupq_n_s16(static_cast<int16_t>(args.zero_point)),
                                     vdup_n_s8(static_cast<int8_t>(args.min)),
                                     vdup_n_s8(static_cast<int8_t>(args.max))};
    for (size_t row = 0; row < args.rows; ++row) {
      const int8_t* const* rows = args.input + row * kStride;
      const DwconvInput input = {
          rows[0] + channel, rows[1] + channel, rows[2] + channel, args.channels, {padding, padding, padding}};
      int8_t* output = args.output + row * args.output_stride + channel;
      if (args.small_results) {
        dwconv_walk<kStride, true>(input, args, weights, epilogue, output);
      } else {
        dwconv_walk<kStride, false>(input, args, weights, epilogue, output);
      }
    }
  }
}

}  // namespace dgms::kernels::neon
