// Depthwise convolution of whole rows, a channel at a time.
#pragma once

#include <cmath>

#include "kernels/api/dwconv_rows.h"
#include "kernels/scalar/requantize.h"

namespace dgms::kernels::scalar {

template <size_t kKernel, size_t kStride>
static inline void dwconv_rows(const DwconvRowsQs8Args& args) {
  for (size_t r = 0; r < args.rows; ++r) {
    for (size_t x = 0; x < args.outputs; ++x) {
      for (size_t c = args.block_begin; c < args.block_end; ++c) {
        int32_t acc = args.init[c];
        for (size_t t = 0; t < kKernel * kKernel; ++t) {
          const size_t column = x * kStride + t % kKernel - args.left;  // beyond `columns` when it is negative
          const int8_t* row = args.input[r * kStride + t / kKernel];
          const int32_t value = column < args.columns ? row[column * args.channels + c] : args.input_zero_point;
          acc += value * args.weights[c * kKernel * kKernel + t];
        }
        const float y = std::fma(static_cast<float>(acc), args.multiplier[c], args.bias[c]);
        const int32_t q = round_to_int(y) + args.zero_point;
        args.output[r * args.output_stride + x * args.channels + c] = static_cast<int8_t>(clamp(q, args.min, args.max));
      }
    }
  }
}

}  // namespace dgms::kernels::scalar
