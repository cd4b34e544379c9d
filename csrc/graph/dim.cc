#include "csrc/graph/dim.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "csrc/base/checked.h"
#include "csrc/base/error.h"

namespace dgms::graph {
namespace {

// Symbols and divisions of an expression, written out: evaluating and comparing take as many steps.
constexpr size_t kMaxWeight = 512;
// Of a size in a message, in characters; what is longer is cut off.
constexpr size_t kMaxText = 96;

[[noreturn]] void refuse(const char* what) {
  throw Error(ErrorKind::kFormat, {what, "", "", "sizes that a network can have", "an expression beyond that",
                                   "export the model with fewer or narrower symbolic dimensions"});
}

// Of coefficients: so far from the ends of an int64 that they can be negated and added to.
constexpr int64_t kMaxCoefficient = int64_t{1} << 61;

int64_t multiply(int64_t a, int64_t b) {
  int64_t product = 0;
  if (!checked_multiply(a, b, &product) || product < -kMaxCoefficient || product > kMaxCoefficient) {
    refuse("a size overflows");
  }
  return product;
}

int64_t sum(int64_t a, int64_t b) {
  int64_t total = 0;
  if (!checked_add(a, b, &total) || total < -kMaxCoefficient || total > kMaxCoefficient) {
    refuse("a size overflows");
  }
  return total;
}

int64_t floor_quotient(int64_t a, int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

template <typename T>
int order(const T& a, const T& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

}  // namespace

Dim Dim::symbol(size_t index, const std::vector<Symbol>& symbols) {
  Dim dim;
  Atom atom;
  atom.symbol = index;
  atom.multiple = symbols[index].multiple;
  dim.terms_.push_back({atom.multiple, {atom}});
  return dim;
}

int Dim::Atom::compare(const Atom& other) const {
  if ((numerator == nullptr) != (other.numerator == nullptr)) return numerator == nullptr ? -1 : 1;
  if (numerator == nullptr) return order(symbol, other.symbol);
  if (divisor != other.divisor) return order(divisor, other.divisor);
  return numerator->compare(*other.numerator);
}

int Dim::compare(const std::vector<Atom>& a, const std::vector<Atom>& b) {
  if (a.size() != b.size()) return order(a.size(), b.size());
  for (size_t i = 0; i < a.size(); ++i) {
    if (const int result = a[i].compare(b[i]); result != 0) return result;
  }
  return 0;
}

int Dim::compare(const Dim& other) const {
  if (constant_ != other.constant_) return order(constant_, other.constant_);
  if (terms_.size() != other.terms_.size()) return order(terms_.size(), other.terms_.size());
  for (size_t i = 0; i < terms_.size(); ++i) {
    if (terms_[i].factor != other.terms_[i].factor) return order(terms_[i].factor, other.terms_[i].factor);
    if (const int result = compare(terms_[i].atoms, other.terms_[i].atoms); result != 0) return result;
  }
  return 0;
}

void Dim::add(int64_t factor, std::vector<Atom> atoms) {
  if (factor == 0) return;
  if (atoms.empty()) {
    constant_ = sum(constant_, factor);
    return;
  }
  const auto place = std::lower_bound(terms_.begin(), terms_.end(), atoms, [](const Term& term, const auto& wanted) {
    return compare(term.atoms, wanted) < 0;
  });
  if (place == terms_.end() || compare(place->atoms, atoms) != 0) {
    terms_.insert(place, {factor, std::move(atoms)});
    if (weight() > kMaxWeight) refuse("a size is too complicated");
    return;
  }
  place->factor = sum(place->factor, factor);
  if (place->factor == 0) terms_.erase(place);
}

size_t Dim::weight() const {
  size_t weight = 0;
  for (const Term& term : terms_) {
    for (const Atom& atom : term.atoms) weight += atom.weight;
  }
  return weight;
}

Dim Dim::operator+(const Dim& other) const {
  Dim result = *this;
  result.add(other.constant_, {});
  for (const Term& term : other.terms_) result.add(term.factor, term.atoms);
  return result;
}

Dim Dim::operator-(const Dim& other) const { return *this + other * Dim(-1); }

Dim Dim::operator*(const Dim& other) const {
  Dim result(multiply(constant_, other.constant_));
  for (const Term& term : terms_) result.add(multiply(term.factor, other.constant_), term.atoms);
  for (const Term& theirs : other.terms_) {
    result.add(multiply(theirs.factor, constant_), theirs.atoms);
    for (const Term& ours : terms_) {
      std::vector<Atom> atoms = ours.atoms;
      for (const Atom& atom : theirs.atoms) {
        const auto place = std::upper_bound(atoms.begin(), atoms.end(), atom,
                                            [](const Atom& a, const Atom& b) { return a.compare(b) < 0; });
        atoms.insert(place, atom);
      }
      result.add(multiply(ours.factor, theirs.factor), std::move(atoms));
    }
  }
  return result;
}

// (k * p + q) // k = p + q // k, and (a // m + c) // k = (a + c * m) // (m * k).
Dim Dim::floor_div(int64_t divisor) const {
  if (divisor == 1) return *this;
  Dim whole(floor_quotient(constant_, divisor)), rest((constant_ % divisor + divisor) % divisor);
  for (const Term& term : terms_) {
    if (term.factor % divisor == 0) {
      whole.add(term.factor / divisor, term.atoms);
    } else {
      rest.add(term.factor, term.atoms);
    }
  }
  if (rest.is_number()) return whole;  // 0 <= rest < divisor
  Atom atom;
  atom.divisor = divisor;
  const Term& first = rest.terms_[0];
  if (rest.terms_.size() == 1 && first.factor == 1 && first.atoms.size() == 1 && first.atoms[0].numerator != nullptr) {
    const Atom& inner = first.atoms[0];
    const Dim numerator = *inner.numerator + Dim(multiply(rest.constant_, inner.divisor));
    return whole + numerator.floor_div(multiply(inner.divisor, divisor));
  }
  // A common factor of everything on both sides.
  int64_t common = std::gcd(divisor, rest.constant_);
  for (const Term& term : rest.terms_) common = std::gcd(common, term.factor);
  if (common > 1) {
    Dim reduced(rest.constant_ / common);
    for (const Term& term : rest.terms_) reduced.add(term.factor / common, term.atoms);
    return whole + reduced.floor_div(divisor / common);
  }
  atom.weight = rest.weight() + 1;
  atom.numerator = std::make_shared<const Dim>(std::move(rest));
  whole.add(1, {std::move(atom)});
  return whole;
}

int64_t Dim::Atom::at(Span<const int64_t> values) const {
  return numerator == nullptr ? values[symbol] / multiple : floor_quotient(numerator->at(values), divisor);
}

int64_t Dim::at(Span<const int64_t> values) const {
  int64_t total = constant_;
  for (const Term& term : terms_) {
    int64_t product = term.factor;
    bool fits = true;
    for (const Atom& atom : term.atoms) fits &= checked_multiply(product, atom.at(values), &product);
    if (!fits || !checked_add(total, product, &total)) {
      throw Error(ErrorKind::kFormat, {"a size overflows at these dimensions", "", "", "tensors below 2^31 elements",
                                       "a size beyond 64 bits", "run smaller inputs, or export with a narrower range"});
    }
  }
  return total;
}

std::string Dim::text(const std::vector<Symbol>& symbols) const {
  std::string result;
  const auto append = [&result](bool negative, const std::string& what) {
    result += result.empty() ? (negative ? "-" : "") : (negative ? " - " : " + ");
    result += what;
  };
  for (const Term& term : terms_) {
    int64_t factor = std::abs(term.factor), divisor = 1;
    std::string product;
    for (const Atom& atom : term.atoms) {
      // factor * (symbol / multiple), in lowest terms.
      const int64_t common = atom.numerator == nullptr ? std::gcd(factor, atom.multiple) : 1;
      factor /= common;
      if (atom.numerator == nullptr) divisor *= atom.multiple / common;
      product += product.empty() ? "" : "*";
      product += atom.numerator == nullptr
                     ? symbols[atom.symbol].name
                     : "((" + atom.numerator->text(symbols) + ")//" + std::to_string(atom.divisor) + ")";
    }
    if (factor != 1) product = std::to_string(factor) + "*" + product;
    if (divisor != 1) product += "//" + std::to_string(divisor);
    append(term.factor < 0, product);
  }
  if (constant_ != 0 || terms_.empty()) append(constant_ < 0, std::to_string(std::abs(constant_)));
  if (result.size() <= kMaxText) return result;
  size_t end = kMaxText;
  while ((result[end] & 0xC0) == 0x80) --end;  // not within a character of a name
  return result.substr(0, end) + "... (" + std::to_string(weight()) + " symbols and divisions)";
}

bool is_fixed(const Dims& dims) {
  return std::all_of(dims.begin(), dims.end(), [](const Dim& dim) { return dim.is_number(); });
}

Dim element_count(const Dims& dims) {
  Dim count(1);
  for (const Dim& dim : dims) count = count * dim;
  return count;
}

std::vector<int64_t> shape_at(const Dims& dims, Span<const int64_t> values) {
  std::vector<int64_t> shape;
  shape.reserve(dims.size());
  for (const Dim& dim : dims) shape.push_back(dim.at(values));
  return shape;
}

std::string to_string(const Dims& dims, const std::vector<Symbol>& symbols) {
  std::string text = "[";
  for (size_t i = 0; i < dims.size(); ++i) text += (i > 0 ? ", " : "") + dims[i].text(symbols);
  return text + "]";
}

Dim window_output(const Dim& size, int64_t kernel, int64_t stride, int64_t before, int64_t after, int64_t dilation) {
  const Dim span = size + Dim(before + after - dilation * (kernel - 1) - 1);
  return span.floor_div(stride) + Dim(1);
}

}  // namespace dgms::graph
