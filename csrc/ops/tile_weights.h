// Weights of a tiled convolution (docs/numerics.md, "Tiled convolutions"): int8 values for every position of a tile,
// derived from the levels of the file.
#pragma once

#include <vector>

#include "csrc/base/align.h"
#include "csrc/ops/channels.h"
#include "csrc/ops/op.h"
#include "kernels/api/tile_conv.h"

namespace dgms::ops {

enum class TileAlgorithm { kWinograd, kPolyphase };

// What is known about the transformed weights of one output.
struct TileChannel {
  double factor = 0;     // sum of x * level = factor * accumulator
  int64_t constant = 0;  // the accumulator when every input is 1
  int64_t largest = 0;   // no accumulator of int8 inputs is larger
};

class TileWeights {
 public:
  TileWeights(const Weights& weights, TileAlgorithm algorithm, size_t nr, size_t kr);

  const kernels::TileScheme& scheme() const { return *scheme_; }
  size_t depth() const { return depth_; }  // inputs, rounded up to kTileDepth
  size_t panels() const { return panels_; }
  const int8_t* panel(size_t index) const { return data_.data() + index * panel_bytes_; }
  size_t bytes() const { return panels_ * panel_bytes_; }
  const TileChannel& channel(size_t output) const { return channels_[output]; }

 private:
  const kernels::TileScheme* scheme_;
  size_t depth_, panels_, panel_bytes_;
  std::vector<TileChannel> channels_;
  AlignedBuffer<int8_t> data_;
};

}  // namespace dgms::ops
