#include "kernels/api/kernel.h"

namespace dgms::kernels {

void dgms_maxpool_f32_f32_1x1__scalar(const PoolArgs<float>& args) {
  for (size_t c = 0; c < args.channels; ++c) {
    float best = args.input[0][c];
    for (size_t t = 1; t < args.taps; ++t) best = args.input[t][c] > best ? args.input[t][c] : best;
    args.output[c] = best;
  }
}

}  // namespace dgms::kernels
