// What the int8 GEMMs share: the accumulator, and what becomes of it.
#pragma once

#include <cmath>

#include "kernels/api/kernel.h"
#include "kernels/scalar/decode.h"
#include "kernels/scalar/requantize.h"

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

// The same of kGemv*.
static inline int32_t accumulate_codes(const IgemmQs8Args& args, unsigned bits) {
  int32_t acc = args.init[0];
  const uint8_t* codes = reinterpret_cast<const uint8_t*>(args.weights);
  const int8_t* x = args.input[0];
  for (size_t k = 0; k < args.depth; ++k) {
    const uint8_t* group = codes + k / kCodeGroup * (kCodeGroup / 8 * bits);
    acc += static_cast<int32_t>(x[k]) * args.levels[code_at(group, bits, k % kCodeGroup)];
  }
  return acc;
}

static inline void store_int8(const IgemmQs8Args& args, int32_t acc) {
  float y = std::fma(static_cast<float>(acc), args.multiplier[0], args.bias[0]);
  int32_t tied = 0;
  if (args.residual != nullptr) {
    const int32_t r = args.residual[0] - args.residual_zero_point;
    if (args.residual_tied) {
      tied = r;
    } else {
      y = std::fma(static_cast<float>(r), args.residual_multiplier, y);
    }
  }
  const int32_t q = round_to_int(y) + tied + args.zero_point;
  *static_cast<int8_t*>(args.output) = static_cast<int8_t>(clamp(q, args.min, args.max));
}

static inline void store_float(const IgemmQs8Args& args, int32_t acc) {
  const float y = std::fma(static_cast<float>(acc), args.multiplier[0], args.bias[0]);
  *static_cast<float*>(args.output) = clamp(y, args.float_min, args.float_max);
}

}  // namespace dgms::kernels::scalar
