// 8 channels of two pixels: the products of two taps fit an int16 (|x| <= 128, |w| <= 127), then they are added to
// int32. Two pixels, so that there is work while the results of one are not ready.
#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"
#include "kernels/arm/rows.h"

namespace dgms::kernels {
namespace {

using arm::for_each_row;

template <typename T>
using Pixels = arm::Rows<T, 2>;

// The tap's pointers of a pixel.
using Inputs = Pixels<const int8_t* const*>;

struct Sums8 {
  int32x4_t low, high;
};

[[gnu::always_inline]] inline void add(Sums8& sums, int16x8_t products) {
  sums.low = vaddw_s16(sums.low, vget_low_s16(products));
  sums.high = vaddw_high_s16(sums.high, products);
}

// Adds the products of tap t.
[[gnu::always_inline]] inline void add_tap(Inputs& inputs, size_t t, size_t channel, int8x8_t w, Pixels<Sums8>& sums) {
  for_each_row([&](size_t, const int8_t* const* input, Sums8& sum)
                   DGMS_INLINE_LAMBDA { add(sum, vmull_s8(vld1_s8(input[t] + channel), w)); },
               inputs, sums);
}

// Adds the products of taps t and t + 1.
[[gnu::always_inline]] inline void add_taps(Inputs& inputs, size_t t, size_t channel, int8x8_t w0, int8x8_t w1,
                                            Pixels<Sums8>& sums) {
  Pixels<int16x8_t> products;
  for_each_row([&](size_t, const int8_t* const* input, int16x8_t& product)
                   DGMS_INLINE_LAMBDA { product = vmull_s8(vld1_s8(input[t] + channel), w0); },
               inputs, products);
  for_each_row([&](size_t, const int8_t* const* input, int16x8_t& product)
                   DGMS_INLINE_LAMBDA { product = vmlal_s8(product, vld1_s8(input[t + 1] + channel), w1); },
               inputs, products);
  for_each_row([&](size_t, int16x8_t product, Sums8& sum) DGMS_INLINE_LAMBDA { add(sum, product); }, products, sums);
}

// 8 channels of any number of taps.
struct AnyTaps {
  AnyTaps(const DwconvQs8Args& args, size_t channel)
      : weights(args.weights + channel), stride(args.weight_stride), taps(args.taps) {}

  [[gnu::always_inline]] void add_products(Inputs& inputs, size_t channel, Pixels<Sums8>& sums) const {
    const int8_t* w = weights;
    size_t t = 0;
    for (; t + 2 <= taps; t += 2, w += 2 * stride) {
      add_taps(inputs, t, channel, vld1_s8(w), vld1_s8(w + stride), sums);
    }
    if (t < taps) add_tap(inputs, t, channel, vld1_s8(w), sums);
  }

  const int8_t* weights;
  size_t stride, taps;
};

// 8 channels of a 3x3 kernel: the weights stay in registers.
struct NineTaps {
  NineTaps(const DwconvQs8Args& args, size_t channel) {
    const int8_t* w = args.weights + channel;
    const size_t stride = args.weight_stride;
    w0 = vld1_s8(w);
    w1 = vld1_s8(w + stride);
    w2 = vld1_s8(w + 2 * stride);
    w3 = vld1_s8(w + 3 * stride);
    w4 = vld1_s8(w + 4 * stride);
    w5 = vld1_s8(w + 5 * stride);
    w6 = vld1_s8(w + 6 * stride);
    w7 = vld1_s8(w + 7 * stride);
    w8 = vld1_s8(w + 8 * stride);
  }

  [[gnu::always_inline]] void add_products(Inputs& inputs, size_t channel, Pixels<Sums8>& sums) const {
    add_taps(inputs, 0, channel, w0, w1, sums);
    add_taps(inputs, 2, channel, w2, w3, sums);
    add_taps(inputs, 4, channel, w4, w5, sums);
    add_taps(inputs, 6, channel, w6, w7, sums);
    add_tap(inputs, 8, channel, w8, sums);
  }

  int8x8_t w0, w1, w2, w3, w4, w5, w6, w7, w8;
};

// `args` by value: what is stored through its pointers cannot change it, so its members are not read again.
template <typename Taps>
void run(const DwconvQs8Args args) {
  const int16x8_t zero_point = vdupq_n_s16(static_cast<int16_t>(args.zero_point));
  const int8x8_t min = vdup_n_s8(static_cast<int8_t>(args.min));
  const int8x8_t max = vdup_n_s8(static_cast<int8_t>(args.max));
  for (size_t c = 0; c < args.channels; c += 8) {
    const Taps taps(args, c);
    const Sums8 init = {vld1q_s32(args.init + c), vld1q_s32(args.init + c + 4)};
    const float32x4_t multiplier_low = vld1q_f32(args.multiplier + c);
    const float32x4_t multiplier_high = vld1q_f32(args.multiplier + c + 4);
    const float32x4_t bias_low = vld1q_f32(args.bias + c);
    const float32x4_t bias_high = vld1q_f32(args.bias + c + 4);
    for (size_t p = 0; p < args.pixels; p += 2) {
      const int8_t* const* input = args.input + p * args.taps;
      const bool two = p + 1 < args.pixels;
      Inputs inputs = {{input}, {two ? input + args.taps : input}};
      Pixels<Sums8> sums = {{init}, {init}};
      taps.add_products(inputs, c, sums);
      Pixels<arm::Float8> y;
      for_each_row(
          [&](size_t, const Sums8& sum, arm::Float8& x) DGMS_INLINE_LAMBDA {
            x.low = vfmaq_f32(bias_low, vcvtq_f32_s32(sum.low), multiplier_low);
            x.high = vfmaq_f32(bias_high, vcvtq_f32_s32(sum.high), multiplier_high);
          },
          sums, y);
      Pixels<int8x8_t> q;
      for_each_row(
          [&](size_t, const arm::Float8& x, int8x8_t& rounded) DGMS_INLINE_LAMBDA {
            rounded = arm::clamp(vqmovn_s16(vqaddq_s16(arm::round_to_int16(x.low, x.high), zero_point)), min, max);
          },
          y, q);
      int8_t* output = args.output + p * args.output_stride + c;
      arm::store_up_to(output, q.first.row, args.channels - c);
      if (two) arm::store_up_to(output + args.output_stride, q.second.row, args.channels - c);
    }
  }
}

}  // namespace

void dgms_dwconv_qs8_qs8_s8_1x8__neon(const DwconvQs8Args& args) {
  if (args.taps == 9) {
    run<NineTaps>(args);
  } else {
    run<AnyTaps>(args);
  }
}

}  // namespace dgms::kernels
