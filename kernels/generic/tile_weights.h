// The weights that a line of a tile's transformed inputs is multiplied with, from three weights of the direct
// convolution (docs/numerics.md). The transformed inputs are halved differences and sums, so these are integers.
#pragma once

#include <cstdint>

namespace dgms::kernels {

static inline void winograd_weights_line(int32_t g0, int32_t g1, int32_t g2, int32_t (&t)[4]) {
  t[0] = 2 * g0;
  t[1] = g0 + g1 + g2;
  t[2] = g0 - g1 + g2;
  t[3] = 2 * g2;
}

// For the planes (d0-d2)/2, d1, d2, (d4-d2)/2, d3.
static inline void polyphase_weights_line(int32_t g0, int32_t g1, int32_t g2, int32_t (&t)[5]) {
  t[0] = 2 * g0;
  t[1] = t[4] = g1;
  t[2] = g0 + g2;
  t[3] = 2 * g2;
}

// What all planes are multiplied with, [row][column], for one input and output. `tap` is the distance from tap to tap.
template <int kSide>
static inline void tile_weights(void (*line)(int32_t, int32_t, int32_t, int32_t (&)[kSide]), const int8_t* levels,
                                size_t tap, int32_t (&t)[kSide][kSide]) {
  int32_t rows[3][kSide], column[kSide];
  for (int y = 0; y < 3; ++y, levels += 3 * tap) line(levels[0], levels[tap], levels[2 * tap], rows[y]);
  for (int x = 0; x < kSide; ++x) {
    line(rows[0][x], rows[1][x], rows[2][x], column);
    for (int y = 0; y < kSide; ++y) t[y][x] = column[y];
  }
}

}  // namespace dgms::kernels
