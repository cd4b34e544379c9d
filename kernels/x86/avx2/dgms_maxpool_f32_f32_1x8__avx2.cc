#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {

void dgms_maxpool_f32_f32_1x8__avx2(const PoolArgs<float>& args) {
  for (size_t c = 0; c < args.channels; c += 8) {
    __m256 best = _mm256_loadu_ps(args.input[0] + c);
    for (size_t t = 1; t < args.taps; ++t) best = _mm256_max_ps(_mm256_loadu_ps(args.input[t] + c), best);
    avx2::store_first(args.output + c, best, args.channels - c);
  }
}

}  // namespace dgms::kernels
