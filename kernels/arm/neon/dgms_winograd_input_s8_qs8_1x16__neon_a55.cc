// The same by the routine of scripts/arm/winograd_input.py, for all but unusual paddings.
#include <arm_neon.h>

#include <cstddef>

#include "kernels/generic/tile_input.h"

namespace dgms::kernels {
namespace neon {

// What the routine reads. Offsets in bytes.
struct alignas(16) InputCall {
  const int8_t* rows[4];
  int64_t first_column;  // from a row's begin
  size_t column_bytes;   // from column to column
  size_t tiles;
  size_t first_outside,
      last_outside;  // columns of the first and last tile that are outside the image: 0, 1 and 0, 1, 2
  int8_t* output;
  size_t plane_stride;
  size_t left, block_tiles, block_step;  // as in TileSlots
  int8_t outside[kTileDepth];            // a pixel
};
static_assert(offsetof(InputCall, block_step) == 104 && offsetof(InputCall, outside) == 112,
              "scripts/arm/winograd_input.py repeats the offsets");

extern "C" void dgms_winograd_input_a55(const InputCall&);

}  // namespace neon

void dgms_winograd_input_s8_qs8_1x16__neon(const TileInputArgs& args);

void dgms_winograd_input_s8_qs8_1x16__neon_a55(const TileInputArgs& args) {
  const int64_t width = static_cast<int64_t>(args.width), channels = static_cast<int64_t>(args.channels);
  const int64_t third = args.first_column + 2 * static_cast<int64_t>(args.tiles);  // column of the last tile
  if (args.first_column < -1 || args.first_column + 1 >= width || third > width) {
    return dgms_winograd_input_s8_qs8_1x16__neon(args);
  }
  neon::InputCall call;
  call.first_column = args.first_column * channels;
  call.column_bytes = args.channels;
  call.tiles = args.tiles;
  call.first_outside = args.first_column < 0 ? 1 : 0;
  call.last_outside = third + 1 < width ? 0 : static_cast<size_t>(third + 2 - width);
  call.plane_stride = args.plane_stride;
  vst1q_s8(call.outside, vdupq_n_s8(args.zero_point));
  const size_t groups = (args.channels + kTileDepth - 1) / kTileDepth;
  for (size_t group = 0; group < groups; ++group) {
    for (size_t i = 0; i < 4; ++i) call.rows[i] = args.rows[i] + group * kTileDepth;
    const TileSlots slots = tile_slots(args, groups, group);
    call.output = slots.output;
    call.left = slots.left;
    call.block_tiles = slots.block_tiles;
    call.block_step = slots.block_step;
    neon::dgms_winograd_input_a55(call);
  }
}

}  // namespace dgms::kernels
