#include "kernels/api/kernel.h"

namespace dgms::kernels {

void dgms_bilinear_qs8_qs8_1x1__scalar(const BilinearQs8Args& args) {
  for (size_t c = 0; c < args.channels; ++c) {
    int32_t sum = kBilinearOne / 2;
    for (size_t t = 0; t < 4; ++t) sum += args.weight[t] * args.input[t][c];
    args.output[c] = static_cast<int8_t>(sum >> 14);
  }
}

}  // namespace dgms::kernels
