// Panels of 8 channels, 4 int8 inputs a step, by the assembly in igemm_8x8c4.S: how a call is cut into tiles.
#pragma once

#include <arm_neon.h>

#include <cstddef>

#include "kernels/api/kernel.h"

namespace dgms::kernels::neon_dotprod {

// What a routine does with the sums of a tile.
enum class Finish : size_t {
  kPlain,     // scale, round, narrow
  kAdjusted,  // and add a residual and an offset before narrowing
  kClamped,   // and clamp
  kSums,      // store the sums, 8 int32 a row
};

// Constants of a panel. With Finish::kSums only `start` is read. Otherwise the sums start at the bits of the float
// 12582912 = 1.5 * 2^23, so that as floats they are 12582912 + sum exactly, and `round`, added to a small float, leaves
// that float rounded to an even integer in the low bits.
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
  const int8_t* residual;
  size_t residual_stride;
  size_t count;  // tiles, or rows of a stationary routine
  Finish finish;
  const Constants* constants;
};
static_assert(offsetof(Call, weights) == 32 && offsetof(Call, constants) == 88 && offsetof(Constants, max) == 152,
              "igemm_8x8c4.S repeats the offsets");

extern "C" {
using Routine = void(const Call&);
Routine dgms_igemm_tile_8x8c4, dgms_igemm_tile_7x8c4, dgms_igemm_tile_4x8c4, dgms_igemm_tile_2x8c4,
    dgms_igemm_tile_1x8c4, dgms_igemm_stationary_1x4, dgms_igemm_stationary_1x8, dgms_igemm_stationary_1x12,
    dgms_igemm_stationary_1x16, dgms_igemm_stationary_1x20, dgms_igemm_stationary_1x24, dgms_igemm_stationary_1x28,
    dgms_igemm_stationary_1x32, dgms_igemm_stationary_3x12;
}

// `count` tiles of `rows` rows.
struct Tiles {
  Routine* routine;
  size_t rows, first, count;
};

// Calls body(Tiles) until all rows are done. The last tile may overlap the one before: what it computes again comes out
// the same.
template <typename Body>
static inline void cut_into_tiles(size_t rows, const Body& body) {
  const size_t tiles = (rows + 7) / 8, missing = 8 * tiles - rows;
  if (missing <= tiles) {
    if (missing < tiles) body(Tiles{dgms_igemm_tile_8x8c4, 8, 0, tiles - missing});
    if (missing > 0) body(Tiles{dgms_igemm_tile_7x8c4, 7, 8 * (tiles - missing), missing});
    return;
  }
  const auto overlapping = [&](Routine* routine, size_t height) {
    body(Tiles{routine, height, 0, rows / height});
    if (rows % height != 0) body(Tiles{routine, height, rows - height, 1});
  };
  if (rows > 8) {
    overlapping(dgms_igemm_tile_8x8c4, 8);
  } else if (rows >= 4) {
    overlapping(dgms_igemm_tile_4x8c4, 4);
  } else if (rows >= 2) {
    overlapping(dgms_igemm_tile_2x8c4, 2);
  } else {
    overlapping(dgms_igemm_tile_1x8c4, 1);
  }
}

// Null where there is none.
static inline Routine* stationary_routine(size_t taps, size_t depth) {
  static constexpr Routine* kOneTap[] = {
      dgms_igemm_stationary_1x4,  dgms_igemm_stationary_1x8,  dgms_igemm_stationary_1x12, dgms_igemm_stationary_1x16,
      dgms_igemm_stationary_1x20, dgms_igemm_stationary_1x24, dgms_igemm_stationary_1x28, dgms_igemm_stationary_1x32};
  if (taps == 1 && depth <= 32) return kOneTap[depth / 4 - 1];
  return taps == 3 && depth == 12 ? dgms_igemm_stationary_3x12 : nullptr;
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
static inline void for_each_sums(const IgemmQs8Args& args, const Body& body) {
  Constants constants;
  vst1q_s32(constants.start, vld1q_s32(args.init));
  vst1q_s32(constants.start + 4, vld1q_s32(args.init + 4));
  int32_t sums[8 * 8];
  Call call = make_call(args, constants);
  call.finish = Finish::kSums;
  call.output = sums;
  call.count = 1;
  cut_into_tiles(args.rows, [&](const Tiles& tiles) {
    for (size_t tile = 0; tile < tiles.count; ++tile) {
      const size_t first = tiles.first + tile * tiles.rows;
      call.input = args.input + first;
      tiles.routine(call);
      body(first, tiles.rows, sums);
    }
  });
}

}  // namespace dgms::kernels::neon_dotprod
