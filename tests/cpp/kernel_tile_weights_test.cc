// The weight transforms of tiled convolutions against docs/numerics.md, bit for bit, on extreme and random levels.
#include "kernels/api/tile_conv.h"
#include "tests/cpp/kernel_testing.h"

namespace dgms::kernels {
namespace {

using testing::Input;
using testing::Output;
using testing::Random;
using testing::runnable_rows;

using Matrix = std::vector<std::vector<int>>;

// One row per line of planes: what its weights are, of those of the direct convolution.
const Matrix kWinogradLines = {{2, 0, 0}, {1, 1, 1}, {1, -1, 1}, {0, 0, 2}};
const Matrix kPolyphaseLines = {{2, 0, 0}, {0, 1, 0}, {1, 0, 1}, {0, 0, 2}, {0, 1, 0}};

class TileWeights : public ::testing::TestWithParam<const KernelRow*> {};

TEST_P(TileWeights, EqualsTheProductsWithTheMatrices) {
  const KernelRow& kernel = *GetParam();
  const TileScheme& scheme = kernel.family == Family::kWinogradWeights ? kWinogradScheme : kPolyphaseScheme;
  const Matrix& lines = kernel.family == Family::kWinogradWeights ? kWinogradLines : kPolyphaseLines;
  // The largest magnitude before rounding, from levels of at most 1.
  const int growth = kernel.family == Family::kWinogradWeights ? 9 : 4;
  Random random(11);
  for (int iteration = 0; iteration < 100; ++iteration) {
    const size_t elements = kTileDepth * random.pick<size_t>({8, 16, 32});
    const size_t plane_stride = elements * static_cast<size_t>(random.integer(1, 3));
    Input<int8_t> levels(9 * elements);
    Input<float> ratios(elements);
    for (size_t e = 0; e < elements; ++e) {
      // Multiples of 254 give many ties.
      const int largest = iteration % 2 == 0 ? 254 * random.integer(1, 4) : random.integer(127, 127 * growth);
      const int level = std::min(largest / growth, 127);
      for (size_t tap = 0; tap < 9; ++tap) {
        levels[tap * elements + e] =
            static_cast<int8_t>(iteration % 4 < 2 ? random.pick({-level, level}) : random.integer(-level, level));
      }
      ratios[e] = static_cast<float>(127.0 / largest);
    }
    Output<int8_t> actual(scheme.planes, elements, plane_stride);
    kernel.as<TileWeightsFn>()({levels.data(), elements, ratios.data(), actual.data(), plane_stride});
    ASSERT_TRUE(actual.frame_is_intact()) << "iteration " << iteration;
    for (size_t plane = 0; plane < scheme.planes; ++plane) {
      const std::vector<int>& row = lines[plane / lines.size()];
      const std::vector<int>& column = lines[plane % lines.size()];
      for (size_t e = 0; e < elements; ++e) {
        int t = 0;
        for (size_t tap = 0; tap < 9; ++tap) t += row[tap / 3] * column[tap % 3] * levels[tap * elements + e];
        ASSERT_EQ(testing::round_clamped(static_cast<float>(t) * ratios[e]), actual.at(scheme.place[plane], e))
            << "iteration " << iteration << ", plane " << plane << ", element " << e;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Kernels, TileWeights,
                         ::testing::ValuesIn(runnable_rows({Family::kWinogradWeights, Family::kPolyphaseWeights})),
                         testing::row_name);

}  // namespace
}  // namespace dgms::kernels
