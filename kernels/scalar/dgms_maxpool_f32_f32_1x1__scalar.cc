#include "kernels/api/kernel.h"

namespace dgms::kernels {

void dgms_maxpool_f32_f32_1x1__scalar(const PoolArgs<float>& args) {
  for (size_t p = 0; p < args.pixels; ++p) {
    for (size_t c = 0; c < args.channels; ++c) {
      const size_t at = p * args.step + c;
      float best = args.input[0][at];
      for (size_t t = 1; t < args.taps; ++t) best = args.input[t][at] > best ? args.input[t][at] : best;
      args.output[p * args.channels + c] = best;
    }
  }
}

}  // namespace dgms::kernels
