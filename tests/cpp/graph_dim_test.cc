// Sizes as expressions (csrc/graph/dim.h).
#include <gtest/gtest.h>

#include <functional>
#include <random>

#include "csrc/base/error.h"
#include "csrc/graph/dim.h"

namespace dgms::graph {
namespace {

const std::vector<Symbol> kSymbols = {{"N", 1, 64, 1}, {"H", 32, 1280, 32}, {"W", 3, 1000, 1}};

Dim n() { return Dim::symbol(0, kSymbols); }
Dim h() { return Dim::symbol(1, kSymbols); }
Dim w() { return Dim::symbol(2, kSymbols); }

// A 3x3 window with stride 2 and padding 1.
Dim halved(const Dim& size) { return window_output(size, 3, 2, 1, 1, 1); }

TEST(Dim, NumbersAreNumbers) {
  EXPECT_TRUE(Dim(7).is_number());
  EXPECT_EQ((Dim(7) * Dim(6) - Dim(2)).number(), 40);
  EXPECT_EQ(Dim(-7).floor_div(2).number(), -4);
  EXPECT_FALSE(n().is_number());
  EXPECT_TRUE((n() - n()).is_number());
  EXPECT_EQ(n() - n(), Dim(0));
}

TEST(Dim, EqualExpressionsCompareEqual) {
  EXPECT_EQ((n() + Dim(1)) * (w() + Dim(2)), w() * n() + w() + n() * Dim(2) + Dim(2));
  EXPECT_NE(n(), w());
  EXPECT_NE(n(), n() * Dim(2));
  EXPECT_NE(n() * Dim(288), n());
  EXPECT_EQ((w() * Dim(6)).floor_div(3), w() * Dim(2));
  EXPECT_EQ((w() * Dim(6) + Dim(3)).floor_div(6), (w() * Dim(2) + Dim(1)).floor_div(2));
  EXPECT_EQ((w() * Dim(2) + Dim(1)).floor_div(2), w());
  EXPECT_EQ(w().floor_div(2).floor_div(2), w().floor_div(4));
  EXPECT_EQ((w().floor_div(3) + Dim(5)).floor_div(7), (w() + Dim(15)).floor_div(21));
}

TEST(Dim, AMultipleOf32ComesBackFromFiveHalvings) {
  Dim height = h(), width = w();
  for (int i = 0; i < 5; ++i) {
    height = halved(height);
    width = halved(width);
  }
  EXPECT_EQ(height * Dim(32), h());
  EXPECT_NE(width * Dim(32), w());
  EXPECT_EQ(height.text(kSymbols), "H//32");
}

TEST(Dim, TextIsPython) {
  EXPECT_EQ(Dim(12).text(kSymbols), "12");
  EXPECT_EQ(n().text(kSymbols), "N");
  EXPECT_EQ(h().text(kSymbols), "H");
  EXPECT_EQ((h().floor_div(2) * Dim(3)).text(kSymbols), "3*H//2");
  EXPECT_EQ((n() * w() - Dim(1)).text(kSymbols), "N*W - 1");
  EXPECT_EQ((Dim(0) - n()).text(kSymbols), "-N");
  EXPECT_EQ(halved(w()).text(kSymbols), "((W + 1)//2)");
  Dim long_product(1);
  for (int i = 0; i < 300; ++i) long_product = long_product * w();
  const std::string text = long_product.text(kSymbols);
  EXPECT_LT(text.size(), 140U);
  EXPECT_NE(text.find("... (300 symbols and divisions)"), std::string::npos) << text;
  EXPECT_EQ(to_string(Dims{n(), Dim(3)}, kSymbols), "[N, 3]");
}

TEST(Dim, RangeEndsAreAllCorners) {
  std::vector<int64_t> sizes;
  for_range_ends(kSymbols, [&](const SymbolValues& values) { sizes.push_back((n() * h() + w()).at(values)); });
  EXPECT_EQ(sizes, (std::vector<int64_t>{35, 2051, 1283, 81923, 1032, 3048, 2280, 82920}));
  size_t calls = 0;
  for_range_ends({}, [&](const SymbolValues&) { ++calls; });
  EXPECT_EQ(calls, 1u);
}

// Python's a // b.
int64_t floor_quotient(int64_t a, int64_t b) { return (a - ((a % b) + b) % b) / b; }

// Arithmetic on expressions is arithmetic on what they are.
TEST(Dim, AgreesWithItsValues) {
  std::mt19937 engine(7);
  const auto integer = [&engine](int64_t min, int64_t max) {
    return std::uniform_int_distribution<int64_t>(min, max)(engine);
  };
  for (int round = 0; round < 300; ++round) {
    std::vector<Dim> dims = {n(), h(), w(), Dim(integer(-9, 9))};
    std::vector<SymbolValues> points;
    for (int i = 0; i < 8; ++i) points.push_back({integer(1, 64), 32 * integer(1, 40), integer(3, 1000)});
    std::vector<std::vector<int64_t>> values(dims.size());
    for (size_t d = 0; d < dims.size(); ++d) {
      for (const SymbolValues& point : points) values[d].push_back(dims[d].at(point));
    }
    for (int step = 0; step < 6; ++step) {
      const size_t a = static_cast<size_t>(integer(0, static_cast<int64_t>(dims.size()) - 1));
      const size_t b = static_cast<size_t>(integer(0, static_cast<int64_t>(dims.size()) - 1));
      const int64_t operation = integer(0, 3), divisor = integer(1, 12);
      const auto apply = [&](int64_t x, int64_t y) {
        return operation == 0 ? x + y : operation == 1 ? x - y : operation == 2 ? x * y : floor_quotient(x, divisor);
      };
      Dim result;
      try {
        result = operation == 0   ? dims[a] + dims[b]
                 : operation == 1 ? dims[a] - dims[b]
                 : operation == 2 ? dims[a] * dims[b]
                                  : dims[a].floor_div(divisor);
      } catch (const Error&) {
        continue;  // too large: refused
      }
      std::vector<int64_t> expected;
      bool small = true;
      for (size_t i = 0; i < points.size(); ++i) {
        small = small && std::abs(values[a][i]) < 1000000000 && std::abs(values[b][i]) < 1000000000;
        expected.push_back(small ? apply(values[a][i], values[b][i]) : 0);
      }
      if (!small) continue;
      for (size_t i = 0; i < points.size(); ++i) {
        ASSERT_EQ(result.at(points[i]), expected[i]) << result.text(kSymbols);
      }
      for (size_t d = 0; d < dims.size(); ++d) {
        if (dims[d] == result) {
          ASSERT_EQ(values[d], expected) << result.text(kSymbols);
        }
      }
      dims.push_back(result);
      values.push_back(expected);
    }
  }
}

ErrorKind kind_of_error(const std::function<void()>& function) {
  try {
    function();
  } catch (const Error& error) {
    return error.kind();
  }
  ADD_FAILURE() << "no error";
  return ErrorKind::kPlan;
}

TEST(Dim, RefusesWhatIsTooLarge) {
  const Dim huge(int64_t{1} << 62);
  EXPECT_EQ(kind_of_error([&] { (void)(huge + huge); }), ErrorKind::kFormat);
  EXPECT_EQ(kind_of_error([&] { (void)(huge * Dim(4)); }), ErrorKind::kFormat);
  EXPECT_EQ(kind_of_error([&] { (void)(w() * huge * Dim(2)); }), ErrorKind::kFormat);
  EXPECT_EQ(kind_of_error([&] { (void)(w() * Dim(int64_t{1} << 60)).at(SymbolValues{1, 32, 1000}); }),
            ErrorKind::kFormat);
}

TEST(Dim, RefusesWhatIsTooComplicated) {
  EXPECT_EQ(kind_of_error([] {
              Dim product(1);
              for (int64_t i = 1; i < 20; ++i) product = product * (w() + Dim(i)).floor_div(7);
            }),
            ErrorKind::kFormat);
  EXPECT_EQ(kind_of_error([] {
              Dim nested = w();
              for (int i = 0; i < 100; ++i) nested = (nested * nested + n()).floor_div(3);
            }),
            ErrorKind::kFormat);
}

}  // namespace
}  // namespace dgms::graph
