#include "kernels/api/kernel.h"

namespace dgms::kernels {

void dgms_avgpool_f32_f32_1x1__scalar(const AvgPoolF32Args& args) {
  for (size_t c = 0; c < args.channels; ++c) {
    float acc = 0;
    for (size_t t = 0; t < args.taps; ++t) acc += args.input[t][c];
    args.output[c] = acc * args.multiplier;
  }
}

}  // namespace dgms::kernels
