// Every depthwise kernel of whole rows against the formula of kernels/api/dwconv_rows.h.
#include "kernels/api/dwconv_rows.h"
#include "kernels/pack/dwconv.h"
#include "tests/cpp/kernel_testing.h"

namespace dgms::kernels {
namespace {

using testing::Input;
using testing::Output;
using testing::Pointers;
using testing::Random;
using testing::runnable_rows;

struct Shape {
  size_t rows, outputs, columns, left, channels;
};

std::string describe(const Shape& s) {
  return std::to_string(s.rows) + " rows of " + std::to_string(s.outputs) + " pixels from " +
         std::to_string(s.columns) + ", " + std::to_string(s.left) + " on the left, " + std::to_string(s.channels) +
         " channels";
}

// All paddings of windows that the kernels take, sizes from one pixel on, channels around multiples of 8.
std::vector<Shape> shapes(const DwconvWindow& window) {
  std::vector<Shape> all;
  const size_t channels[] = {8, 9, 13, 16, 17, 23, 24, 31, 67};
  for (size_t outputs = 1; outputs <= 11; ++outputs) {
    for (size_t left = 0; left < window.kernel; ++left) {
      for (size_t right = 0; right < window.kernel; ++right) {
        const size_t padded = (outputs - 1) * window.stride + window.kernel;
        if (padded <= left + right) continue;
        const size_t columns = padded - left - right;
        if (!dwconv_rows_fit(window.kernel, window.stride, columns, outputs, left)) continue;
        all.push_back({1 + all.size() % 5, outputs, columns, left, channels[all.size() % std::size(channels)]});
      }
    }
  }
  for (const size_t rows : {2, 7, 31, 32, 35}) all.push_back({rows, 7, 7 * window.stride, window.kernel / 2, 19});
  all.push_back({2, 56, 56 * window.stride, window.kernel / 2, 16});
  return all;
}

// The arguments of a kernel and everything they point to.
struct Problem {
  Problem(const KernelRow& kernel, const Shape& shape, Random& random)
      : window(dwconv_window(kernel.family)),
        values(shape.channels * window.taps()),
        init(shape.channels),
        multiplier(shape.channels),
        bias(shape.channels) {
    const size_t input_rows = (shape.rows - 1) * window.stride + window.kernel;
    const bool extreme = random.integer(0, 3) == 0;
    for (size_t i = 0; i < input_rows; ++i) {
      rows.emplace_back(shape.columns * shape.channels);
      random.fill_integers(rows.back(), -128, 127);
      if (extreme) std::fill(rows.back().begin(), rows.back().end(), random.pick<int8_t>({-128, 127}));
    }
    for (int8_t& value : values) {
      value = static_cast<int8_t>(extreme ? random.pick({-127, 127}) : random.integer(-127, 127));
    }
    random.fill_integers(init, -200000, 200000);
    // Powers of two and halves make ties, which round to even.
    const bool large = random.integer(0, 1) == 0;
    const bool ties = random.integer(0, 1) == 0;
    for (size_t c = 0; c < shape.channels; ++c) {
      multiplier[c] = ties ? random.pick({0.5f, -0.0625f, 0x1p-10f}) : random.real(-0.003f, 0.003f);
      if (extreme) multiplier[c] = large ? random.pick({11.5f, -11.5f}) : random.pick({0.05f, -0.05f});
      if (ties && !extreme) init[c] /= 8;  // the bound of |y|
      bias[c] = ties ? 0.5f * static_cast<float>(random.integer(-100, 100)) : random.real(-100, 100);
    }
    if (ties && !extreme) {
      for (int8_t& value : values) value = static_cast<int8_t>(value / 8);
    }
    args.rows = shape.rows;
    args.outputs = shape.outputs;
    args.columns = shape.columns;
    args.left = shape.left;
    args.channels = shape.channels;
    args.init = init.data();
    args.multiplier = multiplier.data();
    args.bias = bias.data();
    args.small_results = !(extreme && large);
    args.input_zero_point = random.integer(-128, 127);
    args.zero_point = random.pick({-128, -128, 127, 0, 5, -6});
    const bool limits = random.integer(0, 1) == 0;
    args.min = limits ? random.pick({-128, 0, args.zero_point}) : -128;
    args.max = limits ? std::max(args.min, random.pick({127, 20})) : 127;
  }

  // Runs channels [begin, end), given as blocks of the kernel, on `output`.
  void run(const KernelRow& kernel, size_t block_begin, size_t block_end, Output<int8_t>& output) {
    Input<int8_t> weights(dwconv_blocks(args.channels, kernel) * dwconv_block_bytes(kernel));
    pack_dwconv_rows(kernel, args.channels, values.data(), weights.data());
    const Pointers<int8_t> pointers(testing::starts_of(rows));
    args.input = pointers.data();
    args.weights = weights.data();
    args.block_begin = block_begin;
    args.block_end = block_end;
    args.output = output.data();
    args.output_stride = output.stride_bytes();
    kernel.as<DwconvRowsQs8Fn>()(args);
  }

