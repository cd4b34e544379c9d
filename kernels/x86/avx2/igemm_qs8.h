// The int8 GEMM of AVX2: kRows rows times 16 channels, kr = 2.
//
// Both sides become int16 and vpmaddwd adds two products exactly. Rows are widened once into a buffer on the stack, so
// the inner loop only loads: per step of 2 inputs, 2 widening loads of weights and one broadcast per row.
#pragma once

#include "kernels/api/kernel.h"
#include "kernels/generic/tiles.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels::avx2 {

// Values of a row that are widened at a time; 6 rows of them are 3 KiB.
static constexpr size_t kWidened = 256;

template <int kRows>
struct Tile {
  __m256i acc[kRows][2];
};

template <int kRows>
struct WidenedRows {
  alignas(32) int16_t x[kRows][kWidened + 16];
};

// Multiplies `count` (even) widened values; returns the weights behind the ones used.
template <int kRows>
static inline __attribute__((always_inline)) const int8_t* multiply(const WidenedRows<kRows>& rows, size_t count,
                                                                    const int8_t* weights, Tile<kRows>& tile) {
  for (size_t k = 0; k < count; k += 2, weights += 32) {
    const __m256i w0 = _mm256_cvtepi8_epi16(load16(weights));
    const __m256i w1 = _mm256_cvtepi8_epi16(load16(weights + 16));
#pragma GCC unroll 8
    for (int r = 0; r < kRows; ++r) {
      int32_t pair;
      std::memcpy(&pair, &rows.x[r][k], sizeof(pair));
      const __m256i x = _mm256_set1_epi32(pair);
      tile.acc[r][0] = _mm256_add_epi32(tile.acc[r][0], _mm256_madd_epi16(x, w0));
      tile.acc[r][1] = _mm256_add_epi32(tile.acc[r][1], _mm256_madd_epi16(x, w1));
    }
  }
  return weights;
}

template <int kRows>
static inline __attribute__((always_inline)) void accumulate(const IgemmQs8Args& args, Tile<kRows>& tile) {
#pragma GCC unroll 8
  for (int r = 0; r < kRows; ++r) {
    tile.acc[r][0] = load32(args.init);
    tile.acc[r][1] = load32(args.init + 8);
  }
  WidenedRows<kRows> rows;
  const int8_t* weights = args.weights;
  size_t filled = 0;
  for (size_t t = 0; t < args.taps; ++t) {
    const int8_t* const* input = args.input + t * args.input_stride;
    for (size_t k = 0; k < args.depth;) {
      const size_t count = args.depth - k < kWidened - filled ? args.depth - k : kWidened - filled;
      for (size_t i = 0; i < count; i += 16) {
#pragma GCC unroll 8
        for (int r = 0; r < kRows; ++r) {
          store32(&rows.x[r][filled + i], _mm256_cvtepi8_epi16(load16(input[r] + k + i)));
        }
      }
      k += count;
      filled += count;
      if (filled == kWidened) {
        weights = multiply(rows, kWidened, weights, tile);
        filled = 0;
      }
    }
  }
  multiply(rows, filled, weights, tile);
}

// The rounded value of docs/numerics.md without its zero points; a tied residual is already added.
static inline __attribute__((always_inline)) __m256i round_vector(const IgemmQs8Args& args, __m256i acc, __m256 m,
                                                                  __m256 b, const int8_t* residual) {
  // Beyond 2^20 everything saturates; below -2^31 the conversion gives -2^31, which does too.
  const __m256 limit = _mm256_set1_ps(1048576.0f);
  const __m256 y = _mm256_fmadd_ps(_mm256_cvtepi32_ps(acc), m, b);
  if (residual == nullptr) return _mm256_cvtps_epi32(_mm256_min_ps(limit, y));
  const __m256i r = _mm256_cvtepi8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(residual)));
  if (args.residual_tied) return _mm256_add_epi32(_mm256_cvtps_epi32(_mm256_min_ps(limit, y)), r);
  const __m256 difference = _mm256_cvtepi32_ps(_mm256_sub_epi32(r, _mm256_set1_epi32(args.residual_zero_point)));
  const __m256 sum = _mm256_fmadd_ps(difference, _mm256_set1_ps(args.residual_multiplier), y);
  return _mm256_cvtps_epi32(_mm256_min_ps(limit, sum));
}

