// Groups of 128 codes (kernels/pack/codes.h) to int8 levels.
//
// A nibble of codes indexes one table for each element that it holds, so that elements need no separation: four
// elements of 1 bit, two of 2 bits, one of 4 bits. 3 bits are put together so that a nibble holds one of them and a bit
// that the table does not look at.
#pragma once

#include <arm_neon.h>

#include "kernels/api/kernel.h"

namespace dgms::kernels::arm {

// of[i]: the nibble's element i.
template <unsigned kBits>
struct Tables {
  static constexpr unsigned kElements = kBits == 3 ? 2 : 4 / kBits;
  int8x16_t of[kElements];
};

// The vectors of a group.
template <unsigned kBits>
struct Codes {
  uint8x16_t of[kBits];
};

// of[i]: elements 16 i to 16 i + 15 of a group.
struct Levels {
  int8x16_t of[8];
};

static const uint8_t kIndices[16] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

// levels: as DecodeArgs::table.
template <unsigned kBits>
[[gnu::always_inline]] static inline Tables<kBits> tables_of(const int8_t* levels) {
  const uint8x16_t nibbles = vld1q_u8(kIndices);
  const int8x16_t all = vld1q_s8(levels);
  Tables<kBits> tables;
  if constexpr (kBits == 3) {
    // The low two bits of a code are bits 0 and 1 of the nibble and the third is bit 2, or bits 2 and 3 and bit 1.
    const uint8x16_t third = vandq_u8(vaddq_u8(nibbles, nibbles), vdupq_n_u8(4));
    tables.of[0] = vqtbl1q_s8(all, vandq_u8(nibbles, vdupq_n_u8(7)));
    tables.of[1] = vqtbl1q_s8(all, vorrq_u8(vshrq_n_u8(nibbles, 2), third));
  } else {
    uint8x16_t rest = nibbles;
    for (int8x16_t& table : tables.of) {
      table = vqtbl1q_s8(all, vandq_u8(rest, vdupq_n_u8((1 << kBits) - 1)));
      rest = vshrq_n_u8(rest, kBits);
    }
  }
  return tables;
}

template <unsigned kBits>
[[gnu::always_inline]] static inline Codes<kBits> load_group(const uint8_t* group) {
  Codes<kBits> codes;
  for (unsigned v = 0; v < kBits; ++v) codes.of[v] = vld1q_u8(group + 16 * v);
  return codes;
}

static inline uint8x16_t low_nibbles(uint8x16_t bytes) { return vandq_u8(bytes, vdupq_n_u8(15)); }
static inline uint8x16_t high_nibbles(uint8x16_t bytes) { return vshrq_n_u8(bytes, 4); }

template <unsigned kBits>
[[gnu::always_inline]] static inline Levels decode(const Tables<kBits>& tables, const Codes<kBits>& codes) {
  constexpr unsigned kElements = Tables<kBits>::kElements;
  Levels levels;
  for (unsigned v = 0; v < kBits; ++v) {
    const uint8x16_t low = low_nibbles(codes.of[v]), high = high_nibbles(codes.of[v]);
    for (unsigned i = 0; i < kElements; ++i) {
      levels.of[2 * kElements * v + i] = vqtbl1q_s8(tables.of[i], low);
      levels.of[2 * kElements * v + kElements + i] = vqtbl1q_s8(tables.of[i], high);
    }
  }
  return levels;
}

// With elements a b c d of the first 64 and A B C D of the others, 16 of each, high bits first:
//
//   low two bits   d c b a and D C B A   ->   B A b a and D C d c     (sli, sri)
//   third bits     D C B A d c b a       ->   those of a and A are as far apart as the nibbles, and so on: two at once
//                                             go where the table wants them, those of b and c without a shift
[[gnu::always_inline]] static inline Levels decode(const Tables<3>& tables, const Codes<3>& codes) {
  const uint8x16_t first = codes.of[0], second = codes.of[1], third = codes.of[2];
  const uint8x16_t mask0 = vdupq_n_u8(0x44), mask1 = vdupq_n_u8(0x22);
  const uint8x16_t ab = vsliq_n_u8(first, second, 4), cd = vsriq_n_u8(second, first, 4);
  const uint8x16_t a = vbslq_u8(mask0, vshlq_n_u8(third, 2), ab), b = vbslq_u8(mask1, third, ab);
  const uint8x16_t c = vbslq_u8(mask0, third, cd), d = vbslq_u8(mask1, vshrq_n_u8(third, 2), cd);
  const int8x16_t table0 = tables.of[0], table1 = tables.of[1];
  return {{vqtbl1q_s8(table0, low_nibbles(a)), vqtbl1q_s8(table1, low_nibbles(b)), vqtbl1q_s8(table0, low_nibbles(c)),
           vqtbl1q_s8(table1, low_nibbles(d)), vqtbl1q_s8(table0, high_nibbles(a)), vqtbl1q_s8(table1, high_nibbles(b)),
           vqtbl1q_s8(table0, high_nibbles(c)), vqtbl1q_s8(table1, high_nibbles(d))}};
}

}  // namespace dgms::kernels::arm
