#include "kernels/x86/avx2/tile_weights.h"

namespace dgms::kernels {
namespace {

// Sixteen elements, transformed along a line. The second and the last plane have the same weights.
struct Line {
  __m256i t[5];
};

__attribute__((always_inline)) inline Line transform(__m256i g0, __m256i g1, __m256i g2) {
  return {{_mm256_add_epi16(g0, g0), g1, _mm256_add_epi16(g0, g2), _mm256_add_epi16(g2, g2), g1}};
}

}  // namespace

// `args` by value: what is stored through its pointers cannot change it.
void dgms_polyphase_weights_s8_s8_1x16__avx2(const TileWeightsArgs& arguments) {
  const TileWeightsArgs args = arguments;
  for (size_t e = 0; e < args.elements; e += 16) {
    Line rows[3];
    const int8_t* levels = args.levels + e;
    for (Line& row : rows) {
      row = transform(avx2::load_levels(levels), avx2::load_levels(levels + args.elements),
                      avx2::load_levels(levels + 2 * args.elements));
      levels += 3 * args.elements;
    }
    const avx2::WeightsScale scale(args.ratios + e);
    for (size_t x = 0; x < 5; ++x) {
      const Line column = transform(rows[0].t[x], rows[1].t[x], rows[2].t[x]);
      for (size_t y = 0; y < 5; ++y) {
        int8_t* weights = args.weights + kPolyphaseScheme.place[5 * y + x] * args.plane_stride + e;
        _mm_storeu_si128(reinterpret_cast<__m128i*>(weights), scale(column.t[y]));
      }
    }
  }
}

}  // namespace dgms::kernels
