#include "kernels/api/kernel.h"
#include "kernels/scalar/requantize.h"

namespace dgms::kernels {

void dgms_avgpool_qs8_qs8_1x1__scalar(const AvgPoolQs8Args& args) {
  for (size_t c = 0; c < args.channels; ++c) {
    int32_t acc = args.init;
    for (size_t t = 0; t < args.taps; ++t) acc += args.input[t][c];
    const int32_t q = scalar::round_to_int(static_cast<float>(acc) * args.multiplier) + args.zero_point;
    args.output[c] = static_cast<int8_t>(scalar::clamp(q, -128, 127));
  }
}

}  // namespace dgms::kernels
