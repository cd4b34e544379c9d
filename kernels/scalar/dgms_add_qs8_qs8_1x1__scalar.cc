#include <cmath>

#include "kernels/api/kernel.h"
#include "kernels/scalar/requantize.h"

namespace dgms::kernels {

void dgms_add_qs8_qs8_1x1__scalar(const AddQs8Args& args) {
  for (size_t i = 0; i < args.size; ++i) {
    const float b = static_cast<float>(args.b[i] - args.b_zero_point) * args.b_multiplier;
    const float y = std::fma(static_cast<float>(args.a[i] - args.a_zero_point), args.a_multiplier, b);
    const int32_t q = scalar::round_to_int(y) + args.zero_point;
    args.output[i] = static_cast<int8_t>(scalar::clamp(q, args.min, args.max));
  }
}

}  // namespace dgms::kernels
