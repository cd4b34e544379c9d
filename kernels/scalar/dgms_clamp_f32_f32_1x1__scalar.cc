#include "kernels/api/kernel.h"
#include "kernels/scalar/requantize.h"

namespace dgms::kernels {

void dgms_clamp_f32_f32_1x1__scalar(const ClampF32Args& args) {
  for (size_t i = 0; i < args.size; ++i) args.output[i] = scalar::clamp(args.input[i], args.min, args.max);
}

}  // namespace dgms::kernels
