#include "kernels/scalar/tile_conv.h"

namespace dgms::kernels {

void dgms_polyphase_output_qs8_s32_1x8__scalar(const TileOutputArgs& args) {
  for (size_t tile = 0; tile < args.tiles; ++tile) {
    for (size_t c = 0; c < args.channels; ++c) {
      const int32_t* sums = args.sums + tile * args.tile_stride + c;
      scalar::Sum rows[2][3];
      for (size_t x = 0; x < 3; ++x) {
        scalar::Sum m[3];
        for (size_t y = 0; y < 3; ++y) m[y] = static_cast<scalar::Sum>(sums[(3 * y + x) * kTileChannels]);
        rows[0][x] = m[0] + m[1];
        rows[1][x] = m[1] + m[2];
      }
      scalar::TileOutputs outputs;
      for (size_t y = 0; y < 2; ++y) {
        outputs.sum[y][0] = rows[y][0] + rows[y][1];
        outputs.sum[y][1] = rows[y][1] + rows[y][2];
      }
      scalar::store_tile(args, tile, c, outputs);
    }
  }
}

}  // namespace dgms::kernels
