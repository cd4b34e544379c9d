#include <cmath>

#include "kernels/api/kernel.h"
#include "kernels/scalar/requantize.h"

namespace dgms::kernels {

void dgms_dwconv_qs8_qs8_s8_1x1__scalar(const DwconvQs8Args& args) {
  for (size_t p = 0; p < args.pixels; ++p) {
    const int8_t* const* input = args.input + p * args.taps;
    int8_t* output = args.output + p * args.output_stride;
    for (size_t c = 0; c < args.channels; ++c) {
      int32_t acc = args.init[c];
      for (size_t t = 0; t < args.taps; ++t) {
        acc += static_cast<int32_t>(input[t][c]) * args.weights[t * args.weight_stride + c];
      }
      const float y = std::fma(static_cast<float>(acc), args.multiplier[c], args.bias[c]);
      const int32_t q = scalar::round_to_int(y) + args.zero_point;
      output[c] = static_cast<int8_t>(scalar::clamp(q, args.min, args.max));
    }
  }
}

}  // namespace dgms::kernels
