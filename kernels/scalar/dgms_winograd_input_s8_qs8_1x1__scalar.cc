#include "kernels/scalar/tile_conv.h"

namespace dgms::kernels {

void dgms_winograd_input_s8_qs8_1x1__scalar(const TileInputArgs& args) {
  using scalar::floor_half;
  for (size_t tile = 0; tile < args.tiles; ++tile) {
    for (size_t c = 0; c < args.channels; ++c) {
      int32_t e[4][4];
      for (size_t x = 0; x < 4; ++x) {
        int32_t d[4];
        for (size_t y = 0; y < 4; ++y) d[y] = scalar::input_at(args, y, static_cast<int64_t>(2 * tile + x), c);
        e[0][x] = floor_half(d[0] - d[2]);
        e[1][x] = floor_half(d[1] + d[2] + 1);
        e[2][x] = floor_half(d[2] - d[1]);
        e[3][x] = floor_half(d[1] - d[3]);
      }
      int8_t* out = scalar::transformed_at(args, tile, c);
      for (size_t y = 0; y < 4; ++y) {
        const int32_t v[4] = {floor_half(e[y][0] - e[y][2]), floor_half(e[y][1] + e[y][2] + (y == 1 ? 0 : 1)),
                              floor_half(e[y][2] - e[y][1]), floor_half(e[y][1] - e[y][3])};
        for (const int32_t value : v) {
          *out = static_cast<int8_t>(value);
          out += args.plane_stride;
        }
      }
    }
  }
}

}  // namespace dgms::kernels
