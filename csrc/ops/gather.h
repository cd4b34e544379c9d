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

// Copies `bytes` in vectors: reads and writes up to 31 bytes more.
inline void copy_run(void* to, const void* from, size_t bytes) {
  if (bytes <= 16) {
    std::memcpy(to, from, 16);
    return;
  }
  for (size_t i = 0; i < bytes; i += 32)
    std::memcpy(static_cast<char*>(to) + i, static_cast<const char*>(from) + i, 32);
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

// Tap t of row r is entries[t * tap_step + r * row_step].
template <typename T>
struct PointerTable {
  const T** entries;
  size_t row_step, tap_step;
  PointerTable from_row(size_t row) const { return {entries + row * row_step, row_step, tap_step}; }
};

template <typename T>
class Gather {
 public:
  // `padding`: the value of the input that stands for 0. The depthwise kernels need TapKind::kPixel.
  Gather(const graph::Conv2d& conv, size_t group_depth, TapKind kind, size_t kr, T padding)
      : conv_(conv),
        group_depth_(group_depth),
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
  size_t table_bytes(size_t rows) const { return round_up(rows * taps_ * sizeof(const T*), kAlignment); }
  size_t copies_bytes(size_t rows) const {
    return kind_ == TapKind::kPixel ? 0 : round_up(rows * taps_ * depth_ * sizeof(T) + kernels::kOverread, kAlignment);
  }

  // Fills `table` for output pixels [first, first + rows) and the input channels of `group`; the rows up to `padded`
  // repeat the last one.
  void operator()(const ImageShape& in, const ImageShape& out, const T* input, size_t first, size_t rows, size_t padded,
                  size_t group, const PointerTable<T>& table, T* copies) const {
    const T* channels = input + group * group_depth_;
    if (dense_) {
      const size_t step = static_cast<size_t>(in.channels);
      fill_run(table, channels + first * step, step, rows);
      repeat_last_row(table, rows, padded);
      return;
    }
    const Columns inner = inner_columns(in, out);
    const int64_t image_pixels = out.height * out.width;
    int64_t image = static_cast<int64_t>(first) / image_pixels;
    int64_t oy = static_cast<int64_t>(first) % image_pixels / out.width;
    int64_t ox = static_cast<int64_t>(first) % out.width;
    // A run: pixels of one output row, inside the image or at its border.
    for (size_t row = 0, run = 0; row < rows; row += run) {
      const bool is_inner = ox >= inner.begin && ox < inner.end;
      const int64_t run_end = is_inner ? inner.end : ox < inner.begin ? inner.begin : out.width;
      run = std::min(static_cast<size_t>(run_end - ox), rows - row);
      const Place place{channels + image * in.height * in.width * in.channels, oy * conv_.stride[0] - conv_.padding.top,
                        ox * conv_.stride[1] - conv_.padding.left};
      const PointerTable<T> entries = table.from_row(row);
      copies = is_inner ? inner_run(in, place, run, entries, copies) : border_run(in, place, run, entries, copies);
      ox += static_cast<int64_t>(run);
      if (ox == out.width) {
        ox = 0;
        if (++oy == out.height) {
          oy = 0;
          ++image;
        }
      }
    }
    repeat_last_row(table, rows, padded);
  }

 private:
  // The window of an output pixel: the image, and the input coordinates of its first tap.
  struct Place {
    const T* image;
    int64_t y, x;
    const T* row(const ImageShape& in, int64_t at_y) const { return image + at_y * in.width * in.channels; }
  };
  struct Columns {
    int64_t begin, end;
  };

  static bool inside(int64_t i, int64_t size) { return static_cast<uint64_t>(i) < static_cast<uint64_t>(size); }

  // Output columns whose windows do not leave the image at the left or right.
  Columns inner_columns(const ImageShape& in, const ImageShape& out) const {
    const int64_t stride = conv_.stride[1], left = conv_.padding.left;
    const int64_t last_x = in.width - 1 - conv_.dilation[1] * (conv_.kernel[1] - 1);  // of a window's first tap
    const int64_t begin = (left + stride - 1) / stride;
    const int64_t end = last_x + left < 0 ? 0 : std::min(out.width, (last_x + left) / stride + 1);
    return begin < end ? Columns{begin, end} : Columns{out.width, out.width};
  }

  // `run` rows of one tap, `step` values apart.
  static void fill_run(const PointerTable<T>& table, const T* first, size_t step, size_t run) {
    if (table.row_step == 1) {
      for (size_t i = 0; i < run; ++i) table.entries[i] = first + i * step;
    } else {
      for (size_t i = 0; i < run; ++i) table.entries[i * table.row_step] = first + i * step;
    }
  }

  T* inner_run(const ImageShape& in, const Place& place, size_t run, PointerTable<T> table, T* copies) const {
    if (kind_ == TapKind::kWindow) return copy_inner_windows(in, place, run, table, copies);
    const size_t row_taps = taps_ / kernel_h_;
    const size_t pixel_step = static_cast<size_t>(conv_.stride[1] * in.channels);
    int64_t y = place.y;
    for (size_t ky = 0; ky < kernel_h_; ++ky, y += conv_.dilation[0]) {
      const bool in_image = inside(y, in.height);
      const size_t step = in_image ? pixel_step : 0;
      const T* tap = in_image ? place.row(in, y) + place.x * in.channels : padding_.data();
      for (size_t kx = 0; kx < row_taps; ++kx, table.entries += table.tap_step) {
        fill_run(table, tap, step, run);
        if (in_image) tap += conv_.dilation[1] * in.channels;
      }
    }
    return copies;
  }

  T* copy_inner_windows(const ImageShape& in, Place place, size_t run, PointerTable<T> table, T* copies) const {
    const int64_t last_y = place.y + conv_.dilation[0] * (conv_.kernel[0] - 1);
    const bool whole = merges_pixels_ && inside(place.y, in.height) && inside(last_y, in.height);
    if (!whole) {
      for (size_t i = 0; i < run; ++i, place.x += conv_.stride[1], table.entries += table.row_step) {
        copies = copy_window(in, place, merges_pixels_, table.entries, copies);
      }
      return copies;
    }
    // Members would be read again after every byte that is written.
    const size_t row_values = kernel_w_ * group_depth_, values = kernel_h_ * row_values, depth = depth_;
    const size_t row_step = static_cast<size_t>(conv_.dilation[0] * in.width * in.channels);
    const size_t pixel_step = static_cast<size_t>(conv_.stride[1] * in.channels);
    const T* pixel = place.row(in, place.y) + place.x * in.channels;
    for (size_t i = 0; i < run; ++i, pixel += pixel_step, copies += depth, table.entries += table.row_step) {
      *table.entries = copies;
      const T* from = pixel;
      T* const end = copies + values;
      for (T* to = copies; to != end; to += row_values, from += row_step) {
        copy_run(to, from, row_values * sizeof(T));
      }
      fill_zeros(end);
    }
    return copies;
  }

  T* border_run(const ImageShape& in, const Place& place, size_t run, const PointerTable<T>& table, T* copies) const {
    for (size_t i = 0; i < run; ++i) {
      const Place at{place.image, place.y, place.x + static_cast<int64_t>(i) * conv_.stride[1]};
      switch (kind_) {
        case TapKind::kPixel:
          border_pixels(in, at, table.from_row(i));
          break;
        case TapKind::kRow:
          copies = border_rows(in, at, table.from_row(i), copies);
          break;
        case TapKind::kWindow:
          copies = copy_window(in, at, false, table.from_row(i).entries, copies);
          break;
      }
    }
    return copies;
  }

  void border_pixels(const ImageShape& in, const Place& place, PointerTable<T> table) const {
    int64_t y = place.y;
    for (size_t ky = 0; ky < kernel_h_; ++ky, y += conv_.dilation[0]) {
      int64_t x = place.x;
      for (size_t kx = 0; kx < kernel_w_; ++kx, x += conv_.dilation[1], table.entries += table.tap_step) {
        const bool in_image = inside(y, in.height) && inside(x, in.width);
        *table.entries = in_image ? place.row(in, y) + x * in.channels : padding_.data();
      }
    }
  }

  T* border_rows(const ImageShape& in, const Place& place, PointerTable<T> table, T* copies) const {
    int64_t y = place.y;
    for (size_t ky = 0; ky < kernel_h_; ++ky, y += conv_.dilation[0], table.entries += table.tap_step) {
      if (inside(y, in.height)) {
        *table.entries = copies;
        copies = copy_row(in, place.row(in, y), place.x, copies);
      } else {
        *table.entries = padding_.data();
      }
    }
    return copies;
  }

  // whole_rows: every kernel row lies inside the image in one run.
  T* copy_window(const ImageShape& in, const Place& place, bool whole_rows, const T** entry, T* copies) const {
    *entry = copies;
    const size_t row_values = kernel_w_ * group_depth_;
    T* to = copies;
    int64_t y = place.y;
    for (size_t ky = 0; ky < kernel_h_; ++ky, y += conv_.dilation[0], to += row_values) {
      if (!inside(y, in.height)) {
        copy_run(to, padding_.data(), row_values * sizeof(T));
      } else if (whole_rows) {
        copy_run(to, place.row(in, y) + place.x * in.channels, row_values * sizeof(T));
      } else {
        copy_row(in, place.row(in, y), place.x, to);
      }
    }
    fill_zeros(to);
    return copies + depth_;
  }

  // Up to the next multiple of kr, which is fewer than 16 bytes away, and a few more.
  static void fill_zeros(T* to) {
    constexpr char kZeros[16] = {};
    copy_run(to, kZeros, sizeof(kZeros));
  }

  T* copy_row(const ImageShape& in, const T* row, int64_t x, T* to) const {
    for (size_t kx = 0; kx < kernel_w_; ++kx, x += conv_.dilation[1], to += group_depth_) {
      copy_run(to, inside(x, in.width) ? row + x * in.channels : padding_.data(), group_depth_ * sizeof(T));
    }
    return to;
  }

  void repeat_last_row(PointerTable<T> table, size_t rows, size_t padded) const {
    for (size_t tap = 0; tap < taps_; ++tap, table.entries += table.tap_step) {
      fill_run(table.from_row(rows), *table.from_row(rows - 1).entries, 0, padded - rows);
    }
  }

  graph::Conv2d conv_;
  size_t group_depth_, kernel_h_, kernel_w_;
  TapKind kind_;
  bool merges_pixels_;
  bool dense_ = false;  // every row is the next input pixel
  size_t taps_, depth_;
  AlignedBuffer<T> padding_;
};

}  // namespace dgms::ops
