// Where a tensor lies: what layers read and write.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "csrc/base/limits.h"
#include "csrc/graph/types.h"

namespace dgms::ops {

// Not owned. In Layer::prepare the memory may not exist yet: its address is added to, never read.
struct TensorView {
  std::byte* data = nullptr;
  graph::DType dtype = graph::DType::kFloat32;
  size_t rank = 0;
  std::array<int64_t, kMaxRank> shape{};    // internal order
  std::array<int64_t, kMaxRank> strides{};  // in elements

  TensorView() = default;
  // Dense: the last axis lies closest together.
  TensorView(void* memory, graph::DType type, const graph::Shape& sizes);

  template <typename T>
  T* as() const {
    return reinterpret_cast<T*>(data);
  }
  size_t element_size() const { return graph::size_of(dtype); }
  int64_t elements() const {
    int64_t count = 1;
    for (size_t i = 0; i < rank; ++i) count *= shape[i];
    return count;
  }
  graph::Shape sizes() const { return {shape.begin(), shape.begin() + static_cast<std::ptrdiff_t>(rank)}; }

  bool is_dense() const;
  // Pixels: the values of the last axis lie one behind the other, and the steps between them are even. A dense tensor
  // is one. pixel_stride() is that step, in elements.
  bool has_pixels() const;
  int64_t channels() const { return rank == 0 ? 1 : shape[rank - 1]; }
  int64_t pixels() const { return channels() == 0 ? 0 : elements() / channels(); }
  int64_t pixel_stride() const;

  // The same memory, `offset` elements further on.
  TensorView at(int64_t offset) const;
};

// The strides that a layer can do with.
enum class Strides : uint8_t { kDense, kPixels, kAny };
bool accepts(Strides strides, const TensorView& view);

}  // namespace dgms::ops
