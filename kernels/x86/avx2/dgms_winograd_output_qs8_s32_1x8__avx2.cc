#include "kernels/x86/avx2/tile_output.h"

namespace dgms::kernels {
namespace {

__attribute__((always_inline)) inline avx2::Sums2x2 inverse(const int32_t* sums) {
  __m256i rows[2][4];
#pragma GCC unroll 4
  for (size_t x = 0; x < 4; ++x) {
    const __m256i m0 = avx2::load_sums(sums, x), m2 = avx2::load_sums(sums, 8 + x), m3 = avx2::load_sums(sums, 12 + x);
    const __m256i m1 = avx2::load_sums(sums, 4 + x);
    rows[0][x] = _mm256_add_epi32(m0, _mm256_add_epi32(m1, m2));
    rows[1][x] = _mm256_sub_epi32(_mm256_sub_epi32(m1, m2), m3);
  }
  avx2::Sums2x2 result;
#pragma GCC unroll 2
  for (int y = 0; y < 2; ++y) {
    result.y[2 * y] = _mm256_add_epi32(rows[y][0], _mm256_add_epi32(rows[y][1], rows[y][2]));
    result.y[2 * y + 1] = _mm256_sub_epi32(_mm256_sub_epi32(rows[y][1], rows[y][2]), rows[y][3]);
  }
  return result;
}

}  // namespace

void dgms_winograd_output_qs8_s32_1x8__avx2(const TileOutputArgs& args) {
  avx2::run_tiles(args, [](const int32_t* sums) __attribute__((always_inline)) { return inverse(sums); });
}

}  // namespace dgms::kernels
