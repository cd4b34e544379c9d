#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {
namespace {

// Of 64 channels.
struct Values {
  int8x16_t x0, x16, x32, x48;
};

inline Values load(const int8_t* x) { return {vld1q_s8(x), vld1q_s8(x + 16), vld1q_s8(x + 32), vld1q_s8(x + 48)}; }

inline Values max(const Values& a, const Values& b) {
  return {vmaxq_s8(a.x0, b.x0), vmaxq_s8(a.x16, b.x16), vmaxq_s8(a.x32, b.x32), vmaxq_s8(a.x48, b.x48)};
}

inline void store(int8_t* output, const Values& x) {
  vst1q_s8_x2(output, {{x.x0, x.x16}});
  vst1q_s8_x2(output + 32, {{x.x32, x.x48}});
}

// One pixel of three taps, as windows of 3x3 have in either direction.
inline void max_of_3(const int8_t* a, const int8_t* b, const int8_t* c, size_t channels, int8_t* output) {
  size_t i = 0;
  for (; i + 64 <= channels; i += 64) store(output + i, max(max(load(a + i), load(b + i)), load(c + i)));
  for (; i < channels; i += 16) {
    const int8x16_t best = vmaxq_s8(vmaxq_s8(vld1q_s8(a + i), vld1q_s8(b + i)), vld1q_s8(c + i));
    arm::store_up_to(output + i, best, channels - i);
  }
}

// One pixel; its inputs begin at input[t] + offset.
inline void max_of(const int8_t* const* input, size_t taps, size_t offset, size_t channels, int8_t* output) {
  size_t i = 0;
  for (; i + 64 <= channels; i += 64) {
    Values best = load(input[0] + offset + i);
    for (size_t t = 1; t < taps; ++t) best = max(best, load(input[t] + offset + i));
    store(output + i, best);
  }
  for (; i < channels; i += 16) {
    int8x16_t best = vld1q_s8(input[0] + offset + i);
    for (size_t t = 1; t < taps; ++t) best = vmaxq_s8(best, vld1q_s8(input[t] + offset + i));
    arm::store_up_to(output + i, best, channels - i);
  }
}

// `args` by value: what is stored through its pointers cannot change it.
void max_pool(const PoolArgs<int8_t> args) {
  for (size_t p = 0; p < args.pixels; ++p) {
    const size_t offset = p * args.step;
    int8_t* output = args.output + p * args.channels;
    if (args.taps == 3) {
      const int8_t *a = args.input[0] + offset, *b = args.input[1] + offset, *c = args.input[2] + offset;
      max_of_3(a, b, c, args.channels, output);
    } else {
      max_of(args.input, args.taps, offset, args.channels, output);
    }
  }
}

}  // namespace

void dgms_maxpool_qs8_qs8_1x64__neon(const PoolArgs<int8_t>& args) { max_pool(args); }

}  // namespace dgms::kernels
