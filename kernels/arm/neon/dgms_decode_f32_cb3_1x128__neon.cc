#include "kernels/api/kernel.h"
#include "kernels/arm/neon/decode_f32.h"

namespace dgms::kernels {

void dgms_decode_f32_cb3_1x128__neon(const DecodeArgs& args) {
  const neon::FloatTable table(args.table);
  const uint8x16_t low_bits = vdupq_n_u8(3);
  const uint8x16_t third_bit = vdupq_n_u8(4);
  const uint8_t* codes = args.codes;
  float* output = static_cast<float*>(args.output);
  float* const end = output + args.elements;
  for (; output != end; output += kCodeGroup, codes += 48) {
    uint8x16_t low = vld1q_u8(codes);
    const uint8x16_t high = vld1q_u8(codes + 32);
    for (int i = 0; i < 8; ++i) {
      if (i == 4) low = vld1q_u8(codes + 16);
      const uint8x16_t third = vandq_u8(vshlq_u8(high, vdupq_n_s8(static_cast<int8_t>(2 - i))), third_bit);
      neon::decode_16(table, vorrq_u8(vandq_u8(low, low_bits), third), output + 16 * i);
      low = vshrq_n_u8(low, 2);
    }
  }
}

}  // namespace dgms::kernels
