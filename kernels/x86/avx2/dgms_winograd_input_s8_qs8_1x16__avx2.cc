#include "kernels/api/tile_input.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {
namespace {

// One column of a tile, transformed along it. All values carry their sign bit flipped: x + 128.
struct Column {
  __m128i e0, e1, e2, e3;
};

// vpavgb rounds the mean of unsigned bytes up: of x + 128 and y + 128 it is half(x + y + 1) + 128, with 127 - y in
// place of y + 128 half(x - y) + 128.
__attribute__((always_inline)) inline __m128i half_difference(__m128i x, __m128i y) {
  return _mm_avg_epu8(x, _mm_xor_si128(y, _mm_set1_epi8(-1)));
}

// half(x + y) + 128: the mean rounded down is the mean rounded up of the complements.
__attribute__((always_inline)) inline __m128i half_sum(__m128i x, __m128i y) {
  const __m128i ones = _mm_set1_epi8(-1);
  return _mm_xor_si128(_mm_avg_epu8(_mm_xor_si128(x, ones), _mm_xor_si128(y, ones)), ones);
}

__attribute__((always_inline)) inline Column transform(__m128i d0, __m128i d1, __m128i d2, __m128i d3) {
  const __m128i sign = _mm_set1_epi8(-128);
  d0 = _mm_xor_si128(d0, sign);
  d1 = _mm_xor_si128(d1, sign);
  d2 = _mm_xor_si128(d2, sign);
  d3 = _mm_xor_si128(d3, sign);
  return {half_difference(d0, d2), _mm_avg_epu8(d1, d2), half_difference(d2, d1), half_difference(d1, d3)};
}

__attribute__((always_inline)) inline void store_line(int8_t*& output, size_t plane_stride, __m128i a, __m128i b,
                                                      __m128i c, __m128i d, __m128i sum) {
  const __m128i sign = _mm_set1_epi8(-128);
  const __m128i line[4] = {half_difference(a, c), sum, half_difference(c, b), half_difference(b, d)};
#pragma GCC unroll 4
  for (int i = 0; i < 4; ++i, output += plane_stride) avx2::store16(output, _mm_xor_si128(line[i], sign));
}

__attribute__((always_inline)) inline void store(int8_t* output, size_t plane_stride, const Column& a, const Column& b,
                                                 const Column& c, const Column& d) {
  store_line(output, plane_stride, a.e0, b.e0, c.e0, d.e0, _mm_avg_epu8(b.e0, c.e0));
  store_line(output, plane_stride, a.e1, b.e1, c.e1, d.e1, half_sum(b.e1, c.e1));
  store_line(output, plane_stride, a.e2, b.e2, c.e2, d.e2, _mm_avg_epu8(b.e2, c.e2));
  store_line(output, plane_stride, a.e3, b.e3, c.e3, d.e3, _mm_avg_epu8(b.e3, c.e3));
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
