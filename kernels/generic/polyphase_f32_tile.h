// The transforms of polyphase F(2,2) on float32 (kernels/generic/tile_row_f32.h names the vectors V).
#pragma once

#include <cstddef>

#include "kernels/generic/tile_row_f32.h"

namespace dgms::kernels {

// Plane kPlane of a line of pixels d(0) .. d(4).
template <typename V, size_t kPlane, typename Line>
[[gnu::always_inline]] static inline typename V::Vector polyphase_plane(const Line& d) {
  if constexpr (kPlane == 0) return V::sub(d(0), d(2));
  if constexpr (kPlane == 1) return d(1);
  if constexpr (kPlane == 2) return d(2);
  if constexpr (kPlane == 3) return V::sub(d(4), d(2));
  if constexpr (kPlane == 4) return d(3);
}

// One row of planes at a time: it stays in registers, where all five would not.
template <typename V, size_t kY>
[[gnu::always_inline]] static inline void store_polyphase_planes(const TileInputF32Args& args, size_t c) {
  constexpr size_t kSide = kPolyphaseF32Scheme.inputs;
  const auto column = [&](size_t x) __attribute__((always_inline)) {
    return polyphase_plane<V, kY>([&](size_t y) __attribute__((always_inline)) {
      return V::load(args.pixels[y * kSide + x] + c);
    });
  };
  const typename V::Vector columns[kSide] = {column(0), column(1), column(2), column(3), column(4)};
  const auto row = [&](size_t x) __attribute__((always_inline)) { return columns[x]; };
  const auto place = [&](size_t x) __attribute__((always_inline)) {
    return args.output + kPolyphaseF32Scheme.plane(kY, x) * args.plane_stride + c;
  };
  V::store(place(0), polyphase_plane<V, 0>(row));
  V::store(place(1), polyphase_plane<V, 1>(row));
  V::store(place(2), polyphase_plane<V, 2>(row));
  V::store(place(3), polyphase_plane<V, 3>(row));
  V::store(place(4), polyphase_plane<V, 4>(row));
}

template <typename V>
static inline void run_polyphase_input(TileInputF32Args args) {  // a copy: stores cannot change it
  for (size_t c = 0; c < args.channels; c += V::kLanes) {
    store_polyphase_planes<V, 0>(args, c);
    store_polyphase_planes<V, 1>(args, c);
    store_polyphase_planes<V, 2>(args, c);
    store_polyphase_planes<V, 3>(args, c);
    store_polyphase_planes<V, 4>(args, c);
  }
}

template <typename V, bool kResidual>
static inline void run_polyphase_output(TileOutputF32Args args) {  // a copy: stores cannot change it
  constexpr size_t kSums = kPolyphaseF32Scheme.sums;
  for (size_t c = 0; c < args.channels; c += V::kLanes) {
    const auto sum = [&](size_t i, size_t j) __attribute__((always_inline)) {
      return V::load(args.sums + (i * kSums + j) * args.sum_stride + c);
    };
    const auto store_row = [&](size_t y) __attribute__((always_inline)) {
      const auto line = [&](size_t j) __attribute__((always_inline)) { return V::add(sum(y, j), sum(y + 1, j)); };
      const typename V::Vector middle = line(1);
      store_tile_row<V, kResidual>(args, c, y, {V::add(line(0), middle), V::add(middle, line(2))});
    };
    store_row(0);
    if (args.rows > 1) store_row(1);
  }
}

template <typename V>
static inline void run_polyphase_output(const TileOutputF32Args& args) {
  if (args.residual == nullptr) return run_polyphase_output<V, false>(args);
  run_polyphase_output<V, true>(args);
}

}  // namespace dgms::kernels
