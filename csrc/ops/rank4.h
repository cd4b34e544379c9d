// Any shape as four dimensions: ones behind the batch.
#pragma once

#include <array>

#include "csrc/graph/types.h"

namespace dgms::ops {

using Rank4 = std::array<int64_t, 4>;

// The dimension of the four that axis `axis` of a tensor of `rank` becomes.
inline size_t axis_of_rank4(size_t axis, size_t rank) { return axis == 0 ? 0 : axis + 4 - rank; }

inline Rank4 as_rank4(const graph::Shape& shape) {
  Rank4 sizes{1, 1, 1, 1};
  for (size_t i = 0; i < shape.size(); ++i) sizes[axis_of_rank4(i, shape.size())] = shape[i];
  return sizes;
}

}  // namespace dgms::ops
