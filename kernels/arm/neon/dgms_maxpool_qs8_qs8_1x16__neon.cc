#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {

void dgms_maxpool_qs8_qs8_1x16__neon(const PoolArgs<int8_t>& args) {
  for (size_t c = 0; c < args.channels; c += 16) {
    int8x16_t best = vld1q_s8(args.input[0] + c);
    for (size_t t = 1; t < args.taps; ++t) best = vmaxq_s8(best, vld1q_s8(args.input[t] + c));
    arm::store_up_to(args.output + c, best, args.channels - c);
  }
}

}  // namespace dgms::kernels
