// Every GEMM kernel against the formulas of docs/numerics.md: int8 bit for bit, float within the bound that is there.
#include <cmath>
#include <limits>

#include "kernels/pack/codes.h"
#include "tests/cpp/kernel_testing.h"

namespace dgms::kernels {
namespace {

using testing::Input;
using testing::Output;
using testing::Pointers;
using testing::Random;
using testing::runnable_rows;

struct Tile {
  size_t rows, channels, taps, depth;
};

std::string describe(const Tile& tile) {
  return "rows " + std::to_string(tile.rows) + ", channels " + std::to_string(tile.channels) + ", taps " +
         std::to_string(tile.taps) + ", depth " + std::to_string(tile.depth);
}

bool is_gemv(const KernelRow& kernel) {
  return kernel.family == Family::kGemvQs8 || kernel.family == Family::kGemvQs8F32;
}

bool stores_float(const KernelRow& kernel) {
  return kernel.family == Family::kIgemmQs8F32 || kernel.family == Family::kGemvQs8F32;
}

// One and several tiles, full and partial ones, few and many taps, short and long rows.
std::vector<Tile> tiles_of(const KernelRow& kernel) {
  std::vector<Tile> tiles;
  const size_t mr = kernel.mr, nr = kernel.nr, kr = kernel.kr;
  if (is_gemv(kernel)) {
    for (const size_t channels : {size_t{1}, nr - 1, nr, nr + 1, size_t{13}, size_t{37}}) {
      for (const size_t steps : {1, 2, 3, 4, 5, 7, 8, 11, 13, 16, 31, 37, 127}) {
        if (channels >= 1) tiles.push_back({1, channels, 1, steps * kr});
      }
    }
    return tiles;
  }
  std::vector<size_t> all_rows = {2 * mr - 1, 2 * mr + 1, 3 * mr, 49, 53};
  for (size_t rows = 1; rows <= mr + 1; ++rows) all_rows.push_back(rows);
  for (const size_t rows : all_rows) {
    for (const size_t channels :
         {size_t{1}, size_t{2}, size_t{3}, size_t{5}, nr / 2, nr / 2 + 1, nr - 1, nr, 2 * nr, 2 * nr + 1}) {
      if (channels >= 1) tiles.push_back({rows, channels, 1 + (rows + channels) % 3, kr});
    }
  }
  for (const size_t taps : {1, 2, 3, 5, 9}) {
    for (const size_t steps : {1, 2, 3, 4, 5, 7, 8, 11, 16, 17, 37}) tiles.push_back({mr, nr, taps, steps * kr});
  }
  return tiles;
}

template <typename T>
struct Rows {
  Rows(const KernelRow& kernel, const Tile& tile)
      : stride((tile.rows + kernel.mr - 1) / kernel.mr * kernel.mr), rows(make(tile)), pointers(list(tile)) {}

  size_t stride;
  std::vector<Input<T>> rows;  // [taps][rows]
  Pointers<T> pointers;        // [taps][stride]

