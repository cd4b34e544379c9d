#include "kernels/x86/avx2/tile_weights.h"

namespace dgms::kernels {
namespace {

// The second and the last plane have the same weights.
struct Line {
  __m256i t[5];

  __attribute__((always_inline)) static Line of(__m256i g0, __m256i g1, __m256i g2) {
    return {{_mm256_add_epi16(g0, g0), g1, _mm256_add_epi16(g0, g2), _mm256_add_epi16(g2, g2), g1}};
  }
};

}  // namespace

void dgms_polyphase_weights_s8_s8_1x16__avx2(const TileWeightsArgs& args) {
  avx2::transform_weights<Line>(args, kPolyphaseScheme);
}

}  // namespace dgms::kernels
