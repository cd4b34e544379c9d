#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {
namespace {

// `args` by value: what is stored through its pointers cannot change it.
template <bool kMin>
void run(const MaxMinQs8Args args) {
  const int8x16_t min = vdupq_n_s8(static_cast<int8_t>(args.min));
  const int8x16_t max = vdupq_n_s8(static_cast<int8_t>(args.max));
  for (size_t i = 0; i < args.size; i += 16) {
    const int8x16_t a = vld1q_s8(args.a + i), b = vld1q_s8(args.b + i);
    arm::store_up_to(args.output + i, arm::clamp(kMin ? vminq_s8(a, b) : vmaxq_s8(a, b), min, max), args.size - i);
  }
}

}  // namespace

void dgms_maxmin_qs8_qs8_1x16__neon(const MaxMinQs8Args& args) { args.is_min ? run<true>(args) : run<false>(args); }

}  // namespace dgms::kernels
