// Depthwise convolution of whole rows without dot products, 8 channels of one output row at a time. The products of two
// taps fit an int16 (|x| <= 128, |w| <= 127), then they are added to int32. The three columns of a 3x3 window stay in
// registers; of a 5x5 window every value is loaded for two output pixels, which share the weights.
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

// Two pixels of a row of 5x5 windows, `step` bytes apart in both images. value(ky, i): row ky, column i of the first
// window, where the second one is `kStride` columns further.
template <size_t kStride, bool kSmall, typename Value>
[[gnu::always_inline]] static inline void dwconv5x5_pixels(const Value& value, const int8_t* weights,
                                                           const DwconvEpilogue& epilogue, int8_t* output,
                                                           int8_t* second_output) {
  int32x4_t low = epilogue.init_low, high = epilogue.init_high, second_low = low, second_high = high;
  const auto tap = [&](size_t ky, size_t kx) DGMS_INLINE_LAMBDA { return vld1_s8(weights + (ky * 5 + kx) * 8); };
  const auto add = [&](int16x8_t products, int16x8_t second) DGMS_INLINE_LAMBDA {
    low = vaddw_s16(low, vget_low_s16(products));
    high = vaddw_high_s16(high, products);
    second_low = vaddw_s16(second_low, vget_low_s16(second));
    second_high = vaddw_high_s16(second_high, second);
  };
  const auto add_taps = [&](size_t ky, size_t kx, size_t other_ky, size_t other_kx) DGMS_INLINE_LAMBDA {
    const int8x8_t w = tap(ky, kx), other = tap(other_ky, other_kx);
    add(vmlal_s8(vmull_s8(value(ky, kx), w), value(other_ky, other_kx), other),
        vmlal_s8(vmull_s8(value(ky, kx + kStride), w), value(other_ky, other_kx + kStride), other));
  };
  const auto add_row = [&](size_t ky) DGMS_INLINE_LAMBDA {
    add_taps(ky, 0, ky, 1);
    add_taps(ky, 2, ky, 3);
  };
  add_row(0);
  add_row(1);
  add_taps(0, 4, 1, 4);
  add_row(2);
  add_row(3);
  add_taps(2, 4, 3, 4);
  add_row(4);
  add(vmull_s8(value(4, 4), tap(4, 4)), vmull_s8(value(4, 4 + kStride), tap(4, 4)));
  vst1_s8(second_output, epilogue.operator()<kSmall>(second_low, second_high));
  vst1_s8(output, epilogue.operator()<kSmall>(low, high));
}

// One output row of 8 channels.
template <size_t kStride, bool kSmall>
static inline void dwconv5x5_walk(const int8_t* const* rows, size_t channel, const DwconvRowsQs8Args& args,
                                  const int8_t* weights, const DwconvEpilogue& epilogue, int8_t* output) {
  const size_t step = args.channels;
  const int8_t* const row[5] = {rows[0] + channel, rows[1] + channel, rows[2] + channel, rows[3] + channel,
                                rows[4] + channel};
  int8_t padding[8];
  vst1_s8(padding, vdup_n_s8(static_cast<int8_t>(args.input_zero_point)));
  for (size_t x = 0; x < args.outputs; x += 2) {
    // The last pair of an odd number overlaps the one before; a single pixel is stored last.
    const size_t first = x + 2 <= args.outputs ? x : args.outputs < 2 ? 0 : args.outputs - 2;
    int8_t* to = output + first * step;
    int8_t* second = args.outputs < 2 ? to : to + step;
    const size_t at = first * kStride - args.left;  // beyond `columns` when it is negative
    if (at < args.columns && at + kStride + 4 < args.columns) {
      dwconv5x5_pixels<kStride, kSmall>([&](size_t ky, size_t i)
                                            DGMS_INLINE_LAMBDA { return vld1_s8(row[ky] + (at + i) * step); },
                                        weights, epilogue, to, second);
    } else {
      dwconv5x5_pixels<kStride, kSmall>(
          [&](size_t ky, size_t i)
              DGMS_INLINE_LAMBDA { return vld1_s8(at + i < args.columns ? row[ky] + (at + i) * step : padding); },
          weights, epilogue, to, second);
    }
  }
}

// One output row of 8 channels of 3x3 windows.
template <size_t kStride, bool kSmall>
static inline void dwconv3x3_walk(const int8_t* const* rows, size_t channel, const DwconvRowsQs8Args& args,
                                  const int8_t* packed, const DwconvEpilogue& epilogue, int8_t* output) {
  const auto column = [&](size_t kx) -> DwconvColumn {
    return {vld1_s8(packed + kx * 8), vld1_s8(packed + kx * 8 + 24), vld1_s8(packed + kx * 8 + 48)};
  };
  const int8x8_t padding = vdup_n_s8(static_cast<int8_t>(args.input_zero_point));
  const DwconvInput input = {
      rows[0] + channel, rows[1] + channel, rows[2] + channel, args.channels, {padding, padding, padding}};
  dwconv_walk<kStride, kSmall>(input, args, {column(0), column(1), column(2)}, epilogue, output);
}

template <size_t kKernel, size_t kStride, bool kSmall>
static inline void dwconv_row(const int8_t* const* rows, size_t channel, const DwconvRowsQs8Args& args,
                              const int8_t* packed, const DwconvEpilogue& epilogue, int8_t* output) {
  if constexpr (kKernel == 3) {
    dwconv3x3_walk<kStride, kSmall>(rows, channel, args, packed, epilogue, output);
  } else {
    dwconv5x5_walk<kStride, kSmall>(rows, channel, args, packed, epilogue, output);
  }
}

template <size_t kKernel, size_t kStride>
static inline void dwconv_rows(const DwconvRowsQs8Args args) {
  for (size_t block = args.block_begin; block < args.block_end; ++block) {
    const size_t end = block * 8 + 8;
    const size_t channel = (end < args.channels ? end : args.channels) - 8;
    const int8_t* packed = args.weights + block * kKernel * kKernel * 8;
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
      int8_t* output = args.output + row * args.output_stride + channel;
      if (args.small_results) {
        dwconv_row<kKernel, kStride, true>(rows, channel, args, packed, epilogue, output);
      } else {
        dwconv_row<kKernel, kStride, false>(rows, channel, args, packed, epilogue, output);
      }
    }
  }
}

}  // namespace dgms::kernels::neon
