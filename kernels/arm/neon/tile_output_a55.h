// Output transforms of tiled convolutions by the routines of scripts/arm/tile_output.py.
#pragma once

#include <arm_neon.h>

#include <cstddef>

#include "kernels/api/tile_conv.h"

namespace dgms::kernels::neon {

// What a routine does with a scaled value.
enum class OutputFinish : size_t {
  kPlain,     // rounds it by adding `round`, narrows
  kAdjusted,  // and adds a residual and `offset` before narrowing
  kClamped,   // rounds it whatever it is, adds a residual and `offset`, narrows, clamps
};

// What a routine reads. Offsets are of the second column, the second row and both.
struct alignas(16) OutputCall {
  const int32_t* sums;
  size_t tile_bytes;
  size_t iterations;  // tiles
  int8_t* output;
  size_t output_step, output_column, output_row, output_both;
  const int8_t* residual;
  size_t residual_step, residual_column, residual_row, residual_both;
  OutputFinish finish;
  float multiplier[kTileChannels], bias[kTileChannels];
  int32_t start[4];   // of the sums
  float round[4];     // kFloatStart or an even number more: added to a small float leaves it rounded in the low bits
  int16_t offset[8];  // kAdjusted: what `round` leaves out; kClamped: all zero points
  int8_t min[8], max[8];
};
static_assert(offsetof(OutputCall, multiplier) == 112 && offsetof(OutputCall, max) == 232,
              "scripts/arm/tile_output.py repeats the offsets");

using OutputRoutine = void(const OutputCall&);

// Whole tiles without a free residual by the routine, the others by `rest`.
static inline void run_output_in_order(const TileOutputArgs& args, OutputRoutine* routine, TileOutputFn rest) {
  static constexpr int8_t kNoResidual[kTileChannels] = {};
  const bool has_residual = args.residual != nullptr;
  const bool free_residual = has_residual && !args.residual_tied;
  const size_t whole = !free_residual && args.rows == 2 && args.channels == kTileChannels ? args.columns / 2 : 0;
  if (whole > 0) {
    const int32_t zero_points = args.zero_point - (has_residual ? args.residual_zero_point : 0);
    const int32_t odd = zero_points & 1;  // only an even number may be added before rounding to even
    OutputCall call;
    call.sums = args.sums;
    call.tile_bytes = args.tile_stride * sizeof(int32_t);
    call.iterations = whole;
    call.output = args.output;
    call.output_step = 2 * args.output_stride;
    call.output_column = args.output_stride;
    call.output_row = args.output_row_stride;
    call.output_both = args.output_row_stride + args.output_stride;
    call.residual = has_residual ? args.residual : kNoResidual;
    call.residual_step = has_residual ? call.output_step : 0;
    call.residual_column = has_residual ? call.output_column : 0;
    call.residual_row = has_residual ? call.output_row : 0;
    call.residual_both = has_residual ? call.output_both : 0;
    const bool clamps = !args.fits_int16 || args.min > -128 || args.max < 127;
    call.finish = clamps                     ? OutputFinish::kClamped
                  : has_residual || odd != 0 ? OutputFinish::kAdjusted
                                             : OutputFinish::kPlain;
    vst1q_f32(call.multiplier, vld1q_f32(args.multiplier));
    vst1q_f32(call.multiplier + 4, vld1q_f32(args.multiplier + 4));
    vst1q_f32(call.bias, vld1q_f32(args.bias));
    vst1q_f32(call.bias + 4, vld1q_f32(args.bias + 4));
    vst1q_s32(call.start, vdupq_n_s32(args.sums_are_floats ? kFloatStartBits : 0));
    vst1q_f32(call.round, vdupq_n_f32(kFloatStart + static_cast<float>(zero_points - odd)));
    vst1q_s16(call.offset, vdupq_n_s16(static_cast<int16_t>(clamps ? zero_points : odd)));
    vst1_s8(call.min, vdup_n_s8(static_cast<int8_t>(args.min)));
    vst1_s8(call.max, vdup_n_s8(static_cast<int8_t>(args.max)));
    routine(call);
  }
  if (whole == args.tiles) return;
  TileOutputArgs left = args;
  left.tiles -= whole;
  left.columns -= 2 * whole;
  left.sums += whole * args.tile_stride;
  left.output += 2 * whole * args.output_stride;
  if (has_residual) left.residual += 2 * whole * args.output_stride;
  rest(left);
}

}  // namespace dgms::kernels::neon