// Two rows at a time: saturating packs narrow them, one permutation brings every row's 16 bytes together.
template <int kRows>
static inline __attribute__((always_inline)) void store_qs8(const IgemmQs8Args& args, const Tile<kRows>& tile) {
  const bool tied = args.residual != nullptr && args.residual_tied;
  const int32_t offset = tied ? args.zero_point - args.residual_zero_point : args.zero_point;
  const __m256i zero_point = _mm256_set1_epi16(static_cast<int16_t>(offset));
  const __m256i min = _mm256_set1_epi8(static_cast<char>(args.min));
  const __m256i max = _mm256_set1_epi8(static_cast<char>(args.max));
  const __m256i row_order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
  const __m256 m0 = _mm256_loadu_ps(args.multiplier), m1 = _mm256_loadu_ps(args.multiplier + 8);
  const __m256 b0 = _mm256_loadu_ps(args.bias), b1 = _mm256_loadu_ps(args.bias + 8);
#pragma GCC unroll 4
  for (int begin = 0; begin < kRows; begin += 2) {
    if (static_cast<size_t>(begin) >= args.rows) break;
    __m256i words[2];
#pragma GCC unroll 2
    for (int i = 0; i < 2; ++i) {
      const int r = begin + i < kRows ? begin + i : kRows - 1;
      const size_t row = static_cast<size_t>(r) < args.rows ? static_cast<size_t>(r) : args.rows - 1;
      const int8_t* residual = args.residual == nullptr ? nullptr : args.residual + row * args.residual_stride;
      const __m256i q0 = round_vector(args, tile.acc[r][0], m0, b0, residual);
      const __m256i q1 = round_vector(args, tile.acc[r][1], m1, b1, residual == nullptr ? nullptr : residual + 8);
      words[i] = _mm256_adds_epi16(_mm256_packs_epi32(q0, q1), zero_point);
    }
    const __m256i bytes = _mm256_packs_epi16(words[0], words[1]);
    const __m256i rows = _mm256_permutevar8x32_epi32(_mm256_min_epi8(_mm256_max_epi8(bytes, min), max), row_order);
    int8_t* out = static_cast<int8_t*>(args.output) + begin * args.output_stride;
    store_first(out, _mm256_castsi256_si128(rows), args.channels);
    if (begin + 1 < kRows && static_cast<size_t>(begin) + 1 < args.rows) {
      store_first(out + args.output_stride, _mm256_extracti128_si256(rows, 1), args.channels);
    }
  }
}

template <int kRows>
static inline __attribute__((always_inline)) void store_f32(const IgemmQs8Args& args, const Tile<kRows>& tile) {
  const __m256 lo = _mm256_set1_ps(args.float_min), hi = _mm256_set1_ps(args.float_max);
#pragma GCC unroll 8
  for (int r = 0; r < kRows; ++r) {
    if (static_cast<size_t>(r) >= args.rows) break;
    char* row = static_cast<char*>(args.output) + r * args.output_stride;
#pragma GCC unroll 2
    for (int v = 0; v < 2; ++v) {
      const size_t begin = 8 * static_cast<size_t>(v);
      if (begin >= args.channels) break;
      const __m256 y = _mm256_fmadd_ps(_mm256_cvtepi32_ps(tile.acc[r][v]), _mm256_loadu_ps(args.multiplier + begin),
                                       _mm256_loadu_ps(args.bias + begin));
      store_first(reinterpret_cast<float*>(row) + begin, clamp(y, lo, hi), args.channels - begin);
    }
  }
}

template <typename Value, int kRows>
static void run_tile(const IgemmQs8Args& args) {
  Tile<kRows> tile;
  accumulate(args, tile);
  if constexpr (sizeof(Value) == 1) {
    store_qs8(args, tile);
  } else {
    store_f32(args, tile);
  }
}

// Few rows (the last ones of an image, linear layers) run a lower tile; rows beyond args.rows repeat the last one.
template <typename Value, int kMr>
static inline void run_tiles(const IgemmQs8Args& args) {
  for_each_tile<Value>(args, kMr, 16, [](const IgemmQs8Args& tile) {
    if (tile.rows == 1) return run_tile<Value, 1>(tile);
    if (tile.rows <= 2) return run_tile<Value, 2>(tile);
    if (tile.rows <= 4) return run_tile<Value, 4>(tile);
    run_tile<Value, kMr>(tile);
  });
}

}  // namespace dgms::kernels::avx2
