#include "kernels/api/kernel.h"
#include "kernels/arm/neon/decode_s8.h"

namespace dgms::kernels {

void dgms_decode_s8_cb4_1x128__neon(const DecodeArgs& args) { neon::decode_s8<4>(args); }

}  // namespace dgms::kernels
