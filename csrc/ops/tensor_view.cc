#include "csrc/ops/tensor_view.h"

namespace dgms::ops {

TensorView::TensorView(void* memory, graph::DType type, const graph::Shape& sizes)
    : data(static_cast<std::byte*>(memory)), dtype(type), rank(sizes.size()) {
  int64_t stride = 1;
  for (size_t i = rank; i-- > 0;) {
    shape[i] = sizes[i];
    strides[i] = stride;
    stride *= sizes[i];
  }
}

bool TensorView::is_dense() const { return has_pixels() && pixel_stride() == channels(); }

// Axes of one element have no step.
bool TensorView::has_pixels() const {
  if (rank == 0) return true;
  if (shape[rank - 1] > 1 && strides[rank - 1] != 1) return false;
  int64_t step = pixel_stride();
  for (size_t i = rank - 1; i-- > 0;) {
    if (shape[i] == 1) continue;
    if (strides[i] != step) return false;
    step *= shape[i];
  }
  return true;
}

int64_t TensorView::pixel_stride() const {
  for (size_t i = rank < 2 ? 0 : rank - 1; i-- > 0;) {
    if (shape[i] > 1) return strides[i];
  }
  return channels();
}

TensorView TensorView::at(int64_t offset) const {
  TensorView view = *this;
  // Not pointer arithmetic: the memory may not exist yet.
  view.data =
      reinterpret_cast<std::byte*>(reinterpret_cast<intptr_t>(data) + offset * static_cast<int64_t>(element_size()));
  return view;
}

bool accepts(Strides strides, const TensorView& view) {
  switch (strides) {
    case Strides::kDense:
      return view.is_dense();
    case Strides::kPixels:
      return view.has_pixels();
    case Strides::kAny:
      return true;
  }
  return false;
}

}  // namespace dgms::ops
