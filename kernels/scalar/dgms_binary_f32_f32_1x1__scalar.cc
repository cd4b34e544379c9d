#include "kernels/generic/binary_f32.h"
#include "kernels/scalar/floats.h"

namespace dgms::kernels {

void dgms_binary_f32_f32_1x1__scalar(const BinaryF32Args& args) { generic::run_binary<scalar::Floats>(args); }

}  // namespace dgms::kernels
