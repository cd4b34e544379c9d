#include "kernels/arm/neon/tile_weights.h"

namespace dgms::kernels {
namespace {

// Eight elements.
struct Line {
  int16x8_t t[4];

  [[gnu::always_inline]] static Line of(int8x8_t g0, int8x8_t g1, int8x8_t g2) {
    const int16x8_t ends = vaddl_s8(g0, g2);
    return {{vshll_n_s8(g0, 1), vaddw_s8(ends, g1), vsubw_s8(ends, g1), vshll_n_s8(g2, 1)}};
  }
  [[gnu::always_inline]] static Line of(int16x8_t g0, int16x8_t g1, int16x8_t g2) {
    const int16x8_t ends = vaddq_s16(g0, g2);
    return {{vshlq_n_s16(g0, 1), vaddq_s16(ends, g1), vsubq_s16(ends, g1), vshlq_n_s16(g2, 1)}};
  }
};

}  // namespace

void dgms_winograd_weights_s8_s8_1x16__neon(const TileWeightsArgs& arguments) {
  const TileWeightsArgs args = arguments;  // by value: what is stored through its pointers cannot change it
  neon::transform_weights<Line>(
      args, [&args](size_t e, int y, int x, int8x16_t u) __attribute__((always_inline)) {
        int8_t* const column = args.weights + e + static_cast<size_t>(x) * args.plane_stride;
        vst1q_s8(column + static_cast<size_t>(4 * y) * args.plane_stride, u);
      });
}

}  // namespace dgms::kernels
