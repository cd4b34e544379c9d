// A function of an int8 value as a table of its 256 results, and the layer that applies it.
#pragma once

#include <array>

#include "csrc/ops/attributes.h"
#include "csrc/ops/layers/elementwise.h"
#include "csrc/ops/rounding.h"

namespace dgms::ops {

using Table = std::array<int8_t, 256>;

// Dequantizes with `from`, clamps to `range`, quantizes with `to`.
inline Table make_table(const graph::Quantization& from, const Activation& range, const graph::Quantization& to) {
  Table table;
  for (int q = -128; q < 128; ++q) {
    const float x = dequantize_value(static_cast<int8_t>(q), from);
    table[static_cast<size_t>(q + 128)] = quantize_value(std::min(std::max(x, range.min), range.max), to);
  }
  return table;
}

// int8 to int8, element by element.
class TableLayer final : public ElementwiseLayer<1> {
 public:
  TableLayer(const Table& table, kernels::TableX8Fn kernel) : kernel_(kernel), table_(table) {}
  size_t constant_bytes() const override { return sizeof(table_); }
  bool in_place() const override { return true; }

  void compute(const Run<1>& run) const noexcept override {
    kernel_({run.size, run.input<int8_t>(0), table_.data(), run.result<int8_t>()});
  }

 private:
  kernels::TableX8Fn kernel_;
  Table table_;
};

}  // namespace dgms::ops
