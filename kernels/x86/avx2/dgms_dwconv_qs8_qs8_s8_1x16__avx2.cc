#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {
namespace {

// 16 channels of two rows, as int16 pairs for vpmaddwd: channels 0-7 and 8-15.
struct Pair {
  __m256i low, high;
};

Pair interleave(__m128i a, __m128i b) {
  return {_mm256_cvtepi8_epi16(_mm_unpacklo_epi8(a, b)), _mm256_cvtepi8_epi16(_mm_unpackhi_epi8(a, b))};
}

// kPixels pixels, 16 channels from `channel` on; the weights of two taps at a time are widened once for all pixels.
template <int kPixels>
void run_block(const DwconvQs8Args& args, size_t pixel, size_t channel) {
  using avx2::load16;
  using avx2::load32;
  __m256i acc[kPixels][2];
#pragma GCC unroll 4
  for (int p = 0; p < kPixels; ++p) {
    acc[p][0] = load32(args.init + channel);
    acc[p][1] = load32(args.init + channel + 8);
  }
  const int8_t* const* input = args.input + pixel * args.taps;
  const int8_t* weights = args.weights + channel;
  for (size_t t = 0; t < args.taps; t += 2) {
    const bool both = t + 1 < args.taps;
    const __m128i zero = _mm_setzero_si128();
    const Pair w = interleave(load16(weights), both ? load16(weights + args.weight_stride) : zero);
    weights += 2 * args.weight_stride;
#pragma GCC unroll 4
    for (int p = 0; p < kPixels; ++p) {
      const int8_t* const* rows = input + p * args.taps + t;
      const Pair x = interleave(load16(rows[0] + channel), load16(rows[both] + channel));
      acc[p][0] = _mm256_add_epi32(acc[p][0], _mm256_madd_epi16(x.low, w.low));
      acc[p][1] = _mm256_add_epi32(acc[p][1], _mm256_madd_epi16(x.high, w.high));
    }
  }
  const avx2::Requantize requantize(args.zero_point, args.min, args.max);
#pragma GCC unroll 4
  for (int p = 0; p < kPixels; ++p) {
    const __m256 y0 = _mm256_fmadd_ps(_mm256_cvtepi32_ps(acc[p][0]), _mm256_loadu_ps(args.multiplier + channel),
                                      _mm256_loadu_ps(args.bias + channel));
    const __m256 y1 = _mm256_fmadd_ps(_mm256_cvtepi32_ps(acc[p][1]), _mm256_loadu_ps(args.multiplier + channel + 8),
                                      _mm256_loadu_ps(args.bias + channel + 8));
    avx2::store_first(args.output + (pixel + p) * args.output_stride + channel,
                      avx2::narrow(requantize(y0), requantize(y1)), args.channels - channel);
  }
}

}  // namespace

void dgms_dwconv_qs8_qs8_s8_1x16__avx2(const DwconvQs8Args& args) {
  size_t pixel = 0;
  for (; pixel + 4 <= args.pixels; pixel += 4) {
    for (size_t channel = 0; channel < args.channels; channel += 16) run_block<4>(args, pixel, channel);
  }
  for (; pixel < args.pixels; ++pixel) {
    for (size_t channel = 0; channel < args.channels; channel += 16) run_block<1>(args, pixel, channel);
  }
}

}  // namespace dgms::kernels
