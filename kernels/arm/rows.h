// The rows of a tile as named members instead of an array: gcc keeps an array of vectors in memory, never in registers.
#pragma once

#include <cstddef>

namespace dgms::kernels::arm {

// One T for each of kRows rows, kRows a power of two.
template <typename T, size_t kRows>
struct Rows {
  Rows<T, kRows / 2> first, second;
};

template <typename T>
struct Rows<T, 1> {
  T row;
};

// function(r, rows[r]...) for r = 0, 1, ..., unrolled.
template <size_t kFirst = 0, size_t kRows, typename Function, typename... Ts>
[[gnu::always_inline]] static inline void for_each_row(const Function& function, Rows<Ts, kRows>&... rows) {
  if constexpr (kRows == 1) {
    function(kFirst, rows.row...);
  } else {
    for_each_row<kFirst>(function, rows.first...);
    for_each_row<kFirst + kRows / 2>(function, rows.second...);
  }
}

}  // namespace dgms::kernels::arm

// Put after the parameters of a lambda that is called once per row.
#define DGMS_INLINE_LAMBDA __attribute__((always_inline))
