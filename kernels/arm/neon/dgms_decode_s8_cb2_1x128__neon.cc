#include "kernels/api/kernel.h"
#include "kernels/arm/neon/decode_s8.h"

namespace dgms::kernels {

void dgms_decode_s8_cb2_1x128__neon(const DecodeArgs& args) { neon::decode_s8<2>(args); }

}  // namespace dgms::kernels
