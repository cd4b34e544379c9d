#include "kernels/generic/unary_f32.h"
#include "kernels/x86/avx2/floats.h"

namespace dgms::kernels {

void dgms_unary_f32_f32_1x8__avx2(const UnaryF32Args& args) { generic::run_unary<avx2::Floats>(args); }

}  // namespace dgms::kernels
