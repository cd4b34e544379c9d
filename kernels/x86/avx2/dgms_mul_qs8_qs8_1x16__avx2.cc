#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {

// Differences and products are integers below 2^24, which floats hold.
void dgms_mul_qs8_qs8_1x16__avx2(const MulQs8Args& args) {
  const avx2::Requantize requantize(args.zero_point, args.min, args.max);
  const __m256 a_zero_point = _mm256_set1_ps(static_cast<float>(args.a_zero_point));
  const __m256 b_zero_point = _mm256_set1_ps(static_cast<float>(args.b_zero_point));
  const __m256 multiplier = _mm256_set1_ps(args.multiplier);
  const auto multiply8 = [&](size_t i) {
    const __m256 a = _mm256_sub_ps(avx2::int8_to_float(args.a + i), a_zero_point);
    const __m256 b = _mm256_sub_ps(avx2::int8_to_float(args.b + i), b_zero_point);
    return requantize(_mm256_mul_ps(_mm256_mul_ps(a, b), multiplier));
  };
  for (size_t i = 0; i < args.size; i += 16) {
    avx2::store_first(args.output + i, avx2::narrow(multiply8(i), multiply8(i + 8)), args.size - i);
  }
}

}  // namespace dgms::kernels