  int8_t formula(size_t row, size_t output, size_t channel) const {
    int64_t sum = init[channel];
    for (size_t ky = 0; ky < window.kernel; ++ky) {
      for (size_t kx = 0; kx < window.kernel; ++kx) {
        const size_t column = output * window.stride + kx;  // behind `left`
        const bool inside = column >= args.left && column - args.left < args.columns;
        const int x = inside ? rows[row * window.stride + ky][(column - args.left) * args.channels + channel]
                             : args.input_zero_point;
        sum += x * values[channel * window.taps() + ky * window.kernel + kx];
      }
    }
    return testing::requantize(args, sum, multiplier[channel], bias[channel]);
  }

  DwconvWindow window;
  std::vector<Input<int8_t>> rows;
  std::vector<int8_t> values;
  Input<int32_t> init;
  Input<float> multiplier, bias;
  DwconvRowsQs8Args args{};
};

class KernelDwconvRows : public ::testing::TestWithParam<const KernelRow*> {};

TEST_P(KernelDwconvRows, EqualsTheFormula) {
  const KernelRow& kernel = *GetParam();
  Random random(5);
  for (const Shape& shape : shapes(dwconv_window(kernel.family))) {
    Problem problem(kernel, shape, random);
    const size_t blocks = dwconv_blocks(shape.channels, kernel);
    const size_t begin = static_cast<size_t>(random.integer(0, static_cast<int>(blocks) - 1));
    const size_t end = static_cast<size_t>(random.integer(static_cast<int>(begin) + 1, static_cast<int>(blocks)));
    const size_t width = shape.outputs * shape.channels;
    Output<int8_t> actual(shape.rows, width, width + 7);
    problem.run(kernel, begin, end, actual);
    const auto first_channel = [&](size_t block) { return std::min(block * kernel.nr, shape.channels - kernel.nr); };
    const size_t first = first_channel(begin), last = first_channel(end - 1) + kernel.nr;
    ASSERT_TRUE(actual.frame_is_intact()) << describe(shape);
    for (size_t r = 0; r < shape.rows; ++r) {
      for (size_t i = 0; i < width; ++i) {
        const size_t pixel = i / shape.channels, channel = i % shape.channels;
        SCOPED_TRACE(describe(shape) + ": row " + std::to_string(r) + ", pixel " + std::to_string(pixel) +
                     ", channel " + std::to_string(channel));
        if (channel < first || channel >= last) {
          ASSERT_TRUE(actual.is_untouched(r, i));
        } else {
          ASSERT_EQ(problem.formula(r, pixel, channel), actual.at(r, i));
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, KernelDwconvRows,
                         ::testing::ValuesIn(runnable_rows({Family::kDwconv3x3Qs8, Family::kDwconv3x3S2Qs8,
                                                            Family::kDwconv5x5Qs8, Family::kDwconv5x5S2Qs8})),
                         testing::row_name);

// A 2x2 image with padding all around, by hand.
TEST(KernelDwconvRows, ScalarOnASmallImage) {
  const KernelRow* kernel = runnable_rows({Family::kDwconv3x3Qs8}).back();
  ASSERT_EQ(Isa::kScalar, kernel->isa);
  const int8_t weights[] = {1, 2, 3, 4, 5, 6, 7, 8, 9};
  const int8_t padding[] = {10, 10}, top[] = {20, 30}, bottom[] = {40, 50};
  const int8_t* rows[] = {padding, top, bottom, padding};
  const int32_t init = -450;  // - zero point * sum of weights
  const float multiplier = 0.125f, bias = 1;
  Output<int8_t> output(2, 2, 2);
  DwconvRowsQs8Args args{};
  args.rows = args.outputs = args.columns = 2;
  args.left = args.channels = args.block_end = 1;
  args.input = rows;
  args.weights = weights;
  args.init = &init;
  args.multiplier = &multiplier;
  args.bias = &bias;
  args.output = output.data();
  args.output_stride = 2;
  args.input_zero_point = 10;
  args.zero_point = -3;
  args.min = -128;
  args.max = 90;
  kernel->as<DwconvRowsQs8Fn>()(args);
  // Around the zero point the image is 10 20 / 30 40: (10 * 5 + 20 * 6 + 30 * 8 + 40 * 9) / 8 + 1 = 97.25, then 84.75,
  // 59.75 and 47.25.
  EXPECT_EQ(90, output.at(0, 0));
  EXPECT_EQ(85 - 3, output.at(0, 1));
  EXPECT_EQ(60 - 3, output.at(1, 0));
  EXPECT_EQ(47 - 3, output.at(1, 1));
}

}  // namespace
}  // namespace dgms::kernels
