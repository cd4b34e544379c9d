// The pointer table of an indirect convolution: for every output pixel ("row") and tap, where its input values lie.
#pragma once

#include <algorithm>
#include <cstring>

#include "csrc/base/align.h"
#include "csrc/ops/layers/convolution.h"
#include "csrc/ops/layers/image.h"
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

// Whether the pixels of a kernel row lie side by side in a dense input.
inline bool merges_pixels(const Convolution& conv) {
  return conv.groups == 1 && (conv.dilation[1] == 1 || conv.kernel[1] == 1);
}

// The taps for a GEMM kernel that steps by kr.
inline TapKind choose_taps(const Convolution& conv, size_t group_depth, size_t kr) {
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

// The taps of a convolution, for images of any size.
template <typename T>
class Taps {
 public:
  // `padding`: the value of the input that stands for 0. The depthwise kernels need TapKind::kPixel.
  Taps(const Convolution& conv, size_t group_depth, TapKind kind, size_t kr, T padding)
      : conv_(conv),
        group_depth_(group_depth),
        kernel_h_(static_cast<size_t>(conv.kernel[0])),
        kernel_w_(static_cast<size_t>(conv.kernel[1])),
        kind_(kind) {
    count_ = kind == TapKind::kPixel ? kernel_h_ * kernel_w_ : kind == TapKind::kRow ? kernel_h_ : 1;
    depth_ = round_up(kernel_h_ * kernel_w_ * group_depth / count_, kr);
    padding_ = AlignedBuffer<T>(kernel_w_ * group_depth + kernels::kOverread);
    std::fill_n(padding_.data(), padding_.size(), padding);
  }

  TapKind kind() const { return kind_; }
  size_t count() const { return count_; }
  size_t depth() const { return depth_; }  // of a tap, as the kernel sees it
  // Weights of a tap, the zeros of kWindow left out.
  size_t weights() const { return kernel_h_ * kernel_w_ * group_depth_ / count_; }
  size_t table_bytes(size_t rows) const { return round_up(rows * count_ * sizeof(const T*), kAlignment); }
  size_t copies_bytes(size_t rows) const {
    return kind_ == TapKind::kPixel ? 0 : round_up(rows * count_ * depth_ * sizeof(T) + kernels::kOverread, kAlignment);
  }

 private:
  template <typename>
  friend class Gather;

  Convolution conv_;
  size_t group_depth_, kernel_h_, kernel_w_;
  TapKind kind_;
  size_t count_, depth_;
  AlignedBuffer<T> padding_;
};

// Finds the taps of one input, and fills the table with them. Pixels of the input may lie apart.
template <typename T>
class Gather {
 public:
  Gather(const Taps<T>& taps, const TensorView& input, const TensorView& output)
      : taps_(taps), conv_(taps.conv_), in_(input), out_(output), input_(input.as<const T>()) {
    const Padding& p = conv_.padding;
    is_dense_ = taps.kind_ == TapKind::kPixel && taps.count_ == 1 && conv_.stride[0] * conv_.stride[1] == 1 &&
                p.top + p.left + p.bottom + p.right == 0;
    merges_pixels_ = merges_pixels(conv_) && (taps.kernel_w_ == 1 || in_.pixel_stride == in_.channels);
    // A row of pixels that lie apart is copied wherever it is.
    const bool copies_rows = taps.kind_ == TapKind::kRow && !merges_pixels_;
    inner_ = copies_rows ? Columns{out_.width, out_.width} : inner_columns();
  }

  const Image& in() const { return in_; }
  const Image& out() const { return out_; }

  // Fills `table` for output pixels [first, first + rows) and the input channels of `group`; the rows up to `padded`
  // repeat the last one.
  void operator()(size_t first, size_t rows, size_t padded, size_t group, const PointerTable<T>& table,
                  T* copies) const {
    const T* channels = input_ + group * taps_.group_depth_;
    if (is_dense_) {
      const size_t step = static_cast<size_t>(in_.pixel_stride);
      fill_run(table, channels + first * step, step, rows);
      repeat_last_row(table, rows, padded);
      return;
    }
    const int64_t image_pixels = out_.height * out_.width;
    int64_t image = static_cast<int64_t>(first) / image_pixels;
    int64_t oy = static_cast<int64_t>(first) % image_pixels / out_.width;
    int64_t ox = static_cast<int64_t>(first) % out_.width;
    // A run: pixels of one output row, inside the image or at its border.
    for (size_t row = 0, run = 0; row < rows; row += run) {
      const bool is_inner = ox >= inner_.begin && ox < inner_.end;
      const int64_t run_end = is_inner ? inner_.end : ox < inner_.begin ? inner_.begin : out_.width;
      run = std::min(static_cast<size_t>(run_end - ox), rows - row);
      const Place place{channels + image * in_.image_stride(), oy * conv_.stride[0] - conv_.padding.top,
                        ox * conv_.stride[1] - conv_.padding.left};
      const PointerTable<T> entries = table.from_row(row);
      copies = is_inner ? inner_run(place, run, entries, copies) : border_run(place, run, entries, copies);
      ox += static_cast<int64_t>(run);
      if (ox == out_.width) {
        ox = 0;
        if (++oy == out_.height) {
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
  };
  struct Columns {
    int64_t begin, end;
  };

  static bool inside(int64_t i, int64_t size) { return static_cast<uint64_t>(i) < static_cast<uint64_t>(size); }

  const T* row_of(const Place& place, int64_t y) const { return place.image + y * in_.row_stride(); }

  // Output columns whose windows do not leave the image at the left or right.
  Columns inner_columns() const {
    const int64_t stride = conv_.stride[1], left = conv_.padding.left;
    const int64_t last_x = in_.width - 1 - conv_.dilation[1] * (conv_.kernel[1] - 1);  // of a window's first tap
    const int64_t begin = (left + stride - 1) / stride;
    const int64_t end = last_x + left < 0 ? 0 : std::min(out_.width, (last_x + left) / stride + 1);
    return begin < end ? Columns{begin, end} : Columns{out_.width, out_.width};
  }

  // `run` rows of one tap, `step` values apart.
  static void fill_run(const PointerTable<T>& table, const T* first, size_t step, size_t run) {
    if (table.row_step == 1) {
      for (size_t i = 0; i < run; ++i) table.entries[i] = first + i * step;
    } else {
      for (size_t i = 0; i < run; ++i) table.entries[i * table.row_step] = first + i * step;
    }
  }

  T* inner_run(const Place& place, size_t run, PointerTable<T> table, T* copies) const {
    if (taps_.kind_ == TapKind::kWindow) return copy_inner_windows(place, run, table, copies);
    const size_t kernel_h = taps_.kernel_h_, row_taps = taps_.count_ / kernel_h;
    const size_t pixel_step = static_cast<size_t>(conv_.stride[1] * in_.pixel_stride);
    const int64_t tap_step = conv_.dilation[1] * in_.pixel_stride;
    int64_t y = place.y;
    for (size_t ky = 0; ky < kernel_h; ++ky, y += conv_.dilation[0]) {
      const bool in_image = inside(y, in_.height);
      const size_t step = in_image ? pixel_step : 0;
      const T* tap = in_image ? row_of(place, y) + place.x * in_.pixel_stride : taps_.padding_.data();
      for (size_t kx = 0; kx < row_taps; ++kx, table.entries += table.tap_step) {
        fill_run(table, tap, step, run);
        if (in_image) tap += tap_step;
      }
    }
    return copies;
  }

  T* copy_inner_windows(Place place, size_t run, PointerTable<T> table, T* copies) const {
    const int64_t last_y = place.y + conv_.dilation[0] * (conv_.kernel[0] - 1);
    const bool whole = merges_pixels_ && inside(place.y, in_.height) && inside(last_y, in_.height);
    if (!whole) {
      for (size_t i = 0; i < run; ++i, place.x += conv_.stride[1], table.entries += table.row_step) {
        copies = copy_window(place, merges_pixels_, table.entries, copies);
      }
      return copies;
    }
    // Members would be read again after every byte that is written.
    const size_t row_values = taps_.kernel_w_ * taps_.group_depth_, values = taps_.kernel_h_ * row_values;
    const size_t depth = taps_.depth_;
    const size_t row_step = static_cast<size_t>(conv_.dilation[0] * in_.row_stride());
    const size_t pixel_step = static_cast<size_t>(conv_.stride[1] * in_.pixel_stride);
    const T* pixel = row_of(place, place.y) + place.x * in_.pixel_stride;
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

  T* border_run(const Place& place, size_t run, const PointerTable<T>& table, T* copies) const {
    for (size_t i = 0; i < run; ++i) {
      const Place at{place.image, place.y, place.x + static_cast<int64_t>(i) * conv_.stride[1]};
      switch (taps_.kind_) {
        case TapKind::kPixel:
          border_pixels(at, table.from_row(i));
          break;
        case TapKind::kRow:
          copies = border_rows(at, table.from_row(i), copies);
          break;
        case TapKind::kWindow:
          copies = copy_window(at, false, table.from_row(i).entries, copies);
          break;
      }
    }
    return copies;
  }

  void border_pixels(const Place& place, PointerTable<T> table) const {
    int64_t y = place.y;
    for (size_t ky = 0; ky < taps_.kernel_h_; ++ky, y += conv_.dilation[0]) {
      int64_t x = place.x;
      for (size_t kx = 0; kx < taps_.kernel_w_; ++kx, x += conv_.dilation[1], table.entries += table.tap_step) {
        const bool in_image = inside(y, in_.height) && inside(x, in_.width);
        *table.entries = in_image ? row_of(place, y) + x * in_.pixel_stride : taps_.padding_.data();
      }
    }
  }

  T* border_rows(const Place& place, PointerTable<T> table, T* copies) const {
    int64_t y = place.y;
    for (size_t ky = 0; ky < taps_.kernel_h_; ++ky, y += conv_.dilation[0], table.entries += table.tap_step) {
      if (inside(y, in_.height)) {
        *table.entries = copies;
        copies = copy_row(row_of(place, y), place.x, copies);
      } else {
        *table.entries = taps_.padding_.data();
      }
    }
    return copies;
  }

  // whole_rows: every kernel row lies inside the image in one run.
  T* copy_window(const Place& place, bool whole_rows, const T** entry, T* copies) const {
    *entry = copies;
    const size_t row_values = taps_.kernel_w_ * taps_.group_depth_;
    T* to = copies;
    int64_t y = place.y;
    for (size_t ky = 0; ky < taps_.kernel_h_; ++ky, y += conv_.dilation[0], to += row_values) {
      if (!inside(y, in_.height)) {
        copy_run(to, taps_.padding_.data(), row_values * sizeof(T));
      } else if (whole_rows) {
        copy_run(to, row_of(place, y) + place.x * in_.pixel_stride, row_values * sizeof(T));
      } else {
        copy_row(row_of(place, y), place.x, to);
      }
    }
    fill_zeros(to);
    return copies + taps_.depth_;
  }

  // Up to the next multiple of kr, which is fewer than 16 bytes away, and a few more.
  static void fill_zeros(T* to) {
    constexpr char kZeros[16] = {};
    copy_run(to, kZeros, sizeof(kZeros));
  }

  T* copy_row(const T* row, int64_t x, T* to) const {
    // Members would be read again after every byte that is written.
    const size_t kernel_w = taps_.kernel_w_, depth = taps_.group_depth_;
    const int64_t width = in_.width, pixel_stride = in_.pixel_stride, dilation = conv_.dilation[1];
    const T* padding = taps_.padding_.data();
    for (size_t kx = 0; kx < kernel_w; ++kx, x += dilation, to += depth) {
      copy_run(to, inside(x, width) ? row + x * pixel_stride : padding, depth * sizeof(T));
    }
    return to;
  }

  void repeat_last_row(PointerTable<T> table, size_t rows, size_t padded) const {
    for (size_t tap = 0; tap < taps_.count_; ++tap, table.entries += table.tap_step) {
      fill_run(table.from_row(rows), *table.from_row(rows - 1).entries, 0, padded - rows);
    }
  }

  const Taps<T>& taps_;
  const Convolution& conv_;
  Image in_, out_;
  const T* input_;
  bool is_dense_;       // every row is the next input pixel
  bool merges_pixels_;  // the pixels of a kernel row lie side by side
  Columns inner_;
};

}  // namespace dgms::ops
