// Every elementwise and pooling kernel against the formulas of docs/numerics.md, bit for bit; softmax against double.
#include <cmath>
#include <limits>

#include "tests/cpp/kernel_testing.h"

namespace dgms::kernels {
namespace {

using testing::bits_of;
using testing::clamp_float;
using testing::Input;
using testing::Output;
using testing::Pointers;
using testing::Random;
using testing::round_clamped;
using testing::runnable_rows;
using testing::saturate;

constexpr float kInfinity = std::numeric_limits<float>::infinity();

std::vector<size_t> sizes() {
  std::vector<size_t> all;
  for (size_t size = 1; size <= 133; ++size) all.push_back(size);
  for (const size_t size : {251, 256, 509, 1021}) all.push_back(size);
  return all;
}

// Compares `size` values at `actual` with formula(i), bit for bit.
template <typename T, typename Formula>
void expect_values(size_t size, const T* actual, const Formula& formula) {
  for (size_t i = 0; i < size; ++i) {
    const T expected = formula(i);
    if constexpr (std::is_same_v<T, float>) {
      ASSERT_EQ(bits_of(expected), bits_of(actual[i]))
          << "size " << size << ", element " << i << ": " << expected << ", " << actual[i];
    } else {
      ASSERT_EQ(expected, actual[i]) << "size " << size << ", element " << i;
    }
  }
}

// Runs `kernel` on what `args(output)` returns and compares with formula(i).
template <typename T, typename Fn, typename MakeArgs, typename Formula>
void expect_formula(const KernelRow& kernel, size_t size, const MakeArgs& args, const Formula& formula) {
  Output<T> actual(1, size, size);
  kernel.as<Fn>()(args(actual.data()));
  ASSERT_TRUE(actual.frame_is_intact()) << "size " << size;
  expect_values(size, actual.data(), formula);
}

class KernelElementwise : public ::testing::TestWithParam<const KernelRow*> {};

int8_t add(const AddQs8Args& args, int8_t a, int8_t b) {
  const float t = std::fma(static_cast<float>(a - args.a_zero_point), args.a_multiplier,
                           static_cast<float>(b - args.b_zero_point) * args.b_multiplier);
  return saturate(round_clamped(t) + args.zero_point, args.min, args.max);
}

void expect_sums(const KernelRow& kernel, AddQs8Args args) {
  const auto with_output = [&](int8_t* output) {
    args.output = output;
    return args;
  };
  expect_formula<int8_t, AddQs8Fn>(kernel, args.size, with_output,
                                   [&](size_t i) { return add(args, args.a[i], args.b[i]); });
}

void check_add_qs8(const KernelRow& kernel, Random& random) {
  const std::vector<int> zero_points = {-128, 127, 0, 11};
  // Every pair of int8 values.
  Input<int8_t> all_a(65536), all_b(65536);
  for (size_t i = 0; i < 65536; ++i) {
    all_a[i] = static_cast<int8_t>(i % 256);
    all_b[i] = static_cast<int8_t>(i / 256);
  }
  for (const int zero_point : zero_points) {
    for (const float multiplier : {0.5f, 0.7312f, 1e-9f, 127.99f, 128.01f, 3e5f}) {
      AddQs8Args args{65536,      all_a.data(), all_b.data(), nullptr, zero_point, -zero_point - 1, 3 * zero_point / 4,
                      multiplier, 0.5f,         -128,         127};
      expect_sums(kernel, args);
    }
  }
  // Multipliers of 1, with the smallest and largest sums of zero points.
  for (const int a_zero_point : zero_points) {
    for (const int b_zero_point : zero_points) {
      for (const int zero_point : {-128, 127, -3}) {
        for (const auto& [min, max] : {std::pair{-128, 127}, std::pair{-100, 90}}) {
          AddQs8Args args{65536, all_a.data(), all_b.data(), nullptr, a_zero_point, b_zero_point, zero_point, 1,
                          1,     min,          max};
          expect_sums(kernel, args);
        }
      }
    }
  }
  for (const size_t size : sizes()) {
    Input<int8_t> a(size), b(size);
    random.fill_integers(a, -128, 127);
    random.fill_integers(b, -128, 127);
    const bool tied = size % 3 == 0;
    AddQs8Args args{size,
                    a.data(),
                    b.data(),
                    nullptr,
                    random.integer(-128, 127),
                    random.integer(-128, 127),
                    random.integer(-128, 127),
                    tied ? 1 : random.real(0, 2),
                    tied ? 1 : random.real(0, 2),
                    -100,
                    90};
    expect_sums(kernel, args);
    // In place.
    const std::vector<int8_t> before(a.begin(), a.end());
    args.output = a.data();
    kernel.as<AddQs8Fn>()(args);
    expect_values(size, a.data(), [&](size_t i) { return add(args, before[i], b[i]); });
  }
}

void check_mul_qs8(const KernelRow& kernel, Random& random) {
  Input<int8_t> all_a(65536), all_b(65536);
  for (size_t i = 0; i < 65536; ++i) {
    all_a[i] = static_cast<int8_t>(i % 256);
    all_b[i] = static_cast<int8_t>(i / 256);
  }
  const auto check = [&](MulQs8Args args) {
    const auto with_output = [&](int8_t* output) {
      args.output = output;
      return args;
    };
    expect_formula<int8_t, MulQs8Fn>(kernel, args.size, with_output, [&](size_t i) {
      const int product = (args.a[i] - args.a_zero_point) * (args.b[i] - args.b_zero_point);
      return saturate(round_clamped(static_cast<float>(product) * args.multiplier) + args.zero_point, args.min,
                      args.max);
    });
  };
  for (const int zero_point : {-128, 127, 0, 11}) {
    for (const float multiplier : {0.5f, 0.0073f, 1e-9f, 1.0f, 3e5f}) {
      check({65536, all_a.data(), all_b.data(), nullptr, zero_point, -zero_point - 1, 3 * zero_point / 4, multiplier,
             -128, 127});
    }
  }
  for (const size_t size : sizes()) {
    Input<int8_t> a(size), b(size);
    random.fill_integers(a, -128, 127);
    random.fill_integers(b, -128, 127);
    check({size, a.data(), b.data(), nullptr, random.integer(-128, 127), random.integer(-128, 127),
           random.integer(-128, 127), random.real(0, 0.1f), -100, 90});
  }
}

void check_max_min_qs8(const KernelRow& kernel, Random& random) {
  for (const size_t size : sizes()) {
    Input<int8_t> a(size), b(size);
    random.fill_integers(a, -128, 127);
    random.fill_integers(b, -128, 127);
    const bool is_min = random.integer(0, 1) == 1;
    expect_formula<int8_t, MaxMinQs8Fn>(
        kernel, size, [&](int8_t* output) { return MaxMinQs8Args{size, a.data(), b.data(), output, is_min, -100, 90}; },
        [&](size_t i) { return saturate(is_min ? std::min(a[i], b[i]) : std::max(a[i], b[i]), -100, 90); });
  }
}

float exact_binary(Binary operation, float a, float b) {
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  switch (operation) {
    case Binary::kAdd:
      return a + b;
    case Binary::kSub:
      return a - b;
    case Binary::kMul:
      return a * b;
    case Binary::kDiv:
      return a / b;
    case Binary::kMaximum:
      return std::isnan(a) || std::isnan(b) ? kNan : std::max(a, b);
    case Binary::kMinimum:
      return std::isnan(a) || std::isnan(b) ? kNan : std::min(a, b);
  }
  return kNan;
}

// The bits of a NaN that an operation makes differ between architectures.
void check_binary_f32(const KernelRow& kernel, Random& random) {
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  for (const Binary operation :
       {Binary::kAdd, Binary::kSub, Binary::kMul, Binary::kDiv, Binary::kMaximum, Binary::kMinimum}) {
    for (const size_t size : sizes()) {
      Input<float> a(size), b(size);
      random.fill_reals(a, -5, 5);
      random.fill_reals(b, -5, 5);
      a[size / 2] = random.pick({kInfinity, 0.0f, kNan});
      b[size / 3] = random.pick({-kInfinity, 3.0f, 1.0f});
      const float min = random.pick({-kInfinity, 0.0f, -2.0f}), max = random.pick({kInfinity, 6.0f});
      const bool clamps = min > -kInfinity || max < kInfinity;
      const auto a_step = static_cast<size_t>(random.integer(0, 1)), b_step = static_cast<size_t>(random.integer(0, 1));
      Output<float> actual(1, size, size);
      kernel.as<BinaryF32Fn>()({operation, size, a.data(), a_step, b.data(), b_step, actual.data(), min, max});
      ASSERT_TRUE(actual.frame_is_intact()) << "size " << size;
      for (size_t i = 0; i < size; ++i) {
        float expected = exact_binary(operation, a[i * a_step], b[i * b_step]);
        if (clamps) expected = std::isnan(expected) ? min : clamp_float(expected, min, max);
        if (std::isnan(expected)) {
          ASSERT_TRUE(std::isnan(actual.at(0, i)));
        } else {
          ASSERT_EQ(actual.at(0, i), expected)
              << static_cast<int>(operation) << " of " << a[i * a_step] << " and " << b[i * b_step];
        }
      }
    }
  }
  // NaN wins, from either side, and an operation without a clamp keeps it.
  Input<float> a{kNan, 1}, b{1, kNan};
  for (const Binary operation : {Binary::kMaximum, Binary::kMinimum}) {
    float output[2] = {};
    kernel.as<BinaryF32Fn>()({operation, 2, a.data(), 1, b.data(), 1, output, -kInfinity, kInfinity});
    EXPECT_TRUE(std::isnan(output[0]) && std::isnan(output[1]));
  }
}

double exact_unary(Unary function, double x, double alpha, double beta) {
  const double e = std::exp(-std::fabs(x)), sigmoid = (x < 0 ? e : 1) / (1 + e);
  switch (function) {
    case Unary::kAbs:
      return std::fabs(x);
    case Unary::kNeg:
      return -x;
    case Unary::kExp:
      return std::exp(x);
    case Unary::kLog:
      return std::log(x);
    case Unary::kSqrt:
      return std::sqrt(x);
    case Unary::kRsqrt:
      return 1 / std::sqrt(x);
    case Unary::kSigmoid:
      return sigmoid;
    case Unary::kTanh:
      return std::tanh(x);
    case Unary::kSilu:
      return x * sigmoid;
    case Unary::kGelu:
      return x * std::erfc(-x * std::sqrt(0.5)) / 2;
    case Unary::kGeluTanh:
      return x * (1 + std::tanh(std::sqrt(8 / std::acos(-1.0)) / 2 * (x + 0.044715 * x * x * x))) / 2;
    case Unary::kHardsigmoid:
      return std::min(std::max(x + 3, 0.0), 6.0) / 6;
    case Unary::kHardswish:
      return x * std::min(std::max(x + 3, 0.0), 6.0) / 6;
    case Unary::kMish:
      return x * std::tanh(std::max(x, 0.0) + std::log1p(e));
    case Unary::kSoftplus:
      return std::max(x, 0.0) + std::log1p(e);
    case Unary::kElu:
      return x > 0 ? x : alpha * std::expm1(x);
    case Unary::kLinear:
      return alpha * x + beta;
    case Unary::kLeakyRelu:
      return x < 0 ? alpha * x : x;
    case Unary::kReciprocal:
      return alpha / x;
    case Unary::kErf:
      return std::erf(x);
  }
  return 0;
}

void check_unary_f32(const KernelRow& kernel, Random& random) {
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  for (size_t f = 0; f <= static_cast<size_t>(Unary::kErf); ++f) {
    const auto function = static_cast<Unary>(f);
    for (const size_t size : sizes()) {
      Input<float> input(size);
      const float limit = random.pick({1.0f, 20.0f, 110.0f});
      random.fill_reals(input, -limit, limit);
      input[size / 2] = random.pick({kInfinity, -kInfinity, kNan, 0.0f, -0.0f, 1e-42f, -1e-42f, 3e38f, -3e38f, 1.0f});
      // docs/numerics.md
      Output<float> actual(1, size, size);
      const float alpha = random.pick({1.0f, 0.25f, -0.7f}), beta = random.pick({0.0f, -1.3f});
      kernel.as<UnaryF32Fn>()({function, size, input.data(), actual.data(), alpha, beta});
      ASSERT_TRUE(actual.frame_is_intact()) << "size " << size;
      for (size_t i = 0; i < size; ++i) {
        const double x = static_cast<double>(input[i]), y = static_cast<double>(actual.at(0, i));
        const double exact = exact_unary(function, x, static_cast<double>(alpha), static_cast<double>(beta));
        if (std::isnan(exact) || std::isinf(x) || std::isinf(static_cast<float>(exact))) continue;
        ASSERT_LE(std::fabs(y - exact), 2e-7 * std::max({1.0, std::fabs(x), std::fabs(exact)}))
            << "function " << f << " of " << x << ": " << y << ", expected " << exact;
      }
    }
  }
}

void check_clamp_f32(const KernelRow& kernel, Random& random) {
  for (const size_t size : sizes()) {
    Input<float> input(size);
    random.fill_reals(input, -9, 9);
    input[size / 2] = random.pick({kInfinity, -kInfinity, 1e-42f});
    const float min = random.pick({-kInfinity, 0.0f, -2.0f}), max = random.pick({kInfinity, 6.0f});
    const std::vector<float> before(input.begin(), input.end());
    const auto formula = [&](size_t i) { return clamp_float(before[i], min, max); };
    expect_formula<float, ClampF32Fn>(
        kernel, size, [&](float* output) { return ClampF32Args{size, input.data(), output, min, max}; }, formula);
    kernel.as<ClampF32Fn>()({size, input.data(), input.data(), min, max});
    expect_values(size, input.data(), formula);
  }
}

void check_table(const KernelRow& kernel, Random& random) {
  Input<int8_t> table(256);
  random.fill_integers(table, -128, 127);
  for (const size_t size : sizes()) {
    Input<int8_t> input(size);
    for (size_t i = 0; i < size; ++i) input[i] = static_cast<int8_t>(i + size);
    const std::vector<int8_t> before(input.begin(), input.end());
    const auto formula = [&](size_t i) { return table[static_cast<size_t>(before[i] + 128)]; };
    expect_formula<int8_t, TableX8Fn>(
        kernel, size, [&](int8_t* output) { return TableX8Args{size, input.data(), table.data(), output}; }, formula);
    kernel.as<TableX8Fn>()({size, input.data(), table.data(), input.data()});
    expect_values(size, input.data(), formula);
  }
}

void check_quantize(const KernelRow& kernel, Random& random) {
  const std::vector<float> special = {
      kInfinity, -kInfinity, std::numeric_limits<float>::quiet_NaN(), 0.0f, -0.0f, 1e-42f, 3e38f, -3e38f, 1e9f, -1e9f};
  for (const size_t size : sizes()) {
    Input<float> input(size);
    for (float& x : input) {
      const int kind = random.integer(0, 3);
      x = kind == 0   ? special[static_cast<size_t>(random.integer(0, static_cast<int>(special.size()) - 1))]
          : kind == 1 ? static_cast<float>(random.integer(-300, 300)) * 0.25f  // exact ties when the scale is 1/2
                      : random.real(-100, 100);
    }
    const float inverse_scale = random.pick({2.0f, 1.0f, 0.731f, 53.1f});
    const int zero_point = random.pick({-128, 127, 0, 9});
    expect_formula<int8_t, QuantizeFn>(
        kernel, size,
        [&](int8_t* output) { return QuantizeArgs{size, input.data(), inverse_scale, zero_point, output}; },
        [&](size_t i) { return saturate(round_clamped(input[i] * inverse_scale) + zero_point); });
  }
  // The values docs/numerics.md names.
  Input<float> named(5);
  named[0] = kInfinity;
  named[1] = -kInfinity;
  named[2] = std::numeric_limits<float>::quiet_NaN();
  named[3] = 2.5f;
  named[4] = 3.5f;
  Output<int8_t> actual(1, 5, 5);
  kernel.as<QuantizeFn>()({5, named.data(), 1.0f, 10, actual.data()});
  const int8_t expected[5] = {127, -128, -128, 12, 14};
  for (size_t i = 0; i < 5; ++i) EXPECT_EQ(expected[i], actual.at(0, i)) << named[i];
}

void check_dequantize(const KernelRow& kernel, Random& random) {
  for (const size_t size : sizes()) {
    Input<int8_t> input(size);
    random.fill_integers(input, -128, 127);
    const float scale = random.real(1e-4f, 2);
    const int zero_point = random.pick({-128, 127, 0, 9});
    expect_formula<float, DequantizeFn>(
        kernel, size, [&](float* output) { return DequantizeArgs{size, input.data(), scale, zero_point, output}; },
        [&](size_t i) { return static_cast<float>(input[i] - zero_point) * scale; });
  }
}

TEST_P(KernelElementwise, EqualsTheFormula) {
  const KernelRow& kernel = *GetParam();
  Random random(7);
  switch (kernel.family) {
    case Family::kAddQs8:
      return check_add_qs8(kernel, random);
    case Family::kMulQs8:
      return check_mul_qs8(kernel, random);
    case Family::kMaxMinQs8:
      return check_max_min_qs8(kernel, random);
    case Family::kBinaryF32:
      return check_binary_f32(kernel, random);
    case Family::kUnaryF32:
      return check_unary_f32(kernel, random);
    case Family::kClampF32:
      return check_clamp_f32(kernel, random);
    case Family::kTableX8:
      return check_table(kernel, random);
    case Family::kQuantize:
      return check_quantize(kernel, random);
    case Family::kDequantize:
      return check_dequantize(kernel, random);
    default:
      FAIL() << "no check for family " << family_name(kernel.family);
  }
}

INSTANTIATE_TEST_SUITE_P(All, KernelElementwise,
                         ::testing::ValuesIn(runnable_rows({Family::kAddQs8, Family::kMulQs8, Family::kMaxMinQs8,
                                                            Family::kBinaryF32, Family::kUnaryF32, Family::kClampF32,
                                                            Family::kTableX8, Family::kQuantize, Family::kDequantize})),
                         testing::row_name);

class KernelPool : public ::testing::TestWithParam<const KernelRow*> {};

template <typename T>
struct Window {
  Window(size_t values, size_t taps, Random& random)
      : rows(make(values, taps, random)), pointers(testing::starts_of(rows)) {}

