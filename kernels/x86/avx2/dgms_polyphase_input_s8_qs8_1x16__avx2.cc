#include "kernels/generic/tile_input.h"
#include "kernels/x86/avx2/halves.h"

namespace dgms::kernels {
namespace {

// (d0-d2)/2, d1, d2, (d4-d2)/2, d3 along a column. All values carry their sign bit flipped: x + 128.
struct Column {
  __m128i v[5];
};

__attribute__((always_inline)) inline Column split(__m128i d0, __m128i d1, __m128i d2, __m128i d3, __m128i d4) {
  return {{avx2::half_difference(d0, d2), d1, d2, avx2::half_difference(d4, d2), d3}};
}

}  // namespace

void dgms_polyphase_input_s8_qs8_1x16__avx2(const TileInputArgs& args) {
  const size_t groups = (args.channels + kTileDepth - 1) / kTileDepth;
  const int64_t channels = static_cast<int64_t>(args.channels), width = static_cast<int64_t>(args.width);
  const __m128i outside = avx2::flip_sign(_mm_set1_epi8(args.zero_point));
  for (size_t group = 0; group < groups; ++group) {
    const auto column = [&](int64_t x) {
      if (x < 0 || x >= width) return split(outside, outside, outside, outside, outside);
      const int64_t at = x * channels + static_cast<int64_t>(group * kTileDepth);
      const auto load = [&](int row) { return avx2::flip_sign(avx2::load16(args.rows[row] + at)); };
      return split(load(0), load(1), load(2), load(3), load(4));
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
        for (int j = 0; j < 5; ++j, output += args.plane_stride) avx2::store16(output, avx2::flip_sign(line.v[j]));
      }
      first = columns[3];
    }
  }
}

}  // namespace dgms::kernels
