// What the two int8 GEMMs share: the accumulator.
#pragma once

#include "kernels/api/kernel.h"

namespace dgms::kernels::scalar {

// Row 0, channel 0 of a 1x1 tile.
static inline int32_t accumulate(const IgemmQs8Args& args) {
  int32_t acc = args.init[0];
  const int8_t* w = args.weights;
  for (size_t t = 0; t < args.taps; ++t) {
    const int8_t* x = args.input[t * args.input_stride];
    for (size_t k = 0; k < args.depth; ++k) acc += static_cast<int32_t>(x[k]) * *w++;
  }
  return acc;
}

}  // namespace dgms::kernels::scalar
