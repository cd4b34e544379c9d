#include "kernels/x86/avx2/tile_weights.h"

namespace dgms::kernels {
namespace {

struct Line {
  __m256i t[4];

  __attribute__((always_inline)) static Line of(__m256i g0, __m256i g1, __m256i g2) {
    const __m256i ends = _mm256_add_epi16(g0, g2);
    return {
        {_mm256_add_epi16(g0, g0), _mm256_add_epi16(ends, g1), _mm256_sub_epi16(ends, g1), _mm256_add_epi16(g2, g2)}};
  }
};

}  // namespace

void dgms_winograd_weights_s8_s8_1x16__avx2(const TileWeightsArgs& args) {
  avx2::transform_weights<Line>(args, kWinogradScheme);
}

}  // namespace dgms::kernels
