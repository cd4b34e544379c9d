#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {

void dgms_maxpool_f32_f32_1x8__avx2(const PoolArgs<float>& args) {
  for (size_t p = 0; p < args.pixels; ++p) {
    for (size_t c = 0; c < args.channels; c += 8) {
      const size_t at = p * args.step + c;
      __m256 best = _mm256_loadu_ps(args.input[0] + at);
      for (size_t t = 1; t < args.taps; ++t) best = _mm256_max_ps(_mm256_loadu_ps(args.input[t] + at), best);
      avx2::store_first(args.output + p * args.channels + c, best, args.channels - c);
    }
  }
}

}  // namespace dgms::kernels
