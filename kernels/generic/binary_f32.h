// kBinaryF32 for vectors of any instruction set: the same operations, so the same bits everywhere (but for those of a
// NaN that an operation makes).
//
// V names a vector and its operations: kernels/generic/unary_f32.h.
#pragma once

#include <cstddef>
#include <limits>

#include "kernels/api/kernel.h"

namespace dgms::kernels::generic {

template <typename V, Binary kOperation>
[[gnu::always_inline]] static inline typename V::Vector apply_binary(typename V::Vector a, typename V::Vector b) {
  switch (kOperation) {
    case Binary::kAdd:
      return V::add(a, b);
    case Binary::kSub:
      return V::sub(a, b);
    case Binary::kMul:
      return V::mul(a, b);
    case Binary::kDiv:
      return V::div(a, b);
    case Binary::kMaximum:
      return V::select(V::is_nan(a), a, V::select(V::less(b, a), a, b));
    case Binary::kMinimum:
      return V::select(V::is_nan(a), a, V::select(V::less(a, b), a, b));
  }
}

// `args` by value: what is stored through its pointers cannot change it.
template <typename V, Binary kOperation, bool kClamp>
static void run_binary(const BinaryF32Args args) {
  using Vector = typename V::Vector;
  const Vector min = V::set(args.min), max = V::set(args.max);
  const auto loop = [&](auto load_a, auto load_b) __attribute__((always_inline)) {
    for (size_t i = 0; i < args.size; i += V::kLanes) {
      Vector y = apply_binary<V, kOperation>(load_a(i), load_b(i));
      if (kClamp) y = V::clamp(y, min, max);
      V::store_up_to(args.output + i, y, args.size - i);
    }
  };
  const auto from_a = [&](size_t i) __attribute__((always_inline)) { return V::load(args.a + i); };
  const auto from_b = [&](size_t i) __attribute__((always_inline)) { return V::load(args.b + i); };
  const Vector one_a = V::set(*args.a), one_b = V::set(*args.b);
  const auto repeat_a = [&](size_t) __attribute__((always_inline)) { return one_a; };
  const auto repeat_b = [&](size_t) __attribute__((always_inline)) { return one_b; };
  if (args.a_step == 1) return args.b_step == 1 ? loop(from_a, from_b) : loop(from_a, repeat_b);
  return args.b_step == 1 ? loop(repeat_a, from_b) : loop(repeat_a, repeat_b);
}

template <typename V, Binary kOperation>
static inline void run_binary(const BinaryF32Args& args) {
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  if (args.min == -kInfinity && args.max == kInfinity) {
    run_binary<V, kOperation, false>(args);
  } else {
    run_binary<V, kOperation, true>(args);
  }
}

template <typename V>
static inline void run_binary(const BinaryF32Args& args) {
  switch (args.operation) {
    case Binary::kAdd:
      return run_binary<V, Binary::kAdd>(args);
    case Binary::kSub:
      return run_binary<V, Binary::kSub>(args);
    case Binary::kMul:
      return run_binary<V, Binary::kMul>(args);
    case Binary::kDiv:
      return run_binary<V, Binary::kDiv>(args);
    case Binary::kMaximum:
      return run_binary<V, Binary::kMaximum>(args);
    case Binary::kMinimum:
      return run_binary<V, Binary::kMinimum>(args);
  }
}

}  // namespace dgms::kernels::generic
