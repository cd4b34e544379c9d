#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {
namespace {

// Multipliers of 1: the products and their sum are integers of at most 511, which floats hold and rint keeps.
void add_tied(const AddQs8Args& args) {
  const auto offset = static_cast<int16_t>(args.zero_point - args.a_zero_point - args.b_zero_point);
  const __m128i min = _mm_set1_epi8(static_cast<char>(args.min)), max = _mm_set1_epi8(static_cast<char>(args.max));
  for (size_t i = 0; i < args.size; i += 16) {
    const __m256i a = _mm256_cvtepi8_epi16(avx2::load16(args.a + i)),
                  b = _mm256_cvtepi8_epi16(avx2::load16(args.b + i));
    const __m256i sum = _mm256_add_epi16(_mm256_add_epi16(a, b), _mm256_set1_epi16(offset));
    const __m128i q = _mm_packs_epi16(_mm256_castsi256_si128(sum), _mm256_extracti128_si256(sum, 1));
    avx2::store_first(args.output + i, _mm_min_epi8(_mm_max_epi8(q, min), max), args.size - i);
  }
}

}  // namespace

void dgms_add_qs8_qs8_1x16__avx2(const AddQs8Args& args) {
  if (args.a_multiplier == 1 && args.b_multiplier == 1) return add_tied(args);
  const avx2::Requantize requantize(args.zero_point, args.min, args.max);
  const __m256 a_zero_point = _mm256_set1_ps(static_cast<float>(args.a_zero_point));
  const __m256 b_zero_point = _mm256_set1_ps(static_cast<float>(args.b_zero_point));
  const __m256 a_multiplier = _mm256_set1_ps(args.a_multiplier), b_multiplier = _mm256_set1_ps(args.b_multiplier);
  const auto add8 = [&](size_t i) {
    const __m256 b = _mm256_mul_ps(_mm256_sub_ps(avx2::int8_to_float(args.b + i), b_zero_point), b_multiplier);
    const __m256 a = _mm256_sub_ps(avx2::int8_to_float(args.a + i), a_zero_point);
    return requantize(_mm256_fmadd_ps(a, a_multiplier, b));
  };
  for (size_t i = 0; i < args.size; i += 16) {
    avx2::store_first(args.output + i, avx2::narrow(add8(i), add8(i + 8)), args.size - i);
  }
}

}  // namespace dgms::kernels
