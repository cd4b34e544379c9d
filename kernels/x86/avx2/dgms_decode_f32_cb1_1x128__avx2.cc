#include "kernels/x86/avx2/decode.h"

namespace dgms::kernels {

void dgms_decode_f32_cb1_1x128__avx2(const DecodeArgs& args) { avx2::decode_f32<1>(args); }

}  // namespace dgms::kernels
