#include "kernels/arm/neon/floats.h"
#include "kernels/generic/unary_f32.h"

namespace dgms::kernels {

void dgms_unary_f32_f32_1x8__neon(const UnaryF32Args& args) { generic::run_unary<neon::Floats>(args); }

}  // namespace dgms::kernels
