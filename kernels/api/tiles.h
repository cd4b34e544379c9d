// The loop over the tiles of a GEMM call, for kernels that compute one tile at a time.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dgms::kernels {

template <typename T>
static inline T* advance(T* pointer, size_t bytes) {
  return reinterpret_cast<T*>(reinterpret_cast<uintptr_t>(pointer) + bytes);
}

// Calls tile(part) for every `mr` rows of `args` (IgemmQs8Args or IgemmF32Args); the last part may have fewer.
template <typename Args, typename Tile>
[[gnu::always_inline]] static inline void for_each_tile(const Args& args, size_t mr, const Tile& tile) {
  Args part = args;
  for (size_t left = args.rows;; left -= mr) {
    part.rows = left < mr ? left : mr;
    tile(part);
    if (left <= mr) return;
    part.input += mr;
    part.output = advance(part.output, mr * args.output_stride);
    if (part.residual != nullptr) part.residual = advance(part.residual, mr * args.residual_stride);
  }
}

}  // namespace dgms::kernels
