#include "kernels/api/kernel.h"
#include "kernels/arm/neon/decode_f32.h"

namespace dgms::kernels {

void dgms_decode_f32_cb4_1x128__neon(const DecodeArgs& args) {
  const neon::FloatTable table(args.table);
  const uint8_t* codes = args.codes;
  float* output = static_cast<float*>(args.output);
  float* const end = output + args.elements;
  for (; output != end; output += 32, codes += 16) {
    const uint8x16_t vector = vld1q_u8(codes);
    neon::decode_16(table, vandq_u8(vector, vdupq_n_u8(15)), output);
    neon::decode_16(table, vshrq_n_u8(vector, 4), output + 16);
  }
}

}  // namespace dgms::kernels
