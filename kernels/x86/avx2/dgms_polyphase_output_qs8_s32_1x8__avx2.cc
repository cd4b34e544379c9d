#include "kernels/x86/avx2/tile_output.h"

namespace dgms::kernels {
namespace {

__attribute__((always_inline)) inline avx2::Sums2x2 inverse(const int32_t* sums) {
  __m256i rows[2][3];
#pragma GCC unroll 3
  for (size_t x = 0; x < 3; ++x) {
    const __m256i middle = avx2::load_sums(sums, 3 + x);
    rows[0][x] = _mm256_add_epi32(avx2::load_sums(sums, x), middle);
    rows[1][x] = _mm256_add_epi32(avx2::load_sums(sums, 6 + x), middle);
  }
  avx2::Sums2x2 result;
#pragma GCC unroll 2
  for (int y = 0; y < 2; ++y) {
    result.y[2 * y] = _mm256_add_epi32(rows[y][0], rows[y][1]);
    result.y[2 * y + 1] = _mm256_add_epi32(rows[y][1], rows[y][2]);
  }
  return result;
}

}  // namespace

void dgms_polyphase_output_qs8_s32_1x8__avx2(const TileOutputArgs& args) {
  avx2::run_tiles(args, [](const int32_t* sums) __attribute__((always_inline)) { return inverse(sums); });
}

}  // namespace dgms::kernels
