#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {

void dgms_avgpool_qs8_qs8_1x16__avx2(const AvgPoolQs8Args& args) {
  constexpr size_t kInt16Sums = 255;  // 255 * 128 < 2^15
  const avx2::Requantize requantize(args.zero_point, -128, 127);
  const __m256 multiplier = _mm256_set1_ps(args.multiplier);
  for (size_t c = 0; c < args.channels; c += 16) {
    __m256i low = _mm256_set1_epi32(args.init), high = low;
    for (size_t begin = 0; begin < args.taps; begin += kInt16Sums) {
      const size_t end = args.taps - begin < kInt16Sums ? args.taps : begin + kInt16Sums;
      __m256i sum = _mm256_setzero_si256();
      for (size_t t = begin; t < end; ++t) {
        sum = _mm256_add_epi16(sum, _mm256_cvtepi8_epi16(avx2::load16(args.input[t] + c)));
      }
      low = _mm256_add_epi32(low, _mm256_cvtepi16_epi32(_mm256_castsi256_si128(sum)));
      high = _mm256_add_epi32(high, _mm256_cvtepi16_epi32(_mm256_extracti128_si256(sum, 1)));
    }
    const __m256i q0 = requantize(_mm256_mul_ps(_mm256_cvtepi32_ps(low), multiplier));
    const __m256i q1 = requantize(_mm256_mul_ps(_mm256_cvtepi32_ps(high), multiplier));
    avx2::store_first(args.output + c, avx2::narrow(q0, q1), args.channels - c);
  }
}

}  // namespace dgms::kernels
