// Weights of the depthwise kernels of kernels/api/dwconv_rows.h: blocks of nr channels, each [vectors][nr][kr]. A
// vector gives every channel kr taps, which one instruction multiplies with kr pixels, or zeros.
#pragma once

#include <cstddef>
#include <cstdint>

#include "kernels/api/kernel.h"

namespace dgms::kernels {

// A window that has row kernels.
struct DwconvWindow {
  size_t kernel, stride;
  size_t taps() const { return kernel * kernel; }
};

// The window of a family of row kernels, or {0, 0}.
DwconvWindow dwconv_window(Family family);

size_t dwconv_blocks(size_t channels, const KernelRow& row);
size_t dwconv_block_bytes(const KernelRow& row);

// `values` is [channels][taps], channels >= row.nr; writes dwconv_blocks() * dwconv_block_bytes(). The last block ends
// with the last channel, so it may repeat some of the one before.
void pack_dwconv_rows(const KernelRow& row, size_t channels, const int8_t* values, int8_t* packed);

}  // namespace dgms::kernels
