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
#include "kernels/x86/avx512vnni/intrinsics.h"

namespace dgms::kernels::avx512vnni {

static inline int32_t load_int32(const int8_t* p) {
  int32_t value;
  std::memcpy(&value, p, sizeof(value));
  return value;
}

// Adds the sums of rows that are at most one vector long. `ones` is 1 where the row has a value.
template <int kRows>
static inline void sum_short_rows(const IgemmQs8Args& args, size_t mr, int32_t* sums) {
  alignas(16) uint8_t valid[16];
  for (size_t k = 0; k < 16; ++k) valid[k] = k < args.depth;
  const __m128i ones = _mm_load_si128(reinterpret_cast<const __m128i*>(valid));
  __m128i sum[kRows];
#pragma GCC unroll 16
  for (int r = 0; r < kRows; ++r) sum[r] = _mm_setzero_si128();
  const int8_t* const* input = args.input;
  for (size_t t = 0; t < args.taps; ++t, input += mr) {
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) {
      sum[r] = _mm_dpbusd_epi32(sum[r], ones, _mm_loadu_si128(reinterpret_cast<const __m128i*>(input[r])));
    }
  }
#pragma GCC unroll 16
  for (int r = 0; r < kRows; ++r) {
    const __m128i half = _mm_add_epi32(sum[r], _mm_unpackhi_epi64(sum[r], sum[r]));
    sums[r] = _mm_cvtsi128_si32(half) + _mm_extract_epi32(half, 1);
  }
}

