#include "kernels/pack/dwconv.h"

namespace dgms::kernels {
DwconvWindow dwconv_window(Family family) {
  switch (family) {
    case Family::kDwconv3x3Qs8:
      return {3, 1};
    case Family::kDwconv3x3S2Qs8:
      return {3, 2};
    case Family::kDwconv5x5Qs8:
      return {5, 1};
    case Family::kDwconv5x5S2Qs8:
      return {5, 2};
    default:
      return {0, 0};
  }
}

size_t dwconv_blocks(size_t channels, const KernelRow& row) { return (channels + row.nr - 1) / row.nr; }

size_t dwconv_block_bytes(const KernelRow& row) {
  return (row.taps == nullptr ? dwconv_window(row.family).taps() : row.taps->size) * row.nr;
}

void pack_dwconv_rows(const KernelRow& row, size_t channels, const int8_t* values, int8_t* packed) {
  const size_t taps = dwconv_window(row.family).taps(), size = dwconv_block_bytes(row) / row.nr;
  for (size_t block = 0; block < dwconv_blocks(channels, row); ++block) {
    const size_t end = (block + 1) * row.nr;
    const size_t first = (end < channels ? end : channels) - row.nr;
    for (size_t vector = 0; vector < size; vector += row.kr) {
      for (size_t c = 0; c < row.nr; ++c) {
        for (size_t lane = 0; lane < row.kr; ++lane) {
          const int tap = row.taps == nullptr ? static_cast<int>(vector + lane) : row.taps->taps[vector + lane];
          *packed++ = tap == TapOrder::kNone ? int8_t{0} : values[(first + c) * taps + static_cast<size_t>(tap)];
        }
      }
    }
  }
}

}  // namespace dgms::kernels
