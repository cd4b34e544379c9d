#include "kernels/arm/neon/floats.h"
#include "kernels/generic/binary_f32.h"

namespace dgms::kernels {

void dgms_binary_f32_f32_1x8__neon(const BinaryF32Args& args) { generic::run_binary<neon::Floats>(args); }

}  // namespace dgms::kernels
