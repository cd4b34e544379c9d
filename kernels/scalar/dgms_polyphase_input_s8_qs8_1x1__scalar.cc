#include "kernels/scalar/tile_conv.h"

namespace dgms::kernels {
namespace {

// (d0-d2)/2, d1 | d2 | (d4-d2)/2, d3
void split(const int32_t (&d)[5], int32_t (&v)[5]) {
  v[0] = scalar::floor_half(d[0] - d[2]);
  v[1] = d[1];
  v[2] = d[2];
  v[3] = scalar::floor_half(d[4] - d[2]);
  v[4] = d[3];
}

}  // namespace

void dgms_polyphase_input_s8_qs8_1x1__scalar(const TileInputArgs& args) {
  for (size_t tile = 0; tile < args.tiles; ++tile) {
    for (size_t c = 0; c < args.channels; ++c) {
      int32_t columns[5][5];  // [column][split row]
      for (size_t x = 0; x < 5; ++x) {
        int32_t d[5];
        for (size_t y = 0; y < 5; ++y) d[y] = scalar::input_at(args, y, static_cast<int64_t>(4 * tile + x), c);
        split(d, columns[x]);
      }
      int8_t* out = scalar::transformed_at(args, tile, c);
      for (size_t y = 0; y < 5; ++y) {
        const int32_t line[5] = {columns[0][y], columns[1][y], columns[2][y], columns[3][y], columns[4][y]};
        int32_t v[5];
        split(line, v);
        for (const int32_t value : v) {
          *out = static_cast<int8_t>(value);
          out += args.plane_stride;
        }
      }
    }
  }
}

}  // namespace dgms::kernels
