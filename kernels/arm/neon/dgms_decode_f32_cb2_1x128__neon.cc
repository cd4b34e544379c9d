#include "kernels/api/kernel.h"
#include "kernels/arm/neon/decode_f32.h"

namespace dgms::kernels {

void dgms_decode_f32_cb2_1x128__neon(const DecodeArgs& args) {
  const neon::FloatTable table(args.table);
  const uint8x16_t code = vdupq_n_u8(3);
  const uint8_t* codes = args.codes;
  float* output = static_cast<float*>(args.output);
  float* const end = output + args.elements;
  for (; output != end; output += 64, codes += 16) {
    const uint8x16_t vector = vld1q_u8(codes);
    neon::decode_16(table, vandq_u8(vector, code), output);
    neon::decode_16(table, vandq_u8(vshrq_n_u8(vector, 2), code), output + 16);
    neon::decode_16(table, vandq_u8(vshrq_n_u8(vector, 4), code), output + 32);
    neon::decode_16(table, vshrq_n_u8(vector, 6), output + 48);
  }
}

}  // namespace dgms::kernels
