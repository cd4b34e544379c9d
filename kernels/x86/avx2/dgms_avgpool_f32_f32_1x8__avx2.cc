#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {

void dgms_avgpool_f32_f32_1x8__avx2(const AvgPoolF32Args& args) {
  const __m256 multiplier = _mm256_set1_ps(args.multiplier);
  for (size_t c = 0; c < args.channels; c += 8) {
    __m256 sum = _mm256_loadu_ps(args.input[0] + c);
    for (size_t t = 1; t < args.taps; ++t) sum = _mm256_add_ps(sum, _mm256_loadu_ps(args.input[t] + c));
    avx2::store_first(args.output + c, _mm256_mul_ps(sum, multiplier), args.channels - c);
  }
}

}  // namespace dgms::kernels
