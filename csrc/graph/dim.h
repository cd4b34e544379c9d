// Sizes that may depend on symbols: integer expressions that compare as expressions.
//
// A symbol is a dimension that the caller chooses at run time, in a range and a multiple of something: H of 32, 64, ...
// An expression is a polynomial with integer coefficients over symbols and floor divisions, kept in a normal form, so
// that two sizes are equal exactly when their normal forms are. What a size is at the ends of the ranges is evaluated,
// not proved.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "csrc/base/span.h"

namespace dgms::graph {

struct Symbol {
  std::string name;
  int64_t min = 1, max = 1;
  int64_t multiple = 1;  // every value is a multiple of it; min and max are
};

// Values of a model's symbols, in the model's order.
using SymbolValues = std::vector<int64_t>;

class Dim {
 public:
  Dim() = default;
  Dim(int64_t number) : constant_(number) {}  // NOLINT: numbers are sizes
  // Symbol `index` of `symbols`.
  static Dim symbol(size_t index, const std::vector<Symbol>& symbols);

  bool is_number() const { return terms_.empty(); }
  int64_t number() const { return constant_; }  // is_number() only
  // Of a dim that is Dim::symbol() unchanged.
  size_t symbol_index() const { return terms_[0].atoms[0].symbol; }

  // Throw Error(kFormat) when a coefficient overflows or the expression grows beyond what any model needs.
  Dim operator+(const Dim& other) const;
  Dim operator-(const Dim& other) const;
  Dim operator*(const Dim& other) const;
  Dim floor_div(int64_t divisor) const;  // divisor >= 1; rounds down
  bool operator==(const Dim& other) const { return compare(other) == 0; }
  bool operator!=(const Dim& other) const { return compare(other) != 0; }

  // The size at some values of the symbols. Throws Error(kFormat) when it overflows.
  int64_t at(Span<const int64_t> values) const;
  // "H", "2*H + 1", "(N + 3)//2": as in Python.
  std::string text(const std::vector<Symbol>& symbols) const;

 private:
  // A symbol over its multiple, or the floor of a division.
  struct Atom {
    size_t symbol = 0;
    int64_t multiple = 1;
    std::shared_ptr<const Dim> numerator;  // null: the symbol
    int64_t divisor = 1;
    size_t weight = 1;  // symbols and divisions in it
    int compare(const Atom& other) const;
    int64_t at(Span<const int64_t> values) const;
  };
  struct Term {
    int64_t factor = 0;
    std::vector<Atom> atoms;  // sorted, at least one
  };

  static int compare(const std::vector<Atom>& a, const std::vector<Atom>& b);
  int compare(const Dim& other) const;
  void add(int64_t factor, std::vector<Atom> atoms);
  size_t weight() const;

  int64_t constant_ = 0;
  std::vector<Term> terms_;  // sorted by their atoms, no factor is 0
};

// A shape in the internal order (docs/format.md).
using Dims = std::vector<Dim>;

bool is_fixed(const Dims& dims);
Dim element_count(const Dims& dims);
std::vector<int64_t> shape_at(const Dims& dims, Span<const int64_t> values);
std::string to_string(const Dims& dims, const std::vector<Symbol>& symbols);

// Calls body(values) with every combination of the ends of the symbols' ranges: once for a model without symbols.
template <typename Body>
void for_range_ends(const std::vector<Symbol>& symbols, Body body) {
  SymbolValues values(symbols.size());
  for (size_t corner = 0; corner < size_t{1} << symbols.size(); ++corner) {
    for (size_t i = 0; i < symbols.size(); ++i) values[i] = (corner >> i & 1) != 0 ? symbols[i].max : symbols[i].min;
    body(values);
  }
}

// Output size of a window: floor((size + before + after - dilation * (kernel - 1) - 1) / stride) + 1; not positive
// where the window does not fit.
Dim window_output(const Dim& size, int64_t kernel, int64_t stride, int64_t before, int64_t after, int64_t dilation);

}  // namespace dgms::graph
