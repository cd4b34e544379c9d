#include "kernels/api/kernel.h"

namespace dgms::kernels {

void dgms_bilinear_f32_f32_1x1__scalar(const BilinearF32Args& args) {
  for (size_t c = 0; c < args.channels; ++c) {
    float sum = args.weight[0] * args.input[0][c];
    for (size_t t = 1; t < 4; ++t) sum += args.weight[t] * args.input[t][c];
    args.output[c] = sum;
  }
}

}  // namespace dgms::kernels
