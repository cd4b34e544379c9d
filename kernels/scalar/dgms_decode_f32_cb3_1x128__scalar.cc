#include "kernels/api/kernel.h"
#include "kernels/scalar/decode.h"

namespace dgms::kernels {

void dgms_decode_f32_cb3_1x128__scalar(const DecodeArgs& args) { scalar::decode<float>(args, 3); }

}  // namespace dgms::kernels
