#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {

void dgms_dequantize_f32_qs8_1x8__avx2(const DequantizeArgs& args) {
  const __m256 zero_point = _mm256_set1_ps(static_cast<float>(args.zero_point));
  const __m256 scale = _mm256_set1_ps(args.scale);
  for (size_t i = 0; i < args.size; i += 8) {
    const __m256 x = _mm256_sub_ps(avx2::int8_to_float(args.input + i), zero_point);
    avx2::store_first(args.output + i, _mm256_mul_ps(x, scale), args.size - i);
  }
}

}  // namespace dgms::kernels
