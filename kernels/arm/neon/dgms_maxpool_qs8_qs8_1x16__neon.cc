#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {

namespace {

// `args` by value: what is stored through its pointers cannot change it.
void max_of_3(const PoolArgs<int8_t> args) {
  const int8_t *a = args.input[0], *b = args.input[1], *c = args.input[2];
  size_t i = 0;
  for (; i + 32 <= args.channels; i += 32) {
    const int8x16_t low = vmaxq_s8(vmaxq_s8(vld1q_s8(a + i), vld1q_s8(b + i)), vld1q_s8(c + i));
    const int8x16_t high = vmaxq_s8(vmaxq_s8(vld1q_s8(a + i + 16), vld1q_s8(b + i + 16)), vld1q_s8(c + i + 16));
    vst1q_s8_x2(args.output + i, {{low, high}});
  }
  for (; i < args.channels; i += 16) {
    const int8x16_t best = vmaxq_s8(vmaxq_s8(vld1q_s8(a + i), vld1q_s8(b + i)), vld1q_s8(c + i));
    arm::store_up_to(args.output + i, best, args.channels - i);
  }
}

}  // namespace

void dgms_maxpool_qs8_qs8_1x16__neon(const PoolArgs<int8_t>& args) {
  if (args.taps == 3) return max_of_3(args);
  for (size_t c = 0; c < args.channels; c += 16) {
    int8x16_t best = vld1q_s8(args.input[0] + c);
    for (size_t t = 1; t < args.taps; ++t) best = vmaxq_s8(best, vld1q_s8(args.input[t] + c));
    arm::store_up_to(args.output + c, best, args.channels - c);
  }
}

}  // namespace dgms::kernels
