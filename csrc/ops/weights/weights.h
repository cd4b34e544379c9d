// The weights of a node as they are in the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "csrc/graph/graph.h"

namespace dgms::ops {

// Canonical order; alive while the layer is made. O outputs of K = depth() weights each.
struct Weights {
  using Encoding = graph::WeightRecord::Encoding;
  Encoding encoding = Encoding::kFloat32;
  unsigned bits = 0;              // kCodes
  graph::Shape shape;             // O,kh,kw,I/groups or O,I
  std::vector<uint8_t> codes;     // kCodes: [O][row_bytes()]
  std::vector<int8_t> levels_s8;  // kCodes: one of the two codebooks
  std::vector<float> levels_f32;
  std::vector<int8_t> values_s8;  // kInt8: [O][K]
  std::vector<float> values_f32;  // kFloat32: [O][K]
  std::vector<float> scale;       // [O]; empty for kFloat32
  std::vector<float> bias;        // [O] or empty

  int64_t outputs() const { return shape[0]; }
  int64_t depth() const;
  size_t row_bytes() const { return (static_cast<size_t>(depth()) * bits + 7) / 8; }
  bool has_int8_levels() const { return encoding == Encoding::kInt8 || !levels_s8.empty(); }

  // Of outputs [first, first + count), one code in each byte: [count][K]. kCodes only.
  std::vector<uint8_t> unpacked_codes(size_t first, size_t count) const;
  // The levels, which the scale multiplies: [count][K]. T: int8_t (has_int8_levels() only), float or double.
  template <typename T>
  std::vector<T> levels(size_t first, size_t count) const;
  // "4-bit codes", "int8", "float32"
  std::string kind() const;
};

extern template std::vector<int8_t> Weights::levels(size_t, size_t) const;
extern template std::vector<float> Weights::levels(size_t, size_t) const;
extern template std::vector<double> Weights::levels(size_t, size_t) const;

}  // namespace dgms::ops
