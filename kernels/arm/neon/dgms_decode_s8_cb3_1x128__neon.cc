#include "kernels/api/kernel.h"
#include "kernels/arm/neon/decode_s8.h"

namespace dgms::kernels {
namespace {

// 64 elements: `low` has their low two bits as 2-bit codes have them, bits 0..3 of `high` the third bits.
inline void decode(int8x16_t table, uint8x16_t low, uint8x16_t high, int8_t* output) {
  const uint8x16_t third = vdupq_n_u8(4);
  const uint8x16_t code = vdupq_n_u8(7);
  const auto lookup = [&](uint8x16_t low_bits, uint8x16_t third_bit) {
    return vqtbl1q_s8(table, vandq_u8(vbslq_u8(third, third_bit, low_bits), code));
  };
  vst1q_s8(output, lookup(low, vshlq_n_u8(high, 2)));
  vst1q_s8(output + 16, lookup(vshrq_n_u8(low, 2), vaddq_u8(high, high)));
  vst1q_s8(output + 32, lookup(vshrq_n_u8(low, 4), high));
  vst1q_s8(output + 48, lookup(vshrq_n_u8(low, 6), vshrq_n_u8(high, 1)));
}

}  // namespace

void dgms_decode_s8_cb3_1x128__neon(const DecodeArgs& args) {
  const int8x16_t table = vld1q_s8(static_cast<const int8_t*>(args.table));
  const uint8_t* codes = args.codes;
  int8_t* output = static_cast<int8_t*>(args.output);
  int8_t* const end = output + args.elements;
  for (; output != end; output += kCodeGroup, codes += 48) {
    const uint8x16_t high = vld1q_u8(codes + 32);
    decode(table, vld1q_u8(codes), high, output);
    decode(table, vld1q_u8(codes + 16), vshrq_n_u8(high, 4), output + 64);
  }
}

}  // namespace dgms::kernels