 private:
  static std::vector<Input<T>> make(const Tile& tile) {
    std::vector<Input<T>> rows;
    for (size_t i = 0; i < tile.taps * tile.rows; ++i) rows.emplace_back(tile.depth);
    return rows;
  }
  std::vector<const T*> list(const Tile& tile) const {
    std::vector<const T*> all;
    for (size_t t = 0; t < tile.taps; ++t) {
      for (size_t r = 0; r < stride; ++r) all.push_back(rows[t * tile.rows + std::min(r, tile.rows - 1)].data());
    }
    return all;
  }
};

enum class Residual { kNone, kTied, kFree };

struct Qs8Case {
  Qs8Case(const KernelRow& kernel, const Tile& tile_, Random& random)
      : tile(tile_),
        input(kernel, tile),
        panels((tile.channels + kernel.nr - 1) / kernel.nr),
        values(panels * kernel.nr * tile.taps * tile.depth),
        codes(values.size()),
        levels(16),
        init(panels * kernel.nr),
        multiplier(panels * kernel.nr),
        bias(panels * kernel.nr),
        residual((tile.rows - 1) * (tile.channels + 3) + tile.channels) {
    // Extremes every so often: largest products, sums beyond 2^24 (not exact as float), exact ties, saturation.
    const bool extreme = random.integer(0, 3) == 0;
    for (Input<int8_t>& row : input.rows) {
      random.fill_integers(row, -128, extreme ? random.pick({-128, -127, 127}) : 127);
      if (extreme) std::fill(row.begin(), row.end(), random.pick<int8_t>({-128, 127, 0}));
    }
    const auto weight = [&] {
      return static_cast<int8_t>(extreme ? random.pick({-127, 127, 1}) : random.integer(-127, 127));
    };
    if (kernel.bits > 0) {
      for (int8_t& level : levels) level = weight();
      random.fill_integers(codes, 0, (1 << kernel.bits) - 1);
      for (size_t i = 0; i < values.size(); ++i) values[i] = levels[codes[i]];
    } else {
      for (int8_t& value : values) value = weight();
    }
    const int largest_init = random.pick({0, 100, 1 << 20, 1 << 30});
    random.fill_integers(init, -largest_init, largest_init);
    const float sum =
        128 * 74 * std::sqrt(static_cast<float>(tile.taps * tile.depth)) + static_cast<float>(largest_init);
    const float spread = random.pick({60.0f, 400.0f, 1e9f}) / sum;
    for (float& m : multiplier) m = extreme ? random.pick({0.5f, 0.0f, 0x1p-7f}) : random.real(-spread, spread);
    for (float& b : bias) b = extreme ? random.pick({0.0f, 0.5f, -3.5f, 1e9f}) : random.real(-30, 30);
    random.fill_integers(residual, -128, 127);
    residual_zero_point = random.pick({-128, 127, 0, 3});
    residual_multiplier = random.pick({0.5f, 1.37f, 0.011f, 90.0f});
    zero_point = random.pick({-128, 127, 0, -7});
    min = random.pick({-128, -128, zero_point, -5});
    max = std::max(min, random.pick({127, 127, 100, 6}));
    float_min = random.pick({-std::numeric_limits<float>::infinity(), 0.0f, -9.0f});
    float_max = random.pick({std::numeric_limits<float>::infinity(), 6.0f});
    check_bounds();
  }

  // What IgemmQs8Args promises of all channels.
  void check_bounds() {
    const size_t row_values = tile.taps * tile.depth;
    for (size_t channel = 0; channel < init.size(); ++channel) {
      int64_t most = init[channel], least = most;
      for (size_t k = 0; k < row_values; ++k) {
        const int64_t w = values[channel * row_values + k];
        most += std::max(127 * w, -128 * w);
        least += std::min(127 * w, -128 * w);
      }
      if (most >= 1 << 22 || least <= -(1 << 22)) small_sums = false;
      for (const int64_t sum : {most, least}) {
        const double y = static_cast<double>(multiplier[channel]) * static_cast<double>(sum) + bias[channel];
        if (std::fabs(y) > 32768 - 3 * 128 - 1) small_results = false;
      }
    }
  }

  int64_t sum(size_t row, size_t channel) const {
    int64_t sum = init[channel];
    const int8_t* weight = &values[channel * tile.taps * tile.depth];
    for (size_t tap = 0; tap < tile.taps; ++tap) {
      const Input<int8_t>& x = input.rows[tap * tile.rows + row];
      for (size_t k = 0; k < tile.depth; ++k) sum += x[k] * *weight++;
    }
    return sum;
  }

  IgemmQs8Args args(Residual kind) const {
    IgemmQs8Args a{};
    a.rows = tile.rows;
    a.channels = tile.channels;
    a.taps = tile.taps;
    a.depth = tile.depth;
    a.input = input.pointers.data();
    a.input_stride = input.stride;
    a.init = init.data();
    a.levels = levels.data();
    a.multiplier = multiplier.data();
    a.bias = bias.data();
    a.residual = kind == Residual::kNone ? nullptr : residual.data();
    a.residual_stride = tile.channels + 3;
    a.residual_multiplier = residual_multiplier;
    a.residual_zero_point = residual_zero_point;
    a.residual_tied = kind == Residual::kTied;
    a.zero_point = zero_point;
    a.min = min;
    a.max = max;
    a.float_min = float_min;
    a.float_max = float_max;
    a.small_sums = small_sums;
    a.small_results = small_results;
    return a;
  }

