// One row times a panel of 8 channels of 4-bit codes. A vector of codes is a step of 4 inputs: channels 0..3 in the low
// nibbles, 4..7 in the high ones.
#pragma once

#include <arm_neon.h>

#include "kernels/api/kernel.h"

namespace dgms::kernels::neon_dotprod {

struct Sums {
  int32x4_t low, high;
};

template <int kStep>
[[gnu::always_inline]] static inline void add_step(Sums& sums, int8x16_t levels, const uint8_t* codes,
                                                   int8x16_t inputs) {
  const uint8x16_t step = vld1q_u8(codes + 16 * kStep);
  sums.low = vdotq_laneq_s32(sums.low, vqtbl1q_s8(levels, vandq_u8(step, vdupq_n_u8(15))), inputs, kStep);
  sums.high = vdotq_laneq_s32(sums.high, vqtbl1q_s8(levels, vshrq_n_u8(step, 4)), inputs, kStep);
}

// body(0, 1, sums of 8 channels), as PanelEpilogue wants them.
template <typename Body>
static inline void with_sums_of_codes(const IgemmQs8Args& args, const Body& body) {
  const int8x16_t levels = vld1q_s8(args.levels);
  const int8_t* input = args.input[0];
  const uint8_t* codes = reinterpret_cast<const uint8_t*>(args.weights);
  Sums even{vld1q_s32(args.init), vld1q_s32(args.init + 4)};
  Sums odd{vdupq_n_s32(0), vdupq_n_s32(0)};
  size_t left = args.depth;
  for (; left >= 16; left -= 16, input += 16, codes += 64) {
    const int8x16_t inputs = vld1q_s8(input);
    add_step<0>(even, levels, codes, inputs);
    add_step<1>(odd, levels, codes, inputs);
    add_step<2>(even, levels, codes, inputs);
    add_step<3>(odd, levels, codes, inputs);
  }
  for (; left > 0; left -= 4, input += 4, codes += 16) add_step<0>(even, levels, codes, vld1q_s8(input));
  int32_t sums[8];
  vst1q_s32(sums, vaddq_s32(even.low, odd.low));
  vst1q_s32(sums + 4, vaddq_s32(even.high, odd.high));
  body(0, 1, sums);
}

}  // namespace dgms::kernels::neon_dotprod
