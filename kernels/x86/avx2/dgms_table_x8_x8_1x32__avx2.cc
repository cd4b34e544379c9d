#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {

// 16 lookups of 16 entries. The index of part h is xored with 16 h: below 16 where the part is the right one. A
// saturating add of 0x70 then sets bit 7 everywhere else, and there vpshufb gives 0.
void dgms_table_x8_x8_1x32__avx2(const TableX8Args& args) {
  __m256i table[16];
  for (int h = 0; h < 16; ++h) table[h] = _mm256_broadcastsi128_si256(avx2::load16(args.table + 16 * h));
  const __m256i offset = _mm256_set1_epi8(-128);
  const __m256i others = _mm256_set1_epi8(0x70);
  for (size_t i = 0; i < args.size; i += 32) {
    const __m256i index = _mm256_xor_si256(avx2::load32(args.input + i), offset);
    __m256i result = _mm256_setzero_si256();
#pragma GCC unroll 16
    for (int h = 0; h < 16; ++h) {
      const __m256i in_part = _mm256_xor_si256(index, _mm256_set1_epi8(static_cast<char>(16 * h)));
      result = _mm256_or_si256(result, _mm256_shuffle_epi8(table[h], _mm256_adds_epu8(in_part, others)));
    }
    avx2::store_first(args.output + i, result, args.size - i);
  }
}

}  // namespace dgms::kernels
