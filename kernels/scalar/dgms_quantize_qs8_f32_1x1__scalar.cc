#include "kernels/api/kernel.h"
#include "kernels/scalar/requantize.h"

namespace dgms::kernels {

void dgms_quantize_qs8_f32_1x1__scalar(const QuantizeArgs& args) {
  for (size_t i = 0; i < args.size; ++i) {
    const int32_t q = scalar::round_to_int(args.input[i] * args.inverse_scale) + args.zero_point;
    args.output[i] = static_cast<int8_t>(scalar::clamp(q, -128, 127));
  }
}

}  // namespace dgms::kernels
