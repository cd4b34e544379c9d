// The transforms of the tiled convolutions on float32 against their matrices, in double.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "kernels/api/tile_conv_f32.h"
#include "tests/cpp/kernel_testing.h"

namespace dgms::kernels {
namespace {

using testing::Input;
using testing::Output;
using testing::Pointers;
using testing::Random;
using testing::runnable_rows;
using testing::scalar_row;

using Matrix = std::vector<std::vector<double>>;

const std::array<double, 5> kPoints = {0, std::sqrt(0.5), -std::sqrt(0.5), std::sqrt(2.0), -std::sqrt(2.0)};

// Row j: the coefficients of the polynomial with all other points as roots; the last one has all points as roots.
Matrix winograd_input_matrix() {
  constexpr size_t kSide = kWinogradF32Scheme.inputs;
  Matrix matrix(kSide, std::vector<double>(kSide));
  for (size_t j = 0; j < kSide; ++j) {
    std::vector<double>& row = matrix[j];
    row[0] = 1;
    for (size_t i = 0; i < kPoints.size(); ++i) {
      if (i == j) continue;
      for (size_t k = kSide; k-- > 0;) row[k] = (k > 0 ? row[k - 1] : 0) - kPoints[i] * row[k];
    }
  }
  return matrix;
}

// Row i: the i-th powers of the points, those of a point that is not 0 divided by its magnitude.
Matrix winograd_output_matrix() {
  Matrix matrix(kWinogradF32Scheme.outputs, std::vector<double>(kWinogradF32Scheme.sums));
  for (size_t i = 0; i < matrix.size(); ++i) {
    for (size_t j = 0; j < kPoints.size(); ++j) {
      matrix[i][j] = std::pow(kPoints[j], static_cast<double>(i)) / (j == 0 ? 1 : std::abs(kPoints[j]));
    }
  }
  matrix.back().back() = 1;
  return matrix;
}

// A scheme and its transforms of a line.
struct Transforms {
  const TileSchemeF32& scheme;
  Matrix input, output;
};

Transforms transforms_of(const KernelRow& row) {
  if (row.family == Family::kWinogradInputF32 || row.family == Family::kWinogradOutputF32) {
    return {kWinogradF32Scheme, winograd_input_matrix(), winograd_output_matrix()};
  }
  return {kPolyphaseF32Scheme,
          {{1, 0, -1, 0, 0}, {0, 1, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 0, -1, 0, 1}, {0, 0, 0, 1, 0}},
          {{1, 1, 0}, {0, 1, 1}}};
}

const std::vector<size_t> kChannels = {1, 2, 3, 4, 5, 7, 8, 13, 16, 17, 31, 64};

class KernelTileInputF32 : public ::testing::TestWithParam<const KernelRow*> {};

TEST_P(KernelTileInputF32, IsTheProductWithTheMatrixAndHasTheBitsOfScalar) {
  const auto [scheme, matrix, unused] = transforms_of(*GetParam());
  const size_t side = scheme.inputs, planes = scheme.all_planes();
  Random random(1);
  for (const size_t channels : kChannels) {
    std::vector<Input<float>> pixels;
    for (size_t p = 0; p < planes; ++p) {
      pixels.emplace_back(channels);
      random.fill_reals(pixels.back(), -2, 2);
    }
    const Pointers<float> pointers(testing::starts_of(pixels));
    const size_t padded = (channels + kTileF32Channels - 1) / kTileF32Channels * kTileF32Channels;
    Output<float> actual(planes, padded, padded + 3), scalar(planes, padded, padded + 3);
    const auto run = [&](const KernelRow& row, Output<float>& output) {
      row.as<TileInputF32Fn>()({channels, pointers.data(), output.data(), padded + 3});
      ASSERT_TRUE(output.frame_is_intact()) << channels;
    };
    run(*GetParam(), actual);
    run(scalar_row(*GetParam()), scalar);
    for (size_t p = 0; p < planes; ++p) {
      const size_t place = scheme.plane(p / side, p % side);
      for (size_t c = 0; c < channels; ++c) {
        double expected = 0;
        for (size_t i = 0; i < planes; ++i) {
          const double weight = matrix[p / side][i / side] * matrix[p % side][i % side];
          expected += weight * static_cast<double>(pixels[i][c]);
        }
        ASSERT_NEAR(expected, static_cast<double>(actual.at(place, c)), 1e-5) << "plane " << p << ", channel " << c;
        ASSERT_EQ(scalar.at(place, c), actual.at(place, c)) << "plane " << p << ", channel " << c;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, KernelTileInputF32,
                         ::testing::ValuesIn(runnable_rows({Family::kWinogradInputF32, Family::kPolyphaseInputF32})),
                         testing::row_name);

class KernelTileOutputF32 : public ::testing::TestWithParam<const KernelRow*> {};

TEST_P(KernelTileOutputF32, IsTheProductWithTheMatrixAndHasTheBitsOfScalar) {
  const auto [scheme, unused, matrix] = transforms_of(*GetParam());
  const size_t outputs = scheme.outputs, all_sums = scheme.all_sums();
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  Random random(2);
  for (const size_t channels : kChannels) {
    for (size_t size = 0; size < outputs * outputs; ++size) {
      const size_t rows = size / outputs + 1, columns = size % outputs + 1;
      Input<float> sums((all_sums - 1) * (channels + 1) + channels), bias(channels);
      Input<float> residual((rows * columns - 1) * (channels + 2) + channels);
      random.fill_reals(sums, -2, 2);
      random.fill_reals(bias, -1, 1);
      random.fill_reals(residual, -5, 5);
      TileOutputF32Args args{};
      args.channels = channels;
      args.rows = rows;
      args.columns = columns;
      args.sums = sums.data();
      args.sum_stride = channels + 1;
      args.bias = bias.data();
      args.output_stride = channels + 2;
      args.output_row_stride = columns * (channels + 2);
      args.residual = random.pick({true, false}) ? residual.data() : nullptr;
      args.min = random.pick({-kInfinity, 0.0f, -1.0f});
      args.max = random.pick({kInfinity, 1.5f});
      Output<float> actual(rows * columns, channels, channels + 2), scalar(rows * columns, channels, channels + 2);
      const auto run = [&](const KernelRow& row, Output<float>& output) {
        args.output = output.data();
        row.as<TileOutputF32Fn>()(args);
        ASSERT_TRUE(output.frame_is_intact()) << channels << " channels, " << rows << "x" << columns;
      };
      run(*GetParam(), actual);
      run(scalar_row(*GetParam()), scalar);
      for (size_t pixel = 0; pixel < rows * columns; ++pixel) {
        for (size_t c = 0; c < channels; ++c) {
          double expected = static_cast<double>(bias[c]);
          for (size_t p = 0; p < all_sums; ++p) {
            const double weight = matrix[pixel / columns][p / scheme.sums] * matrix[pixel % columns][p % scheme.sums];
            expected += weight * static_cast<double>(sums[p * args.sum_stride + c]);
          }
          if (args.residual != nullptr) expected += static_cast<double>(residual[pixel * args.output_stride + c]);
          expected = std::min(std::max(expected, static_cast<double>(args.min)), static_cast<double>(args.max));
          ASSERT_NEAR(expected, static_cast<double>(actual.at(pixel, c)), 1e-4) << "pixel " << pixel << ", " << c;
          ASSERT_EQ(scalar.at(pixel, c), actual.at(pixel, c)) << "pixel " << pixel << ", channel " << c;
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, KernelTileOutputF32,
                         ::testing::ValuesIn(runnable_rows({Family::kWinogradOutputF32, Family::kPolyphaseOutputF32})),
                         testing::row_name);

}  // namespace
}  // namespace dgms::kernels
