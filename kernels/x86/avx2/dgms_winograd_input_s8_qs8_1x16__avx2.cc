#include "kernels/api/tile_input.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels {
namespace {

// One column of a tile, transformed along it; e1 also as unsigned (e1 + 128).
struct Column {
  __m128i e0, e1, e2, e3, e1_unsigned;
};

// vpavgb rounds the mean of unsigned bytes up: with x + 128 and y + 128 it gives half(x + y + 1) + 128, with x + 128
// and 127 - y half(x - y) + 128.
__attribute__((always_inline)) inline Column transform(__m128i d0, __m128i d1, __m128i d2, __m128i d3) {
  const __m128i sign = _mm_set1_epi8(-128), others = _mm_set1_epi8(127);
  const __m128i u1 = _mm_xor_si128(d1, sign), u2 = _mm_xor_si128(d2, sign);
  const __m128i e0 = _mm_avg_epu8(_mm_xor_si128(d0, sign), _mm_xor_si128(d2, others));
  const __m128i e1 = _mm_avg_epu8(u1, u2);
  const __m128i e2 = _mm_avg_epu8(u2, _mm_xor_si128(d1, others));
  const __m128i e3 = _mm_avg_epu8(u1, _mm_xor_si128(d3, others));
  return {_mm_xor_si128(e0, sign), _mm_xor_si128(e1, sign), _mm_xor_si128(e2, sign), _mm_xor_si128(e3, sign), e1};
}

__attribute__((always_inline)) inline void store_line(int8_t*& output, size_t plane_stride, __m128i a, __m128i b,
                                                      __m128i c, __m128i d, __m128i sum) {
  avx2::store16(output, _mm_subs_epi8(a, c));
  avx2::store16(output + plane_stride, sum);
  avx2::store16(output + 2 * plane_stride, _mm_subs_epi8(c, b));
  avx2::store16(output + 3 * plane_stride, _mm_subs_epi8(b, d));
  output += 4 * plane_stride;
}

__attribute__((always_inline)) inline void store(int8_t* output, size_t plane_stride, const Column& a, const Column& b,
                                                 const Column& c, const Column& d) {
  const __m128i four = _mm_xor_si128(_mm_avg_epu8(b.e1_unsigned, c.e1_unsigned), _mm_set1_epi8(-128));
  store_line(output, plane_stride, a.e0, b.e0, c.e0, d.e0, _mm_adds_epi8(b.e0, c.e0));
  store_line(output, plane_stride, a.e1, b.e1, c.e1, d.e1, four);
  store_line(output, plane_stride, a.e2, b.e2, c.e2, d.e2, _mm_adds_epi8(b.e2, c.e2));
  store_line(output, plane_stride, a.e3, b.e3, c.e3, d.e3, _mm_adds_epi8(b.e3, c.e3));
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
