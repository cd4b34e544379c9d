// The end of a tiled convolution on float32 for vectors of any instruction set. Every ISA computes the same operations
// in the same order, here and in the transforms, so they have the same bits everywhere.
//
// V names a vector and its operations: Vector, kLanes, set, load, store, store_first, add, sub, mul(x, constant),
// fma(x, constant, y) = x * constant + y, clamp.
#pragma once

#include <cstddef>

#include "kernels/api/tile_conv_f32.h"

namespace dgms::kernels {

// Adds bias and residual to row y of a tile's outputs at channel c, clamps and stores what the image has of them.
template <typename V, bool kResidual, size_t kOutputs>
[[gnu::always_inline]] static inline void store_tile_row(const TileOutputF32Args& args, size_t c, size_t y,
                                                         const typename V::Vector (&sums)[kOutputs]) {
  using Vector = typename V::Vector;
  const Vector bias = V::load(args.bias + c), min = V::set(args.min), max = V::set(args.max);
  const size_t lanes = args.channels - c < V::kLanes ? args.channels - c : V::kLanes;
  size_t at = y * args.output_row_stride + c;
  const auto finish = [&](Vector sum) __attribute__((always_inline)) {
    Vector value = V::add(sum, bias);
    if constexpr (kResidual) value = V::add(value, V::load(args.residual + at));
    return V::clamp(value, min, max);
  };
  if (lanes == V::kLanes && args.columns == kOutputs) {
    for (const Vector& sum : sums) {
      V::store(args.output + at, finish(sum));
      at += args.output_stride;
    }
    return;
  }
  for (size_t x = 0; x < args.columns; ++x) {
    if (lanes == V::kLanes) {
      V::store(args.output + at, finish(sums[x]));
    } else {
      V::store_first(args.output + at, finish(sums[x]), lanes);
    }
    at += args.output_stride;
  }
}

}  // namespace dgms::kernels
