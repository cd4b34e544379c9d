#include "kernels/api/kernel.h"
#include "kernels/scalar/requantize.h"

namespace dgms::kernels {

void dgms_maxmin_qs8_qs8_1x1__scalar(const MaxMinQs8Args& args) {
  for (size_t i = 0; i < args.size; ++i) {
    const bool is_a = args.is_min ? args.a[i] < args.b[i] : args.a[i] > args.b[i];
    args.output[i] = static_cast<int8_t>(scalar::clamp(is_a ? args.a[i] : args.b[i], args.min, args.max));
  }
}

}  // namespace dgms::kernels
