// Arithmetic that says when it overflows instead of doing it.
#pragma once

#include <cstdint>
#include <type_traits>

namespace dgms {

template <typename T>
[[nodiscard]] bool checked_multiply(T a, T b, T* product) {
  static_assert(std::is_integral_v<T>);
  return !__builtin_mul_overflow(a, b, product);
}

template <typename T>
[[nodiscard]] bool checked_add(T a, T b, T* total) {
  static_assert(std::is_integral_v<T>);
  return !__builtin_add_overflow(a, b, total);
}

}  // namespace dgms
