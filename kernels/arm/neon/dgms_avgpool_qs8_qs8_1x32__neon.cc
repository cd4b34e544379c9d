#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {
namespace {

// So many int8 values always fit an int16.
constexpr size_t kInt16Taps = 256;

// Of 32 channels.
struct Values {
  int8x16_t x0, x16;
};
struct Sums {
  int16x8_t x0, x8, x16, x24;
};

inline Values load(const int8_t* x) { return {vld1q_s8(x), vld1q_s8(x + 16)}; }

inline void add(Sums& sums, const Values& values) {
  sums.x0 = vaddw_s8(sums.x0, vget_low_s8(values.x0));
  sums.x8 = vaddw_high_s8(sums.x8, values.x0);
  sums.x16 = vaddw_s8(sums.x16, vget_low_s8(values.x16));
  sums.x24 = vaddw_high_s8(sums.x24, values.x16);
}

// Four taps at a time: a core that issues in order waits once for their pointers and once for their values.
inline Sums sum(const int8_t* const* input, size_t taps, size_t channel) {
  const int16x8_t zero = vdupq_n_s16(0);
  Sums sums{zero, zero, zero, zero};
  for (; taps >= 4; taps -= 4, input += 4) {
    const int8_t *row0 = input[0] + channel, *row1 = input[1] + channel;
    const int8_t *row2 = input[2] + channel, *row3 = input[3] + channel;
    const Values x0 = load(row0), x1 = load(row1), x2 = load(row2), x3 = load(row3);
    add(sums, x0);
    add(sums, x1);
    add(sums, x2);
    add(sums, x3);
  }
  for (; taps > 0; --taps, ++input) add(sums, load(*input + channel));
  return sums;
}

// 8 channels.
struct Total {
  void add(int16x8_t x) {
    low = vaddw_s16(low, vget_low_s16(x));
    high = vaddw_high_s16(high, x);
  }
  int16x8_t mean(float multiplier) const {
    return arm::round_to_int16(vmulq_n_f32(vcvtq_f32_s32(low), multiplier),
                               vmulq_n_f32(vcvtq_f32_s32(high), multiplier));
  }
  int32x4_t low, high;
};

}  // namespace

void dgms_avgpool_qs8_qs8_1x32__neon(const AvgPoolQs8Args& args) {
  const int16x8_t zero_point = vdupq_n_s16(static_cast<int16_t>(args.zero_point));
  const int32x4_t init = vdupq_n_s32(args.init);
  for (size_t c = 0; c < args.channels; c += 32) {
    Total x0{init, init}, x8 = x0, x16 = x0, x24 = x0;
    for (size_t begin = 0; begin < args.taps; begin += kInt16Taps) {
      const size_t left = args.taps - begin;
      const Sums sums = sum(args.input + begin, left < kInt16Taps ? left : kInt16Taps, c);
      x0.add(sums.x0);
      x8.add(sums.x8);
      x16.add(sums.x16);
      x24.add(sums.x24);
    }
    const int8x16_t low = arm::narrow(x0.mean(args.multiplier), x8.mean(args.multiplier), zero_point);
    const int8x16_t high = arm::narrow(x16.mean(args.multiplier), x24.mean(args.multiplier), zero_point);
    const size_t left = args.channels - c;
    arm::store_up_to(args.output + c, low, left);
    if (left > 16) arm::store_up_to(args.output + c + 16, high, left - 16);
  }
}

}  // namespace dgms::kernels
