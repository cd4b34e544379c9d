// The steps of the tiled convolutions on int8 against docs/numerics.md, bit for bit: transformed inputs, products,
// outputs. The weights are in kernel_tile_weights_test.cc.
#include <array>

#include "kernels/api/tile_conv.h"
#include "tests/cpp/kernel_testing.h"

namespace dgms::kernels {
namespace {

using testing::Input;
using testing::Output;
using testing::Random;
using testing::runnable_rows;

int half(int x) { return x >> 1; }  // rounds down, negative numbers too

// What a line of input pixels becomes. `middle_down`: the sum of the middle pixels is rounded down, not up.
std::vector<int> winograd_line(const std::vector<int>& d, bool middle_down) {
  return {half(d[0] - d[2]), half(d[1] + d[2] + (middle_down ? 0 : 1)), half(d[2] - d[1]), half(d[1] - d[3])};
}
std::vector<int> polyphase_line(const std::vector<int>& d, bool) {
  return {half(d[0] - d[2]), d[1], d[2], half(d[4] - d[2]), d[3]};
}

// The two outputs of a line of sums.
std::array<int64_t, 2> winograd_outputs(const std::vector<int64_t>& m) {
  return {m[0] + m[1] + m[2], m[1] - m[2] - m[3]};
}
std::array<int64_t, 2> polyphase_outputs(const std::vector<int64_t>& m) { return {m[0] + m[1], m[1] + m[2]}; }

bool is_winograd(const KernelRow& row) {
  return row.family == Family::kWinogradInput || row.family == Family::kWinogradOutput;
}
const TileScheme& scheme_of(const KernelRow& row) { return is_winograd(row) ? kWinogradScheme : kPolyphaseScheme; }

class KernelTileInput : public ::testing::TestWithParam<const KernelRow*> {};

TEST_P(KernelTileInput, EqualsTheFormula) {
  const KernelRow& kernel = *GetParam();
  const TileScheme& scheme = scheme_of(kernel);
  const auto line = is_winograd(kernel) ? winograd_line : polyphase_line;
  Random random(21);
  for (int iteration = 0; iteration < 150; ++iteration) {
    TileInputArgs args{};
    args.tiles = static_cast<size_t>(random.integer(1, 9));
    args.block_tiles = static_cast<size_t>(random.integer(1, 8));
    args.first_tile = random.pick<size_t>({0, 0, 1, 5});
    args.channels = random.pick<size_t>({1, 3, 8, 15, 16, 17, 31, 32, 33, 48, 67});
    args.width = static_cast<size_t>(random.integer(1, static_cast<int>(scheme.step * args.tiles + 3)));
    args.first_column = random.integer(-2, 0);
    args.zero_point = random.pick<int8_t>({-128, 127, 0, -3});
    std::vector<Input<int8_t>> rows;
    for (size_t y = 0; y < scheme.inputs; ++y) {
      rows.emplace_back(args.width * args.channels);
      random.fill_integers(rows.back(), -128, 127);
      if (random.integer(0, 4) == 0)
        std::fill(rows.back().begin(), rows.back().end(), random.pick<int8_t>({-128, 127}));
      args.rows[y] = rows.back().data();
    }
    const size_t groups = (args.channels + kTileDepth - 1) / kTileDepth;
    const size_t blocks = (args.first_tile + args.tiles + args.block_tiles - 1) / args.block_tiles;
    const size_t plane = blocks * groups * args.block_tiles * kTileDepth;
    args.plane_stride = plane + kTileDepth * static_cast<size_t>(random.integer(0, 2));
    Output<int8_t> actual(scheme.planes, plane, args.plane_stride);
    args.output = actual.data();
    kernel.as<TileInputFn>()(args);
    ASSERT_TRUE(actual.frame_is_intact()) << "iteration " << iteration;

    std::vector<bool> written(plane);
    for (size_t tile = 0; tile < args.tiles; ++tile) {
      const size_t number = args.first_tile + tile;
      const auto place = [&](size_t channel) {
        const size_t block = number / args.block_tiles * groups + channel / kTileDepth;
        return (block * args.block_tiles + number % args.block_tiles) * kTileDepth + channel % kTileDepth;
      };
      for (size_t c = 0; c < groups * kTileDepth; ++c) written[place(c)] = true;
      for (size_t c = 0; c < args.channels; ++c) {
        const auto pixel = [&](size_t y, size_t x) -> int {
          const int64_t column = args.first_column + static_cast<int64_t>(tile * scheme.step + x);
          if (column < 0 || column >= static_cast<int64_t>(args.width)) return args.zero_point;
          return rows[y][static_cast<size_t>(column) * args.channels + c];
        };
        std::vector<std::vector<int>> columns;  // [x][plane row]
        for (size_t x = 0; x < scheme.inputs; ++x) {
          std::vector<int> d;
          for (size_t y = 0; y < scheme.inputs; ++y) d.push_back(pixel(y, x));
          columns.push_back(line(d, false));
        }
        for (size_t i = 0; i < scheme.inputs; ++i) {
          std::vector<int> d;
          for (const std::vector<int>& column : columns) d.push_back(column[i]);
          const std::vector<int> values = line(d, i == 1);
          for (size_t j = 0; j < scheme.inputs; ++j) {
            ASSERT_EQ(values[j], actual.at(i * scheme.inputs + j, place(c)))
                << "iteration " << iteration << ", tile " << tile << ", channel " << c << ", plane " << i << ", " << j;
          }
        }
      }
    }
    for (size_t p = 0; p < scheme.planes; ++p) {
      for (size_t i = 0; i < plane; ++i) {
        ASSERT_TRUE(written[i] || actual.is_untouched(p, i)) << "iteration " << iteration << ", " << i;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, KernelTileInput,
                         ::testing::ValuesIn(runnable_rows({Family::kWinogradInput, Family::kPolyphaseInput})),
                         testing::row_name);

class KernelTileGemm : public ::testing::TestWithParam<const KernelRow*> {};

TEST_P(KernelTileGemm, EqualsTheFormula) {
  const KernelRow& kernel = *GetParam();
  const size_t nr = kernel.nr, kr = kernel.kr;
  Random random(22);
  for (int iteration = 0; iteration < 200; ++iteration) {
    const size_t positions = static_cast<size_t>(random.integer(1, 4));
    const size_t block_tiles = static_cast<size_t>(random.integer(1, kernel.mr));
    const size_t depth = kTileDepth * random.pick<size_t>({1, 2, 3, 4, 5, 8, 9, 16, 17, 33});
    const bool extreme = random.integer(0, 3) == 0;
    TileGemmArgs args{};
    args.block_count = static_cast<size_t>(random.integer(1, 5));
    args.depth = depth;
    args.block_tiles = block_tiles;
    args.group_stride = positions * kTileChannels;
    args.tile_stride = positions * nr;
    std::vector<size_t> parts;  // of each position
    size_t all_parts = 0;
    for (size_t p = 0; p < positions; ++p) all_parts += parts.emplace_back(random.pick<size_t>({1, 1, 2, 4}));
    Input<int8_t> weights(all_parts * depth * nr);  // [position][part][depth / kr][nr][kr]
    random.fill_integers(weights, -127, 127);
    if (extreme) std::fill(weights.begin(), weights.end(), random.pick<int8_t>({-127, 127}));
    args.weights = weights.data();
    Input<int32_t> start(nr);
    std::fill(start.begin(), start.end(), random.pick<int32_t>({0, kFloatStartBits, -12345}));
    // As TileBlock promises, two blocks are equally far apart in all planes: the Cortex-A55 routine takes them in
    // pairs. Each writes one position of its tiles.
    constexpr size_t kPlanes = 4;
    const size_t block_bytes = depth * block_tiles;
    Input<int8_t> inputs(kPlanes * args.block_count * block_bytes);
    random.fill_integers(inputs, -128, 127);
    if (extreme) std::fill(inputs.begin(), inputs.end(), random.pick<int8_t>({-128, 127}));
    Input<TileBlock> blocks(args.block_count, 0);
    std::vector<size_t> position_of;
    Output<int32_t> actual(args.block_count * block_tiles, args.tile_stride, args.tile_stride);
    for (size_t b = 0; b < args.block_count; ++b) {
      const size_t position =
          position_of.emplace_back(static_cast<size_t>(random.integer(0, static_cast<int>(positions) - 1)));
      TileBlock& block = blocks[b];
      block.parts = parts[position];
      block.tiles = static_cast<size_t>(random.integer(1, static_cast<int>(block_tiles)));
      block.start = start.data();
      block.sums = &actual.at(b * block_tiles, position * kTileChannels);
      for (size_t p = 0; p < position; ++p) block.weights += parts[p] * depth * nr;
      for (size_t part = 0; part < block.parts; ++part) {
        const size_t plane = (position + part) % kPlanes;
        block.inputs[part] = &inputs[(plane * args.block_count + b) * block_bytes];
      }
    }
    args.blocks = blocks.data();
    kernel.as<TileGemmFn>()(args);
    ASSERT_TRUE(actual.frame_is_intact()) << "iteration " << iteration;

    for (size_t b = 0; b < args.block_count; ++b) {
      const TileBlock& block = blocks[b];
      for (size_t tile = 0; tile < block_tiles; ++tile) {
        for (size_t place = 0; place < args.tile_stride; ++place) {
          const size_t group = place / args.group_stride, position = place % args.group_stride / kTileChannels;
          const size_t channel = group * kTileChannels + place % kTileChannels;
          const size_t row = b * block_tiles + tile;
          if (tile >= block.tiles || position != position_of[b]) {
            ASSERT_TRUE(actual.is_untouched(row, place)) << "iteration " << iteration << ", block " << b;
            continue;
          }
          int64_t sum = start[channel];
          const int8_t* w = args.weights + block.weights;
          for (size_t part = 0; part < block.parts; ++part, w += depth * nr) {
            for (size_t k = 0; k < depth; ++k) {
              const int x = block.inputs[part][(k / kTileDepth * block_tiles + tile) * kTileDepth + k % kTileDepth];
              sum += x * w[(k / kr * nr + channel) * kr + k % kr];
            }
          }
          ASSERT_EQ(sum, actual.at(row, place))
              << "iteration " << iteration << ", block " << b << ", tile " << tile << ", channel " << channel;
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, KernelTileGemm, ::testing::ValuesIn(runnable_rows({Family::kTileGemm})),
                         testing::row_name);

class KernelTileOutput : public ::testing::TestWithParam<const KernelRow*> {};

TEST_P(KernelTileOutput, EqualsTheFormula) {
  const KernelRow& kernel = *GetParam();
  const TileScheme& scheme = scheme_of(kernel);
  const size_t side = is_winograd(kernel) ? 4 : 3;
  const auto outputs = is_winograd(kernel) ? winograd_outputs : polyphase_outputs;
  Random random(23);
  for (int iteration = 0; iteration < 400; ++iteration) {
    TileOutputArgs args{};
    args.tiles = static_cast<size_t>(random.integer(1, 6));
    args.columns = 2 * args.tiles - static_cast<size_t>(random.integer(0, 1));
    args.rows = static_cast<size_t>(random.integer(1, 2));
    args.channels = static_cast<size_t>(random.integer(1, kTileChannels));
    args.sums_are_floats = random.pick({true, false});
    args.fits_int16 = random.pick({true, false});
    args.output_stride = args.channels + static_cast<size_t>(random.integer(0, 5));
    args.output_row_stride = args.columns * args.output_stride;
    args.tile_stride = scheme.positions * kTileChannels * random.pick<size_t>({1, 2});
    Input<int32_t> sums((args.tiles - 1) * args.tile_stride + scheme.positions * kTileChannels);
    // Below 2^22 also when all are added up, where that was promised.
    const int largest = args.sums_are_floats ? (1 << 18) - 1 : random.pick({100, 1 << 20, 1 << 26});
    random.fill_integers(sums, -largest, largest);
    for (size_t tile = 0; tile < args.tiles; ++tile) {
      for (size_t p = 0; p < scheme.positions; ++p) {
        int32_t* position = &sums[tile * args.tile_stride + p * kTileChannels];
        // Outputs that the image does not have: what only they need was not computed.
        const bool left_out = (args.rows == 1 && !scheme.position[p].in_first_row) ||
                              (2 * tile + 1 == args.columns && !scheme.position[p].in_first_column);
        for (size_t c = 0; c < kTileChannels; ++c) {
          if (left_out) position[c] = random.pick<int32_t>({INT32_MAX, INT32_MIN, 5});
          if (args.sums_are_floats && p == scheme.center) position[c] += kFloatStartBits;
        }
      }
    }
    args.sums = sums.data();
    Input<float> multiplier(kTileChannels), bias(kTileChannels);
    const float spread = (args.fits_int16 ? 3000.0f : 300000.0f) / (9.0f * static_cast<float>(largest));
    random.fill_reals(multiplier, -spread, spread);
    random.fill_reals(bias, -100, 100);
    if (random.integer(0, 3) == 0) {  // ties
      std::fill(multiplier.begin(), multiplier.end(), args.fits_int16 ? 0x1p-16f : 0.5f);
      if (largest > 1 << 20) std::fill(multiplier.begin(), multiplier.end(), 0x1p-16f);
    }
    args.multiplier = multiplier.data();
    args.bias = bias.data();
    const size_t pixels = args.rows * args.columns;
    Input<int8_t> residual((pixels - 1) * args.output_stride + args.channels);
    random.fill_integers(residual, -128, 127);
    args.residual = random.pick({true, false}) ? residual.data() : nullptr;
    args.residual_multiplier = random.pick({0.5f, 1.37f, 0.011f});
    args.residual_zero_point = random.pick({-128, 127, 0, 3});
    args.residual_tied = random.pick({true, false});
    args.zero_point = random.pick({-128, 127, 0, -7});
    args.min = random.pick({-128, -128, args.zero_point, -5});
    args.max = std::max(args.min, random.pick({127, 127, 100, 6}));
    Output<int8_t> actual(pixels, args.channels, args.output_stride);
    args.output = actual.data();
    kernel.as<TileOutputFn>()(args);
    ASSERT_TRUE(actual.frame_is_intact()) << "iteration " << iteration;

    for (size_t y = 0; y < args.rows; ++y) {
      for (size_t x = 0; x < args.columns; ++x) {
        for (size_t c = 0; c < args.channels; ++c) {
          const int32_t* tile = args.sums + x / 2 * args.tile_stride + c;
          std::vector<int64_t> line;
          for (size_t j = 0; j < side; ++j) {
            std::vector<int64_t> column;
            for (size_t i = 0; i < side; ++i) column.push_back(tile[(i * side + j) * kTileChannels]);
            line.push_back(outputs(column)[y]);
          }
          const int64_t sum = outputs(line)[x % 2] - (args.sums_are_floats ? kFloatStartBits : 0);
          const size_t at = y * args.columns + x;
          const int8_t* r = args.residual == nullptr ? nullptr : args.residual + at * args.output_stride + c;
          ASSERT_EQ(testing::requantize(args, sum, multiplier[c], bias[c], r), actual.at(at, c))
              << "iteration " << iteration << ", row " << y << ", column " << x << ", channel " << c;
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, KernelTileOutput,
                         ::testing::ValuesIn(runnable_rows({Family::kWinogradOutput, Family::kPolyphaseOutput})),
                         testing::row_name);

}  // namespace
}  // namespace dgms::kernels
