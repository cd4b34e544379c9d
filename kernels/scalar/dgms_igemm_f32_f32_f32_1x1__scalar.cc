#include <cmath>

#include "kernels/api/kernel.h"
#include "kernels/generic/tiles.h"
#include "kernels/scalar/requantize.h"

namespace dgms::kernels {

namespace {

void run_row(const IgemmF32Args& args) {
  float acc = 0;
  const float* w = args.weights;
  for (size_t t = 0; t < args.taps; ++t) {
    const float* x = args.input[t * args.input_stride];
    for (size_t k = 0; k < args.depth; ++k) acc += x[k] * *w++;
  }
  if (args.scale == nullptr) {
    args.output[0] = acc;
    return;
  }
  float y = std::fma(acc, args.scale[0], args.bias[0]);
  if (args.residual != nullptr) y += args.residual[0];
  args.output[0] = scalar::clamp(y, args.min, args.max);
}

}  // namespace

void dgms_igemm_f32_f32_f32_1x1__scalar(const IgemmF32Args& args) { for_each_tile<float>(args, 1, 1, run_row); }

}  // namespace dgms::kernels
