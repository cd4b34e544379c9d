#include "kernels/api/tile_input.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {
namespace {

// d0-d2, d1, d2, d4-d2, d3 along a column.
struct Column {
  __m128i v[5];
};

__attribute__((always_inline)) inline Column split(__m128i d0, __m128i d1, __m128i d2, __m128i d3, __m128i d4) {
  return {{_mm_subs_epi8(d0, d2), d1, d2, _mm_subs_epi8(d4, d2), d3}};
}

}  // namespace

void dgms_polyphase_input_s8_qs8_1x16__avx2(const TileInputArgs& args) {
  const size_t groups = (args.channels + kTileDepth - 1) / kTileDepth;
  const int64_t channels = static_cast<int64_t>(args.channels), width = static_cast<int64_t>(args.width);
  const __m128i outside = _mm_set1_epi8(args.zero_point);
  for (size_t group = 0; group < groups; ++group) {
    const auto column = [&](int64_t x) {
      if (x < 0 || x >= width) return split(outside, outside, outside, outside, outside);
      const int64_t at = x * channels + static_cast<int64_t>(group * kTileDepth);
      return split(avx2::load16(args.rows[0] + at), avx2::load16(args.rows[1] + at), avx2::load16(args.rows[2] + at),
                   avx2::load16(args.rows[3] + at), avx2::load16(args.rows[4] + at));
    };
    TileSlots slots = tile_slots(args, groups, group);
    int64_t x = args.first_column;
    Column first = column(x);
    for (size_t tile = 0; tile < args.tiles; ++tile, x += 4) {
      const Column columns[4] = {column(x + 1), column(x + 2), column(x + 3), column(x + 4)};
      int8_t* output = next_slot(slots);
#pragma GCC unroll 5
      for (int i = 0; i < 5; ++i) {
        const Column line = split(first.v[i], columns[0].v[i], columns[1].v[i], columns[2].v[i], columns[3].v[i]);
#pragma GCC unroll 5
        for (int j = 0; j < 5; ++j, output += args.plane_stride) avx2::store16(output, line.v[j]);
      }
      first = columns[3];
    }
  }
}

}  // namespace dgms::kernels
