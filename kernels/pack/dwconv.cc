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

constexpr int8_t kOneByOne[] = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12,
                                13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24};
// For each column of the window: against four input rows, for the upper and for the lower of two output rows.
constexpr int8_t kColumns3x3[] = {0, 3, 6, kZero, kZero, 0, 3, 6,  //
                                  1, 4, 7, kZero, kZero, 1, 4, 7,  //
                                  2, 5, 8, kZero, kZero, 2, 5, 8};
// The others: see scripts/arm/dwconv.py.
constexpr int8_t kColumns3x3S2[] = {kZero, kZero, kZero, 6,  //
                                    0,     3,     2,     5,  //
                                    1,     4,     7,     8};
constexpr int8_t kColumns5x5[] = {0,     5,     10, 15,    kZero, 0,     5,  10,  //
                                  1,     6,     11, 16,    kZero, 1,     6,  11,  //
                                  2,     7,     12, 17,    kZero, 2,     7,  12,  //
                                  3,     8,     13, 18,    kZero, 3,     8,  13,  //
                                  4,     9,     14, 19,    kZero, 4,     9,  14,  //
                                  20,    kZero, 21, kZero, 15,    20,    16, 21,  //
                                  22,    kZero, 23, kZero, 17,    22,    18, 23,  //
                                  kZero, kZero, 24, kZero, kZero, kZero, 19, 24};
constexpr int8_t kColumns5x5S2[] = {0,     5,  10,    15,  //
                                    1,     6,  11,    16,  //
                                    2,     7,  12,    17,  //
                                    3,     8,  13,    18,  //
                                    4,     9,  14,    19,  //
                                    21,    22, 23,    24,  //
                                    kZero, 20, kZero, kZero};

Order order_of(const KernelRow& row) {
  if (row.kr == 1) return {kOneByOne, dwconv_window(row.family).taps()};
  switch (row.family) {
    case Family::kDwconv3x3Qs8:
      return order_of(kColumns3x3);
    case Family::kDwconv3x3S2Qs8:
      return order_of(kColumns3x3S2);
    case Family::kDwconv5x5Qs8:
      return order_of(kColumns5x5);
    default:
      return order_of(kColumns5x5S2);
  }
}

}  // namespace

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
