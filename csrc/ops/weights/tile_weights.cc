#include "csrc/ops/weights/tile_weights.h"

#include <algorithm>
#include <cstdlib>

#include "kernels/generic/tile_weights.h"

namespace dgms::ops {
namespace {

using kernels::kTileDepth;
using kernels::TileScheme;

constexpr size_t kTaps = 9;
constexpr int32_t kLargestWeight = 127;

template <int kSide>
int32_t largest_weight(void (*line)(int32_t, int32_t, int32_t, int32_t (&)[kSide]), const int8_t* levels,
                       size_t inputs) {
  int32_t largest = 0;
  for (size_t k = 0; k < inputs; ++k) {
    int32_t t[kSide][kSide];
    kernels::tile_weights(line, levels + k, inputs, t);
    for (const auto& row : t) {
      for (const int32_t value : row) largest = std::max(largest, std::abs(value));
    }
  }
  return largest;
}

// The largest magnitude of an output's weights before they are rounded to int8.
int32_t largest_weight(TileAlgorithm algorithm, const int8_t* levels, size_t inputs) {
  return algorithm == TileAlgorithm::kWinograd ? largest_weight(kernels::winograd_weights_line, levels, inputs)
                                               : largest_weight(kernels::polyphase_weights_line, levels, inputs);
}

// Whether a plane of equal inputs is not zero and enters the first output.
bool sees_constant(TileAlgorithm algorithm, size_t plane) {
  if (algorithm == TileAlgorithm::kWinograd) return plane == kernels::kWinogradScheme.center;
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

// Zeros behind the last of `inputs` in a block of levels, where the transformed inputs hold anything.
void clear_padding(size_t inputs, size_t nr, size_t kr, int8_t* levels) {
  for (size_t tap = 0; tap < kTaps; ++tap, levels += kTileDepth * nr) {
    for (size_t k = inputs; k < kTileDepth; ++k) {
      for (size_t c = 0; c < nr; ++c) levels[(k / kr * nr + c) * kr + k % kr] = 0;
    }
  }
}

}  // namespace

TileWeights::TileWeights(const Weights& weights, TileAlgorithm algorithm, const kernels::KernelRow& gemm,
                         const kernels::KernelRow& transform_row, const kernels::KernelRow* decode, Memory memory)
    : scheme_(algorithm == TileAlgorithm::kWinograd ? &kernels::kWinogradScheme : &kernels::kPolyphaseScheme),
      nr_(gemm.nr),
      kr_(gemm.kr),
      inputs_(static_cast<size_t>(weights.depth()) / kTaps),
      depth_(round_up(inputs_, kTileDepth)),
      panels_(round_up(static_cast<size_t>(weights.outputs()), nr_) / nr_),
      panel_bytes_(scheme_->planes * depth_ * nr_),
      transform_(transform_row.as<kernels::TileWeightsFn>()),
      channels_(static_cast<size_t>(weights.outputs())),
      ratios_(panels_ * nr_),
      levels_(std::in_place, weights, decode, ChannelSlots{1, channels_.size(), nr_},
              kernels::PanelShape{kTaps, kTileDepth, nr_, kr_}, depth_ / kTileDepth),
      data_((memory == Memory::kFast ? panels_ : 1) * panel_bytes_ + kernels::kOverread) {
  AlignedBuffer<std::byte> workspace(workspace_bytes());
  std::vector<double> largest(nr_);
  for (size_t p = 0; p < panels_; ++p) {
    const size_t first = p * nr_, count = std::min(nr_, channels_.size() - first);
    for (size_t i = 0; i < count; ++i) {
      const std::vector<int8_t> levels = weights.levels<int8_t>(first + i, 1);  // [ky][kx][input]
      largest[i] = std::max(largest_weight(algorithm, levels.data(), inputs_), kLargestWeight);
      ratios_[first + i] = static_cast<float>(kLargestWeight / largest[i]);
    }
    int8_t* panel = data_.data() + (memory == Memory::kFast ? p : 0) * panel_bytes_;
    transform(p, workspace.data(), panel);
    for (size_t i = 0; i < count; ++i) channels_[first + i] = describe(algorithm, panel, i, largest[i]);
  }
  if (memory == Memory::kFast) {
    levels_.reset();
  } else {
    data_ = AlignedBuffer<int8_t>();
  }
}

size_t TileWeights::workspace_bytes() const {
  return block_elements() * sizeof(float) + round_up(levels_->elements() + kernels::kOverread, kAlignment);
}

void TileWeights::transform(size_t index, std::byte* workspace, int8_t* weights) const {
  const size_t elements = block_elements(), blocks = depth_ / kTileDepth;
  float* ratios = reinterpret_cast<float*>(workspace);
  int8_t* decoded = reinterpret_cast<int8_t*>(ratios + elements);
  for (float* step = ratios; step < ratios + elements;) {
    for (size_t c = 0; c < nr_; ++c, step += kr_) std::fill_n(step, kr_, ratios_[index * nr_ + c]);
  }
  for (size_t b = 0; b < blocks; ++b) {
    const int8_t* levels = levels_->packed(index * blocks + b);
    if (levels_->decodes()) {
      levels = levels_->decode(index * blocks + b, 1, decoded);
      clear_padding(inputs_ - b * kTileDepth, nr_, kr_, decoded);
    }
    transform_({levels, elements, ratios, weights + b * elements, depth_ * nr_});
  }
}

TileChannel TileWeights::describe(TileAlgorithm algorithm, const int8_t* panel, size_t channel, double largest) const {
  TileChannel result;
  result.factor = largest / kLargestWeight;
  std::vector<int64_t> magnitudes(scheme_->positions);
  const int8_t* part = panel + channel * kr_;
  for (size_t p = 0; p < scheme_->positions; ++p) {
    for (size_t i = 0; i < scheme_->position[p].parts; ++i, part += depth_ * nr_) {
      const bool counts = sees_constant(algorithm, scheme_->position[p].planes[i]);
      for (size_t k = 0; k < inputs_; ++k) {
        const int64_t weight = part[k / kr_ * nr_ * kr_ + k % kr_];
        if (counts) result.constant += weight;
        magnitudes[p] += std::abs(weight);
      }
    }
  }
  result.largest = largest_accumulator(algorithm, *scheme_, magnitudes);
  return result;
}

std::string TileWeights::note() const {
  return transforms() ? std::string(levels_->note()) + " and transformed" : "int8 weights transformed at load";
}

}  // namespace dgms::ops
