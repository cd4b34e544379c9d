// The pointer table of an indirect convolution: for every output pixel ("row") and tap, where its input values lie.
#pragma once

#include <algorithm>
#include <cstring>

#include "csrc/base/align.h"
#include "csrc/graph/types.h"
#include "kernels/api/kernel.h"

namespace dgms::ops {

// A tap is a run of values that lie one behind the other in the input, or a copy of them.
enum class TapKind {
  kPixel,   // the channels of one input pixel; never copied
  kRow,     // kernel_w pixels side by side; copied only where the window leaves the image
  kWindow,  // the whole window (im2col); always copied, zeros up to a multiple of kr
};

// Copies `bytes` in vectors of 16: reads and writes up to 15 bytes more.
inline void copy_run(void* to, const void* from, size_t bytes) {
  for (size_t i = 0; i < bytes; i += 16)
    std::memcpy(static_cast<char*>(to) + i, static_cast<const char*>(from) + i, 16);
}

// An input and an output as N, H, W, C; a matrix is N, 1, 1, C.
struct ImageShape {
  int64_t batch, height, width, channels;
  explicit ImageShape(const graph::Shape& shape)
      : batch(shape[0]),
        height(shape.size() == 4 ? shape[1] : 1),
        width(shape.size() == 4 ? shape[2] : 1),
        channels(shape.back()) {}
  size_t pixels() const { return static_cast<size_t>(batch * height * width); }
};

// Whether the pixels of a kernel row lie side by side in the input.
inline bool merges_pixels(const graph::Conv2d& conv) {
  return conv.groups == 1 && (conv.dilation[1] == 1 || conv.kernel[1] == 1);
}

// The taps for a GEMM kernel that steps by kr.
inline TapKind choose_taps(const graph::Conv2d& conv, size_t group_depth, size_t kr) {
  // With fewer steps of the kernel a tap costs more than it computes.
  constexpr size_t kFewSteps = 16, kVeryFewSteps = 8;
  const size_t row = static_cast<size_t>(conv.kernel[1]) * group_depth;
  const bool one_tap = conv.kernel[0] * conv.kernel[1] == 1;
  if (group_depth % kr == 0 && (one_tap || group_depth / kr >= kFewSteps)) return TapKind::kPixel;
  if (merges_pixels(conv) && row % kr == 0 && row / kr >= kVeryFewSteps) return TapKind::kRow;
  return TapKind::kWindow;
}

template <typename T>
class Gather {
 public:
  // `padding`: the value of the input that stands for 0. The depthwise kernels need TapKind::kPixel.
  Gather(const graph::Conv2d& conv, size_t group_depth, size_t mr, TapKind kind, size_t kr, T padding)
      : conv_(conv),
        group_depth_(group_depth),
        mr_(mr),
        kernel_h_(static_cast<size_t>(conv.kernel[0])),
        kernel_w_(static_cast<size_t>(conv.kernel[1])),
        kind_(kind),
        merges_pixels_(merges_pixels(conv)) {
    taps_ = kind == TapKind::kPixel ? kernel_h_ * kernel_w_ : kind == TapKind::kRow ? kernel_h_ : 1;
    depth_ = round_up(kernel_h_ * kernel_w_ * group_depth / taps_, kr);
    const graph::Padding& p = conv.padding;
    dense_ = kind_ == TapKind::kPixel && taps_ == 1 && conv.stride[0] * conv.stride[1] == 1 &&
             p.top + p.left + p.bottom + p.right == 0;
    padding_ = AlignedBuffer<T>(kernel_w_ * group_depth + kernels::kOverread);
    std::fill_n(padding_.data(), padding_.size(), padding);
  }

  TapKind kind() const { return kind_; }
  size_t taps() const { return taps_; }
  size_t depth() const { return depth_; }  // of a tap, as the kernel sees it
  // Weights of a tap, the zeros of kWindow left out.
  size_t tap_weights() const { return kernel_h_ * kernel_w_ * group_depth_ / taps_; }
  size_t table_bytes(size_t rows) const { return round_up(round_up(rows, mr_) * taps_ * sizeof(const T*), kAlignment); }
  size_t copies_bytes(size_t rows) const {
    return kind_ == TapKind::kPixel ? 0 : round_up(rows * taps_ * depth_ * sizeof(T) + kernels::kOverread, kAlignment);
  }