  Tile tile;
  Rows<int8_t> input;
  size_t panels;
  std::vector<int8_t> values;  // [panels][nr][taps * depth]
  std::vector<uint8_t> codes;  // of the values, where the kernel reads codes
  Input<int8_t> levels;
  Input<int32_t> init;
  Input<float> multiplier, bias;
  Input<int8_t> residual;
  int32_t residual_zero_point, zero_point, min, max;
  float residual_multiplier, float_min, float_max;
  bool small_sums = true, small_results = true;
};

template <typename T>
void expect_formula(const KernelRow& kernel, const Qs8Case& c, Residual residual) {
  const Tile& tile = c.tile;
  const PanelShape shape{tile.taps, tile.depth, kernel.nr, kernel.kr};
  const size_t row_values = tile.taps * tile.depth;
  const size_t panel_bytes = kernel.bits > 0 ? packed_bytes(panel_elements(shape), kernel.bits) : panel_elements(shape);
  Input<int8_t> weights(c.panels * panel_bytes);
  for (size_t p = 0; p < c.panels; ++p) {
    const size_t first = p * kernel.nr * row_values;
    int8_t* packed = &weights[p * panel_bytes];
    if (kernel.bits > 0) {
      pack_codes_panel(shape, kernel.bits, &c.codes[first], kernel.nr, reinterpret_cast<uint8_t*>(packed));
    } else {
      pack_s8_panel(shape, &c.values[first], kernel.nr, packed);
    }
  }
  Output<T> actual(tile.rows, tile.channels, tile.channels + 5);
  IgemmQs8Args args = c.args(residual);
  args.weights = weights.data();
  args.panel_stride = panel_bytes;
  args.output = actual.data();
  args.output_stride = actual.stride_bytes();
  kernel.as<IgemmQs8Fn>()(args);
  ASSERT_TRUE(actual.frame_is_intact()) << describe(tile);

  for (size_t r = 0; r < tile.rows; ++r) {
    for (size_t channel = 0; channel < tile.channels; ++channel) {
      const int64_t sum = c.sum(r, channel);
      T expected;
      if constexpr (std::is_same_v<T, float>) {
        const float y = std::fma(static_cast<float>(sum), c.multiplier[channel], c.bias[channel]);
        expected = testing::clamp_float(y, c.float_min, c.float_max);
      } else {
        const int8_t* r8 = args.residual == nullptr ? nullptr : args.residual + r * args.residual_stride + channel;
        expected = testing::requantize(args, sum, c.multiplier[channel], c.bias[channel], r8);
      }
      ASSERT_EQ(expected, actual.at(r, channel))
          << describe(tile) << ", row " << r << ", channel " << channel << ", residual " << static_cast<int>(residual);
    }
  }
}

// Results are small in half of the cases, and in half of those the sums too if the rows are short.
Qs8Case some_case(const KernelRow& kernel, const Tile& tile, Random& random) {
  const bool small_sums = random.pick({true, false}) && tile.taps * tile.depth < 200;
  const bool small_results = small_sums || random.pick({true, false});
  for (;;) {
    Qs8Case c(kernel, tile, random);
    if (c.small_sums >= small_sums && c.small_results >= small_results) return c;
  }
}

void expect_formula(const KernelRow& kernel) {
  Random random(1);
  for (const Tile& tile : tiles_of(kernel)) {
    const Qs8Case c = some_case(kernel, tile, random);
    if (stores_float(kernel)) {
      expect_formula<float>(kernel, c, Residual::kNone);
    } else {
      for (const Residual residual : {Residual::kNone, Residual::kTied, Residual::kFree}) {
        expect_formula<int8_t>(kernel, c, residual);
      }
    }
    if (::testing::Test::HasFatalFailure()) return;
  }
}

class KernelIgemmQs8 : public ::testing::TestWithParam<const KernelRow*> {};

TEST_P(KernelIgemmQs8, EqualsTheFormula) { expect_formula(*GetParam()); }

class KernelGemvQs8 : public ::testing::TestWithParam<const KernelRow*> {};

TEST_P(KernelGemvQs8, EqualsTheFormulaOfItsLevels) { expect_formula(*GetParam()); }

INSTANTIATE_TEST_SUITE_P(All, KernelGemvQs8,
                         ::testing::ValuesIn(runnable_rows({Family::kGemvQs8, Family::kGemvQs8F32})),
                         testing::row_name);

INSTANTIATE_TEST_SUITE_P(All, KernelIgemmQs8,
                         ::testing::ValuesIn(runnable_rows({Family::kIgemmQs8, Family::kIgemmQs8F32})),
                         testing::row_name);

// Every kernel against numbers worked out by hand from docs/numerics.md.
struct ByHand {
  int32_t acc;
  float multiplier, bias;
  Residual residual;
  int8_t r;  // zero point 3, multiplier 0.5
  int32_t zero_point, min, max;
  int8_t expected;
};

TEST_P(KernelIgemmQs8, EqualsNumbersWorkedOutByHand) {
  const KernelRow& kernel = *GetParam();
  if (stores_float(kernel)) {
    Input<int8_t> x(kernel.kr);
    std::fill(x.begin(), x.end(), int8_t{2});
    const Pointers<int8_t> pointers(std::vector<const int8_t*>(kernel.mr, x.data()));
    Input<int8_t> w(panel_elements({1, kernel.kr, kernel.nr, kernel.kr}));
    std::fill(w.begin(), w.end(), int8_t{-3});
    Input<int32_t> init(kernel.nr);
    Input<float> multiplier(kernel.nr), bias(kernel.nr);
    std::fill(init.begin(), init.end(), 100);
    std::fill(multiplier.begin(), multiplier.end(), 0.25f);
    std::fill(bias.begin(), bias.end(), -1.0f);
    Output<float> actual(1, 1, 1);
    IgemmQs8Args args{};
    args.rows = args.channels = args.taps = 1;
    args.depth = kernel.kr;
    args.input = pointers.data();
    args.weights = w.data();
    args.init = init.data();
    args.multiplier = multiplier.data();
    args.bias = bias.data();
    args.output = actual.data();
    args.output_stride = sizeof(float);
    args.float_min = -100;
    args.float_max = 100;
    kernel.as<IgemmQs8Fn>()(args);
    EXPECT_EQ(static_cast<float>(100 - 6 * kernel.kr) * 0.25f - 1, actual.at(0, 0));
    args.float_max = 5;
    kernel.as<IgemmQs8Fn>()(args);
    EXPECT_EQ(5.0f, actual.at(0, 0));
    return;
  }
  const std::vector<ByHand> cases = {
      {5, 0.5f, 0.0f, Residual::kNone, 0, 0, -128, 127, 2},        // 2.5 -> 2, ties to even
      {7, 0.5f, 0.0f, Residual::kNone, 0, 1, -128, 127, 5},        // 3.5 -> 4, then the zero point
      {-5, 0.5f, 0.0f, Residual::kNone, 0, 0, -128, 127, -2},      // -2.5 -> -2
      {1, 1e30f, 0.0f, Residual::kNone, 0, -128, -128, 127, 127},  // saturates, whatever the zero point
      {-1, 1e30f, 0.0f, Residual::kNone, 0, 127, -128, 127, -128},
      {10, 1.0f, 0.25f, Residual::kNone, 0, -4, 0, 5, 5},          // 10 - 4 = 6, clamped to 5
      {10, 1.0f, 0.5f, Residual::kTied, 8, -20, -128, 127, -5},    // 10.5 -> 10, + (8 - 3) - 20
      {10, 1.0f, 0.5f, Residual::kFree, 8, -20, -128, 127, -7},    // 10.5 + 5 * 0.5 = 13 - 20
      {10, 1.0f, 0.0f, Residual::kFree, 8, 0, -128, 127, 12},      // 12.5 -> 12: one rounding, after the sum
      {0, 1.0f, 200.0f, Residual::kTied, -128, 0, -128, 127, 69},  // 200 - 131: the sum is clamped, not its parts
  };
  Input<int8_t> x(kernel.kr);
  std::fill(x.begin(), x.end(), int8_t{1});
  const Pointers<int8_t> pointers(std::vector<const int8_t*>(kernel.mr, x.data()));
  Input<int8_t> w(panel_elements({1, kernel.kr, kernel.nr, kernel.kr}));
  for (const ByHand& c : cases) {
    Input<int32_t> init(kernel.nr);
    Input<float> multiplier(kernel.nr), bias(kernel.nr);
    std::fill(init.begin(), init.end(), c.acc);
    std::fill(multiplier.begin(), multiplier.end(), c.multiplier);
    std::fill(bias.begin(), bias.end(), c.bias);
    Input<int8_t> residual(1);
    residual[0] = c.r;
    Output<int8_t> actual(1, 1, 1);
    IgemmQs8Args args{};
    args.rows = args.channels = args.taps = 1;
    args.depth = kernel.kr;
    args.input = pointers.data();
    args.weights = w.data();
    args.init = init.data();
    args.multiplier = multiplier.data();
    args.bias = bias.data();
    args.output = actual.data();
    args.output_stride = 1;
    args.residual = c.residual == Residual::kNone ? nullptr : residual.data();
    args.residual_multiplier = 0.5f;
    args.residual_zero_point = 3;
    args.residual_tied = c.residual == Residual::kTied;
    args.zero_point = c.zero_point;
    args.min = c.min;
    args.max = c.max;
    kernel.as<IgemmQs8Fn>()(args);
    EXPECT_EQ(c.expected, actual.at(0, 0)) << "acc " << c.acc << ", multiplier " << c.multiplier << ", bias " << c.bias;
  }
}

class KernelIgemmF32 : public ::testing::TestWithParam<const KernelRow*> {};

TEST_P(KernelIgemmF32, IsCloseToTheFormula) {
  const KernelRow& kernel = *GetParam();
  Random random(2);
  for (const Tile& tile : tiles_of(kernel)) {
    Rows<float> input(kernel, tile);
    for (Input<float>& row : input.rows) random.fill_reals(row, -2, 2);
    const size_t row_values = tile.taps * tile.depth, panels = (tile.channels + kernel.nr - 1) / kernel.nr;
    std::vector<float> values(panels * kernel.nr * row_values);
    random.fill_reals(values, -1, 1);
    const PanelShape shape{tile.taps, tile.depth, kernel.nr, kernel.kr};
    Input<float> weights(panels * panel_elements(shape));
    for (size_t p = 0; p < panels; ++p) {
      pack_f32_panel(shape, &values[p * kernel.nr * row_values], kernel.nr, &weights[p * panel_elements(shape)]);
    }
    Input<float> scale(panels * kernel.nr), bias(panels * kernel.nr);
    random.fill_reals(scale, -1, 1);
    random.fill_reals(bias, -1, 1);
    const size_t residual_stride = tile.channels + 2;
    Input<float> residual((tile.rows - 1) * residual_stride + tile.channels);
    random.fill_reals(residual, -5, 5);

    Output<float> actual(tile.rows, tile.channels, tile.channels + 3);
    IgemmF32Args args{};
    args.rows = tile.rows;
    args.channels = tile.channels;
    args.taps = tile.taps;
    args.depth = tile.depth;
    args.input = input.pointers.data();
    args.input_stride = input.stride;
    args.weights = weights.data();
    args.panel_stride = panel_elements(shape);
    args.scale = scale.data();
    args.bias = bias.data();
    args.output = actual.data();
    args.output_stride = actual.stride_bytes();
    args.residual = random.pick({true, false}) ? residual.data() : nullptr;
    args.residual_stride = residual_stride * sizeof(float);
    args.min = random.pick({-std::numeric_limits<float>::infinity(), 0.0f, -1.0f});
    args.max = random.pick({std::numeric_limits<float>::infinity(), 1.5f});
    const bool sums_only = random.integer(0, 3) == 0;
    if (sums_only) {
      args.scale = nullptr;
      args.bias = nullptr;
    }
    kernel.as<IgemmF32Fn>()(args);
    ASSERT_TRUE(actual.frame_is_intact()) << describe(tile);

    for (size_t r = 0; r < tile.rows; ++r) {
      for (size_t channel = 0; channel < tile.channels; ++channel) {
        double expected = 0, magnitude = 0;
        for (size_t i = 0; i < row_values; ++i) {
          const float x = input.pointers[i / tile.depth * input.stride + r][i % tile.depth];
          const double product = static_cast<double>(x) * static_cast<double>(values[channel * row_values + i]);
          expected += product;
          magnitude += std::fabs(product);
        }
        double bound = 1e-6 * (std::sqrt(static_cast<double>(row_values)) * magnitude + 6);
        if (!sums_only) {
          const double factor = static_cast<double>(scale[channel]), offset = static_cast<double>(bias[channel]);
          expected = expected * factor + offset;
          if (args.residual != nullptr) expected += static_cast<double>(residual[r * residual_stride + channel]);
          expected = std::min(std::max(expected, static_cast<double>(args.min)), static_cast<double>(args.max));
          bound = 1e-6 *
                  (std::sqrt(static_cast<double>(row_values)) * magnitude * std::fabs(factor) + std::fabs(offset) + 5);
        }
        ASSERT_NEAR(expected, static_cast<double>(actual.at(r, channel)), bound)
            << describe(tile) << ", row " << r << ", channel " << channel;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, KernelIgemmF32, ::testing::ValuesIn(runnable_rows({Family::kIgemmF32})),
                         testing::row_name);

}  // namespace
}  // namespace dgms::kernels
