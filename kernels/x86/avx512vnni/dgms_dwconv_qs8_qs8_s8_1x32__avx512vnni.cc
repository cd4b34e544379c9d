#include "kernels/api/kernel.h"
#include "kernels/x86/avx512vnni/intrinsics.h"

namespace dgms::kernels {
namespace {

__m256i load32(const int8_t* p) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)); }

// 32 channels of 4 rows with the 4 values of a channel side by side. Vector j holds channels 4 j .. 4 j + 3 in its
// lower half and those + 16 in its upper: the order that saturating packs undo.
struct Quads {
  __m256i v[4];
};

Quads transpose(__m256i a, __m256i b, __m256i c, __m256i d) {
  const __m256i ab_low = _mm256_unpacklo_epi8(a, b), ab_high = _mm256_unpackhi_epi8(a, b);
  const __m256i cd_low = _mm256_unpacklo_epi8(c, d), cd_high = _mm256_unpackhi_epi8(c, d);
  return {{_mm256_unpacklo_epi16(ab_low, cd_low), _mm256_unpackhi_epi16(ab_low, cd_low),
           _mm256_unpacklo_epi16(ab_high, cd_high), _mm256_unpackhi_epi16(ab_high, cd_high)}};
}

// Vector j of a per-channel array in the order of Quads; `upper` is where the upper half lies.
template <typename T>
__m256i load_quad(const T* p, int j, size_t upper) {
  const __m128i low = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + 4 * j));
  const __m128i high = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + 4 * j + upper));
  return _mm256_set_m128i(high, low);
}

// kPixels pixels, 32 channels from `channel` on. Activations become unsigned (x + 128) for vpdpbusd; 128 * sum(w) is
// taken off at the end, exact modulo 2^32.
template <int kPixels>
void run_block(const DwconvQs8Args& args, size_t pixel, size_t channel) {
  // Arrays of `channels` values may be over-read by 16 values, not by 32.
  const size_t upper = args.channels - channel > 16 ? 16 : 0;
  const __m256i offset = _mm256_set1_epi8(-128);
  const __m256i zero = _mm256_setzero_si256();
  __m256i acc[kPixels][4], excess[4];
#pragma GCC unroll 4
  for (int j = 0; j < 4; ++j) {
    excess[j] = zero;
#pragma GCC unroll 4
    for (int p = 0; p < kPixels; ++p) acc[p][j] = zero;
  }
  const int8_t* const* input = args.input + pixel * args.taps;
  const int8_t* weights = args.weights + channel;
  const size_t stride = args.weight_stride;
  for (size_t t = 0; t < args.taps; t += 4, weights += 4 * stride) {
    // Missing taps of the last group: weight 0 times any row.
    const size_t last = args.taps - t - 1;
    const size_t i1 = last < 1 ? last : 1, i2 = last < 2 ? last : 2, i3 = last < 3 ? last : 3;
    const Quads w =
        transpose(load32(weights), last < 1 ? zero : load32(weights + stride),
                  last < 2 ? zero : load32(weights + 2 * stride), last < 3 ? zero : load32(weights + 3 * stride));
#pragma GCC unroll 4
    for (int j = 0; j < 4; ++j) excess[j] = _mm256_dpbusd_epi32(excess[j], offset, w.v[j]);
#pragma GCC unroll 4
    for (int p = 0; p < kPixels; ++p) {
      const int8_t* const* rows = input + p * args.taps + t;
      const Quads x = transpose(load32(rows[0] + channel), load32(rows[i1] + channel), load32(rows[i2] + channel),
                                load32(rows[i3] + channel));
#pragma GCC unroll 4
      for (int j = 0; j < 4; ++j) {
        acc[p][j] = _mm256_dpbusd_epi32(acc[p][j], _mm256_xor_si256(x.v[j], offset), w.v[j]);
      }
    }
  }
  // Beyond 2^20 everything saturates; below -2^31 the conversion gives -2^31, which does too.
  const __m256 limit = _mm256_set1_ps(1048576.0f);
  const __m256i zero_point = _mm256_set1_epi16(static_cast<int16_t>(args.zero_point));
  const __m256i min = _mm256_set1_epi8(static_cast<char>(args.min)),
                max = _mm256_set1_epi8(static_cast<char>(args.max));
  const size_t count = args.channels - channel;
  const __mmask32 mask = count >= 32 ? 0xffffffffu : (1u << count) - 1;
  __m256i start[4];
  __m256 multiplier[4], bias[4];
#pragma GCC unroll 4
  for (int j = 0; j < 4; ++j) {
    start[j] = _mm256_sub_epi32(load_quad(args.init + channel, j, upper), excess[j]);
    multiplier[j] = _mm256_castsi256_ps(load_quad(args.multiplier + channel, j, upper));
    bias[j] = _mm256_castsi256_ps(load_quad(args.bias + channel, j, upper));
  }
#pragma GCC unroll 4
  for (int p = 0; p < kPixels; ++p) {
    __m256i q[4];
#pragma GCC unroll 4
    for (int j = 0; j < 4; ++j) {
      const __m256 sum = _mm256_cvtepi32_ps(_mm256_add_epi32(acc[p][j], start[j]));
      q[j] = _mm256_cvtps_epi32(_mm256_min_ps(limit, _mm256_fmadd_ps(sum, multiplier[j], bias[j])));
    }
    const __m256i low = _mm256_adds_epi16(_mm256_packs_epi32(q[0], q[1]), zero_point);
    const __m256i high = _mm256_adds_epi16(_mm256_packs_epi32(q[2], q[3]), zero_point);
    const __m256i bytes = _mm256_min_epi8(_mm256_max_epi8(_mm256_packs_epi16(low, high), min), max);
    int8_t* output = args.output + (pixel + p) * args.output_stride + channel;
    if (count >= 32) {
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(output), bytes);
    } else {
      _mm256_mask_storeu_epi8(output, mask, bytes);
    }
  }
}

}  // namespace

void dgms_dwconv_qs8_qs8_s8_1x32__avx512vnni(const DwconvQs8Args& args) {
  size_t pixel = 0;
  for (; pixel + 4 <= args.pixels; pixel += 4) {
    for (size_t channel = 0; channel < args.channels; channel += 32) run_block<4>(args, pixel, channel);
  }
  for (; pixel < args.pixels; ++pixel) {
    for (size_t channel = 0; channel < args.channels; channel += 32) run_block<1>(args, pixel, channel);
  }
}

}  // namespace dgms::kernels
