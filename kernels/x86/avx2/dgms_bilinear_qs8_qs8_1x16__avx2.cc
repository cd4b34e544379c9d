#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {

void dgms_bilinear_qs8_qs8_1x16__avx2(const BilinearQs8Args& args) {
  // Two inputs side by side, so that one instruction multiplies and adds both.
  const auto pair = [&](size_t t) {
    const uint32_t first = static_cast<uint16_t>(args.weight[t]), second = static_cast<uint16_t>(args.weight[t + 1]);
    return _mm256_set1_epi32(static_cast<int32_t>(first | second << 16));
  };
  const __m256i top = pair(0), bottom = pair(2), half = _mm256_set1_epi32(kBilinearOne / 2);
  for (size_t c = 0; c < args.channels; c += 16) {
    const auto read = [&](size_t t) { return _mm256_cvtepi8_epi16(avx2::load16(args.input[t] + c)); };
    const __m256i a = read(0), b = read(1), d = read(2), e = read(3);
    // Of each half of 8 values: the first 4 and the last 4.
    const auto sum = [&](__m256i upper, __m256i lower) {
      const __m256i products = _mm256_add_epi32(_mm256_madd_epi16(upper, top), _mm256_madd_epi16(lower, bottom));
      return _mm256_srai_epi32(_mm256_add_epi32(products, half), 14);
    };
    const __m256i low = sum(_mm256_unpacklo_epi16(a, b), _mm256_unpacklo_epi16(d, e));
    const __m256i high = sum(_mm256_unpackhi_epi16(a, b), _mm256_unpackhi_epi16(d, e));
    const __m256i words = _mm256_packs_epi32(low, high);
    const __m128i bytes = _mm_packs_epi16(_mm256_castsi256_si128(words), _mm256_extracti128_si256(words, 1));
    avx2::store_first(args.output + c, bytes, args.channels - c);
  }
}

}  // namespace dgms::kernels
