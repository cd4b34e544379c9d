#include "kernels/generic/unary_f32.h"
#include "kernels/scalar/floats.h"

namespace dgms::kernels {

void dgms_unary_f32_f32_1x1__scalar(const UnaryF32Args& args) { generic::run_unary<scalar::Floats>(args); }

}  // namespace dgms::kernels
