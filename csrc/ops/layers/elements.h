// Copies of elements of any size.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace dgms::ops {

// Mostly the channels of a pixel: so short that a call of memcpy would be a good part of the copy.
inline void copy_bytes(const std::byte* from, std::byte* to, size_t bytes) {
  constexpr size_t kBlock = 64;
  if (bytes < kBlock) {
    std::memcpy(to, from, bytes);
    return;
  }
  size_t i = 0;
  for (; i + kBlock <= bytes; i += kBlock) std::memcpy(to + i, from + i, kBlock);
  if (i < bytes) std::memcpy(to + bytes - kBlock, from + bytes - kBlock, kBlock);
}

template <typename T>
void copy_elements(const T* from, int64_t from_step, T* to, int64_t to_step, size_t count) {
  if (from_step == 0 && to_step == 1) {
    std::fill_n(to, count, *from);
    return;
  }
  for (size_t i = 0; i < count; ++i, from += from_step, to += to_step) *to = *from;
}

// `count` elements that lie `from_step` and `to_step` elements apart. The memory of the two does not overlap.
inline void copy_elements(const std::byte* from, int64_t from_step, std::byte* to, int64_t to_step, size_t count,
                          size_t element_size) {
  if (from_step == 1 && to_step == 1) return copy_bytes(from, to, count * element_size);
  const auto copy = [&](auto type) {
    using T = decltype(type);
    copy_elements(reinterpret_cast<const T*>(from), from_step, reinterpret_cast<T*>(to), to_step, count);
  };
  switch (element_size) {
    case 1:
      return copy(int8_t{});
    case 4:
      return copy(int32_t{});
    default:
      return copy(int64_t{});
  }
}

}  // namespace dgms::ops
