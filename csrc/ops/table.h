// A function of an int8 value as a table of its 256 results.
#pragma once

#include <array>

#include "csrc/ops/rounding.h"

namespace dgms::ops {

using Table = std::array<int8_t, 256>;

// Dequantizes with `from`, clamps to `range`, quantizes with `to`.
inline Table make_table(const graph::Quantization& from, const graph::Activation& range,
                        const graph::Quantization& to) {
  Table table;
  for (int q = -128; q < 128; ++q) {
    const float x = dequantize_value(static_cast<int8_t>(q), from);
    table[static_cast<size_t>(q + 128)] = quantize_value(std::min(std::max(x, range.min), range.max), to);
  }
  return table;
}

}  // namespace dgms::ops
