// The transforms of Winograd F(4x4,3x3) on float32 (kernels/generic/tile_row_f32.h names the vectors V). The points are
// 0,
// +-a, +-b and infinity with a = sqrt(1/2), b = sqrt(2): half of the error of 0, +-1, +-2.
#pragma once

#include <cstddef>

#include "kernels/generic/tile_row_f32.h"

namespace dgms::kernels {

inline constexpr float kWinogradA = 0.70710678118654752f;
inline constexpr float kWinogradB = 1.41421356237309505f;

template <typename V>
struct WinogradPair {
  typename V::Vector first, second;
};

// Two of the six transformed inputs of a line d(0) .. d(5): 0 and 5, 1 and 2 or 3 and 4 for kPair = 0, 1, 2.
template <typename V, size_t kPair, typename Line>
[[gnu::always_inline]] static inline WinogradPair<V> transform_winograd_inputs(const Line& d) {
  using Vector = typename V::Vector;
  if constexpr (kPair == 0) {
    return {V::fma(d(2), -2.5f, V::add(d(0), d(4))), V::fma(d(3), -2.5f, V::add(d(1), d(5)))};
  } else {
    constexpr float kPower = kPair == 1 ? -2.0f : -0.5f, kPoint = kPair == 1 ? kWinogradA : kWinogradB;
    const Vector even = V::fma(d(2), kPower, d(4)), odd = V::mul(V::fma(d(1), kPower, d(3)), kPoint);
    return {V::add(even, odd), V::sub(even, odd)};
  }
}

// Two of the four outputs of a line of sums m(0) .. m(5): 0 and 2 or 1 and 3 for kPair = 0, 1.
template <typename V, size_t kPair, typename Line>
[[gnu::always_inline]] static inline WinogradPair<V> transform_winograd_sums(const Line& m) {
  using Vector = typename V::Vector;
  if constexpr (kPair == 0) {
    const Vector a = V::add(m(1), m(2)), b = V::add(m(3), m(4));
    return {V::fma(b, kWinogradA, V::fma(a, kWinogradB, m(0))), V::fma(b, kWinogradB, V::mul(a, kWinogradA))};
  } else {
    const Vector a = V::sub(m(1), m(2)), b = V::sub(m(3), m(4));
    return {V::add(a, b), V::fma(b, 2.0f, V::fma(a, 0.5f, m(5)))};
  }
}

// Two rows of the transformed input at a time: they stay in registers, where all six would not.
template <typename V, size_t kPair>
[[gnu::always_inline]] static inline void transform_winograd_input_rows(const TileInputF32Args& args, size_t c) {
  constexpr size_t kSide = kWinogradF32Scheme.inputs;
  const auto column = [&](size_t x) __attribute__((always_inline)) {
    return transform_winograd_inputs<V, kPair>([&](size_t y) __attribute__((always_inline)) {
      return V::load(args.pixels[y * kSide + x] + c);
    });
  };
  const WinogradPair<V> columns[kSide] = {column(0), column(1), column(2), column(3), column(4), column(5)};
  const auto store = [&](size_t y, const auto& row) __attribute__((always_inline)) {
    float* output = args.output + y * kSide * args.plane_stride + c;
    const WinogradPair<V> outer = transform_winograd_inputs<V, 0>(row);
    V::store(output, outer.first);
    V::store(output + 5 * args.plane_stride, outer.second);
    const WinogradPair<V> a = transform_winograd_inputs<V, 1>(row);
    V::store(output + args.plane_stride, a.first);
    V::store(output + 2 * args.plane_stride, a.second);
    const WinogradPair<V> b = transform_winograd_inputs<V, 2>(row);
    V::store(output + 3 * args.plane_stride, b.first);
    V::store(output + 4 * args.plane_stride, b.second);
  };
  store(kPair == 0 ? 0 : 2 * kPair - 1, [&](size_t x) __attribute__((always_inline)) { return columns[x].first; });
  store(kPair == 0 ? 5 : 2 * kPair, [&](size_t x) __attribute__((always_inline)) { return columns[x].second; });
}

template <typename V>
static inline void run_winograd_input(TileInputF32Args args) {  // a copy: stores cannot change it
  for (size_t c = 0; c < args.channels; c += V::kLanes) {
    transform_winograd_input_rows<V, 0>(args, c);
    transform_winograd_input_rows<V, 1>(args, c);
    transform_winograd_input_rows<V, 2>(args, c);
  }
}

// Output rows 0 and 2 or 1 and 3, which share sums.
template <typename V, bool kResidual, size_t kPair>
[[gnu::always_inline]] static inline void transform_winograd_output_rows(const TileOutputF32Args& args, size_t c) {
  constexpr size_t kSide = kWinogradF32Scheme.inputs;
  const auto column = [&](size_t x) __attribute__((always_inline)) {
    return transform_winograd_sums<V, kPair>([&](size_t y) __attribute__((always_inline)) {
      return V::load(args.sums + (y * kSide + x) * args.sum_stride + c);
    });
  };
  const WinogradPair<V> columns[kSide] = {column(0), column(1), column(2), column(3), column(4), column(5)};
  const auto store_row = [&](size_t y, const auto& row) __attribute__((always_inline)) {
    const WinogradPair<V> even = transform_winograd_sums<V, 0>(row), odd = transform_winograd_sums<V, 1>(row);
    store_tile_row<V, kResidual>(args, c, y, {even.first, odd.first, even.second, odd.second});
  };
  store_row(kPair, [&](size_t x) __attribute__((always_inline)) { return columns[x].first; });
  if (args.rows <= kPair + 2) return;
  store_row(kPair + 2, [&](size_t x) __attribute__((always_inline)) { return columns[x].second; });
}

template <typename V, bool kResidual>
static inline void run_winograd_output(TileOutputF32Args args) {  // a copy: stores cannot change it
  for (size_t c = 0; c < args.channels; c += V::kLanes) {
    transform_winograd_output_rows<V, kResidual, 0>(args, c);
    if (args.rows > 1) transform_winograd_output_rows<V, kResidual, 1>(args, c);
  }
}

template <typename V>
static inline void run_winograd_output(const TileOutputF32Args& args) {
  if (args.residual == nullptr) return run_winograd_output<V, false>(args);
  run_winograd_output<V, true>(args);
}

}  // namespace dgms::kernels
