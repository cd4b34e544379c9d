// The int8 GEMM of AVX-512 VNNI: kRows rows times kVectors vectors of 16 channels, kr = 4.
//
// vpdpbusd multiplies unsigned by signed bytes. Activations stay signed, weights become unsigned (w ^ 0x80 = w + 128),
// and 128 * sum(x) is taken off every row's start value: sum(w x) = sum((w + 128) x) - 128 sum(x), exact modulo 2^32.
//
// Everything is static: an inline function with external linkage, instantiated here for AVX-512, could be the copy that
// the linker keeps for the whole program.
#pragma once

#include <cstring>

#include "kernels/api/kernel.h"
#include "kernels/generic/tiles.h"
#include "kernels/x86/avx512vnni/intrinsics.h"

namespace dgms::kernels::avx512vnni {

static inline int32_t load_int32(const int8_t* p) {
  int32_t value;
  std::memcpy(&value, p, sizeof(value));
  return value;
}

// 1 in the first `count` bytes, 0 in the others.
static inline __m128i first_ones_128(size_t count) {
  alignas(32) static const uint8_t kOnes[32] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(kOnes + 16 - count));
}
static inline __m256i first_ones_256(size_t count) {
  const size_t low = count < 16 ? count : 16;
  return _mm256_set_m128i(first_ones_128(count - low), first_ones_128(low));
}

// Four partial sums of every row; rows of at most 16 values.
template <int kRows>
static inline __attribute__((always_inline)) void sum_short_rows(const IgemmQs8Args& args, __m128i (&sums)[kRows]) {
  const __m128i ones = first_ones_128(args.depth);
#pragma GCC unroll 16
  for (int r = 0; r < kRows; ++r) sums[r] = _mm_setzero_si128();
  const int8_t* const* input = args.input;
  for (size_t t = 0; t < args.taps; ++t, input += args.input_stride) {
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) {
      sums[r] = _mm_dpbusd_epi32(sums[r], ones, _mm_loadu_si128(reinterpret_cast<const __m128i*>(input[r])));
    }
  }
}

// The same for rows of any length.
template <int kRows>
static inline __attribute__((always_inline)) void sum_long_rows(const IgemmQs8Args& args, __m128i (&sums)[kRows]) {
  const __m256i ones = _mm256_set1_epi8(1);
  const size_t whole = args.depth / 32 * 32;
  const __m256i tail_ones = first_ones_256(args.depth - whole);
#pragma GCC unroll 16
  for (int r = 0; r < kRows; ++r) {
    __m256i sum = _mm256_setzero_si256();
    for (size_t t = 0; t < args.taps; ++t) {
      const int8_t* x = args.input[t * args.input_stride + r];
      for (size_t k = 0; k < whole; k += 32) {
        sum = _mm256_dpbusd_epi32(sum, ones, _mm256_loadu_si256(reinterpret_cast<const __m256i*>(x + k)));
      }
      if (whole < args.depth) {
        sum = _mm256_dpbusd_epi32(sum, tail_ones, _mm256_loadu_si256(reinterpret_cast<const __m256i*>(x + whole)));
      }
    }
    sums[r] = _mm_add_epi32(_mm256_castsi256_si128(sum), _mm256_extracti128_si256(sum, 1));
  }
}

// corrections[r] = 128 * sum of row r.
template <int kRows>
static inline __attribute__((always_inline)) void correct_rows(const IgemmQs8Args& args, int32_t* corrections) {
  __m128i sums[kRows];
  if (args.depth <= 16) {
    sum_short_rows(args, sums);
  } else {
    sum_long_rows(args, sums);
  }
#pragma GCC unroll 4
  for (int r = 0; r < kRows; r += 4) {
    constexpr int kLast = kRows - 1;
    const __m128i low = _mm_hadd_epi32(sums[r], sums[r + 1 < kLast ? r + 1 : kLast]);
    const __m128i high = _mm_hadd_epi32(sums[r + 2 < kLast ? r + 2 : kLast], sums[r + 3 < kLast ? r + 3 : kLast]);
    const __m128i total = _mm_slli_epi32(_mm_hadd_epi32(low, high), 7);
    _mm_store_si128(reinterpret_cast<__m128i*>(corrections + r), total);
  }
}

template <int kRows, int kVectors>
struct Tile {
  __m512i acc[kRows][kVectors];
};

