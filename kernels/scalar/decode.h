// Reads the groups of 128 codes that kernels/pack/codes.h describes.
#pragma once

#include "kernels/api/kernel.h"

namespace dgms::kernels::scalar {

// Code of element `e` in a group whose codes have 1, 2 or 4 bits: `8 / bits` elements share a byte, 16 apart.
static inline unsigned power_of_two_code(const uint8_t* group, unsigned bits, size_t e) {
  const size_t vector_elements = 16 * (8 / bits);
  const size_t in_vector = e % vector_elements;
  const unsigned byte = group[16 * (e / vector_elements) + in_vector % 16];
  return (byte >> (bits * (in_vector / 16))) & ((1u << bits) - 1);
}

static inline unsigned code_at(const uint8_t* group, unsigned bits, size_t e) {
  if (bits != 3) return power_of_two_code(group, bits, e);
  return power_of_two_code(group, 2, e) | power_of_two_code(group + 32, 1, e) << 2;
}

template <typename T>
static inline void decode(const DecodeArgs& args, unsigned bits) {
  const T* table = static_cast<const T*>(args.table);
  T* output = static_cast<T*>(args.output);
  const uint8_t* group = args.codes;
  for (size_t begin = 0; begin < args.elements; begin += kCodeGroup) {
    for (size_t e = 0; e < kCodeGroup; ++e) *output++ = table[code_at(group, bits, e)];
    group += kCodeGroup / 8 * bits;
  }
}

}  // namespace dgms::kernels::scalar
