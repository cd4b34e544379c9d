// Codes of float levels: unpacked to one per byte, then each byte of the levels is looked up by itself.
#pragma once

#include <arm_neon.h>

#include "kernels/api/kernel.h"

namespace dgms::kernels::neon {

// 16 levels, as four tables of bytes.
struct FloatTable {
  explicit FloatTable(const void* levels) : bytes(vld4q_u8(static_cast<const uint8_t*>(levels))) {}
  uint8x16x4_t bytes;
};

// 16 codes, one per byte, to 16 levels.
static inline void decode_16(const FloatTable& table, uint8x16_t codes, float* output) {
  const auto bytes = [&](int i) { return vqtbl1q_u8(table.bytes.val[i], codes); };
  const uint8x16_t byte0 = bytes(0), byte1 = bytes(1), byte2 = bytes(2), byte3 = bytes(3);
  const auto store = [&](size_t i, uint8x16_t low, uint8x16_t high) {
    const uint16x8_t low_half = vreinterpretq_u16_u8(low), high_half = vreinterpretq_u16_u8(high);
    vst1q_f32(output + i, vreinterpretq_f32_u16(vzip1q_u16(low_half, high_half)));
    vst1q_f32(output + i + 4, vreinterpretq_f32_u16(vzip2q_u16(low_half, high_half)));
  };
  store(0, vzip1q_u8(byte0, byte1), vzip1q_u8(byte2, byte3));
  store(8, vzip2q_u8(byte0, byte1), vzip2q_u8(byte2, byte3));
}

}  // namespace dgms::kernels::neon
