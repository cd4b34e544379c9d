#include "kernels/pack/dwconv.h"

namespace dgms::kernels {
namespace {

constexpr int8_t kZero = -1;

// Taps (row-major, kZero for none) of one channel in the order of a kernel.
struct Order {
  const int8_t* taps;
  size_t size;
};

template <size_t kSize>
constexpr Order order_of(const int8_t (&taps)[kSize]) {
  return {taps, kSize};
}

constexpr int8_t kOneByOne[] = {0, 1, 2, 3, 4, 5, 6, 7, 8};
// For each column of the window: against four input rows, for the upper and for the lower of two output rows.
constexpr int8_t kColumns3x3[] = {0, 3, 6, kZero, kZero, 0, 3, 6,  //
                                  1, 4, 7, kZero, kZero, 1, 4, 7,  //
                                  2, 5, 8, kZero, kZero, 2, 5, 8};
// Stride 2: see scripts/arm/dwconv.py.
constexpr int8_t kColumns3x3S2[] = {kZero, kZero, kZero, 6,  //
                                    0,     3,     2,     5,  //
                                    1,     4,     7,     8};

Order order_of(const KernelRow& row) {
  if (row.kr == 1) return order_of(kOneByOne);
  return row.family == Family::kDwconv3x3Qs8 ? order_of(kColumns3x3) : order_of(kColumns3x3S2);
}

}  // namespace

DwconvWindow dwconv_window(Family family) {
  switch (family) {
    case Family::kDwconv3x3Qs8:
      return {3, 1};
    case Family::kDwconv3x3S2Qs8:
      return {3, 2};
    default:
      return {0, 0};
  }
}

size_t dwconv_blocks(size_t channels, const KernelRow& row) { return (channels + row.nr - 1) / row.nr; }

size_t dwconv_block_bytes(const KernelRow& row) { return order_of(row).size * row.nr; }

void pack_dwconv_rows(const KernelRow& row, size_t channels, const int8_t* values, int8_t* packed) {
  const Order order = order_of(row);
  const size_t taps = dwconv_window(row.family).taps();
  for (size_t block = 0; block < dwconv_blocks(channels, row); ++block) {
    const size_t end = (block + 1) * row.nr;
    const size_t first = (end < channels ? end : channels) - row.nr;
    for (size_t vector = 0; vector < order.size; vector += row.kr) {
      for (size_t c = 0; c < row.nr; ++c) {
        for (size_t lane = 0; lane < row.kr; ++lane) {
          const int8_t tap = order.taps[vector + lane];
          *packed++ = tap == kZero ? int8_t{0} : values[(first + c) * taps + static_cast<size_t>(tap)];
        }
      }
    }
  }
}

}  // namespace dgms::kernels
