// What surrounds the depthwise loops of scripts/arm/dwconv.py: rows into walks, constants of the layer.
#pragma once

#include <arm_neon.h>

#include <cstddef>
#include <cstdint>

#include "kernels/api/dwconv_rows.h"

namespace dgms::kernels::neon_dotprod {

// One way along x: 8 channels of one or two output rows. The loops read these structs by offset.
struct DwconvWalk {
  const int8_t* input[6];  // pixel 0 of the input rows
  // Pixel 0 of the output rows, less what the loop's offset has advanced by when it stores it.
  uintptr_t output[2];
};

struct DwconvConstants {
  // Of a block of 8 channels, by the loop. init: the bits of 12582912.0f, plus the start value; read as float,
  // 12582912 + sum.
  int32_t init[8];
  float bias[8];
  float rounder[4], rounder_zero_point[4];  // 12582912, 12582912 + zero point
  int32_t bits_less_zero_point[4];          // of 12582912
  int8_t min[16], max[16];
  int8_t padding[16];
};

struct DwconvLoop {
  const DwconvWalk* walks;
  size_t count;
  const int8_t* weights;  // of the block
  DwconvConstants* constants;
  size_t step;  // bytes of a pixel
  const int8_t* padding;
  size_t outputs, tail;  // pixels whose columns lie in the image, and pixels behind them whose last one does not
  size_t left;
  size_t channel, last_channel;  // first of the block's 8; of the last block's, which overlaps the one before it
  size_t blocks;                 // at least 1
  size_t block_bytes;            // of weights
  const int32_t* init;           // of channel 0, as the next two
  const float* multiplier;
  const float* bias;
};

static_assert(sizeof(DwconvWalk) == 64 && offsetof(DwconvConstants, max) == 128 && offsetof(DwconvLoop, bias) == 120,
              "scripts/arm/dwconv.py repeats the offsets");

extern "C" {
// Overwrites what is of the block.
using DwconvRoutine = void(DwconvLoop&);
DwconvRoutine dgms_dwconv3x3_2x8c4, dgms_dwconv3x3s2_1x8c4, dgms_dwconv5x5_2x8c4, dgms_dwconv5x5s2_1x8c4;
DwconvRoutine dgms_dwconv3x3_2x8c4_a55, dgms_dwconv3x3s2_1x8c4_a55, dgms_dwconv5x5_2x8c4_a55,
    dgms_dwconv5x5s2_1x8c4_a55;
// For any zero point and limits.
DwconvRoutine dgms_dwconv3x3_2x8c4_general, dgms_dwconv3x3s2_1x8c4_general, dgms_dwconv5x5_2x8c4_general,
    dgms_dwconv5x5s2_1x8c4_general;
DwconvRoutine dgms_dwconv3x3_2x8c4_a55_general, dgms_dwconv3x3s2_1x8c4_a55_general, dgms_dwconv5x5_2x8c4_a55_general,
    dgms_dwconv5x5s2_1x8c4_a55_general;
}

// kRows output rows a walk, block_bytes of weights for 8 channels, `any` for what `fast` cannot do.
template <size_t kKernel, size_t kStride, size_t kRows>
static inline void run_dwconv_rows(const DwconvRowsQs8Args& args, size_t block_bytes, DwconvRoutine& fast,
                                   DwconvRoutine& any) {
  constexpr size_t kWalks = 16;  // of a table
  constexpr size_t kInputs = (kRows - 1) * kStride + kKernel;
  constexpr float kRounder = 12582912.0f;
  constexpr int32_t kRounderBits = 0x4B400000;
  if (args.block_begin == args.block_end) return;

  DwconvConstants constants;
  vst1q_f32(constants.rounder, vdupq_n_f32(kRounder));
  vst1q_f32(constants.rounder_zero_point, vdupq_n_f32(kRounder + static_cast<float>(args.zero_point)));
  vst1q_s32(constants.bits_less_zero_point, vdupq_n_s32(kRounderBits - args.zero_point));
  vst1q_s8(constants.min, vdupq_n_s8(static_cast<int8_t>(args.min)));
  vst1q_s8(constants.max, vdupq_n_s8(static_cast<int8_t>(args.max)));
  vst1q_s8(constants.padding, vdupq_n_s8(static_cast<int8_t>(args.input_zero_point)));

  DwconvWalk walks[kWalks];
  DwconvLoop loop;
  loop.walks = walks;
  loop.constants = &constants;
  loop.padding = constants.padding;
  loop.step = args.channels;
  loop.left = args.left;
  loop.last_channel = args.channels - 8;
  loop.block_bytes = block_bytes;
  loop.init = args.init;
  loop.multiplier = args.multiplier;
  loop.bias = args.bias;
  // Output x reads columns up to stride * x - left + kernel - 1.
  const size_t reach = args.columns + args.left;
  const size_t inside = reach < kKernel ? 0 : (reach - kKernel) / kStride + 1;
  loop.outputs = inside < args.outputs ? inside : args.outputs;
  loop.tail = args.outputs - loop.outputs;

  const bool is_simple = args.small_results && args.zero_point % 2 == 0 && args.min == -128 && args.max == 127;
  DwconvRoutine& run = is_simple ? fast : any;
  // Stride 1: the loop's offset is that of the column it loads.
  const size_t advance = kStride == 1 ? (kKernel - 1 - args.left) * args.channels : 0;
  for (size_t row = 0; row < args.rows;) {
    for (loop.count = 0; loop.count < kWalks && row < args.rows; ++loop.count, row += kRows) {
      // The last rows of an odd number overlap those before; a single row is computed twice and stored last.
      const size_t first = row + kRows <= args.rows ? row : args.rows < kRows ? 0 : args.rows - kRows;
      DwconvWalk& walk = walks[loop.count];
      const size_t last_input = (args.rows - 1) * kStride + kKernel - 1;
      for (size_t i = 0; i < 6; ++i) {
        const size_t input = first * kStride + (i < kInputs ? i : kInputs - 1);
        walk.input[i] = args.input[input < last_input ? input : last_input];
      }
      for (size_t i = 0; i < 2; ++i) {
        const size_t output = first + (i < kRows && first + i < args.rows ? i : 0);
        walk.output[i] = reinterpret_cast<uintptr_t>(args.output + output * args.output_stride) - advance;
      }
    }
    const size_t channel = args.block_begin * 8;
    loop.channel = channel < loop.last_channel ? channel : loop.last_channel;
    loop.blocks = args.block_end - args.block_begin;
    loop.weights = args.weights + args.block_begin * block_bytes;
    run(loop);
  }
}

}  // namespace dgms::kernels::neon_dotprod
