// Packing of codes and panels in memory: the order of a kernel's panel, b bits per element.
//
// A panel is [taps][ceil(depth / kr)][nr][kr] elements, padded to a multiple of kCodeGroup. Padding is code 0 and need
// not decode to zero: the callers' rows are zero there (im2col) or the result is not stored (channels, tail of the
// group). A group of 128 elements takes 16 * bits bytes and is made of 16-byte vectors; element 16 * i + j of a plane
// sits in byte j:
//
//   bits 1   one vector: bit i of byte j = element 16 i + j                                     (i = 0..7)
//   bits 2   two vectors (64 elements each): bits 2i, 2i+1 of byte j = element 16 i + j          (i = 0..3)
//   bits 4   four vectors (32 elements each): low nibble = element j, high nibble = element 16 + j
//   bits 3   the two vectors of the low two bits as in "bits 2", then one vector of the high bits as in "bits 1"
//
// So one mask or shift, one table lookup and one 16-byte store decode 16 weights on every ISA.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dgms::kernels {

struct PanelShape {
  size_t taps, depth;  // taps of the convolution; inputs a tap
  size_t nr, kr;
};

// Elements of one panel of nr channels, padded to kCodeGroup.
size_t panel_elements(const PanelShape& shape);
// Bytes of `elements` codes (a multiple of kCodeGroup) of `bits` bits.
size_t packed_bytes(size_t elements, unsigned bits);

// Packs one panel from canonical rows. `codes` is [channels][taps * depth] unpacked codes (one per byte) of the first
// channel of the panel, channels <= nr. Writes packed_bytes(panel_elements(shape), bits).
void pack_codes_panel(const PanelShape& shape, unsigned bits, const uint8_t* codes, size_t channels, uint8_t* packed);
// The same order for weights that are not codes. Padding is 0. Writes panel_elements(shape) values.
void pack_s8_panel(const PanelShape& shape, const int8_t* values, size_t channels, int8_t* packed);
void pack_f32_panel(const PanelShape& shape, const float* values, size_t channels, float* packed);

// Depthwise: elements are [taps][stride] (stride = channels rounded up to nr), padded to kCodeGroup. `codes` is
// [channels][taps].
size_t depthwise_elements(size_t taps, size_t channels, size_t nr);
void pack_codes_depthwise(size_t taps, size_t channels, size_t nr, unsigned bits, const uint8_t* codes,
                          uint8_t* packed);
void pack_s8_depthwise(size_t taps, size_t channels, size_t nr, const int8_t* values, int8_t* packed);
void pack_f32_depthwise(size_t taps, size_t channels, size_t nr, const float* values, float* packed);

// One row of a file's codes (LSB first) to one code a byte.
void unpack_row(const uint8_t* row, unsigned bits, size_t count, uint8_t* codes);

}  // namespace dgms::kernels