// One step of 4 inputs for every row.
template <int kRows, int kVectors>
static inline __attribute__((always_inline)) void multiply_step(Tile<kRows, kVectors>& tile,
                                                                const int8_t* const (&x)[kRows], size_t k,
                                                                const int8_t* weights) {
  const __m512i sign = _mm512_set1_epi8(-128);
  __m512i w[kVectors];
#pragma GCC unroll 4
  for (int v = 0; v < kVectors; ++v) w[v] = _mm512_xor_si512(_mm512_loadu_si512(weights + 64 * v), sign);
#pragma GCC unroll 16
  for (int r = 0; r < kRows; ++r) {
    const __m512i xr = _mm512_set1_epi32(load_int32(x[r] + k));
#pragma GCC unroll 4
    for (int v = 0; v < kVectors; ++v) tile.acc[r][v] = _mm512_dpbusd_epi32(tile.acc[r][v], w[v], xr);
  }
}

// `nr`: channels of the panel.
template <int kRows, int kVectors>
static inline __attribute__((always_inline)) void multiply(const IgemmQs8Args& args, size_t nr,
                                                           Tile<kRows, kVectors>& tile) {
  alignas(16) int32_t corrections[(kRows + 3) / 4 * 4];
  correct_rows<kRows>(args, corrections);
#pragma GCC unroll 4
  for (int v = 0; v < kVectors; ++v) {
    const __m512i init = _mm512_loadu_si512(args.init + 16 * v);
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) tile.acc[r][v] = _mm512_sub_epi32(init, _mm512_set1_epi32(corrections[r]));
  }
  const int8_t* const* input = args.input;
  const int8_t* weights = args.weights;
  const size_t step = nr * 4;
  for (size_t t = 0; t < args.taps; ++t, input += args.input_stride) {
    const int8_t* x[kRows];
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) x[r] = input[r];
    size_t k = 0;
    for (; k + 16 <= args.depth; k += 16, weights += 4 * step) {
#pragma GCC unroll 4
      for (int s = 0; s < 4; ++s) multiply_step(tile, x, k + 4 * s, weights + s * step);
    }
    for (; k < args.depth; k += 4, weights += step) multiply_step(tile, x, k, weights);
  }
}

static inline __mmask16 channel_mask(size_t channels, int vector) {
  const size_t begin = 16 * static_cast<size_t>(vector);
  if (channels <= begin) return 0;
  return channels - begin >= 16 ? __mmask16{0xffff} : static_cast<__mmask16>((1u << (channels - begin)) - 1);
}

static inline __attribute__((always_inline)) __m128i extract_quarter(__m512i v, int quarter) {
  switch (quarter) {
    case 0:
      return _mm512_castsi512_si128(v);
    case 1:
      return _mm512_extracti32x4_epi32(v, 1);
    case 2:
      return _mm512_extracti32x4_epi32(v, 2);
    default:
      return _mm512_extracti32x4_epi32(v, 3);
  }
}

// The rounded value of docs/numerics.md without its zero points; a tied residual is already added.
static inline __attribute__((always_inline)) __m512i round_vector(const IgemmQs8Args& args, __m512i acc, __m512 m,
                                                                  __m512 b, const int8_t* residual) {
  // Beyond 2^20 everything saturates; below -2^31 the conversion gives -2^31, which does too.
  const __m512 limit = _mm512_set1_ps(1048576.0f);
  const __m512 y = _mm512_fmadd_ps(_mm512_cvtepi32_ps(acc), m, b);
  if (residual == nullptr) return _mm512_cvtps_epi32(_mm512_min_ps(limit, y));
  const __m512i r = _mm512_cvtepi8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(residual)));
  if (args.residual_tied) return _mm512_add_epi32(_mm512_cvtps_epi32(_mm512_min_ps(limit, y)), r);
  const __m512 difference = _mm512_cvtepi32_ps(_mm512_sub_epi32(r, _mm512_set1_epi32(args.residual_zero_point)));
  const __m512 sum = _mm512_fmadd_ps(difference, _mm512_set1_ps(args.residual_multiplier), y);
  return _mm512_cvtps_epi32(_mm512_min_ps(limit, sum));
}

