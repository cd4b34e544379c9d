// The transforms of Winograd on float32 against matrices of points, in double.
#include <array>
#include <cmath>
#include <limits>

#include "kernels/api/winograd_f32.h"
#include "tests/cpp/kernel_testing.h"

namespace dgms::kernels {
namespace {

using testing::Input;
using testing::Output;
using testing::Random;
using testing::runnable_rows;
using testing::scalar_row;

constexpr size_t kSide = kWinogradF32Inputs, kOutputs = kWinogradF32Outputs, kPositions = kWinogradF32Positions;
const std::array<double, 5> kPoints = {0, std::sqrt(0.5), -std::sqrt(0.5), std::sqrt(2.0), -std::sqrt(2.0)};

// Row j: the coefficients of the polynomial with all other points as roots; the last one has all points as roots.
std::array<std::array<double, kSide>, kSide> input_matrix() {
  std::array<std::array<double, kSide>, kSide> matrix{};
  for (size_t j = 0; j < kSide; ++j) {
    std::array<double, kSide>& row = matrix[j];
    row[0] = 1;
    for (size_t i = 0; i < kPoints.size(); ++i) {
      if (i == j) continue;
      for (size_t k = kSide; k-- > 0;) row[k] = (k > 0 ? row[k - 1] : 0) - kPoints[i] * row[k];
    }
  }
  return matrix;
}

// Row i: the i-th powers of the points, those of a point that is not 0 divided by its magnitude.
std::array<std::array<double, kSide>, kOutputs> output_matrix() {
  std::array<std::array<double, kSide>, kOutputs> matrix{};
  for (size_t i = 0; i < kOutputs; ++i) {
    for (size_t j = 0; j < kPoints.size(); ++j) {
      matrix[i][j] = std::pow(kPoints[j], static_cast<double>(i)) / (j == 0 ? 1 : std::abs(kPoints[j]));
    }
  }
  matrix[kOutputs - 1][kSide - 1] = 1;
  return matrix;
}

const std::vector<size_t> kChannels = {1, 2, 3, 4, 5, 7, 8, 13, 16, 17, 31, 64};

class KernelWinogradInputF32 : public ::testing::TestWithParam<const KernelRow*> {};

TEST_P(KernelWinogradInputF32, IsTheProductWithTheMatrixAndHasTheBitsOfScalar) {
  const auto matrix = input_matrix();
  Random random(1);
  for (const size_t channels : kChannels) {
    std::vector<Input<float>> pixels(kPositions, Input<float>(channels));
    std::vector<const float*> pointers;
    for (Input<float>& pixel : pixels) {
      random.fill_reals(pixel, -2, 2);
      pointers.push_back(pixel.data());
    }
    const size_t room = (channels + kWinogradF32Channels - 1) / kWinogradF32Channels * kWinogradF32Channels;
    Output<float> actual(kPositions, room, room + 3), scalar(kPositions, room, room + 3);
    const auto run = [&](const KernelRow& row, Output<float>& output) {
      row.as<WinogradInputF32Fn>()({channels, pointers.data(), output.data(), room + 3});
      ASSERT_TRUE(output.frame_is_intact()) << channels;
    };
    run(*GetParam(), actual);
    run(scalar_row(*GetParam()), scalar);
    for (size_t p = 0; p < kPositions; ++p) {
      for (size_t c = 0; c < channels; ++c) {
        double expected = 0;
        for (size_t i = 0; i < kPositions; ++i) {
          const double weight = matrix[p / kSide][i / kSide] * matrix[p % kSide][i % kSide];
          expected += weight * static_cast<double>(pixels[i][c]);
        }
        ASSERT_NEAR(expected, static_cast<double>(actual.at(p, c)), 1e-5) << "position " << p << ", channel " << c;
        ASSERT_EQ(scalar.at(p, c), actual.at(p, c)) << "position " << p << ", channel " << c;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, KernelWinogradInputF32, ::testing::ValuesIn(runnable_rows({Family::kWinogradInputF32})),
                         testing::row_name);

class KernelWinogradOutputF32 : public ::testing::TestWithParam<const KernelRow*> {};

TEST_P(KernelWinogradOutputF32, IsTheProductWithTheMatrixAndHasTheBitsOfScalar) {
  const auto matrix = output_matrix();
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  Random random(2);
  for (const size_t channels : kChannels) {
    for (size_t size = 0; size < kOutputs * kOutputs; ++size) {
      const size_t rows = size / kOutputs + 1, columns = size % kOutputs + 1;
      Input<float> sums(kPositions * (channels + 1)), bias(channels), residual(kOutputs * kOutputs * (channels + 2));
      random.fill_reals(sums, -2, 2);
      random.fill_reals(bias, -1, 1);
      random.fill_reals(residual, -5, 5);
      WinogradOutputF32Args args{};
      args.channels = channels;
      args.rows = rows;
      args.columns = columns;
      args.sums = sums.data();
      args.position_stride = channels + 1;
      args.bias = bias.data();
      args.output_stride = channels + 2;
      args.output_row_stride = columns * (channels + 2);
      args.residual = random.pick({true, false}) ? residual.data() : nullptr;
      args.min = random.pick({-kInfinity, 0.0f, -1.0f});
      args.max = random.pick({kInfinity, 1.5f});
      Output<float> actual(rows * columns, channels, channels + 2), scalar(rows * columns, channels, channels + 2);
      const auto run = [&](const KernelRow& row, Output<float>& output) {
        args.output = output.data();
        row.as<WinogradOutputF32Fn>()(args);
        ASSERT_TRUE(output.frame_is_intact()) << channels << " channels, " << rows << "x" << columns;
      };
      run(*GetParam(), actual);
      run(scalar_row(*GetParam()), scalar);
      for (size_t pixel = 0; pixel < rows * columns; ++pixel) {
        for (size_t c = 0; c < channels; ++c) {
          double expected = static_cast<double>(bias[c]);
          for (size_t p = 0; p < kPositions; ++p) {
            const double weight = matrix[pixel / columns][p / kSide] * matrix[pixel % columns][p % kSide];
            expected += weight * static_cast<double>(sums[p * args.position_stride + c]);
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

INSTANTIATE_TEST_SUITE_P(All, KernelWinogradOutputF32, ::testing::ValuesIn(runnable_rows({Family::kWinogradOutputF32})),
                         testing::row_name);

}  // namespace
}  // namespace dgms::kernels
