// 16 channels of a pixel: the products of two taps fit an int16 (|x| <= 128, |w| <= 127), then they are added to int32.
#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {
namespace {

struct Sums16 {
  int32x4_t c0, c4, c8, c12;
};

[[gnu::always_inline]] inline void add(Sums16& sums, int16x8_t low, int16x8_t high) {
  sums.c0 = vaddw_s16(sums.c0, vget_low_s16(low));
  sums.c4 = vaddw_high_s16(sums.c4, low);
  sums.c8 = vaddw_s16(sums.c8, vget_low_s16(high));
  sums.c12 = vaddw_high_s16(sums.c12, high);
}

// All taps of 16 channels. kTaps: the number of taps, or 0 for any.
template <size_t kTaps>
[[gnu::always_inline]] inline void accumulate(const DwconvQs8Args& args, const int8_t* const* input, size_t channel,
                                              Sums16& sums) {
  const size_t taps = kTaps != 0 ? kTaps : args.taps;
  const int8_t* weights = args.weights + channel;
  size_t t = 0;
#pragma GCC unroll 4
  for (; t + 2 <= taps; t += 2) {
    const int8x16_t x0 = vld1q_s8(input[t] + channel);
    const int8x16_t x1 = vld1q_s8(input[t + 1] + channel);
    const int8x16_t w0 = vld1q_s8(weights);
    const int8x16_t w1 = vld1q_s8(weights + args.weight_stride);
    add(sums, vmlal_s8(vmull_s8(vget_low_s8(x0), vget_low_s8(w0)), vget_low_s8(x1), vget_low_s8(w1)),
        vmlal_high_s8(vmull_high_s8(x0, w0), x1, w1));
    weights += 2 * args.weight_stride;
  }
  if (t < taps) {
    const int8x16_t x = vld1q_s8(input[t] + channel);
    const int8x16_t w = vld1q_s8(weights);
    add(sums, vmull_s8(vget_low_s8(x), vget_low_s8(w)), vmull_high_s8(x, w));
  }
}

template <size_t kTaps>
void run(const DwconvQs8Args& args) {
  const int16x8_t zero_point = vdupq_n_s16(static_cast<int16_t>(args.zero_point));
  const int8x16_t min = vdupq_n_s8(static_cast<int8_t>(args.min));
  const int8x16_t max = vdupq_n_s8(static_cast<int8_t>(args.max));
  for (size_t c = 0; c < args.channels; c += 16) {
    const int32_t* init = args.init + c;
    const float* multiplier = args.multiplier + c;
    const float* bias = args.bias + c;
    for (size_t p = 0; p < args.pixels; ++p) {
      Sums16 sums = {vld1q_s32(init), vld1q_s32(init + 4), vld1q_s32(init + 8), vld1q_s32(init + 12)};
      accumulate<kTaps>(args, args.input + p * args.taps, c, sums);
      const auto scale = [&](int32x4_t sum, size_t channel) {
        return vfmaq_f32(vld1q_f32(bias + channel), vcvtq_f32_s32(sum), vld1q_f32(multiplier + channel));
      };
      const int16x8_t low = arm::round_to_int16(scale(sums.c0, 0), scale(sums.c4, 4));
      const int16x8_t high = arm::round_to_int16(scale(sums.c8, 8), scale(sums.c12, 12));
      const int8x16_t y = arm::clamp(arm::narrow(low, high, zero_point), min, max);
      arm::store_up_to(args.output + p * args.output_stride + c, y, args.channels - c);
    }
  }
}

}  // namespace

void dgms_dwconv_qs8_qs8_s8_1x16__neon(const DwconvQs8Args& args) {
  if (args.taps == 9) {
    run<9>(args);
  } else {
    run<0>(args);
  }
}

}  // namespace dgms::kernels