// Four rows at a time: saturating packs narrow them, one permutation brings every row's 16 bytes together.
template <int kRows, int kVectors>
static inline __attribute__((always_inline)) void store_qs8(const IgemmQs8Args& args,
                                                            const Tile<kRows, kVectors>& tile) {
  const bool tied = args.residual != nullptr && args.residual_tied;
  const int32_t offset = tied ? args.zero_point - args.residual_zero_point : args.zero_point;
  const __m512i zero_point = _mm512_set1_epi16(static_cast<int16_t>(offset));
  const __m512i min = _mm512_set1_epi8(static_cast<char>(args.min));
  const __m512i max = _mm512_set1_epi8(static_cast<char>(args.max));
  const __m512i row_order = _mm512_setr_epi32(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
#pragma GCC unroll 4
  for (int v = 0; v < kVectors; ++v) {
    const __mmask16 mask = channel_mask(args.channels, v);
    const __m512 m = _mm512_loadu_ps(args.multiplier + 16 * v);
    const __m512 b = _mm512_loadu_ps(args.bias + 16 * v);
#pragma GCC unroll 4
    for (int begin = 0; begin < kRows; begin += 4) {
      if (static_cast<size_t>(begin) >= args.rows) break;
      __m512i q[4];
#pragma GCC unroll 4
      for (int i = 0; i < 4; ++i) {
        const int r = begin + i < kRows ? begin + i : kRows - 1;
        const size_t row = static_cast<size_t>(r) < args.rows ? static_cast<size_t>(r) : args.rows - 1;
        const int8_t* residual =
            args.residual == nullptr ? nullptr : args.residual + row * args.residual_stride + 16 * v;
        q[i] = round_vector(args, tile.acc[r][v], m, b, residual);
      }
      const __m512i low = _mm512_adds_epi16(_mm512_packs_epi32(q[0], q[1]), zero_point);
      const __m512i high = _mm512_adds_epi16(_mm512_packs_epi32(q[2], q[3]), zero_point);
      const __m512i clamped = _mm512_min_epi8(_mm512_max_epi8(_mm512_packs_epi16(low, high), min), max);
      const __m512i rows = _mm512_permutexvar_epi32(row_order, clamped);
      int8_t* out = static_cast<int8_t*>(args.output) + begin * args.output_stride + 16 * v;
#pragma GCC unroll 4
      for (int i = 0; i < 4; ++i, out += args.output_stride) {
        if (begin + i >= kRows || static_cast<size_t>(begin + i) >= args.rows) break;
        const __m128i bytes = extract_quarter(rows, i);
        if (mask == 0xffff) {
          _mm_storeu_si128(reinterpret_cast<__m128i*>(out), bytes);
        } else {
          _mm_mask_storeu_epi8(out, mask, bytes);
        }
      }
    }
  }
}

template <int kRows, int kVectors>
static inline __attribute__((always_inline)) void store_f32(const IgemmQs8Args& args,
                                                            const Tile<kRows, kVectors>& tile) {
  const __m512 lo = _mm512_set1_ps(args.float_min);
  const __m512 hi = _mm512_set1_ps(args.float_max);
#pragma GCC unroll 4
  for (int v = 0; v < kVectors; ++v) {
    const __mmask16 mask = channel_mask(args.channels, v);
    const __m512 m = _mm512_loadu_ps(args.multiplier + 16 * v);
    const __m512 b = _mm512_loadu_ps(args.bias + 16 * v);
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) {
      if (static_cast<size_t>(r) >= args.rows) break;
      const __m512 y = _mm512_fmadd_ps(_mm512_cvtepi32_ps(tile.acc[r][v]), m, b);
      char* out = static_cast<char*>(args.output) + r * args.output_stride + sizeof(float) * 16 * v;
      _mm512_mask_storeu_ps(out, mask, _mm512_min_ps(_mm512_max_ps(y, lo), hi));
    }
  }
}

template <typename Value, int kRows, int kVectors>
static void run_tile(const IgemmQs8Args& args, size_t nr) {
  Tile<kRows, kVectors> tile;
  multiply(args, nr, tile);
  if constexpr (sizeof(Value) == 1) {
    store_qs8(args, tile);
  } else {
    store_f32(args, tile);
  }
}

// Few rows (the last ones of an image, linear layers) run a lower tile; rows beyond args.rows repeat the last one.
template <typename Value, int kMr, int kVectors>
static inline void run_panel(const IgemmQs8Args& args, size_t nr) {
  for_each_tile_of_panel(args, kMr, [nr](const IgemmQs8Args& tile) {
    if (tile.rows == 1) return run_tile<Value, 1, kVectors>(tile, nr);
    if (tile.rows <= 2) return run_tile<Value, 2, kVectors>(tile, nr);
    if (tile.rows <= 4) return run_tile<Value, 4, kVectors>(tile, nr);
    if (tile.rows <= 8) return run_tile<Value, 8, kVectors>(tile, nr);
    run_tile<Value, kMr, kVectors>(tile, nr);
  });
}

// Panels of 16 * kVectors channels.
template <typename Value, int kMr, int kVectors>
static inline void run_panels(const IgemmQs8Args& args) {
  constexpr size_t kNr = 16 * kVectors;
  for_each_panel<Value>(args, kNr, [](const IgemmQs8Args& panel) {
    if (panel.channels <= 16) return run_panel<Value, kMr, 1>(panel, kNr);
    run_panel<Value, kMr, kVectors>(panel, kNr);
  });
}

}  // namespace dgms::kernels::avx512vnni
