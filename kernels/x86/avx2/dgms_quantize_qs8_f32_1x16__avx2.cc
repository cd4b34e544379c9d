#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {

void dgms_quantize_qs8_f32_1x16__avx2(const QuantizeArgs& args) {
  const avx2::Requantize requantize(args.zero_point, -128, 127);
  const __m256 scale = _mm256_set1_ps(args.inverse_scale);
  for (size_t i = 0; i < args.size; i += 16) {
    const __m256i low = requantize(_mm256_mul_ps(_mm256_loadu_ps(args.input + i), scale));
    const __m256i high = requantize(_mm256_mul_ps(_mm256_loadu_ps(args.input + i + 8), scale));
    avx2::store_first(args.output + i, avx2::narrow(low, high), args.size - i);
  }
}

}  // namespace dgms::kernels
