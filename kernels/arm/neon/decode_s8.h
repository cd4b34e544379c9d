// Codes of int8 levels by table lookup (order of the codes: kernels/pack/codes.h).
#pragma once

#include <arm_neon.h>

#include "kernels/api/kernel.h"

namespace dgms::kernels::neon {

// kLevels levels, repeated to 16 entries.
template <size_t kLevels>
static inline int8x16_t cyclic_table(const int8_t* levels) {
  int8_t table[16];
  for (size_t i = 0; i < 16; ++i) table[i] = levels[i % kLevels];
  return vld1q_s8(table);
}

// Two 2-bit codes in a nibble n: `first` answers for bits 0 and 1 of n, `second` for bits 2 and 3, so the two codes
// need no separation.
struct PairTables {
  explicit PairTables(const int8_t* levels) : first(cyclic_table<4>(levels)) {
    int8_t table[16];
    for (size_t i = 0; i < 16; ++i) table[i] = levels[i / 4];
    second = vld1q_s8(table);
  }

  int8x16_t first, second;
};

static inline void decode_pairs(const PairTables& tables, uint8x16_t codes, int8_t* output) {
  const uint8x16_t low = vandq_u8(codes, vdupq_n_u8(15));
  const uint8x16_t high = vshrq_n_u8(codes, 4);
  vst1q_s8(output, vqtbl1q_s8(tables.first, low));
  vst1q_s8(output + 16, vqtbl1q_s8(tables.second, low));
  vst1q_s8(output + 32, vqtbl1q_s8(tables.first, high));
  vst1q_s8(output + 48, vqtbl1q_s8(tables.second, high));
}

}  // namespace dgms::kernels::neon
