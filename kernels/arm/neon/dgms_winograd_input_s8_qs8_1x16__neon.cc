#include "kernels/arm/neon/tile_input.h"

namespace dgms::kernels {
namespace {

// One column of a tile, transformed along it.
struct Column {
  int8x16_t e0, e1, e2, e3;
};

[[gnu::always_inline]] inline Column transform(int8x16_t d0, int8x16_t d1, int8x16_t d2, int8x16_t d3) {
  return {vhsubq_s8(d0, d2), vrhaddq_s8(d1, d2), vhsubq_s8(d2, d1), vhsubq_s8(d1, d3)};
}

// The same 16 channels of four rows.
struct RowPointers {
  const int8_t *r0, *r1, *r2, *r3;
};

[[gnu::always_inline]] inline Column load(const RowPointers& rows, int64_t offset) {
  return transform(vld1q_s8(rows.r0 + offset), vld1q_s8(rows.r1 + offset), vld1q_s8(rows.r2 + offset),
                   vld1q_s8(rows.r3 + offset));
}

[[gnu::always_inline]] inline void store_line(int8_t*& output, size_t plane_stride, int8x16_t a, int8x16_t b,
                                              int8x16_t c, int8x16_t d, int8x16_t sum) {
  neon::store_plane(output, vhsubq_s8(a, c), plane_stride);
  neon::store_plane(output, sum, plane_stride);
  neon::store_plane(output, vhsubq_s8(c, b), plane_stride);
  neon::store_plane(output, vhsubq_s8(b, d), plane_stride);
}

[[gnu::always_inline]] inline void store(int8_t* output, size_t plane_stride, const Column& a, const Column& b,
                                         const Column& c, const Column& d) {
  store_line(output, plane_stride, a.e0, b.e0, c.e0, d.e0, vrhaddq_s8(b.e0, c.e0));
  store_line(output, plane_stride, a.e1, b.e1, c.e1, d.e1, vhaddq_s8(b.e1, c.e1));
  store_line(output, plane_stride, a.e2, b.e2, c.e2, d.e2, vrhaddq_s8(b.e2, c.e2));
  store_line(output, plane_stride, a.e3, b.e3, c.e3, d.e3, vrhaddq_s8(b.e3, c.e3));
}

}  // namespace

void dgms_winograd_input_s8_qs8_1x16__neon(const TileInputArgs& args) {
  const size_t groups = (args.channels + kTileDepth - 1) / kTileDepth;
  const int64_t channels = static_cast<int64_t>(args.channels), width = static_cast<int64_t>(args.width);
  const size_t plane_stride = args.plane_stride;
  const int8x16_t outside = vdupq_n_s8(args.zero_point);
  const InnerTiles inner = inner_tiles(args, kWinogradScheme);
  for (size_t group = 0; group < groups; ++group) {
    const size_t at = group * kTileDepth;
    const RowPointers rows{args.rows[0] + at, args.rows[1] + at, args.rows[2] + at, args.rows[3] + at};
    const auto column = [&](int64_t x) DGMS_INLINE_LAMBDA {
      return x < 0 || x >= width ? transform(outside, outside, outside, outside) : load(rows, x * channels);
    };
    TileSlots slots = tile_slots(args, groups, group);
    Column a = column(args.first_column), b = column(args.first_column + 1);
    for (size_t tile = 0; tile < args.tiles;) {
      int64_t x = args.first_column + 2 * static_cast<int64_t>(tile) + 2;
      if (tile < inner.begin || tile + 2 > inner.end) {
        const Column c = column(x), d = column(x + 1);
        store(next_slot(slots), plane_stride, a, b, c, d);
        a = c;
        b = d;
        ++tile;
        continue;
      }
      // Two tiles at a time, so that the shared columns need not be moved.
      for (int64_t offset = x * channels; tile + 2 <= inner.end; tile += 2, offset += 4 * channels) {
        const Column c = load(rows, offset), d = load(rows, offset + channels);
        store(next_slot(slots), plane_stride, a, b, c, d);
        a = load(rows, offset + 2 * channels);
        b = load(rows, offset + 3 * channels);
        store(next_slot(slots), plane_stride, c, d, a, b);
      }
    }
  }
}

}  // namespace dgms::kernels
