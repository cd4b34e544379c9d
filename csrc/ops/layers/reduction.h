// What reductions and normalizations share: some axes of a tensor are gone through for every element of the others.
#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "csrc/ops/check.h"
#include "csrc/ops/layers/strided_loop.h"

namespace dgms::ops {

// The `axes` attribute of an operator. Axes count in the internal order.
inline void check_axes(const NodeContext& context, const std::vector<int64_t>& axes) {
  for (const int64_t axis : axes) check_axis(context, axis);
  if (std::is_sorted(axes.begin(), axes.end()) && std::adjacent_find(axes.begin(), axes.end()) == axes.end()) return;
  fail(context, ErrorKind::kFormat, "axes are not in order", "different axes, the smallest first",
       "an axis that is not larger than the one before");
}

inline TensorView with_axes(const TensorView& view, const std::vector<int64_t>& axes, bool kept) {
  TensorView part = view;
  for (size_t i = 0; i < view.rank; ++i) {
    const bool is_axis = std::find(axes.begin(), axes.end(), static_cast<int64_t>(i)) != axes.end();
    if (is_axis == kept) part.shape[i] = 1;
  }
  return part;
}

// Walks the elements of the kept axes of several views, in blocks, and inside each block those of the reduced axes.
template <size_t kViews>
class ReductionLoop {
 public:
  static constexpr size_t kBlock = 64;

  // The first view has all axes; the kept ones of the others have the same sizes.
  ReductionLoop(const std::array<TensorView, kViews>& views, const std::vector<int64_t>& axes)
      : kept_(parts(views, axes, true)), reduced_(parts(views, axes, false)) {
    for (size_t v = 0; v < kViews; ++v) begin_[v] = views[v].data;
    for (const int64_t axis : axes) count_ *= views[0].shape[static_cast<size_t>(axis)];
  }

  size_t items() const { return kept_.items(); }
  int64_t count() const { return count_; }  // elements of the reduced axes

  // Calls body(data, size) for blocks of up to kBlock kept elements in items [first, last).
  template <typename Body>
  void for_blocks(size_t first, size_t last, Body body) const {
    kept_.walk(first, last, [&](std::array<std::byte*, kViews> data, size_t size) {
      for (size_t done = 0; done < size; done += kBlock) {
        const size_t block = std::min(kBlock, size - done);
        body(data, block);
        for (size_t v = 0; v < kViews; ++v) data[v] += kept_.step_bytes(v) * static_cast<int64_t>(block);
      }
    });
  }

  // Calls body(i, pointers to the first reduced element) for every kept element i of a block.
  template <typename Body>
  void for_first(std::array<std::byte*, kViews> data, size_t size, Body body) const {
    for (size_t i = 0; i < size; ++i) {
      body(i, data);
      for (size_t v = 0; v < kViews; ++v) data[v] += kept_.step_bytes(v);
    }
  }

  // Calls body(i, pointers to the element) for every reduced element of every kept element i of a block. Those of one
  // kept element come in the same order whatever the block.
  template <typename Body>
  void for_elements(const std::array<std::byte*, kViews>& block, size_t size, Body body) const {
    reduced_.walk(0, reduced_.items(), [&](const std::array<std::byte*, kViews>& data, size_t run) {
      std::array<std::byte*, kViews> first;
      for (size_t v = 0; v < kViews; ++v) first[v] = block[v] + (data[v] - begin_[v]);
      const auto at = [&](size_t i, size_t j) {
        std::array<std::byte*, kViews> element = first;
        for (size_t v = 0; v < kViews; ++v) {
          element[v] +=
              kept_.step_bytes(v) * static_cast<int64_t>(i) + reduced_.step_bytes(v) * static_cast<int64_t>(j);
        }
        return element;
      };
      if (std::abs(reduced_.step_bytes(0)) < std::abs(kept_.step_bytes(0))) {
        for (size_t i = 0; i < size; ++i) {
          for (size_t j = 0; j < run; ++j) body(i, at(i, j));
        }
      } else {
        for (size_t j = 0; j < run; ++j) {
          for (size_t i = 0; i < size; ++i) body(i, at(i, j));
        }
      }
    });
  }

 private:
  static std::array<TensorView, kViews> parts(std::array<TensorView, kViews> views, const std::vector<int64_t>& axes,
                                              bool kept) {
    for (TensorView& view : views) view = with_axes(view, axes, kept);
    // A view of the result has size 1 on the reduced axes: it stays where it is.
    for (size_t v = 1; v < kViews; ++v) {
      for (size_t i = 0; i < views[0].rank; ++i) {
        if (views[v].shape[i] == 1) views[v].strides[i] = 0;
      }
      views[v].shape = views[0].shape;
    }
    return views;
  }

  StridedLoop<kViews> kept_, reduced_;
  std::array<const std::byte*, kViews> begin_{};
  int64_t count_ = 1;
};

}  // namespace dgms::ops
