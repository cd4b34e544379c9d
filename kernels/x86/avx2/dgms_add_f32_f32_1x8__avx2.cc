#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {

void dgms_add_f32_f32_1x8__avx2(const AddF32Args& args) {
  const __m256 lo = _mm256_set1_ps(args.min), hi = _mm256_set1_ps(args.max);
  for (size_t i = 0; i < args.size; i += 8) {
    const __m256 sum = _mm256_add_ps(_mm256_loadu_ps(args.a + i), _mm256_loadu_ps(args.b + i));
    avx2::store_first(args.output + i, avx2::clamp(sum, lo, hi), args.size - i);
  }
}

}  // namespace dgms::kernels
