#include "kernels/generic/tile_input.h"
#include "kernels/x86/avx2/halves.h"

namespace dgms::kernels {
namespace {

// One column of a tile, transformed along it. All values carry their sign bit flipped: x + 128.
struct Column {
  __m128i e0, e1, e2, e3;
};

__attribute__((always_inline)) inline Column transform(__m128i d0, __m128i d1, __m128i d2, __m128i d3) {
  d0 = avx2::flip_sign(d0);
  d1 = avx2::flip_sign(d1);
  d2 = avx2::flip_sign(d2);
  d3 = avx2::flip_sign(d3);
  return {avx2::half_difference(d0, d2), avx2::half_sum_up(d1, d2), avx2::half_difference(d2, d1),
          avx2::half_difference(d1, d3)};
}

__attribute__((always_inline)) inline void store_line(int8_t*& output, size_t plane_stride, __m128i a, __m128i b,
                                                      __m128i c, __m128i d, __m128i sum) {
  const __m128i line[4] = {avx2::half_difference(a, c), sum, avx2::half_difference(c, b), avx2::half_difference(b, d)};
#pragma GCC unroll 4
  for (int i = 0; i < 4; ++i, output += plane_stride) avx2::store16(output, avx2::flip_sign(line[i]));
}

__attribute__((always_inline)) inline void store(int8_t* output, size_t plane_stride, const Column& a, const Column& b,
                                                 const Column& c, const Column& d) {
  store_line(output, plane_stride, a.e0, b.e0, c.e0, d.e0, avx2::half_sum_up(b.e0, c.e0));
  store_line(output, plane_stride, a.e1, b.e1, c.e1, d.e1, avx2::half_sum(b.e1, c.e1));
  store_line(output, plane_stride, a.e2, b.e2, c.e2, d.e2, avx2::half_sum_up(b.e2, c.e2));
  store_line(output, plane_stride, a.e3, b.e3, c.e3, d.e3, avx2::half_sum_up(b.e3, c.e3));
}

}  // namespace

void dgms_winograd_input_s8_qs8_1x16__avx2(const TileInputArgs& args) {
  const size_t groups = (args.channels + kTileDepth - 1) / kTileDepth;
  const int64_t channels = static_cast<int64_t>(args.channels), width = static_cast<int64_t>(args.width);
  const __m128i outside = _mm_set1_epi8(args.zero_point);
  const Column outside_column = transform(outside, outside, outside, outside);
  for (size_t group = 0; group < groups; ++group) {
    const auto column = [&](int64_t x) {
      if (x < 0 || x >= width) return outside_column;
      const int64_t at = x * channels + static_cast<int64_t>(group * kTileDepth);
      return transform(avx2::load16(args.rows[0] + at), avx2::load16(args.rows[1] + at),
                       avx2::load16(args.rows[2] + at), avx2::load16(args.rows[3] + at));
    };
    TileSlots slots = tile_slots(args, groups, group);
    int64_t x = args.first_column;
    Column a = column(x), b = column(x + 1);
    for (size_t tile = 0; tile < args.tiles; ++tile) {
      x += 2;
      const Column c = column(x), d = column(x + 1);
      store(next_slot(slots), args.plane_stride, a, b, c, d);
      a = c;
      b = d;
    }
  }
}

}  // namespace dgms::kernels
