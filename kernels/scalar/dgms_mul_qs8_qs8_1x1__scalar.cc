#include "kernels/api/kernel.h"
#include "kernels/scalar/requantize.h"

namespace dgms::kernels {

void dgms_mul_qs8_qs8_1x1__scalar(const MulQs8Args& args) {
  for (size_t i = 0; i < args.size; ++i) {
    const int32_t product = (args.a[i] - args.a_zero_point) * (args.b[i] - args.b_zero_point);
    const int32_t q = scalar::round_to_int(static_cast<float>(product) * args.multiplier) + args.zero_point;
    args.output[i] = static_cast<int8_t>(scalar::clamp(q, args.min, args.max));
  }
}

}  // namespace dgms::kernels
