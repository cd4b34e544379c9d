// Winograd F(4x4,3x3) on float32: 4x4 outputs of a 3x3 convolution with stride 1 from 36 products an input instead of
// 144. Three steps: transform the inputs of every tile, multiply matrices position by position (kIgemmF32), transform
// the sums back. Formulas: docs/numerics.md. Buffers may be overread like those of kernels/api/kernel.h.
#pragma once

#include <cstddef>

namespace dgms::kernels {

inline constexpr size_t kWinogradF32Outputs = 4;  // of a side of a tile
inline constexpr size_t kWinogradF32Inputs = 6;
inline constexpr size_t kWinogradF32Positions = kWinogradF32Inputs * kWinogradF32Inputs;
// The transformed input has room for the channels rounded up to a multiple of this.
inline constexpr size_t kWinogradF32Channels = 16;

// Transforms the inputs of one tile. What is stored behind the channels may be anything.
struct WinogradInputF32Args {
  size_t channels;
  const float* const* pixels;  // [6][6]: rows of channels; those outside the image are zeros
  float* output;               // position 0
  size_t position_stride;      // in floats
};
using WinogradInputF32Fn = void (*)(const WinogradInputF32Args&);

// The outputs of one tile.
struct WinogradOutputF32Args {
  size_t channels;
  size_t rows, columns;    // to store, 1..4
  const float* sums;       // position 0
  size_t position_stride;  // in floats
  const float* bias;       // [channels]
  float* output;           // the tile's first pixel
  size_t output_stride;    // from pixel to pixel, in floats
  size_t output_row_stride;
  const float* residual;  // null, or laid out like the output
  float min, max;         // may be infinite
};
using WinogradOutputF32Fn = void (*)(const WinogradOutputF32Args&);

}  // namespace dgms::kernels
