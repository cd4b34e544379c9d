// The windows of a pooling layer.
#pragma once

#include <algorithm>

#include "csrc/base/align.h"
#include "csrc/base/limits.h"
#include "csrc/ops/check.h"
#include "csrc/ops/layers/image.h"

namespace dgms::ops {

// Pointers that one window can need.
inline size_t window_taps(const Window& window, const Image& in) {
  return static_cast<size_t>(std::min(window.kernel[0], in.height) * std::min(window.kernel[1], in.width));
}

inline size_t window_scratch_bytes(const Window& window, const Image& in) {
  return round_up(window_taps(window, in) * sizeof(void*), kAlignment);
}

// For output pixels [first, last): fills `taps` with the input pixels inside the image and calls body(pixel, count).
template <typename T, typename Body>
void for_windows(const Window& window, const Image& in, const Image& out, const T* input, size_t first, size_t last,
                 const T** taps, Body body) {
  const size_t image_pixels = static_cast<size_t>(out.height * out.width);
  for (size_t pixel = first; pixel < last; ++pixel) {
    const int64_t oy = static_cast<int64_t>(pixel % image_pixels) / out.width;
    const int64_t ox = static_cast<int64_t>(pixel % image_pixels) % out.width;
    const int64_t y = oy * window.stride[0] - window.padding.top, x = ox * window.stride[1] - window.padding.left;
    const int64_t y_end = std::min(y + window.kernel[0], in.height), x_end = std::min(x + window.kernel[1], in.width);
    const T* image = input + static_cast<int64_t>(pixel / image_pixels) * in.image_stride();
    size_t count = 0;
    for (int64_t iy = std::max<int64_t>(y, 0); iy < y_end; ++iy) {
      for (int64_t ix = std::max<int64_t>(x, 0); ix < x_end; ++ix) {
        taps[count++] = image + iy * in.row_stride() + ix * in.pixel_stride;
      }
    }
    body(pixel, count);
  }
}

// The attributes of a pool; its stride is the kernel where the file has none.
inline void read_pool_window(Attributes& attributes, Window& window) {
  constexpr Bounds kBounds{1, kMaxWindow};
  attributes.pair("kernel", window.kernel, kBounds, kRequired);
  window.stride = window.kernel;
  attributes.pair("stride", window.stride, kBounds);
  attributes.padding(window.padding);
}

// The padding is smaller than the kernel, so that no window lies outside of the image.
inline void check_pool_window(const NodeContext& context, const Window& window) {
  const Padding& p = window.padding;
  check_range(context, "padding (top, bottom)", std::max(p.top, p.bottom), 0, window.kernel[0] - 1);
  check_range(context, "padding (left, right)", std::max(p.left, p.right), 0, window.kernel[1] - 1);
}

inline std::vector<graph::Dims> infer_pool(const NodeContext& context, const Window& window) {
  const auto [height, width] = infer_window(context, window);
  const graph::Dims& x = context.inputs[0];
  return {{x[0], height, width, x[3]}};
}

inline const char* const kPoolRestriction = "if stride is missing, it equals kernel; padding is less than the kernel";

}  // namespace dgms::ops
