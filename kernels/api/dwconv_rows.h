// Depthwise convolution of whole output rows, for the common windows. No table of pointers to pixels: a kernel walks
// along the rows, a few channels at a time, and keeps the columns of its window in registers.
#pragma once

#include <cstddef>
#include <cstdint>

#include "kernels/api/kernel.h"

namespace dgms::kernels {

// Families kDwconv3x3Qs8, kDwconv5x5Qs8, and with stride 2 in both directions kDwconv3x3S2Qs8, kDwconv5x5S2Qs8. For
// output row r, pixel x, channel c:
//
//   output[r][x][c] = epilogue(init[c] + sum of input[r * stride + ky][x * stride + kx - left][c] * weight[c][ky][kx])
//
// with the input's zero point for pixels left and right of the row. The epilogue is the one of docs/numerics.md; the
// caller has proved that for every int8 input |init + sum| < 2^22 and |fma(init + sum, multiplier, bias)| < 2^22.
struct DwconvRowsQs8Args {
  size_t rows, outputs;  // output rows (>= 1) and pixels of each (>= 1)
  size_t columns;        // input pixels of a row
  size_t left;           // pixels of padding in front of a row: at most kernel - stride
  size_t channels;       // of a pixel: pixels lie so many bytes apart; at least nr
  // Channels to compute, in blocks: block b is the nr channels from min(b * nr, channels - nr) on.
  size_t block_begin, block_end;
  const int8_t* const* input;  // rows; above and below the image they point at `columns` pixels of padding
  const int8_t* weights;       // of block 0, as kernels/pack/dwconv.h packs them
  const int32_t* init;         // [channels]
  const float* multiplier;     // [channels]
  const float* bias;           // [channels]
  int8_t* output;              // row r at output + r * output_stride
  size_t output_stride;
  bool small_results;  // proved of these channels: |fma(init + sum, multiplier, bias)| < 2^15
  int32_t input_zero_point, zero_point, min, max;
};
using DwconvRowsQs8Fn = void (*)(const DwconvRowsQs8Args&);

// Whether a kernel of the family computes nr channels at a time, which a layer has to have.
constexpr bool computes_whole_blocks(Family family) {
  return family == Family::kDwconv3x3Qs8 || family == Family::kDwconv3x3S2Qs8 || family == Family::kDwconv5x5Qs8 ||
         family == Family::kDwconv5x5S2Qs8;
}

// Of a window that the families have, with its stride: whether `columns` and the padding suit the kernels, for which
// the first columns of a row lie in it or in front of it, and at most the last column of a window behind it.
inline bool dwconv_rows_fit(size_t kernel, size_t stride, size_t columns, size_t outputs, size_t left) {
  if (left > kernel - stride || columns + left < kernel - 1) return false;
  const size_t last = (outputs - 1) * stride + kernel - 1;  // column behind `left`, of the last output
  return stride == 1 || last <= columns + left;
}

}  // namespace dgms::kernels
