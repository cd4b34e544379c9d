#include "csrc/plan/placement.h"

#include <algorithm>
#include <limits>

namespace dgms::plan {
namespace {

// The search for the smallest hole that a buffer fits.
class HoleSearch {
 public:
  explicit HoleSearch(uint64_t bytes) : bytes_(bytes) {}

  // The next memory that is taken, in the order of its offsets.
  void taken(uint64_t begin, uint64_t end) {
    if (begin > free_from_) {
      const uint64_t hole = begin - free_from_;
      if (hole >= bytes_ && hole < best_hole_) {
        best_hole_ = hole;
        best_ = free_from_;
      }
    }
    free_from_ = std::max(free_from_, end);
  }

  uint64_t offset() const { return best_hole_ == kNone ? free_from_ : best_; }

 private:
  static constexpr uint64_t kNone = std::numeric_limits<uint64_t>::max();

  const uint64_t bytes_;
  uint64_t free_from_ = 0, best_ = 0, best_hole_ = kNone;
};

// Placed buffers by offset, in groups. A group of buffers that all live with the one to be placed, and that leave no
// hole for it, is passed over as a whole, as is a group of which none does: without this the time for a model grows
// with the square of its values when most of them live at the same time.
class PlacedBuffers {
 public:
  uint64_t find_place(const Buffer& buffer) const {
    HoleSearch search(buffer.bytes);
    for (const Group& group : groups_) {
      if (buffer.last < group.first_min || buffer.first > group.last_max) continue;
      const bool live_all = buffer.first <= group.last_min && buffer.last >= group.first_max;
      if (live_all && group.largest_hole < buffer.bytes) {
        search.taken(group.buffers.front().offset, group.end);
        continue;
      }
      for (const Buffer& other : group.buffers) {
        if (other.lives_with(buffer)) search.taken(other.offset, other.end());
      }
    }
    return search.offset();
  }

  void insert(const Buffer& buffer) {
    const auto before = [](uint64_t offset, const Group& group) { return offset < group.buffers.front().offset; };
    auto group = std::upper_bound(groups_.begin(), groups_.end(), buffer.offset, before);
    if (group == groups_.begin()) {
      if (groups_.empty()) groups_.emplace_back();
      group = groups_.begin();
    } else {
      --group;
    }
    const auto place = std::upper_bound(group->buffers.begin(), group->buffers.end(), buffer,
                                        [](const Buffer& a, const Buffer& b) { return a.offset < b.offset; });
    group->buffers.insert(place, buffer);
    if (group->buffers.size() > kMostInGroup) {
      const auto middle = group->buffers.begin() + kMostInGroup / 2;
      Group second;
      second.buffers.assign(middle, group->buffers.end());
      second.summarize();
      group->buffers.erase(middle, group->buffers.end());
      group->summarize();
      groups_.insert(group + 1, std::move(second));
    } else {
      group->summarize();
    }
  }

 private:
  static constexpr size_t kMostInGroup = 128;

  struct Group {
    std::vector<Buffer> buffers;
    size_t first_min, first_max, last_min, last_max;
    uint64_t end, largest_hole;  // of all the group's buffers together

    void summarize() {
      first_min = last_min = std::numeric_limits<size_t>::max();
      first_max = last_max = 0;
      largest_hole = 0;
      end = buffers.front().offset;
      for (const Buffer& buffer : buffers) {
        first_min = std::min(first_min, buffer.first);
        first_max = std::max(first_max, buffer.first);
        last_min = std::min(last_min, buffer.last);
        last_max = std::max(last_max, buffer.last);
        if (buffer.offset > end) largest_hole = std::max(largest_hole, buffer.offset - end);
        end = std::max(end, buffer.end());
      }
    }
  };

  std::vector<Group> groups_;  // none is empty
};

}  // namespace

uint64_t place_buffers(std::vector<Buffer>& buffers) {
  std::vector<Buffer*> by_size;
  by_size.reserve(buffers.size());
  for (Buffer& buffer : buffers) by_size.push_back(&buffer);
  std::stable_sort(by_size.begin(), by_size.end(),
                   [](const Buffer* a, const Buffer* b) { return a->bytes > b->bytes; });
  PlacedBuffers placed;
  uint64_t arena = 0;
  for (Buffer* buffer : by_size) {
    buffer->offset = placed.find_place(*buffer);
    arena = std::max(arena, buffer->end());
    placed.insert(*buffer);
  }
  return arena;
}

}  // namespace dgms::plan
