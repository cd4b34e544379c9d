#include <cmath>

#include "kernels/api/kernel.h"
#include "kernels/scalar/requantize.h"

namespace dgms::kernels {

void dgms_dwconv_f32_f32_f32_1x1__scalar(const DwconvF32Args& args) {
  for (size_t p = 0; p < args.pixels; ++p) {
    const float* const* input = args.input + p * args.taps;
    float* output = args.output + p * (args.output_stride / sizeof(float));
    for (size_t c = 0; c < args.channels; ++c) {
      float acc = 0;
      for (size_t t = 0; t < args.taps; ++t) acc += input[t][c] * args.weights[t * args.weight_stride + c];
      output[c] = scalar::clamp(std::fma(acc, args.scale[c], args.bias[c]), args.min, args.max);
    }
  }
}

}  // namespace dgms::kernels
