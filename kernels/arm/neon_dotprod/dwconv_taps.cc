// The order of the taps in the weights of the depthwise loops, whose vectors give every channel four of them
// (scripts/arm/dwconv.py, docs/kernels.md).
#include <cstddef>

#include "kernels/api/kernel.h"

namespace dgms::kernels {
namespace {

constexpr int8_t kNone = TapOrder::kNone;

template <size_t kSize>
constexpr TapOrder order_of(const int8_t (&taps)[kSize]) {
  return {taps, kSize};
}

// For each column of the window: against four input rows, for the upper and for the lower of two output rows.
constexpr int8_t kColumns3x3[] = {0, 3, 6, kNone, kNone, 0, 3, 6,  //
                                  1, 4, 7, kNone, kNone, 1, 4, 7,  //
                                  2, 5, 8, kNone, kNone, 2, 5, 8};
// Lanes are, as row and column: 2a of the output before, (0a 1a 0c 1c), (0b 1b 2b 2c).
constexpr int8_t kColumns3x3S2[] = {kNone, kNone, kNone, 6,  //
                                    0,     3,     2,     5,  //
                                    1,     4,     7,     8};
// Columns against rows 0 to 3 as in 3x3; then pairs of columns against rows 4 and 5.
constexpr int8_t kColumns5x5[] = {0,     5,     10, 15,    kNone, 0,     5,  10,  //
                                  1,     6,     11, 16,    kNone, 1,     6,  11,  //
                                  2,     7,     12, 17,    kNone, 2,     7,  12,  //
                                  3,     8,     13, 18,    kNone, 3,     8,  13,  //
                                  4,     9,     14, 19,    kNone, 4,     9,  14,  //
                                  20,    kNone, 21, kNone, 15,    20,    16, 21,  //
                                  22,    kNone, 23, kNone, 17,    22,    18, 23,  //
                                  kNone, kNone, 24, kNone, kNone, kNone, 19, 24};
// Columns against rows 0 to 3; of row 4 (b c d e), and a from the vector of the output before.
constexpr int8_t kColumns5x5S2[] = {0,     5,  10,    15,  //
                                    1,     6,  11,    16,  //
                                    2,     7,  12,    17,  //
                                    3,     8,  13,    18,  //
                                    4,     9,  14,    19,  //
                                    21,    22, 23,    24,  //
                                    kNone, 20, kNone, kNone};

}  // namespace

extern const TapOrder kTaps3x3NeonDotprod, kTaps3x3S2NeonDotprod, kTaps5x5NeonDotprod, kTaps5x5S2NeonDotprod;

constexpr TapOrder kTaps3x3NeonDotprod = order_of(kColumns3x3);
constexpr TapOrder kTaps3x3S2NeonDotprod = order_of(kColumns3x3S2);
constexpr TapOrder kTaps5x5NeonDotprod = order_of(kColumns5x5);
constexpr TapOrder kTaps5x5S2NeonDotprod = order_of(kColumns5x5S2);

}  // namespace dgms::kernels
