// One row times panels of 8 channels of codes. A group of codes is 4 steps of 4 inputs; a step is two vectors of
// levels, channels 0..3 and 4..7.
#pragma once

#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/codes.h"
#include "kernels/arm/neon_dotprod/epilogue.h"
#include "kernels/generic/tiles.h"

namespace dgms::kernels::neon_dotprod {

// of[i]: what the levels of[i] of a group add up to. So many sums that none waits for itself.
struct Sums {
  int32x4_t of[8];
};

[[gnu::always_inline]] static inline void add_group(Sums& sums, const arm::Levels& levels, int8x16_t inputs) {
  sums.of[0] = vdotq_laneq_s32(sums.of[0], levels.of[0], inputs, 0);
  sums.of[1] = vdotq_laneq_s32(sums.of[1], levels.of[1], inputs, 0);
  sums.of[2] = vdotq_laneq_s32(sums.of[2], levels.of[2], inputs, 1);
  sums.of[3] = vdotq_laneq_s32(sums.of[3], levels.of[3], inputs, 1);
  sums.of[4] = vdotq_laneq_s32(sums.of[4], levels.of[4], inputs, 2);
  sums.of[5] = vdotq_laneq_s32(sums.of[5], levels.of[5], inputs, 2);
  sums.of[6] = vdotq_laneq_s32(sums.of[6], levels.of[6], inputs, 3);
  sums.of[7] = vdotq_laneq_s32(sums.of[7], levels.of[7], inputs, 3);
}

static inline int32x4_t add_4(int32x4_t a, int32x4_t b, int32x4_t c, int32x4_t d) {
  return vaddq_s32(vaddq_s32(a, b), vaddq_s32(c, d));
}

// The first `count` < 16 of 16 values, and zeros.
static inline int8x16_t first_values(int8x16_t x, size_t count) {
  const uint8x16_t mask = vcltq_u8(vld1q_u8(arm::kIndices), vdupq_n_u8(static_cast<uint8_t>(count)));
  return vandq_s8(x, vreinterpretq_s8_u8(mask));
}

// body(0, 1, sums of 8 channels), as PanelEpilogue wants them.
template <unsigned kBits, typename Body>
static inline void with_sums_of_codes(const IgemmQs8Args& args, const arm::Tables<kBits>& tables, const Body& body) {
  constexpr size_t kGroupBytes = kCodeGroup / 8 * kBits;
  static_assert(kGroupBytes <= kOverread, "the next group is loaded before it is known whether there is one");
  const int8_t* input = args.input[0];
  const uint8_t* group = reinterpret_cast<const uint8_t*>(args.weights);
  Sums sums{{vld1q_s32(args.init), vld1q_s32(args.init + 4)}};
  arm::Codes<kBits> codes = arm::load_group<kBits>(group);
  int8x16_t inputs = vld1q_s8(input);
  size_t left = args.depth;
  for (; left >= 16; left -= 16) {
    const arm::Levels levels = arm::decode(tables, codes);
    codes = arm::load_group<kBits>(group += kGroupBytes);
    add_group(sums, levels, inputs);
    inputs = vld1q_s8(input += 16);
  }
  if (left > 0) add_group(sums, arm::decode(tables, codes), first_values(inputs, left));
  int32_t channels[8];
  vst1q_s32(channels, add_4(sums.of[0], sums.of[2], sums.of[4], sums.of[6]));
  vst1q_s32(channels + 4, add_4(sums.of[1], sums.of[3], sums.of[5], sums.of[7]));
  body(0, 1, channels);
}

template <unsigned kBits>
static inline void gemv_int8(const IgemmQs8Args& args) {
  const arm::Tables<kBits> tables = arm::tables_of<kBits>(args.levels);
  for_each_panel<int8_t>(args, 8, [&](const IgemmQs8Args& panel) {
    store_int8(panel, [&](const auto& body) { with_sums_of_codes(panel, tables, body); });
  });
}

template <unsigned kBits>
static inline void gemv_float(const IgemmQs8Args& args) {
  const arm::Tables<kBits> tables = arm::tables_of<kBits>(args.levels);
  for_each_panel<float>(args, 8, [&](const IgemmQs8Args& panel) {
    store_float(panel, [&](const auto& body) { with_sums_of_codes(panel, tables, body); });
  });
}

}  // namespace dgms::kernels::neon_dotprod
