// Walks several views of one shape together, in runs that are as few and as long as all of them allow.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "csrc/ops/tensor_view.h"

namespace dgms::ops {

// An item is a chunk of a run: kChunk elements, or what is left of the run. Consecutive chunks of one run are handed
// out together, so that views which are dense are one call of a kernel per task.
template <size_t kViews>
class StridedLoop {
 public:
  static constexpr size_t kChunk = 64;  // keeps the vectors of tasks aligned

  // All have the shape of the first one. A stride of 0 repeats the values along its axis.
  explicit StridedLoop(const std::array<TensorView, kViews>& views) {
    for (size_t v = 0; v < kViews; ++v) {
      data_[v] = views[v].data;
      element_size_[v] = static_cast<int64_t>(views[v].element_size());
    }
    for (size_t i = views[0].rank; i-- > 0;) {
      Axis axis{views[0].shape[i], {}};
      if (axis.size == 1) continue;
      for (size_t v = 0; v < kViews; ++v) axis.strides[v] = views[v].strides[i] * element_size_[v];
      if (rank_ > 0 && continues(axes_[rank_ - 1], axis)) {
        axes_[rank_ - 1].size *= axis.size;
      } else {
        axes_[rank_++] = axis;
      }
    }
    if (rank_ == 0) axes_[rank_++] = {1, element_size_};
    chunks_ = (static_cast<size_t>(axes_[0].size) + kChunk - 1) / kChunk;
    for (size_t axis = 1; axis < rank_; ++axis) runs_ *= static_cast<size_t>(axes_[axis].size);
  }

  size_t items() const { return runs_ * chunks_; }
  bool is_one_run() const { return rank_ == 1; }
  // Elements from one of a run to the next.
  int64_t step(size_t view) const { return axes_[0].strides[view] / element_size_[view]; }

  int64_t step_bytes(size_t view) const { return axes_[0].strides[view]; }

  // Calls body(data, size) for every part of a run in items [first, last): where it begins in each view, and its
  // elements.
  template <typename Body>
  void walk(size_t first, size_t last, Body body) const {
    std::array<std::byte*, kViews> run = data_;
    std::array<int64_t, kMaxRank> position{};
    size_t rest = first / chunks_;
    for (size_t i = 1; i < rank_; ++i) {
      const size_t size = static_cast<size_t>(axes_[i].size);
      position[i] = static_cast<int64_t>(rest % size);
      rest /= size;
      for (size_t v = 0; v < kViews; ++v) run[v] += position[i] * axes_[i].strides[v];
    }
    for (size_t chunk = first % chunks_; first < last; chunk = 0) {
      const size_t chunks = std::min(chunks_ - chunk, last - first);
      const size_t begin = chunk * kChunk;
      const size_t end = std::min(static_cast<size_t>(axes_[0].size), begin + chunks * kChunk);
      std::array<std::byte*, kViews> data = run;
      for (size_t v = 0; v < kViews; ++v) data[v] += static_cast<int64_t>(begin) * axes_[0].strides[v];
      body(data, end - begin);
      first += chunks;
      for (size_t i = 1; i < rank_; ++i) {
        const Axis& axis = axes_[i];
        for (size_t v = 0; v < kViews; ++v) run[v] += axis.strides[v];
        if (++position[i] < axis.size) break;
        position[i] = 0;
        for (size_t v = 0; v < kViews; ++v) run[v] -= axis.size * axis.strides[v];
      }
    }
  }

 private:
  struct Axis {
    int64_t size = 1;
    std::array<int64_t, kViews> strides{};  // bytes
  };

  // Whether a step on `outer` is where the steps on `inner` would go on.
  static bool continues(const Axis& inner, const Axis& outer) {
    for (size_t v = 0; v < kViews; ++v) {
      if (outer.strides[v] != inner.size * inner.strides[v]) return false;
    }
    return true;
  }

  std::array<std::byte*, kViews> data_{};
  std::array<int64_t, kViews> element_size_{};
  std::array<Axis, kMaxRank> axes_{};  // the run, then outwards
  size_t rank_ = 0, runs_ = 1, chunks_ = 1;
};

}  // namespace dgms::ops
