// Panels of 8 channels, 4 int8 inputs per step, by the assembly of scripts/arm/igemm.py: how a call is cut into tiles.
#pragma once

#include <arm_neon.h>

#include <cstddef>

#include "kernels/api/kernel.h"
#include "kernels/arm/neon_dotprod/epilogue.h"
#include "kernels/generic/tiles.h"

namespace dgms::kernels::neon_dotprod {

// What a routine does with the sums of a tile.
enum class Finish : size_t {
  kPlain,     // scale, round, narrow
  kAdjusted,  // and add a residual and an offset before narrowing
  kClamped,   // and clamp
  kSums,      // store the sums, 8 int32 a row
};

// Constants of a panel. With Finish::kSums only `start` is read. Otherwise, if sums are small, they start at the bits
// of the float 12582912 = 1.5 * 2^23, so that as floats they are 12582912 + sum exactly; `magic` is then 12582912, and
// 0 for sums that are converted. `round`, 12582912 or an even number more, added to a small float leaves it rounded to
// the nearest even integer in the low bits.
struct alignas(16) Constants {
  int32_t start[8];
  float multiplier[8], bias[8];
  float magic[4], round[4];
  int16_t offset[8];
  int8_t min[8], max[8];
};

// What a routine reads.
struct Call {
  const int8_t* const* input;
  size_t input_stride, taps, depth;
  const int8_t* weights;
  void* output;  // kSums: int32 [rows][8]
  size_t output_stride;
  size_t count;  // tiles, or Routines::stationary_rows
  const int8_t* residual;
  size_t residual_stride;
  Finish finish;
  const Constants* constants;
  size_t int_sums;  // whether the sums start as int32 where they could start at 12582912
};
static_assert(offsetof(Call, count) == 56 && offsetof(Call, int_sums) == 96 && offsetof(Constants, max) == 152,
              "scripts/arm/igemm.py repeats the offsets");

extern "C" {
using Routine = void(const Call&);
Routine dgms_igemm_tile_8x8c4, dgms_igemm_tile_7x8c4, dgms_igemm_tile_4x8c4, dgms_igemm_tile_2x8c4,
    dgms_igemm_tile_1x8c4, dgms_igemm_stationary_4, dgms_igemm_stationary_8, dgms_igemm_stationary_12,
    dgms_igemm_stationary_16, dgms_igemm_stationary_20, dgms_igemm_stationary_24, dgms_igemm_stationary_28,
    dgms_igemm_stationary_32;
Routine dgms_igemm_tile_8x8c4_a55, dgms_igemm_tile_7x8c4_a55, dgms_igemm_stationary_4_a55, dgms_igemm_stationary_8_a55,
    dgms_igemm_stationary_12_a55, dgms_igemm_stationary_16_a55, dgms_igemm_stationary_20_a55,
    dgms_igemm_stationary_24_a55, dgms_igemm_stationary_28_a55, dgms_igemm_stationary_32_a55;
}

// The routines of a kind of core.
struct Routines {
  Routine* tile_8;  // 8 rows at a time
  Routine* tile_7;
  Routine* stationary[8];  // one tap of 4, 8, ... 32 inputs
  size_t stationary_rows;  // that make up Call::count
  bool converts;           // sums start as int32
};

static constexpr Routines kOutOfOrder = {
    dgms_igemm_tile_8x8c4,
    dgms_igemm_tile_7x8c4,
    {dgms_igemm_stationary_4, dgms_igemm_stationary_8, dgms_igemm_stationary_12, dgms_igemm_stationary_16,
     dgms_igemm_stationary_20, dgms_igemm_stationary_24, dgms_igemm_stationary_28, dgms_igemm_stationary_32},
    1,
    false};

static constexpr Routines kInOrder = {
    dgms_igemm_tile_8x8c4_a55,
    dgms_igemm_tile_7x8c4_a55,
    {dgms_igemm_stationary_4_a55, dgms_igemm_stationary_8_a55, dgms_igemm_stationary_12_a55,
     dgms_igemm_stationary_16_a55, dgms_igemm_stationary_20_a55, dgms_igemm_stationary_24_a55,
     dgms_igemm_stationary_28_a55, dgms_igemm_stationary_32_a55},
    2,
    true};

// `count` tiles of `rows` rows.
struct Tiles {
  Routine* routine;
  size_t rows, first, count;
};

// Cuts the rows into tiles of `height`, calls body(Tiles). The last tile may overlap the one before: what it computes
// again comes out the same.
template <typename Body>
static inline void overlapping_tiles(Routine* routine, size_t height, size_t rows, const Body& body) {
  body(Tiles{routine, height, 0, rows / height});
  if (rows % height != 0) body(Tiles{routine, height, rows - height, 1});
}

// The same for the best heights of at least 7 rows.
template <typename Body>
static inline void large_tiles(const Routines& routines, size_t rows, const Body& body) {
  const size_t tiles = (rows + 7) / 8, missing = 8 * tiles - rows;
  if (missing > tiles) return overlapping_tiles(routines.tile_8, 8, rows, body);
  if (missing < tiles) body(Tiles{routines.tile_8, 8, 0, tiles - missing});
  if (missing > 0) body(Tiles{routines.tile_7, 7, 8 * (tiles - missing), missing});
}

// The same for fewer than 7 rows.
template <typename Body>
static inline void small_tiles(size_t rows, const Body& body) {
  if (rows >= 4) return overlapping_tiles(dgms_igemm_tile_4x8c4, 4, rows, body);
  if (rows >= 2) return overlapping_tiles(dgms_igemm_tile_2x8c4, 2, rows, body);
  overlapping_tiles(dgms_igemm_tile_1x8c4, 1, rows, body);
}

static inline Call make_call(const IgemmQs8Args& args, const Constants& constants) {
  Call call{};
  call.input = args.input;
  call.input_stride = args.input_stride;
  call.taps = args.taps;
  call.depth = args.depth;
  call.weights = args.weights;
  call.constants = &constants;
  return call;
}

// The sums of all rows, a tile at a time: body(first row, rows, sums of 8 channels for each row).
template <typename Body>
static inline void for_each_sums(const IgemmQs8Args& args, const Routines& routines, const Body& body) {
  Constants constants;
  vst1q_s32(constants.start, vld1q_s32(args.init));
  vst1q_s32(constants.start + 4, vld1q_s32(args.init + 4));
  int32_t sums[8 * 8];
  Call call = make_call(args, constants);
  call.finish = Finish::kSums;
  call.output = sums;
  call.count = 1;
  const auto run = [&](const Tiles& tiles) {
    for (size_t tile = 0; tile < tiles.count; ++tile) {
      const size_t first = tiles.first + tile * tiles.rows;
      call.input = args.input + first;
      tiles.routine(call);
      body(first, tiles.rows, sums);
    }
  };
  if (args.rows >= 7) {
    large_tiles(routines, args.rows, run);
  } else {
    small_tiles(args.rows, run);
  }
}

// int8 outputs where results are known to be small. Rounding by the addition of `round` is to even, so only an even
// part of the zero points can go into it.
static inline void run_small(const IgemmQs8Args& args, const Routines& routines) {
  static constexpr int8_t kNoResidual[8] = {};
  const bool has_residual = args.residual != nullptr;
  const int32_t zero_points = args.zero_point - (has_residual ? args.residual_zero_point : 0);
  const int32_t odd = zero_points & 1;
  const bool int_sums = routines.converts || !args.small_sums;
  const float magic = 12582912.0f;
  const float32x4_t sum_magic = vdupq_n_f32(int_sums ? 0.0f : magic);
  const int32x4_t start = vreinterpretq_s32_f32(sum_magic);
  Constants constants;
  vst1q_s32(constants.start, vaddq_s32(vld1q_s32(args.init), start));
  vst1q_s32(constants.start + 4, vaddq_s32(vld1q_s32(args.init + 4), start));
  vst1q_f32(constants.multiplier, vld1q_f32(args.multiplier));
  vst1q_f32(constants.multiplier + 4, vld1q_f32(args.multiplier + 4));
  vst1q_f32(constants.bias, vld1q_f32(args.bias));
  vst1q_f32(constants.bias + 4, vld1q_f32(args.bias + 4));
  vst1q_f32(constants.magic, sum_magic);
  vst1q_f32(constants.round, vdupq_n_f32(magic + static_cast<float>(zero_points - odd)));
  vst1q_s16(constants.offset, vdupq_n_s16(static_cast<int16_t>(odd)));
  vst1_s8(constants.min, vdup_n_s8(static_cast<int8_t>(args.min)));
  vst1_s8(constants.max, vdup_n_s8(static_cast<int8_t>(args.max)));
  Call call = make_call(args, constants);
  call.int_sums = int_sums;
  call.finish = args.min > -128 || args.max < 127 ? Finish::kClamped
                : has_residual || odd != 0        ? Finish::kAdjusted
                                                  : Finish::kPlain;
  call.output_stride = args.output_stride;
  call.residual_stride = has_residual ? args.residual_stride : 0;
  const int8_t* residual = has_residual ? args.residual : kNoResidual;
  const auto run = [&](const Tiles& tiles) {
    call.input = args.input + tiles.first;
    call.output = static_cast<int8_t*>(args.output) + tiles.first * call.output_stride;
    call.residual = residual + tiles.first * call.residual_stride;
    call.count = tiles.count;
    tiles.routine(call);
  };
  if (args.taps == 1 && args.depth <= 32 && (args.small_sums || routines.converts)) {
    overlapping_tiles(routines.stationary[args.depth / 4 - 1], routines.stationary_rows, args.rows, run);
  } else if (args.rows >= 7) {
    large_tiles(routines, args.rows, run);
  } else {
    small_tiles(args.rows, run);
  }
}

// Few rows are no matter of the core.
static inline void run_panel(const IgemmQs8Args& args, const Routines& routines) {
  if (args.small_results && args.channels == 8 && (args.residual == nullptr || args.residual_tied)) {
    run_small(args, args.rows < 7 ? kOutOfOrder : routines);
  } else {
    store_int8(args, [&](const auto& body) { for_each_sums(args, routines, body); });
  }
}

static inline void run(const IgemmQs8Args& args, const Routines& routines) {
  for_each_panel<int8_t>(args, 8, [&](const IgemmQs8Args& panel) { run_panel(panel, routines); });
}

}  // namespace dgms::kernels::neon_dotprod
