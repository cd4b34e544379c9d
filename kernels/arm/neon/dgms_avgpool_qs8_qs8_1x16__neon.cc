#include <arm_neon.h>

#include <algorithm>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {
namespace {

// So many int8 values always fit an int16.
constexpr size_t kInt16Taps = 256;

}  // namespace

void dgms_avgpool_qs8_qs8_1x16__neon(const AvgPoolQs8Args& args) {
  const int16x8_t zero_point = vdupq_n_s16(static_cast<int16_t>(args.zero_point));
  for (size_t c = 0; c < args.channels; c += 16) {
    int32x4_t sum0 = vdupq_n_s32(args.init), sum4 = sum0, sum8 = sum0, sum12 = sum0;
    for (size_t begin = 0; begin < args.taps; begin += kInt16Taps) {
      const size_t end = std::min(begin + kInt16Taps, args.taps);
      int16x8_t low = vdupq_n_s16(0), high = low;
      for (size_t t = begin; t < end; ++t) {
        const int8x16_t x = vld1q_s8(args.input[t] + c);
        low = vaddw_s8(low, vget_low_s8(x));
        high = vaddw_high_s8(high, x);
      }
      sum0 = vaddw_s16(sum0, vget_low_s16(low));
      sum4 = vaddw_high_s16(sum4, low);
      sum8 = vaddw_s16(sum8, vget_low_s16(high));
      sum12 = vaddw_high_s16(sum12, high);
    }
    const auto mean = [&](int32x4_t sum) { return vmulq_n_f32(vcvtq_f32_s32(sum), args.multiplier); };
    const int16x8_t low = arm::round_to_int16(mean(sum0), mean(sum4));
    const int16x8_t high = arm::round_to_int16(mean(sum8), mean(sum12));
    arm::store_up_to(args.output + c, arm::narrow(low, high, zero_point), args.channels - c);
  }
}

}  // namespace dgms::kernels
