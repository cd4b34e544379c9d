// Largest value of a window, int8 and float32.
#pragma once

#include "kernels/api/kernel.h"

namespace dgms::kernels::scalar {

template <typename T>
void maxpool(const PoolArgs<T>& args) {
  for (size_t p = 0; p < args.pixels; ++p) {
    for (size_t c = 0; c < args.channels; ++c) {
      const size_t at = p * args.step + c;
      T best = args.input[0][at];
      for (size_t t = 1; t < args.taps; ++t) best = args.input[t][at] > best ? args.input[t][at] : best;
      args.output[p * args.channels + c] = best;
    }
  }
}

}  // namespace dgms::kernels::scalar
