// Limits of what a file may describe (docs/format.md). Nothing in the core counts beyond them.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dgms {

inline constexpr int64_t kMaxElements = (int64_t{1} << 31) - 1;  // of a tensor
inline constexpr size_t kMaxRank = 6;
inline constexpr int64_t kMaxWindow = int64_t{1} << 15;  // kernel, stride, dilation; paddings are smaller
inline constexpr size_t kMaxSymbols = 8;                 // symbolic dimensions of a model

}  // namespace dgms
