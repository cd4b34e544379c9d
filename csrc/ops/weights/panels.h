// Packed weights: as wide as in the file (codes, int8, float32), in the order of the kernel; a panel is decoded when
// used.
#pragma once

#include "csrc/base/align.h"
#include "csrc/ops/weights/channels.h"
#include "csrc/ops/weights/weights.h"
#include "kernels/pack/codes.h"

namespace dgms::ops {

// T: what the kernel multiplies with, int8_t or float.
template <typename T>
class Panels {
 public:
  // `decode` is a kDecode* row when the weights are codes, and null otherwise.
  Panels(const Weights& weights, const kernels::KernelRow* decode, const ChannelSlots& slots,
         const kernels::PanelShape& shape);
  // Codes or int8 for the tiled convolutions, which take few inputs at a time: panel p * blocks + b is block b of the
  // inputs, block.depth of every tap, for the slots.nr channels p. Behind the last input they are code 0 or value 0.
  Panels(const Weights& weights, const kernels::KernelRow* decode, const ChannelSlots& slots,
         const kernels::PanelShape& block, size_t blocks);
  // One panel of all channels, for the depthwise kernels.
  Panels(const Weights& weights, const kernels::KernelRow* decode, size_t taps, size_t channels, size_t nr);

  size_t count() const { return count_; }
  size_t elements() const { return elements_; }  // of a panel
  size_t panel_bytes() const { return panel_bytes_; }
  const T* levels() const { return table_; }  // 16 of codes; the last one repeats
  // Whether the panels have to be decoded before use.
  bool decodes() const { return form_ == Form::kCodes || (form_ == Form::kInt8 && sizeof(T) > 1); }
  // Decodes `count` panels into `values` (elements() each), and returns them.
  const T* decode(size_t first, size_t count, T* values) const;
  // The panels from `first` on as they are packed, panel_bytes() apart.
  const T* packed(size_t first) const { return reinterpret_cast<const T*>(data_.data() + first * panel_bytes_); }

  size_t weight_bytes() const { return count_ * panel_bytes_; }
  size_t constant_bytes() const { return form_ == Form::kCodes ? sizeof(table_) : 0; }
  const char* note() const;

 private:
  enum class Form { kCodes, kInt8, kFloat32 };
  Panels(const Weights& weights, const kernels::KernelRow* decode, size_t count, size_t elements);
  uint8_t* packed_panel(size_t index) { return data_.data() + index * panel_bytes_; }

  Form form_;
  unsigned bits_;
  size_t count_, elements_, panel_bytes_;
  kernels::DecodeFn decode_;
  T table_[16] = {};
  AlignedBuffer<uint8_t> data_;
};

extern template class Panels<int8_t>;
extern template class Panels<float>;

}  // namespace dgms::ops
