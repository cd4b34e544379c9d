// The float GEMM of AVX2 and FMA: kRows rows times 16 channels.
#pragma once

#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels::avx2 {

template <int kRows>
static void run_float_tile(const IgemmF32Args& args) {
  __m256 acc[kRows][2];
#pragma GCC unroll 8
  for (int r = 0; r < kRows; ++r) acc[r][0] = acc[r][1] = _mm256_setzero_ps();
  const float* weights = args.weights;
  for (size_t t = 0; t < args.taps; ++t) {
    const float* x[kRows];
#pragma GCC unroll 8
    for (int r = 0; r < kRows; ++r) x[r] = args.input[t * args.input_stride + r];
    for (size_t k = 0; k < args.depth; ++k, weights += 16) {
      const __m256 w0 = _mm256_loadu_ps(weights), w1 = _mm256_loadu_ps(weights + 8);
#pragma GCC unroll 8
      for (int r = 0; r < kRows; ++r) {
        const __m256 xr = _mm256_broadcast_ss(x[r] + k);
        acc[r][0] = _mm256_fmadd_ps(xr, w0, acc[r][0]);
        acc[r][1] = _mm256_fmadd_ps(xr, w1, acc[r][1]);
      }
    }
  }
  const __m256 lo = _mm256_set1_ps(args.min), hi = _mm256_set1_ps(args.max);
#pragma GCC unroll 8
  for (int r = 0; r < kRows; ++r) {
    if (static_cast<size_t>(r) >= args.rows) break;
    float* output = args.output + r * (args.output_stride / sizeof(float));
    const float* residual = args.scale == nullptr || args.residual == nullptr
                                ? nullptr
                                : args.residual + r * (args.residual_stride / sizeof(float));
#pragma GCC unroll 2
    for (int v = 0; v < 2; ++v) {
      const size_t begin = 8 * static_cast<size_t>(v);
      if (begin >= args.channels) break;
      if (args.scale == nullptr) {
        store_first(output + begin, acc[r][v], args.channels - begin);
        continue;
      }
      __m256 y = _mm256_fmadd_ps(acc[r][v], _mm256_loadu_ps(args.scale + begin), _mm256_loadu_ps(args.bias + begin));
      if (residual != nullptr) y = _mm256_add_ps(y, _mm256_loadu_ps(residual + begin));
      store_first(output + begin, clamp(y, lo, hi), args.channels - begin);
    }
  }
}

}  // namespace dgms::kernels::avx2
