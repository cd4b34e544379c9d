#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {

void dgms_maxpool_qs8_qs8_1x32__avx2(const PoolArgs<int8_t>& args) {
  for (size_t p = 0; p < args.pixels; ++p) {
    for (size_t c = 0; c < args.channels; c += 32) {
      const size_t at = p * args.step + c;
      __m256i best = avx2::load32(args.input[0] + at);
      for (size_t t = 1; t < args.taps; ++t) best = _mm256_max_epi8(best, avx2::load32(args.input[t] + at));
      avx2::store_first(args.output + p * args.channels + c, best, args.channels - c);
    }
  }
}

}  // namespace dgms::kernels
