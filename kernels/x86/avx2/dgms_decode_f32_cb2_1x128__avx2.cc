#include "kernels/x86/avx2/decode.h"

namespace dgms::kernels {

void dgms_decode_f32_cb2_1x128__avx2(const DecodeArgs& args) { avx2::decode_f32<2>(args); }

}  // namespace dgms::kernels
