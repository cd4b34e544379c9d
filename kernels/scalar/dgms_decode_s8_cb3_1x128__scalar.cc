#include "kernels/api/kernel.h"
#include "kernels/scalar/decode.h"

namespace dgms::kernels {

void dgms_decode_s8_cb3_1x128__scalar(const DecodeArgs& args) { scalar::decode<int8_t>(args, 3); }

}  // namespace dgms::kernels
