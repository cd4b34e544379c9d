// A tensor as N, H, W, C.
#pragma once

#include "csrc/ops/tensor_view.h"

namespace dgms::ops {

// The sizes of a tensor whose pixels lie evenly apart (Strides::kPixels).
struct Image {
  int64_t batch, height, width, channels;
  int64_t pixel_stride;  // from pixel to pixel, in elements

  // Of rank 4, or a matrix as N, 1, 1, C.
  explicit Image(const TensorView& view)
      : batch(view.shape[0]),
        height(view.rank == 4 ? view.shape[1] : 1),
        width(view.rank == 4 ? view.shape[2] : 1),
        channels(view.channels()),
        pixel_stride(view.pixel_stride()) {}

  size_t pixels() const { return static_cast<size_t>(batch * height * width); }
  int64_t row_stride() const { return width * pixel_stride; }
  int64_t image_stride() const { return height * row_stride(); }
};

}  // namespace dgms::ops
