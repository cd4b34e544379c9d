// The weight transforms of tiled convolutions against the scalar ones, bit for bit, on extreme and random levels.
#include "kernels/api/tile_conv.h"
#include "tests/cpp/kernel_testing.h"

namespace dgms::kernels {
namespace {

using testing::Input;
using testing::Output;
using testing::Random;
using testing::runnable_rows;
using testing::scalar_row;

class TileWeights : public ::testing::TestWithParam<const KernelRow*> {};

TEST_P(TileWeights, EqualsScalar) {
  const KernelRow& kernel = *GetParam();
  const TileScheme& scheme = kernel.family == Family::kWinogradWeights ? kWinogradScheme : kPolyphaseScheme;
  // The largest magnitude before rounding, from levels of at most 1.
  const int growth = kernel.family == Family::kWinogradWeights ? 9 : 4;
  Random random(11);
  for (int turn = 0; turn < 100; ++turn) {
    const size_t elements = kTileDepth * random.pick<size_t>({8, 16, 32});
    const size_t plane_stride = elements * static_cast<size_t>(random.integer(1, 3));
    Input<int8_t> levels(9 * elements);
    Input<float> ratios(elements);
    for (size_t e = 0; e < elements; ++e) {
      // Multiples of 254 give many ties.
      const int largest = turn % 2 == 0 ? 254 * random.integer(1, 4) : random.integer(127, 127 * growth);
      const int level = std::min(largest / growth, 127);
      for (size_t tap = 0; tap < 9; ++tap) {
        levels[tap * elements + e] =
            static_cast<int8_t>(turn % 4 < 2 ? random.pick({-level, level}) : random.integer(-level, level));
      }
      ratios[e] = static_cast<float>(127.0 / largest);
    }
    Output<int8_t> expected(scheme.planes, elements, plane_stride), actual(scheme.planes, elements, plane_stride);
    TileWeightsArgs args{levels.data(), elements, ratios.data(), expected.data(), plane_stride};
    scalar_row(kernel).as<TileWeightsFn>()(args);
    args.weights = actual.data();
    kernel.as<TileWeightsFn>()(args);
    for (size_t plane = 0; plane < scheme.planes; ++plane) {
      for (size_t e = 0; e < elements; ++e) {
        ASSERT_EQ(actual.at(plane, e), expected.at(plane, e)) << "turn " << turn << ", plane " << plane << ", " << e;
      }
    }
    ASSERT_TRUE(actual.frame_is_intact()) << "turn " << turn;
  }
}

INSTANTIATE_TEST_SUITE_P(Kernels, TileWeights,
                         ::testing::ValuesIn(runnable_rows({Family::kWinogradWeights, Family::kPolyphaseWeights})),
                         testing::row_name);

}  // namespace
}  // namespace dgms::kernels
