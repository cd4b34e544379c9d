#include "csrc/ops/tile_weights.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "kernels/pack/codes.h"

namespace dgms::ops {
namespace {

using kernels::kTileDepth;
using kernels::TilePosition;
using kernels::TileScheme;

constexpr size_t kTaps = 9;
constexpr int32_t kLargestWeight = 127;

// [ky][kx][input] levels of one output.
std::vector<int8_t> levels_of(const Weights& weights, size_t output, std::vector<uint8_t>& codes) {
  const size_t depth = static_cast<size_t>(weights.depth());
  std::vector<int8_t> levels(depth);
  if (weights.encoding == Weights::Encoding::kCodes) {
    codes.resize(depth);
    kernels::unpack_row(weights.codes + output * ((depth * weights.bits + 7) / 8), weights.bits, depth, codes.data());
    std::transform(codes.begin(), codes.end(), levels.begin(), [&](uint8_t code) { return weights.levels_s8[code]; });
  } else {
    std::copy_n(weights.values_s8 + output * depth, depth, levels.begin());
  }
  return levels;
}

// The weights of every plane: [plane][input]. The planes hold halves and quarters of differences, so these are
// integers.
using Transformed = std::vector<int16_t>;

// Winograd's G g for inputs that are halved: {2 g0, g0 + g1 + g2, g0 - g1 + g2, 2 g2}.
void transform_line(int32_t g0, int32_t g1, int32_t g2, int32_t (&t)[4]) {
  t[0] = 2 * g0;
  t[1] = g0 + g1 + g2;
  t[2] = g0 - g1 + g2;
  t[3] = 2 * g2;
}

void transform_winograd(const int8_t* levels, size_t inputs, Transformed& out) {
  for (size_t k = 0; k < inputs; ++k) {
    int32_t rows[3][4], column[4];
    for (size_t y = 0; y < 3; ++y) {
      const int8_t* g = levels + 3 * y * inputs + k;
      transform_line(g[0], g[inputs], g[2 * inputs], rows[y]);
    }
    for (size_t x = 0; x < 4; ++x) {
      transform_line(rows[0][x], rows[1][x], rows[2][x], column);
      for (size_t y = 0; y < 4; ++y) out[(4 * y + x) * inputs + k] = static_cast<int16_t>(column[y]);
    }
  }
}

// Planes of a line: the weights that meet (d0-d2)/2, d1, d2, (d4-d2)/2, d3.
void split_line(int32_t g0, int32_t g1, int32_t g2, int32_t (&t)[5]) {
  t[0] = 2 * g0;
  t[1] = t[4] = g1;
  t[2] = g0 + g2;
  t[3] = 2 * g2;
}

void transform_polyphase(const int8_t* levels, size_t inputs, Transformed& out) {
  for (size_t k = 0; k < inputs; ++k) {
    int32_t rows[3][5], column[5];
    for (size_t y = 0; y < 3; ++y) {
      const int8_t* g = levels + 3 * y * inputs + k;
      split_line(g[0], g[inputs], g[2 * inputs], rows[y]);
    }
    for (size_t x = 0; x < 5; ++x) {
      split_line(rows[0][x], rows[1][x], rows[2][x], column);
      for (size_t y = 0; y < 5; ++y) out[(5 * y + x) * inputs + k] = static_cast<int16_t>(column[y]);
    }
  }
}

int32_t largest_of(const Transformed& transformed) {
  int32_t largest = 0;
  for (const int16_t t : transformed) largest = std::max(largest, std::abs(static_cast<int32_t>(t)));
  return largest;
}

// Whether a plane of equal inputs is not zero and enters the first output.
bool sees_constant(TileAlgorithm algorithm, size_t plane) {
  if (algorithm == TileAlgorithm::kWinograd) return plane == kernels::kWinogradScheme.centre;
  const auto line = [](size_t i) { return i == 1 || i == 2; };
  return line(plane / 5) && line(plane % 5);
}

// The largest accumulator of int8 inputs, from the sums of |weight| by position.
int64_t largest_accumulator(TileAlgorithm algorithm, const TileScheme& scheme, const std::vector<int64_t>& magnitudes) {
  int64_t largest = 0;
  const size_t side = algorithm == TileAlgorithm::kWinograd ? 4 : 3;
  for (size_t output = 0; output < 4; ++output) {
    int64_t sum = 0;
    for (size_t p = 0; p < scheme.positions; ++p) {
      const bool row = output / 2 == 0 ? p / side < side - 1 : p / side > 0;
      const bool column = output % 2 == 0 ? p % side < side - 1 : p % side > 0;
      if (row && column) sum += magnitudes[p];
    }
    largest = std::max(largest, sum);
  }
  return 128 * largest;
}

}  // namespace

TileWeights::TileWeights(const Weights& weights, TileAlgorithm algorithm, size_t nr, size_t kr)
    : scheme_(algorithm == TileAlgorithm::kWinograd ? &kernels::kWinogradScheme : &kernels::kPolyphaseScheme),
      depth_(round_up(static_cast<size_t>(weights.depth()) / kTaps, kTileDepth)),
      panels_(round_up(static_cast<size_t>(weights.outputs()), nr) / nr),
      panel_bytes_(scheme_->planes * depth_ * nr),
      channels_(static_cast<size_t>(weights.outputs())),
      data_(panels_ * panel_bytes_ + kernels::kOverread) {
  const size_t inputs = static_cast<size_t>(weights.depth()) / kTaps;
  Transformed transformed(scheme_->planes * inputs);
  std::vector<uint8_t> codes;
  for (size_t o = 0; o < channels_.size(); ++o) {
    const std::vector<int8_t> levels = levels_of(weights, o, codes);
    if (algorithm == TileAlgorithm::kWinograd) {
      transform_winograd(levels.data(), inputs, transformed);
    } else {
      transform_polyphase(levels.data(), inputs, transformed);
    }
    const double largest = std::max(largest_of(transformed), kLargestWeight);
    const float ratio = static_cast<float>(kLargestWeight / largest);
    TileChannel& channel = channels_[o];
    channel.factor = largest / kLargestWeight;
    std::vector<int64_t> magnitudes(scheme_->positions);
    int8_t* part = data_.data() + o / nr * panel_bytes_ + o % nr * kr;
    for (size_t p = 0; p < scheme_->positions; ++p) {
      for (size_t i = 0; i < scheme_->position[p].parts; ++i, part += depth_ * nr) {
        const size_t plane = scheme_->position[p].planes[i];
        const bool counts = sees_constant(algorithm, plane);
        for (size_t k = 0; k < inputs; ++k) {
          const float scaled = static_cast<float>(transformed[plane * inputs + k]) * ratio;
          const int8_t weight = static_cast<int8_t>(std::nearbyint(scaled));
          part[k / kr * nr * kr + k % kr] = weight;
          if (counts) channel.constant += weight;
          magnitudes[p] += std::abs(static_cast<int64_t>(weight));
        }
      }
    }
    channel.largest = largest_accumulator(algorithm, *scheme_, magnitudes);
  }
}

}  // namespace dgms::ops
