#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {

void dgms_maxmin_qs8_qs8_1x32__avx2(const MaxMinQs8Args& args) {
  const __m256i min = _mm256_set1_epi8(static_cast<char>(args.min));
  const __m256i max = _mm256_set1_epi8(static_cast<char>(args.max));
  for (size_t i = 0; i < args.size; i += 32) {
    const __m256i a = avx2::load32(args.a + i), b = avx2::load32(args.b + i);
    const __m256i q = args.is_min ? _mm256_min_epi8(a, b) : _mm256_max_epi8(a, b);
    avx2::store_first(args.output + i, _mm256_min_epi8(_mm256_max_epi8(q, min), max), args.size - i);
  }
}

}  // namespace dgms::kernels