  T max(size_t value) const {
    T largest = rows[0][value];
    for (const Input<T>& row : rows) largest = std::max(largest, row[value]);
    return largest;
  }
  int64_t sum(size_t value) const {
    int64_t sum = 0;
    for (const Input<T>& row : rows) sum += static_cast<int64_t>(row[value]);
    return sum;
  }

  std::vector<Input<T>> rows;
  Pointers<T> pointers;

 private:
  static std::vector<Input<T>> make(size_t values, size_t taps, Random& random) {
    std::vector<Input<T>> rows;
    for (size_t t = 0; t < taps; ++t) {
      rows.emplace_back(values);
      for (T& x : rows.back()) x = static_cast<T>(random.integer(-128, 127));
      if (random.integer(0, 7) == 0) std::fill(rows.back().begin(), rows.back().end(), T{-128});
    }
    return rows;
  }
};

void check_pool(const KernelRow& kernel, size_t channels, size_t taps, Random& random) {
  const size_t pixels = random.pick<size_t>({1, 1, 1, 3}), step = channels * random.pick<size_t>({1, 2});
  const size_t values = (pixels - 1) * step + channels;
  const Window<int8_t> s8(values, taps, random);
  const Window<float> f32(values, taps, random);  // whole numbers: sums are exact in any order
  switch (kernel.family) {
    case Family::kMaxPoolQs8:
      return expect_formula<int8_t, MaxPoolQs8Fn>(
          kernel, pixels * channels,
          [&](int8_t* output) { return PoolArgs<int8_t>{pixels, step, channels, taps, s8.pointers.data(), output}; },
          [&](size_t i) { return s8.max(i / channels * step + i % channels); });
    case Family::kMaxPoolF32:
      return expect_formula<float, MaxPoolF32Fn>(
          kernel, pixels * channels,
          [&](float* output) { return PoolArgs<float>{pixels, step, channels, taps, f32.pointers.data(), output}; },
          [&](size_t i) { return f32.max(i / channels * step + i % channels); });
    case Family::kAvgPoolQs8: {
      const int zero_point = random.pick({-128, 127, 0, 5});
      const float multiplier = random.pick({0.5f, 1.0f / static_cast<float>(taps), 1e6f});
      const int32_t init = -static_cast<int32_t>(taps) * random.pick({-128, 127, 0});
      return expect_formula<int8_t, AvgPoolQs8Fn>(
          kernel, channels,
          [&](int8_t* output) {
            return AvgPoolQs8Args{channels, taps, s8.pointers.data(), init, multiplier, zero_point, output};
          },
          [&](size_t c) {
            return saturate(round_clamped(static_cast<float>(init + s8.sum(c)) * multiplier) + zero_point);
          });
    }
    case Family::kAvgPoolF32:
      return expect_formula<float, AvgPoolF32Fn>(
          kernel, channels,
          [&](float* output) {
            return AvgPoolF32Args{channels, taps, f32.pointers.data(), 1.0f / static_cast<float>(taps), output};
          },
          [&](size_t c) { return static_cast<float>(f32.sum(c)) * (1.0f / static_cast<float>(taps)); });
    default:
      FAIL() << "no check for family " << family_name(kernel.family);
  }
}

TEST_P(KernelPool, EqualsTheFormula) {
  Random random(8);
  for (size_t channels = 1; channels <= 70; ++channels) {
    for (const size_t taps : {1, 2, 3, 4, 9}) check_pool(*GetParam(), channels, taps, random);
  }
  for (const size_t taps : {49, 64, 300, 1021}) {
    for (const size_t channels : {16, 37, 131}) check_pool(*GetParam(), channels, taps, random);
  }
}

INSTANTIATE_TEST_SUITE_P(All, KernelPool,
                         ::testing::ValuesIn(runnable_rows({Family::kMaxPoolQs8, Family::kMaxPoolF32,
                                                            Family::kAvgPoolQs8, Family::kAvgPoolF32})),
                         testing::row_name);

class KernelBilinear : public ::testing::TestWithParam<const KernelRow*> {};

void check_bilinear(const KernelRow& kernel, size_t channels, Random& random) {
  const Window<int8_t> s8(channels, 4, random);
  const Window<float> f32(channels, 4, random);
  const int32_t y = static_cast<int32_t>(random.integer(0, 128)), x = static_cast<int32_t>(random.integer(0, 128));
  const int32_t weights[4] = {(128 - y) * (128 - x), (128 - y) * x, y * (128 - x), y * x};
  if (kernel.family == Family::kBilinearQs8) {
    expect_formula<int8_t, BilinearQs8Fn>(
        kernel, channels,
        [&](int8_t* output) {
          BilinearQs8Args args{channels, {}, {}, output};
          std::copy_n(s8.pointers.data(), 4, args.input);
          for (size_t t = 0; t < 4; ++t) args.weight[t] = static_cast<int16_t>(weights[t]);
          return args;
        },
        [&](size_t c) {
          double sum = 0;
          for (size_t t = 0; t < 4; ++t) sum += static_cast<double>(weights[t]) * s8.rows[t][c];
          return saturate(static_cast<int64_t>(std::floor(sum / kBilinearOne + 0.5)));
        });
  } else {
    expect_formula<float, BilinearF32Fn>(
        kernel, channels,
        [&](float* output) {
          BilinearF32Args args{channels, {}, {}, output};
          std::copy_n(f32.pointers.data(), 4, args.input);
          for (size_t t = 0; t < 4; ++t) args.weight[t] = static_cast<float>(weights[t]) / kBilinearOne;
          return args;
        },
        [&](size_t c) {  // exact: the weights have 14 bits and the values 8
          float sum = 0;
          for (size_t t = 0; t < 4; ++t) sum += static_cast<float>(weights[t]) / kBilinearOne * f32.rows[t][c];
          return sum;
        });
  }
}

TEST_P(KernelBilinear, EqualsTheFormula) {
  Random random(9);
  for (size_t channels = 1; channels <= 70; ++channels) {
    for (int i = 0; i < 5; ++i) check_bilinear(*GetParam(), channels, random);
  }
  for (const size_t channels : {256, 1021}) check_bilinear(*GetParam(), channels, random);
}

INSTANTIATE_TEST_SUITE_P(All, KernelBilinear,
                         ::testing::ValuesIn(runnable_rows({Family::kBilinearQs8, Family::kBilinearF32})),
                         testing::row_name);

class KernelSoftmax : public ::testing::TestWithParam<const KernelRow*> {};

TEST_P(KernelSoftmax, IsCloseToDouble) {
  Random random(9);
  for (const size_t size : {1, 2, 3, 10, 100, 1000}) {
    for (const size_t stride : {1, 3}) {
      for (const float spread : {0.0f, 1.0f, 30.0f, 500.0f}) {
        Input<float> input((size - 1) * stride + 1);
        random.fill_reals(input, -spread, spread);
        Output<float> actual(size, 1, stride);
        GetParam()->as<SoftmaxF32Fn>()({size, stride, input.data(), actual.data()});
        ASSERT_TRUE(actual.frame_is_intact());
        double max = -1e30, sum = 0;
        for (size_t i = 0; i < size; ++i) max = std::max(max, static_cast<double>(input[i * stride]));
        for (size_t i = 0; i < size; ++i) sum += std::exp(input[i * stride] - max);
        for (size_t i = 0; i < size; ++i) {
          const double x = input[i * stride] - max;
          const double expected = std::exp(x) / sum;
          // exp to about 1e-7, and the rounding of x itself.
          const double bound = (5e-7 - 6e-8 * x) * expected + 1e-37;
          ASSERT_NEAR(expected, actual.at(i, 0), bound) << "size " << size << ", element " << i;
        }
      }
    }
  }
}

TEST_P(KernelSoftmax, TakesInfinityAndWorksInPlace) {
  Input<float> values(3);
  values[0] = -kInfinity;
  GetParam()->as<SoftmaxF32Fn>()({3, 1, values.data(), values.data()});
  EXPECT_EQ(0.0f, values[0]);
  EXPECT_EQ(0.5f, values[1]);
  EXPECT_EQ(0.5f, values[2]);
}

INSTANTIATE_TEST_SUITE_P(All, KernelSoftmax, ::testing::ValuesIn(runnable_rows({Family::kSoftmaxF32})),
                         testing::row_name);

}  // namespace
}  // namespace dgms::kernels
