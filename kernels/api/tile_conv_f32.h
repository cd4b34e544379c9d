// Tiled convolution on float32: outputs of a 3x3 convolution, a tile at a time, with fewer products than outputs x
// weights. Winograd F(4x4,3x3) for stride 1 takes 36 products per input for 16 outputs instead of 144, polyphase F(2,2)
// for stride 2 takes 25 for 4 instead of 36. Three steps: transform the inputs of every tile, multiply matrices sum by
// sum (kIgemmF32), transform the sums back. Formulas: docs/numerics.md. Buffers may be overread like those of
// kernels/api/kernel.h.
#pragma once

#include <cstddef>

namespace dgms::kernels {

// The transformed input has room for the channels rounded up to a multiple of this.
inline constexpr size_t kTileF32Channels = 16;
inline constexpr size_t kMaxTileF32Inputs = 6;

// How a scheme cuts up a tile. All counts are those of one side: `inputs` pixels become as many planes, which meet as
// many planes of the weights; the products of planes first[i] .. first[i + 1] - 1 are added to sum i.
struct TileSchemeF32 {
  size_t stride, inputs, outputs, sums;
  size_t first[kMaxTileF32Inputs + 1];

  constexpr size_t step() const { return outputs * stride; }  // pixels from one tile to the next
  constexpr size_t all_planes() const { return inputs * inputs; }
  constexpr size_t all_sums() const { return sums * sums; }
  // Number of the first plane of sum (i, j). Planes lie sum by sum, those of a sum row by row.
  constexpr size_t first_plane(size_t i, size_t j) const { return first[i] * inputs + lines(i) * first[j]; }
  constexpr size_t parts(size_t i, size_t j) const { return lines(i) * lines(j); }
  // Number of the plane in row y and column x.
  constexpr size_t plane(size_t y, size_t x) const {
    const size_t i = sum_of(y), j = sum_of(x);
    return first_plane(i, j) + (y - first[i]) * lines(j) + x - first[j];
  }

 private:
  constexpr size_t lines(size_t i) const { return first[i + 1] - first[i]; }
  constexpr size_t sum_of(size_t line) const {
    size_t i = 0;
    while (first[i + 1] <= line) ++i;
    return i;
  }
};

inline constexpr TileSchemeF32 kWinogradF32Scheme = {1, 6, 4, 6, {0, 1, 2, 3, 4, 5, 6}};
// The planes d0-d2, d1 | d2 | d4-d2, d3: the bars separate the sums.
inline constexpr TileSchemeF32 kPolyphaseF32Scheme = {2, 5, 2, 3, {0, 2, 3, 5}};

// Transforms the inputs of one tile. What is stored behind the channels may be anything.
struct TileInputF32Args {
  size_t channels;
  const float* const* pixels;  // [inputs][inputs]: rows of channels; those outside the image are zeros
  float* output;               // plane 0
  size_t plane_stride;         // in floats
};
using TileInputF32Fn = void (*)(const TileInputF32Args&);

// The outputs of one tile.
struct TileOutputF32Args {
  size_t channels;
  size_t rows, columns;  // to store, 1..outputs
  const float* sums;     // sum 0; row by row
  size_t sum_stride;     // in floats
  const float* bias;     // [channels]
  float* output;         // the tile's first pixel
  size_t output_stride;  // from pixel to pixel, in floats
  size_t output_row_stride;
  const float* residual;  // null, or laid out like the output
  float min, max;         // may be infinite
};
using TileOutputF32Fn = void (*)(const TileOutputF32Args&);

}  // namespace dgms::kernels
