#include <arm_neon.h>

#include "kernels/api/kernel.h"

namespace dgms::kernels {

void dgms_decode_s8_cb1_1x128__neon(const DecodeArgs& args) {
  const int8_t* levels = static_cast<const int8_t*>(args.table);
  const int8x16_t zero = vdupq_n_s8(levels[0]);
  const int8x16_t one = vdupq_n_s8(levels[1]);
  const uint8_t* codes = args.codes;
  int8_t* output = static_cast<int8_t*>(args.output);
  int8_t* const end = output + args.elements;
  for (; output != end; output += kCodeGroup, codes += 16) {
    const uint8x16_t group = vld1q_u8(codes);
    uint8x16_t bit = vdupq_n_u8(1);
    for (size_t i = 0; i < 8; ++i) {
      vst1q_s8(output + 16 * i, vbslq_s8(vtstq_u8(group, bit), one, zero));
      bit = vaddq_u8(bit, bit);
    }
  }
}

}  // namespace dgms::kernels
