// Every depthwise kernel against the formulas of docs/numerics.md.
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

struct Shape {
  size_t pixels, channels, taps;
};

std::string describe(const Shape& s) {
  return "pixels " + std::to_string(s.pixels) + ", channels " + std::to_string(s.channels) + ", taps " +
         std::to_string(s.taps);
}

std::vector<Shape> shapes() {
  std::vector<Shape> all;
  for (size_t channels = 1; channels <= 67; ++channels) all.push_back({1 + channels % 3, channels, 9});
  for (const size_t taps : {1, 2, 3, 4, 5, 8, 9, 10, 25, 49}) {
    for (const size_t pixels : {1, 2, 3, 4, 5, 7, 8, 11}) {
      for (const size_t channels : {16, 40, 131}) all.push_back({pixels, channels, taps});
    }
  }
  return all;
}

template <typename T>
struct Pixels {
  explicit Pixels(const Shape& shape) : rows(make(shape)), pointers(testing::starts_of(rows)) {}

  std::vector<Input<T>> rows;  // [pixels][taps]
  Pointers<T> pointers;

 private:
  static std::vector<Input<T>> make(const Shape& shape) {
    std::vector<Input<T>> rows;
    for (size_t i = 0; i < shape.pixels * shape.taps; ++i) rows.emplace_back(shape.channels);
    return rows;
  }
};

class KernelDwconvQs8 : public ::testing::TestWithParam<const KernelRow*> {};

TEST_P(KernelDwconvQs8, EqualsTheFormula) {
  const KernelRow& kernel = *GetParam();
  Random random(3);
  for (const Shape& shape : shapes()) {
    const bool extreme = random.integer(0, 3) == 0;
    Pixels<int8_t> input(shape);
    for (Input<int8_t>& row : input.rows) {
      random.fill_integers(row, -128, 127);
      if (extreme) std::fill(row.begin(), row.end(), random.pick<int8_t>({-128, 127}));
    }
    std::vector<int8_t> values(shape.channels * shape.taps);
    for (int8_t& value : values) {
      value = static_cast<int8_t>(extreme ? random.pick({-127, 127}) : random.integer(-127, 127));
    }
    Input<int8_t> weights(depthwise_elements(shape.taps, shape.channels, kernel.nr));
    pack_s8_depthwise(shape.taps, shape.channels, kernel.nr, values.data(), weights.data());
    Input<int32_t> init(shape.channels);
    const int largest_init = random.pick({0, 1000, 1 << 28});
    random.fill_integers(init, -largest_init, largest_init);
    Input<float> multiplier(shape.channels), bias(shape.channels);
    random.fill_reals(multiplier, -0.003f, 0.003f);
    random.fill_reals(bias, -100, 100);
    if (extreme) std::fill(multiplier.begin(), multiplier.end(), 0.5f);
    if (extreme) std::fill(bias.begin(), bias.end(), random.pick({0.0f, 1e8f}));

    DwconvQs8Args args{};
    args.pixels = shape.pixels;
    args.channels = shape.channels;
    args.taps = shape.taps;
    args.input = input.pointers.data();
    args.weights = weights.data();
    args.weight_stride = (shape.channels + kernel.nr - 1) / kernel.nr * kernel.nr;
    args.init = init.data();
    args.multiplier = multiplier.data();
    args.bias = bias.data();
    args.zero_point = random.pick({-128, 127, 0, 5});
    args.min = random.pick({-128, 0, args.zero_point});
    args.max = std::max(args.min, random.pick({127, 20}));
    Output<int8_t> actual(shape.pixels, shape.channels, shape.channels + 7);
    args.output = actual.data();
    args.output_stride = actual.stride_bytes();
    kernel.as<DwconvQs8Fn>()(args);
    ASSERT_TRUE(actual.frame_is_intact()) << describe(shape);
    for (size_t p = 0; p < shape.pixels; ++p) {
      for (size_t c = 0; c < shape.channels; ++c) {
        int64_t sum = init[c];
        for (size_t t = 0; t < shape.taps; ++t) sum += input.rows[p * shape.taps + t][c] * values[c * shape.taps + t];
        ASSERT_EQ(testing::requantize(args, sum, multiplier[c], bias[c]), actual.at(p, c))
            << describe(shape) << ", pixel " << p << ", channel " << c;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, KernelDwconvQs8, ::testing::ValuesIn(runnable_rows({Family::kDwconvQs8})),
                         testing::row_name);

class KernelDwconvF32 : public ::testing::TestWithParam<const KernelRow*> {};

TEST_P(KernelDwconvF32, IsCloseToTheFormula) {
  const KernelRow& kernel = *GetParam();
  Random random(4);
  for (const Shape& shape : shapes()) {
    Pixels<float> input(shape);
    for (Input<float>& row : input.rows) random.fill_reals(row, -2, 2);
    std::vector<float> values(shape.channels * shape.taps);
    random.fill_reals(values, -1, 1);
    Input<float> weights(depthwise_elements(shape.taps, shape.channels, kernel.nr));
    pack_f32_depthwise(shape.taps, shape.channels, kernel.nr, values.data(), weights.data());
    Input<float> scale(shape.channels), bias(shape.channels);
    random.fill_reals(scale, -1, 1);
    random.fill_reals(bias, -1, 1);

    DwconvF32Args args{};
    args.pixels = shape.pixels;
    args.channels = shape.channels;
    args.taps = shape.taps;
    args.input = input.pointers.data();
    args.weights = weights.data();
    args.weight_stride = (shape.channels + kernel.nr - 1) / kernel.nr * kernel.nr;
    args.scale = scale.data();
    args.bias = bias.data();
    args.min = random.pick({-std::numeric_limits<float>::infinity(), 0.0f, -1.0f});
    args.max = random.pick({std::numeric_limits<float>::infinity(), 1.5f});
    Output<float> actual(shape.pixels, shape.channels, shape.channels + 7);
    args.output = actual.data();
    args.output_stride = actual.stride_bytes();
    kernel.as<DwconvF32Fn>()(args);
    ASSERT_TRUE(actual.frame_is_intact()) << describe(shape);
    for (size_t p = 0; p < shape.pixels; ++p) {
      for (size_t c = 0; c < shape.channels; ++c) {
        const double factor = static_cast<double>(scale[c]), offset = static_cast<double>(bias[c]);
        double expected = 0, magnitude = 0;
        for (size_t t = 0; t < shape.taps; ++t) {
          const double product =
              static_cast<double>(input.rows[p * shape.taps + t][c]) * static_cast<double>(values[c * shape.taps + t]);
          expected += product;
          magnitude += std::fabs(product);
        }
        expected = std::min(std::max(expected * factor + offset, static_cast<double>(args.min)),
                            static_cast<double>(args.max));
        const double bound =
            1e-6 * (std::sqrt(static_cast<double>(shape.taps)) * magnitude * std::fabs(factor) + std::fabs(offset));
        ASSERT_NEAR(expected, static_cast<double>(actual.at(p, c)), bound)
            << describe(shape) << ", pixel " << p << ", channel " << c;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, KernelDwconvF32, ::testing::ValuesIn(runnable_rows({Family::kDwconvF32})),
                         testing::row_name);

}  // namespace
}  // namespace dgms::kernels
