#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {
namespace {

// kPixels pixels, 8 channels from `channel` on.
template <int kPixels>
void run_block(const DwconvF32Args& args, size_t pixel, size_t channel) {
  __m256 acc[kPixels];
#pragma GCC unroll 4
  for (int p = 0; p < kPixels; ++p) acc[p] = _mm256_setzero_ps();
  const float* const* input = args.input + pixel * args.taps;
  const float* weights = args.weights + channel;
  for (size_t t = 0; t < args.taps; ++t, weights += args.weight_stride) {
    const __m256 w = _mm256_loadu_ps(weights);
#pragma GCC unroll 4
    for (int p = 0; p < kPixels; ++p) {
      acc[p] = _mm256_fmadd_ps(_mm256_loadu_ps(input[p * args.taps + t] + channel), w, acc[p]);
    }
  }
  const __m256 lo = _mm256_set1_ps(args.min), hi = _mm256_set1_ps(args.max);
  const __m256 scale = _mm256_loadu_ps(args.scale + channel), bias = _mm256_loadu_ps(args.bias + channel);
#pragma GCC unroll 4
  for (int p = 0; p < kPixels; ++p) {
    float* output = args.output + (pixel + p) * (args.output_stride / sizeof(float)) + channel;
    avx2::store_first(output, avx2::clamp(_mm256_fmadd_ps(acc[p], scale, bias), lo, hi), args.channels - channel);
  }
}

}  // namespace

void dgms_dwconv_f32_f32_f32_1x8__avx2(const DwconvF32Args& args) {
  size_t pixel = 0;
  for (; pixel + 4 <= args.pixels; pixel += 4) {
    for (size_t channel = 0; channel < args.channels; channel += 8) run_block<4>(args, pixel, channel);
  }
  for (; pixel < args.pixels; ++pixel) {
    for (size_t channel = 0; channel < args.channels; channel += 8) run_block<1>(args, pixel, channel);
  }
}

}  // namespace dgms::kernels
