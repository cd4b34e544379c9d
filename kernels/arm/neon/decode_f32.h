// Codes of float levels: unpacked to one a byte by the int8 decoder's tables, then each looked up as 4 bytes.
#pragma once

#include <arm_neon.h>

#include "kernels/api/kernel.h"

namespace dgms::kernels::neon {

// The levels of kBits-bit codes as a byte table, in as many registers as they need.
template <unsigned kBits>
struct FloatTable;

template <>
struct FloatTable<2> {
  explicit FloatTable(const float* levels) : bytes(vreinterpretq_u8_f32(vld1q_f32(levels))) {}
  uint8x16_t lookup(uint8x16_t index) const { return vqtbl1q_u8(bytes, index); }
  uint8x16_t bytes;
};

template <>
struct FloatTable<3> {
  explicit FloatTable(const float* levels)
      : bytes{{vreinterpretq_u8_f32(vld1q_f32(levels)), vreinterpretq_u8_f32(vld1q_f32(levels + 4))}} {}
  uint8x16_t lookup(uint8x16_t index) const { return vqtbl2q_u8(bytes, index); }
  uint8x16x2_t bytes;
};

template <>
struct FloatTable<4> {
  explicit FloatTable(const float* levels)
      : bytes{{vreinterpretq_u8_f32(vld1q_f32(levels)), vreinterpretq_u8_f32(vld1q_f32(levels + 4)),
               vreinterpretq_u8_f32(vld1q_f32(levels + 8)), vreinterpretq_u8_f32(vld1q_f32(levels + 12))}} {}
  uint8x16_t lookup(uint8x16_t index) const { return vqtbl4q_u8(bytes, index); }
  uint8x16x4_t bytes;
};

// 16 codes, one a byte, to 16 levels.
template <unsigned kBits>
static inline void decode_16(const FloatTable<kBits>& table, uint8x16_t codes, float* output) {
  const uint8x16_t first = vshlq_n_u8(codes, 2);  // of the 4 bytes of a level
  const uint8x16_t byte = vreinterpretq_u8_u32(vdupq_n_u32(0x03020100));
  const uint8x16x2_t twice = vzipq_u8(first, first);
  const uint16x8_t low = vreinterpretq_u16_u8(twice.val[0]);
  const uint16x8_t high = vreinterpretq_u16_u8(twice.val[1]);
  const auto store = [&](size_t i, uint16x8_t index) {
    vst1q_f32(output + i, vreinterpretq_f32_u8(table.lookup(vaddq_u8(vreinterpretq_u8_u16(index), byte))));
  };
  store(0, vzip1q_u16(low, low));
  store(4, vzip2q_u16(low, low));
  store(8, vzip1q_u16(high, high));
  store(12, vzip2q_u16(high, high));
}

}  // namespace dgms::kernels::neon
