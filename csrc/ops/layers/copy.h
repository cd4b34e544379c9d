// Copies from view to view: what slice, split, concat and pad cannot leave where it is.
#pragma once

#include <algorithm>
#include <vector>

#include "csrc/ops/layer.h"
#include "csrc/ops/layers/elements.h"
#include "csrc/ops/layers/strided_loop.h"
#include "csrc/ops/layers/tasks.h"

namespace dgms::ops {

// Views of one shape and dtype that do not overlap.
struct Copy {
  TensorView from, to;
  const int8_t* table = nullptr;  // int8: 256 entries, what becomes of every value; lives as long as the layer
};

// The part of a tensor, of this shape, that lies in a region of it.
inline TensorView part_of(const TensorView& whole, const Region& region, const graph::Shape& shape) {
  TensorView part(whole.data, whole.dtype, shape);
  part.strides = region.strides;
  return part.at(region.offset);
}

class CopyStep final : public Step {
 public:
  // `kernel`: where there are tables.
  CopyStep(const std::vector<Copy>& copies, kernels::TableX8Fn kernel, size_t threads) : kernel_(kernel) {
    double bytes = 0;
    for (const Copy& copy : copies) {
      parts_.push_back({StridedLoop<2>({copy.from, copy.to}), copy.from.element_size(), copy.table, items_});
      items_ += parts_.back().loop.items();
      bytes += static_cast<double>(copy.to.elements()) * static_cast<double>(copy.to.element_size());
    }
    block_ = split_items(items_, bytes / 4, threads, work_);
  }

  void run(size_t begin, size_t end, const Worker&) const noexcept override {
    const size_t first = begin * block_, last = std::min(items_, end * block_);
    for (const Part& part : parts_) {
      const size_t items = part.loop.items();
      if (part.first_item >= last || part.first_item + items <= first) continue;
      run(part, std::max(first, part.first_item) - part.first_item, std::min(last - part.first_item, items));
    }
  }

 private:
  struct Part {
    StridedLoop<2> loop;
    size_t element_size;
    const int8_t* table;
    size_t first_item;
  };

  void run(const Part& part, size_t first, size_t last) const noexcept {
    const int64_t from_step = part.loop.step(0), to_step = part.loop.step(1);
    part.loop.walk(first, last, [&](const std::array<std::byte*, 2>& data, size_t size) {
      if (part.table == nullptr) {
        copy_elements(data[0], from_step, data[1], to_step, size, part.element_size);
        return;
      }
      const int8_t* from = reinterpret_cast<const int8_t*>(data[0]);
      int8_t* to = reinterpret_cast<int8_t*>(data[1]);
      if (from_step == 1 && to_step == 1) {
        kernel_({size, from, part.table, to});
      } else {
        for (size_t i = 0; i < size; ++i, from += from_step, to += to_step) *to = part.table[*from + 128];
      }
    });
  }

  kernels::TableX8Fn kernel_;
  std::vector<Part> parts_;
  size_t items_ = 0, block_ = 1;
};

// A layer that only moves values, whatever lies how far apart.
class CopyLayer : public Layer {
 public:
  std::string note() const override { return "copy"; }
  Strides input_strides(size_t) const final { return Strides::kAny; }
  Strides output_strides(size_t) const override { return Strides::kAny; }
};

}  // namespace dgms::ops