  // Fills `table` ([tiles][taps][mr]) for output pixels [first, first + rows) and the input channels of `group`.
  void operator()(const ImageShape& in, const ImageShape& out, const T* input, size_t first, size_t rows, size_t group,
                  const T** table, T* copies) const {
    const T* channels = input + group * group_depth_;
    const int64_t image_pixels = out.height * out.width;
    int64_t image = static_cast<int64_t>(first) / image_pixels;
    int64_t oy = static_cast<int64_t>(first) % image_pixels / out.width;
    int64_t ox = static_cast<int64_t>(first) % out.width;
    const T** entry = table;
    size_t lane = 0;
    for (size_t row = 0; row < rows; ++row) {
      if (dense_) {
        *entry = channels + (first + row) * static_cast<size_t>(in.channels);
      } else {
        const Place place{channels + image * in.height * in.width * in.channels,
                          oy * conv_.stride[0] - conv_.padding.top, ox * conv_.stride[1] - conv_.padding.left};
        switch (kind_) {
          case TapKind::kPixel:
            pixel_taps(in, place, entry);
            break;
          case TapKind::kRow:
            copies = row_taps(in, place, entry, copies);
            break;
          case TapKind::kWindow:
            copies = window_tap(in, place, entry, copies);
            break;
        }
        if (++ox == out.width) {
          ox = 0;
          if (++oy == out.height) {
            oy = 0;
            ++image;
          }
        }
      }
      ++entry;
      if (++lane == mr_) {
        lane = 0;
        entry += (taps_ - 1) * mr_;
      }
    }
    if (lane > 0) repeat_last_row(entry - lane, lane);
  }

 private:
  // The window of one output pixel: the image and the input coordinates of its first tap.
  struct Place {
    const T* image;
    int64_t y, x;
  };

  static bool inside(int64_t i, int64_t size) { return static_cast<uint64_t>(i) < static_cast<uint64_t>(size); }
  bool row_inside(const ImageShape& in, const Place& place) const {
    return place.x >= 0 && place.x + static_cast<int64_t>(kernel_w_) <= in.width;
  }

  void pixel_taps(const ImageShape& in, const Place& place, const T** entry) const {
    int64_t y = place.y;
    for (size_t ky = 0; ky < kernel_h_; ++ky, y += conv_.dilation[0]) {
      const bool row_valid = inside(y, in.height);
      int64_t x = place.x;
      for (size_t kx = 0; kx < kernel_w_; ++kx, x += conv_.dilation[1]) {
        *entry = row_valid && inside(x, in.width) ? place.image + (y * in.width + x) * in.channels : padding_.data();
        entry += mr_;
      }
    }
  }

  T* row_taps(const ImageShape& in, const Place& place, const T** entry, T* copies) const {
    const bool in_place = row_inside(in, place);
    int64_t y = place.y;
    for (size_t ky = 0; ky < kernel_h_; ++ky, y += conv_.dilation[0], entry += mr_) {
      if (!inside(y, in.height)) {
        *entry = padding_.data();
      } else if (in_place) {
        *entry = place.image + (y * in.width + place.x) * in.channels;
      } else {
        *entry = copies;
        copies = copy_row(in, place.image + y * in.width * in.channels, place.x, copies);
      }
    }
    return copies;
  }

  T* window_tap(const ImageShape& in, const Place& place, const T** entry, T* copies) const {
    *entry = copies;
    const bool in_place = merges_pixels_ && row_inside(in, place);
    const size_t row_values = kernel_w_ * group_depth_;
    T* to = copies;
    int64_t y = place.y;
    for (size_t ky = 0; ky < kernel_h_; ++ky, y += conv_.dilation[0]) {
      const T* row = place.image + y * in.width * in.channels;
      if (!inside(y, in.height)) {
        copy_run(to, padding_.data(), row_values * sizeof(T));
        to += row_values;
      } else if (in_place) {
        copy_run(to, row + place.x * in.channels, row_values * sizeof(T));
        to += row_values;
      } else {
        to = copy_row(in, row, place.x, to);
      }
    }
    std::fill(to, copies + depth_, T{0});
    return copies + depth_;
  }

  T* copy_row(const ImageShape& in, const T* row, int64_t x, T* to) const {
    for (size_t kx = 0; kx < kernel_w_; ++kx, x += conv_.dilation[1], to += group_depth_) {
      copy_run(to, inside(x, in.width) ? row + x * in.channels : padding_.data(), group_depth_ * sizeof(T));
    }
    return to;
  }

  void repeat_last_row(const T** tile, size_t rows) const {
    for (size_t tap = 0; tap < taps_; ++tap, tile += mr_) {
      for (size_t lane = rows; lane < mr_; ++lane) tile[lane] = tile[rows - 1];
    }
  }

  graph::Conv2d conv_;
  size_t group_depth_, mr_, kernel_h_, kernel_w_;
  TapKind kind_;
  bool merges_pixels_;
  bool dense_ = false;  // every row is the next input pixel
  size_t taps_, depth_;
  AlignedBuffer<T> padding_;
};

}  // namespace dgms::ops
