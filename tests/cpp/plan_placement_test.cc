// Placement of buffers in the arena: no overlap, and the holes that a plain search finds.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>

#include "csrc/plan/placement.h"

namespace dgms::plan {
namespace {

// What the header promises, without groups: every buffer is compared with all that are placed.
uint64_t place_plainly(std::vector<Buffer>& buffers) {
  std::vector<size_t> order(buffers.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return buffers[a].bytes > buffers[b].bytes; });
  std::vector<Buffer> placed;
  uint64_t arena = 0;
  for (const size_t index : order) {
    Buffer& buffer = buffers[index];
    std::sort(placed.begin(), placed.end(), [](const Buffer& a, const Buffer& b) { return a.offset < b.offset; });
    uint64_t free_from = 0, best = std::numeric_limits<uint64_t>::max();
    for (const Buffer& other : placed) {
      if (!other.lives_with(buffer)) continue;
      if (other.offset > free_from && other.offset - free_from >= buffer.bytes && other.offset - free_from < best) {
        best = other.offset - free_from;
        buffer.offset = free_from;
      }
      free_from = std::max(free_from, other.end());
    }
    if (best == std::numeric_limits<uint64_t>::max()) buffer.offset = free_from;
    arena = std::max(arena, buffer.end());
    placed.push_back(buffer);
  }
  return arena;
}

TEST(Placement, IsThatOfAPlainSearchForAnyLifetimes) {
  std::mt19937 random(5);
  const auto integer = [&](size_t least, size_t most) {
    return std::uniform_int_distribution<size_t>(least, most)(random);
  };
  for (int round = 0; round < 60; ++round) {
    const size_t count = integer(1, 700), times = integer(1, 400), longest = integer(0, round % 3 == 0 ? times : 8);
    std::vector<Buffer> buffers;
    for (size_t i = 0; i < count; ++i) {
      const size_t first = integer(0, times);
      buffers.push_back({64 * integer(1, round % 2 == 0 ? 4 : 300), first, first + integer(0, longest)});
    }
    std::vector<Buffer> expected = buffers;
    EXPECT_EQ(place_buffers(buffers), place_plainly(expected));
    for (size_t i = 0; i < count; ++i) ASSERT_EQ(buffers[i].offset, expected[i].offset) << "round " << round;
    for (size_t a = 0; a < count; ++a) {
      for (size_t b = 0; b < a; ++b) {
        if (!buffers[a].lives_with(buffers[b])) continue;
        ASSERT_TRUE(buffers[a].end() <= buffers[b].offset || buffers[b].end() <= buffers[a].offset);
      }
    }
  }
}

TEST(Placement, BuffersThatAllLiveTogetherLieOneBehindTheOther) {
  std::vector<Buffer> buffers;
  uint64_t bytes = 0;
  for (size_t i = 0; i < 65536; ++i) {
    buffers.push_back({64 * (1 + i % 7), i, 65536});
    bytes += buffers.back().bytes;
  }
  EXPECT_EQ(place_buffers(buffers), bytes);
}

TEST(Placement, NoBuffersNeedNoMemory) {
  std::vector<Buffer> none;
  EXPECT_EQ(place_buffers(none), 0u);
}

}  // namespace
}  // namespace dgms::plan