template <int kRows>
static inline void sum_long_rows(const IgemmQs8Args& args, size_t mr, int32_t* sums) {
  const __m256i ones = _mm256_set1_epi8(1);
  const size_t whole = args.depth / 32 * 32;
  alignas(32) uint8_t valid[32];
  for (size_t k = 0; k < 32; ++k) valid[k] = whole + k < args.depth;
  const __m256i tail_ones = _mm256_load_si256(reinterpret_cast<const __m256i*>(valid));
#pragma GCC unroll 16
  for (int r = 0; r < kRows; ++r) {
    __m256i sum = _mm256_setzero_si256();
    for (size_t t = 0; t < args.taps; ++t) {
      const int8_t* x = args.input[t * mr + r];
      for (size_t k = 0; k < whole; k += 32) {
        sum = _mm256_dpbusd_epi32(sum, ones, _mm256_loadu_si256(reinterpret_cast<const __m256i*>(x + k)));
      }
      if (whole < args.depth) {
        sum = _mm256_dpbusd_epi32(sum, tail_ones, _mm256_loadu_si256(reinterpret_cast<const __m256i*>(x + whole)));
      }
    }
    const __m128i quarter = _mm_add_epi32(_mm256_castsi256_si128(sum), _mm256_extracti128_si256(sum, 1));
    const __m128i half = _mm_add_epi32(quarter, _mm_unpackhi_epi64(quarter, quarter));
    sums[r] = _mm_cvtsi128_si32(half) + _mm_extract_epi32(half, 1);
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

// `mr` and `nr` are those of the kernel's row: strides of the input pointers and of the panel.
template <int kRows, int kVectors>
static inline __attribute__((always_inline)) void multiply(const IgemmQs8Args& args, size_t mr, size_t nr,
                                                           Tile<kRows, kVectors>& tile) {
  int32_t sums[kRows];
  if (args.depth <= 16) {
    sum_short_rows<kRows>(args, mr, sums);
  } else {
    sum_long_rows<kRows>(args, mr, sums);
  }
#pragma GCC unroll 4
  for (int v = 0; v < kVectors; ++v) {
    const __m512i init = _mm512_loadu_si512(args.init + 16 * v);
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) tile.acc[r][v] = _mm512_sub_epi32(init, _mm512_set1_epi32(sums[r] * 128));
  }
  const int8_t* const* input = args.input;
  const int8_t* weights = args.weights;
  const size_t step = nr * 4;
  for (size_t t = 0; t < args.taps; ++t, input += mr) {
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

// docs/numerics.md. Without a tied residual the clamp is done before rounding: the bounds are whole numbers, so the
// order does not matter, and the conversion to int32 cannot overflow.
template <int kRows, int kVectors>
static inline __attribute__((always_inline)) void store_qs8(const IgemmQs8Args& args,
                                                            const Tile<kRows, kVectors>& tile) {
  const bool tied = args.residual != nullptr && args.residual_tied;
  const bool scaled = args.residual != nullptr && !args.residual_tied;
  const __m512 lo = _mm512_set1_ps(tied ? -1048576.0f : static_cast<float>(args.min - args.zero_point));
  const __m512 hi = _mm512_set1_ps(tied ? 1048576.0f : static_cast<float>(args.max - args.zero_point));
  const __m512i zero_point = _mm512_set1_epi32(tied ? args.zero_point - args.residual_zero_point : args.zero_point);
  const __m512i residual_zero_point = _mm512_set1_epi32(args.residual_zero_point);
  const __m512 residual_multiplier = _mm512_set1_ps(args.residual_multiplier);
  const __m128i min = _mm_set1_epi8(static_cast<char>(args.min));
  const __m128i max = _mm_set1_epi8(static_cast<char>(args.max));
#pragma GCC unroll 4
  for (int v = 0; v < kVectors; ++v) {
    const __mmask16 mask = channel_mask(args.channels, v);
    const __m512 m = _mm512_loadu_ps(args.multiplier + 16 * v);
    const __m512 b = _mm512_loadu_ps(args.bias + 16 * v);
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) {
      if (static_cast<size_t>(r) >= args.rows) break;
      __m512 y = _mm512_fmadd_ps(_mm512_cvtepi32_ps(tile.acc[r][v]), m, b);
      __m512i residual = _mm512_setzero_si512();
      if (args.residual != nullptr) {
        const int8_t* p = args.residual + r * args.residual_stride + 16 * v;
        residual = _mm512_cvtepi8_epi32(_mm_maskz_loadu_epi8(mask, p));
      }
      if (scaled) {
        const __m512i difference = _mm512_sub_epi32(residual, residual_zero_point);
        y = _mm512_fmadd_ps(_mm512_cvtepi32_ps(difference), residual_multiplier, y);
      }
      y = _mm512_min_ps(_mm512_max_ps(y, lo), hi);
      __m512i q = _mm512_add_epi32(_mm512_cvtps_epi32(y), zero_point);
      if (tied) q = _mm512_add_epi32(q, residual);
      const __m128i bytes = _mm_min_epi8(_mm_max_epi8(_mm512_cvtsepi32_epi8(q), min), max);
      int8_t* out = static_cast<int8_t*>(args.output) + r * args.output_stride + 16 * v;
      if (mask == 0xffff) {
        _mm_storeu_si128(reinterpret_cast<__m128i*>(out), bytes);
      } else {
        _mm_mask_storeu_epi8(out, mask, bytes);
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

enum class Result { kQs8, kF32 };

template <Result kResult, int kRows, int kVectors>
static void run_tile(const IgemmQs8Args& args, size_t mr, size_t nr) {
  Tile<kRows, kVectors> tile;
  multiply(args, mr, nr, tile);
  if constexpr (kResult == Result::kQs8) {
    store_qs8(args, tile);
  } else {
    store_f32(args, tile);
  }
}

// Few rows (the last ones of an image, linear layers) run a lower tile; rows beyond args.rows repeat the last one.
template <Result kResult, int kMr, int kVectors>
static inline void run_rows(const IgemmQs8Args& args, size_t nr) {
  if (args.rows == 1) return run_tile<kResult, 1, kVectors>(args, kMr, nr);
  if (args.rows <= 2) return run_tile<kResult, 2, kVectors>(args, kMr, nr);
  if (args.rows <= 4) return run_tile<kResult, 4, kVectors>(args, kMr, nr);
  if (args.rows <= 8) return run_tile<kResult, 8, kVectors>(args, kMr, nr);
  run_tile<kResult, kMr, kVectors>(args, kMr, nr);
}

}  // namespace dgms::kernels::avx512vnni
