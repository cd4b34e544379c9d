// Weights of a tiled convolution (docs/numerics.md, "Tiled convolutions"): int8 values for every position of a tile,
// derived from the levels of the file, all of them at load or a panel when it is used.
#pragma once

#include <optional>
#include <vector>

#include "csrc/base/align.h"
#include "csrc/ops/operator.h"
#include "csrc/ops/weights/panels.h"
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
  // For the panels of `gemm`; `transform` is a kWinogradWeights or kPolyphaseWeights row, `decode` as for Panels.
  TileWeights(const Weights& weights, TileAlgorithm algorithm, const kernels::KernelRow& gemm,
              const kernels::KernelRow& transform, const kernels::KernelRow* decode, Memory memory);

  const kernels::TileScheme& scheme() const { return *scheme_; }
  size_t depth() const { return depth_; }  // inputs, rounded up to kTileDepth
  size_t panels() const { return panels_; }
  size_t panel_bytes() const { return panel_bytes_; }  // transformed
  const TileChannel& channel(size_t output) const { return channels_[output]; }

  // Whether panels are transformed when they are used.
  bool transforms() const { return levels_.has_value(); }
  // Transforms a panel into `weights`, of panel_bytes(). `workspace` is of workspace_bytes(), aligned to kAlignment.
  void transform(size_t index, std::byte* workspace, int8_t* weights) const;
  size_t workspace_bytes() const;
  // A panel that was transformed at load.
  const int8_t* panel(size_t index) const { return data_.data() + index * panel_bytes_; }

  size_t weight_bytes() const { return levels_ ? levels_->weight_bytes() : panels_ * panel_bytes_; }
  size_t constant_bytes() const { return levels_ ? levels_->constant_bytes() + ratios_.size() * sizeof(float) : 0; }
  std::string note() const;

 private:
  size_t block_elements() const { return kernels::kTileDepth * nr_; }
  TileChannel describe(TileAlgorithm algorithm, const int8_t* panel, size_t channel, double largest) const;

  const kernels::TileScheme* scheme_;
  size_t nr_, kr_;
  size_t inputs_, depth_, panels_, panel_bytes_;
  kernels::TileWeightsFn transform_;
  std::vector<TileChannel> channels_;
  std::vector<float> ratios_;             // of every channel of every panel
  std::optional<Panels<int8_t>> levels_;  // unless everything was transformed at load
  AlignedBuffer<int8_t> data_;            // transformed at load
};

}  // namespace dgms::ops
