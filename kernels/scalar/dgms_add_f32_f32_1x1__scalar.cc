#include "kernels/api/kernel.h"
#include "kernels/scalar/requantize.h"

namespace dgms::kernels {

void dgms_add_f32_f32_1x1__scalar(const AddF32Args& args) {
  for (size_t i = 0; i < args.size; ++i) args.output[i] = scalar::clamp(args.a[i] + args.b[i], args.min, args.max);
}

}  // namespace dgms::kernels
