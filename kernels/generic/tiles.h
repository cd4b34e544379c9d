// The loops over the panels and tiles of a GEMM call.
#pragma once

#include <cstddef>
#include <cstdint>

#include "kernels/api/kernel.h"

namespace dgms::kernels {

template <typename T>
static inline T* advance(T* pointer, size_t bytes) {
  return reinterpret_cast<T*>(reinterpret_cast<uintptr_t>(pointer) + bytes);
}

static inline void advance_channels(IgemmQs8Args& args, size_t channels) {
  args.init += channels;
  args.multiplier += channels;
  args.bias += channels;
}
static inline void advance_channels(IgemmF32Args& args, size_t channels) {
  if (args.scale == nullptr) return;
  args.scale += channels;
  args.bias += channels;
}

// Calls body(part) for every panel of `nr` channels; the last part may have fewer. Value: the type of the output.
template <typename Value, typename Args, typename Body>
[[gnu::always_inline]] static inline void for_each_panel(const Args& args, size_t nr, const Body& body) {
  Args part = args;
  for (size_t left = args.channels;; left -= nr) {
    part.channels = left < nr ? left : nr;
    body(part);
    if (left <= nr) return;
    advance_channels(part, nr);
    part.weights += args.panel_stride;
    part.output = advance(part.output, nr * sizeof(Value));
    if (part.residual != nullptr) part.residual += nr;
  }
}

// Calls body(part) for every `mr` rows of a panel; the last part may have fewer.
template <typename Args, typename Body>
[[gnu::always_inline]] static inline void for_each_tile_of_panel(const Args& panel, size_t mr, const Body& body) {
  Args part = panel;
  for (size_t left = panel.rows;; left -= mr) {
    part.rows = left < mr ? left : mr;
    body(part);
    if (left <= mr) return;
    part.input += mr;
    part.output = advance(part.output, mr * panel.output_stride);
    if (part.residual != nullptr) part.residual = advance(part.residual, mr * panel.residual_stride);
  }
}

// Calls body(part) for every tile of `mr` rows and `nr` channels.
template <typename Value, typename Args, typename Body>
[[gnu::always_inline]] static inline void for_each_tile(const Args& args, size_t mr, size_t nr, const Body& body) {
  for_each_panel<Value>(args, nr, [&](const Args& panel) { for_each_tile_of_panel(panel, mr, body); });
}

}  // namespace dgms::kernels
