// Where buffers of known size and lifetime lie in one arena.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dgms::plan {

// A piece of the arena, in use from time `first` to time `last`, both included.
struct Buffer {
  uint64_t bytes;
  size_t first, last;
  uint64_t offset = 0;
  uint64_t end() const { return offset + bytes; }
  bool lives_with(const Buffer& other) const { return first <= other.last && other.first <= last; }
};

// Sets the offsets so that buffers which live at the same time do not overlap, and returns the size of the arena.
// Largest buffer first (of equal ones the earlier in the vector), each into the smallest hole that it fits between the
// buffers it lives with, else behind them.
uint64_t place_buffers(std::vector<Buffer>& buffers);

}  // namespace dgms::plan
