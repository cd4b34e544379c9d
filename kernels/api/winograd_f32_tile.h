// The transforms of Winograd F(4x4,3x3) on float32, for vectors of any instruction set. Every ISA computes the same
// operations in the same order, so the transforms have the same bits everywhere. The points are 0, +-a, +-b and
// infinity with a = sqrt(1/2), b = sqrt(2): half of the error of 0, +-1, +-2.
//
// V names a vector and its operations: Vector, kLanes, set, load, store, store_first, add, sub, mul(x, constant),
// fma(x, constant, y) = x * constant + y, clamp.
#pragma once

#include <cstddef>

#include "kernels/api/winograd_f32.h"

namespace dgms::kernels {

inline constexpr float kWinogradA = 0.70710678118654752f;
inline constexpr float kWinogradB = 1.41421356237309505f;

// Six inputs of a line to six transformed ones, `step` floats apart. Halves are exact, and an addition leaves its
// operands where a fused one overwrites the addend.
template <typename V>
[[gnu::always_inline]] static inline void transform_winograd_inputs(const typename V::Vector (&d)[6], float* out,
                                                                    size_t step) {
  using Vector = typename V::Vector;
  const Vector even_b = V::sub(d[4], V::mul(d[2], 0.5f)), odd_b = V::mul(V::sub(d[3], V::mul(d[1], 0.5f)), kWinogradB);
  V::store(out, V::fma(d[2], -2.5f, V::add(d[0], d[4])));
  V::store(out + 5 * step, V::fma(d[3], -2.5f, V::add(d[1], d[5])));
  const Vector even_a = V::fma(d[2], -2.0f, d[4]), odd_a = V::mul(V::fma(d[1], -2.0f, d[3]), kWinogradA);
  V::store(out + step, V::add(even_a, odd_a));
  V::store(out + 2 * step, V::sub(even_a, odd_a));
  V::store(out + 3 * step, V::add(even_b, odd_b));
  V::store(out + 4 * step, V::sub(even_b, odd_b));
}

template <typename V>
struct WinogradOutputs {
  typename V::Vector y0, y1, y2, y3;
};

// Six sums of a line, `step` floats apart, to its four outputs.
template <typename V>
[[gnu::always_inline]] static inline WinogradOutputs<V> transform_winograd_sums(const float* m, size_t step) {
  using Vector = typename V::Vector;
  const Vector m1 = V::load(m + step), m2 = V::load(m + 2 * step);
  const Vector m3 = V::load(m + 3 * step), m4 = V::load(m + 4 * step);
  const Vector sum_a = V::add(m1, m2), sum_b = V::add(m3, m4), odd_a = V::sub(m1, m2), odd_b = V::sub(m3, m4);
  return {V::fma(sum_b, kWinogradA, V::fma(sum_a, kWinogradB, V::load(m))), V::add(odd_a, odd_b),
          V::fma(sum_b, kWinogradB, V::mul(sum_a, kWinogradA)),
          V::fma(odd_b, 2.0f, V::fma(odd_a, 0.5f, V::load(m + 5 * step)))};
}

template <typename V>
static inline void run_winograd_input(WinogradInputF32Args args) {  // a copy: stores cannot change it
  using Vector = typename V::Vector;
  constexpr size_t kSide = kWinogradF32Inputs;
  for (size_t c = 0; c < args.channels; c += V::kLanes) {
    alignas(64) float columns[kWinogradF32Positions * V::kLanes];
    for (size_t x = 0; x < kSide; ++x) {
      const float* const* p = args.pixels + x;
      const Vector d[6] = {V::load(p[0] + c),         V::load(p[kSide] + c),     V::load(p[2 * kSide] + c),
                           V::load(p[3 * kSide] + c), V::load(p[4 * kSide] + c), V::load(p[5 * kSide] + c)};
      transform_winograd_inputs<V>(d, columns + x * V::kLanes, kSide * V::kLanes);
    }
    for (size_t y = 0; y < kSide; ++y) {
      const float* e = columns + y * kSide * V::kLanes;
      const Vector d[6] = {V::load(e),
                           V::load(e + V::kLanes),
                           V::load(e + 2 * V::kLanes),
                           V::load(e + 3 * V::kLanes),
                           V::load(e + 4 * V::kLanes),
                           V::load(e + 5 * V::kLanes)};
      transform_winograd_inputs<V>(d, args.output + y * kSide * args.position_stride + c, args.position_stride);
    }
  }
}

template <typename V, bool kResidual>
static inline void run_winograd_output(WinogradOutputF32Args args) {  // a copy: stores cannot change it
  using Vector = typename V::Vector;
  constexpr size_t kSide = kWinogradF32Inputs;
  const Vector min = V::set(args.min), max = V::set(args.max);
  for (size_t c = 0; c < args.channels; c += V::kLanes) {
    const size_t lanes = args.channels - c < V::kLanes ? args.channels - c : V::kLanes;
    alignas(64) float rows[kWinogradF32Outputs * kSide * V::kLanes];
    for (size_t x = 0; x < kSide; ++x) {
      const WinogradOutputs<V> y =
          transform_winograd_sums<V>(args.sums + x * args.position_stride + c, kSide * args.position_stride);
      float* row = rows + x * V::kLanes;
      V::store(row, y.y0);
      V::store(row + kSide * V::kLanes, y.y1);
      V::store(row + 2 * kSide * V::kLanes, y.y2);
      V::store(row + 3 * kSide * V::kLanes, y.y3);
    }
    const Vector bias = V::load(args.bias + c);
    for (size_t i = 0; i < args.rows; ++i) {
      const WinogradOutputs<V> y = transform_winograd_sums<V>(rows + i * kSide * V::kLanes, V::kLanes);
      size_t at = i * args.output_row_stride + c;
      const auto store = [&](Vector sum) __attribute__((always_inline)) {
        Vector value = V::add(sum, bias);
        if constexpr (kResidual) value = V::add(value, V::load(args.residual + at));
        value = V::clamp(value, min, max);
        if (lanes == V::kLanes) {
          V::store(args.output + at, value);
        } else {
          V::store_first(args.output + at, value, lanes);
        }
        at += args.output_stride;
      };
      store(y.y0);
      if (args.columns > 1) store(y.y1);
      if (args.columns > 2) store(y.y2);
      if (args.columns > 3) store(y.y3);
    }
  }
}

template <typename V>
static inline void run_winograd_output(const WinogradOutputF32Args& args) {
  if (args.residual == nullptr) return run_winograd_output<V, false>(args);
  run_winograd_output<V, true>(args);
}

}  // namespace dgms::kernels
