#include "kernels/arm/neon/tile_weights.h"

namespace dgms::kernels {
namespace {

// Eight elements. The last plane has the weights of the second one.
struct Line {
  int16x8_t t[4];

  [[gnu::always_inline]] static Line of(int8x8_t g0, int8x8_t g1, int8x8_t g2) {
    return {{vshll_n_s8(g0, 1), vmovl_s8(g1), vaddl_s8(g0, g2), vshll_n_s8(g2, 1)}};
  }
  [[gnu::always_inline]] static Line of(int16x8_t g0, int16x8_t g1, int16x8_t g2) {
    return {{vshlq_n_s16(g0, 1), g1, vaddq_s16(g0, g2), vshlq_n_s16(g2, 1)}};
  }
};

}  // namespace

void dgms_polyphase_weights_s8_s8_1x16__neon(const TileWeightsArgs& arguments) {
  const TileWeightsArgs args = arguments;  // by value: what is stored through its pointers cannot change it
  neon::transform_weights<Line>(
      args, [&args](size_t e, int y, int x, int8x16_t u) __attribute__((always_inline)) {
        const auto store = [&](int plane) {
          vst1q_s8(args.weights + kPolyphaseScheme.place[plane] * args.plane_stride + e, u);
        };
        store(5 * y + x);
        if (x == 1) store(5 * y + 4);
        if (y == 1) store(5 * 4 + x);
        if (x == 1 && y == 1) store(5 * 4 + 4);
      });
}

}  // namespace dgms::kernels
