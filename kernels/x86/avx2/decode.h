// Unpacks groups of 128 codes (kernels/pack/codes.h) into 4 vectors of 32 codes in order, one per byte.
#pragma once

#include "kernels/api/kernel.h"
#include "kernels/x86/avx2/vectors.h"

namespace dgms::kernels::avx2 {

struct Codes {
  __m256i v[4];
};

template <int kBits>
static inline __attribute__((always_inline)) Codes unpack(const uint8_t* group) {
  Codes codes;
  if constexpr (kBits == 1) {
    const __m256i bytes = _mm256_broadcastsi128_si256(load16(group));
    const __m256i mask = _mm256_set1_epi8(1);
    // The lower half takes bit 2 i, the upper half bit 2 i + 1.
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) {
      const __m256i shift = _mm256_set_m128i(_mm_set1_epi32(2 * i + 1), _mm_set1_epi32(2 * i));
      codes.v[i] = _mm256_and_si256(_mm256_srlv_epi32(bytes, shift), mask);
    }
  } else if constexpr (kBits == 4) {
    const __m256i mask = _mm256_set1_epi8(15);
#pragma GCC unroll 2
    for (int i = 0; i < 2; ++i) {
      const __m256i bytes = load32(group + 32 * i);
      const __m256i low = _mm256_and_si256(bytes, mask), high = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), mask);
      codes.v[2 * i] = _mm256_permute2x128_si256(low, high, 0x20);
      codes.v[2 * i + 1] = _mm256_permute2x128_si256(low, high, 0x31);
    }
  } else {
    const __m256i bytes = load32(group);
    const __m256i mask = _mm256_set1_epi8(3);
    __m256i plane[4];  // elements 16 i.. in the lower half, 64 + 16 i.. in the upper
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) plane[i] = _mm256_and_si256(_mm256_srli_epi16(bytes, 2 * i), mask);
    if constexpr (kBits == 3) {
      const __m128i bits = load16(group + 32);
      // Bit i of the lower half and bit 4 + i of the upper half go to bit 2.
      const __m256i halves = _mm256_set_m128i(_mm_srli_epi16(bits, 4), bits);
      const __m256i high = _mm256_set1_epi8(4);
      plane[0] = _mm256_or_si256(plane[0], _mm256_and_si256(_mm256_slli_epi16(halves, 2), high));
      plane[1] = _mm256_or_si256(plane[1], _mm256_and_si256(_mm256_slli_epi16(halves, 1), high));
      plane[2] = _mm256_or_si256(plane[2], _mm256_and_si256(halves, high));
      plane[3] = _mm256_or_si256(plane[3], _mm256_and_si256(_mm256_srli_epi16(halves, 1), high));
    }
    codes.v[0] = _mm256_permute2x128_si256(plane[0], plane[1], 0x20);
    codes.v[1] = _mm256_permute2x128_si256(plane[2], plane[3], 0x20);
    codes.v[2] = _mm256_permute2x128_si256(plane[0], plane[1], 0x31);
    codes.v[3] = _mm256_permute2x128_si256(plane[2], plane[3], 0x31);
  }
  return codes;
}

template <int kBits>
static inline void decode_s8(const DecodeArgs& args) {
  const __m256i table = _mm256_broadcastsi128_si256(load16(args.table));
  const uint8_t* group = args.codes;
  int8_t* output = static_cast<int8_t*>(args.output);
  for (size_t e = 0; e < args.elements; e += kCodeGroup, group += 16 * kBits, output += kCodeGroup) {
    const Codes codes = unpack<kBits>(group);
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) store32(output + 32 * i, _mm256_shuffle_epi8(table, codes.v[i]));
  }
}

template <int kBits>
static inline void decode_f32(const DecodeArgs& args) {
  const float* table = static_cast<const float*>(args.table);
  const __m256 low = _mm256_loadu_ps(table), high = _mm256_loadu_ps(table + 8);
  const uint8_t* group = args.codes;
  float* output = static_cast<float*>(args.output);
  for (size_t e = 0; e < args.elements; e += kCodeGroup, group += 16 * kBits) {
    const Codes codes = unpack<kBits>(group);
    alignas(32) uint8_t bytes[kCodeGroup];
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) store32(bytes + 32 * i, codes.v[i]);
    for (size_t i = 0; i < kCodeGroup; i += 8, output += 8) {
      const __m256i code = _mm256_cvtepu8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(bytes + i)));
      __m256 level = _mm256_permutevar8x32_ps(low, code);
      if constexpr (kBits == 4) {
        // Bit 3 of the code, moved to the sign, chooses the upper half of the table.
        const __m256 choice = _mm256_castsi256_ps(_mm256_slli_epi32(code, 28));
        level = _mm256_blendv_ps(level, _mm256_permutevar8x32_ps(high, code), choice);
      }
      _mm256_storeu_ps(output, level);
    }
  }
}

}  // namespace dgms::kernels::avx2
