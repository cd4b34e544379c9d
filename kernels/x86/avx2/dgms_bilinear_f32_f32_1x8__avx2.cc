#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {

void dgms_bilinear_f32_f32_1x8__avx2(const BilinearF32Args& args) {
  __m256 weights[4];
  for (size_t t = 0; t < 4; ++t) weights[t] = _mm256_set1_ps(args.weight[t]);
  for (size_t c = 0; c < args.channels; c += 8) {
    __m256 sum = _mm256_mul_ps(weights[0], _mm256_loadu_ps(args.input[0] + c));
    for (size_t t = 1; t < 4; ++t) {
      sum = _mm256_add_ps(sum, _mm256_mul_ps(weights[t], _mm256_loadu_ps(args.input[t] + c)));
    }
    avx2::store_first(args.output + c, sum, args.channels - c);
  }
}

}  // namespace dgms::kernels
