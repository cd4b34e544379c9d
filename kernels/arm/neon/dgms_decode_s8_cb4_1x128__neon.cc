#include <arm_neon.h>

#include "kernels/api/kernel.h"

namespace dgms::kernels {

void dgms_decode_s8_cb4_1x128__neon(const DecodeArgs& args) {
  const int8x16_t table = vld1q_s8(static_cast<const int8_t*>(args.table));
  const uint8_t* codes = args.codes;
  int8_t* output = static_cast<int8_t*>(args.output);
  int8_t* const end = output + args.elements;
  for (; output != end; output += 64, codes += 32) {
    const uint8x16_t first = vld1q_u8(codes);
    const uint8x16_t second = vld1q_u8(codes + 16);
    const uint8x16_t nibble = vdupq_n_u8(15);
    vst1q_s8(output, vqtbl1q_s8(table, vandq_u8(first, nibble)));
    vst1q_s8(output + 16, vqtbl1q_s8(table, vshrq_n_u8(first, 4)));
    vst1q_s8(output + 32, vqtbl1q_s8(table, vandq_u8(second, nibble)));
    vst1q_s8(output + 48, vqtbl1q_s8(table, vshrq_n_u8(second, 4)));
  }
}

}  // namespace dgms::kernels
