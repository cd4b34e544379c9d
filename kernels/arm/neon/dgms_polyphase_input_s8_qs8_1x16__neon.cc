#include "kernels/arm/neon/tile_input.h"

namespace dgms::kernels {
namespace {

// (d0-d2)/2, d1, d2, (d4-d2)/2, d3 along a column.
struct Column {
  int8x16_t v0, v1, v2, v3, v4;
};

[[gnu::always_inline]] inline Column split(int8x16_t d0, int8x16_t d1, int8x16_t d2, int8x16_t d3, int8x16_t d4) {
  return {vhsubq_s8(d0, d2), d1, d2, vhsubq_s8(d4, d2), d3};
}

// The same 16 channels of five rows.
struct RowPointers {
  const int8_t *r0, *r1, *r2, *r3, *r4;
};

[[gnu::always_inline]] inline Column load(const RowPointers& rows, int64_t offset) {
  return split(vld1q_s8(rows.r0 + offset), vld1q_s8(rows.r1 + offset), vld1q_s8(rows.r2 + offset),
               vld1q_s8(rows.r3 + offset), vld1q_s8(rows.r4 + offset));
}

[[gnu::always_inline]] inline void store_line(int8_t*& output, size_t plane_stride, int8x16_t a, int8x16_t b,
                                              int8x16_t c, int8x16_t d, int8x16_t e) {
  const Column line = split(a, b, c, d, e);
  neon::store_plane(output, line.v0, plane_stride);
  neon::store_plane(output, line.v1, plane_stride);
  neon::store_plane(output, line.v2, plane_stride);
  neon::store_plane(output, line.v3, plane_stride);
  neon::store_plane(output, line.v4, plane_stride);
}

}  // namespace

void dgms_polyphase_input_s8_qs8_1x16__neon(const TileInputArgs& args) {
  const size_t groups = (args.channels + kTileDepth - 1) / kTileDepth;
  const int64_t channels = static_cast<int64_t>(args.channels), width = static_cast<int64_t>(args.width);
  const int8x16_t outside = vdupq_n_s8(args.zero_point);
  const InnerTiles inner = inner_tiles(args, kPolyphaseScheme);
  for (size_t group = 0; group < groups; ++group) {
    const size_t at = group * kTileDepth;
    const RowPointers rows{args.rows[0] + at, args.rows[1] + at, args.rows[2] + at, args.rows[3] + at,
                           args.rows[4] + at};
    const auto column = [&](int64_t x) {
      return x < 0 || x >= width ? split(outside, outside, outside, outside, outside) : load(rows, x * channels);
    };
    TileSlots slots = tile_slots(args, groups, group);
    int64_t x = args.first_column;
    Column a = column(x);
    const auto store_tile = [&](const Column& b, const Column& c, const Column& d, const Column& e) DGMS_INLINE_LAMBDA {
      int8_t* output = next_slot(slots);
      store_line(output, args.plane_stride, a.v0, b.v0, c.v0, d.v0, e.v0);
      store_line(output, args.plane_stride, a.v1, b.v1, c.v1, d.v1, e.v1);
      store_line(output, args.plane_stride, a.v2, b.v2, c.v2, d.v2, e.v2);
      store_line(output, args.plane_stride, a.v3, b.v3, c.v3, d.v3, e.v3);
      store_line(output, args.plane_stride, a.v4, b.v4, c.v4, d.v4, e.v4);
      a = e;
    };
    for (size_t tile = 0; tile < args.tiles; ++tile, x += 4) {
      if (tile >= inner.begin && tile < inner.end) {
        const int64_t offset = (x + 1) * channels;
        store_tile(load(rows, offset), load(rows, offset + channels), load(rows, offset + 2 * channels),
                   load(rows, offset + 3 * channels));
      } else {
        store_tile(column(x + 1), column(x + 2), column(x + 3), column(x + 4));
      }
    }
  }
}

}  // namespace dgms::kernels
