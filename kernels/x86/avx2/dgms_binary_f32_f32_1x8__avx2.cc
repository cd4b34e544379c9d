#include "kernels/generic/binary_f32.h"
#include "kernels/x86/avx2/floats.h"

namespace dgms::kernels {

void dgms_binary_f32_f32_1x8__avx2(const BinaryF32Args& args) { generic::run_binary<avx2::Floats>(args); }

}  // namespace dgms::kernels
