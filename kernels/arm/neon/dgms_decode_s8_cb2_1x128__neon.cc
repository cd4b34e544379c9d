#include "kernels/api/kernel.h"
#include "kernels/arm/neon/decode_s8.h"

namespace dgms::kernels {

void dgms_decode_s8_cb2_1x128__neon(const DecodeArgs& args) {
  const neon::PairTables tables(static_cast<const int8_t*>(args.table));
  const uint8_t* codes = args.codes;
  int8_t* output = static_cast<int8_t*>(args.output);
  int8_t* const end = output + args.elements;
  for (; output != end; output += 64, codes += 16) neon::decode_pairs(tables, vld1q_u8(codes), output);
}

}  // namespace dgms::kernels
