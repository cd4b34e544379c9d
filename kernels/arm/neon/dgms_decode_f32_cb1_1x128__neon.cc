#include "kernels/api/kernel.h"
#include "kernels/arm/neon/decode_f32.h"

namespace dgms::kernels {

void dgms_decode_f32_cb1_1x128__neon(const DecodeArgs& args) {
  const neon::FloatTable table(args.table);
  const uint8x16_t code = vdupq_n_u8(1);
  const uint8_t* codes = args.codes;
  float* output = static_cast<float*>(args.output);
  float* const end = output + args.elements;
  for (; output != end; output += kCodeGroup, codes += 16) {
    uint8x16_t group = vld1q_u8(codes);
    for (size_t i = 0; i < 8; ++i) {
      neon::decode_16(table, vandq_u8(group, code), output + 16 * i);
      group = vshrq_n_u8(group, 1);
    }
  }
}

}  // namespace dgms::kernels
