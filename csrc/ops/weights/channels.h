// The per-channel constants of a convolution or linear layer (docs/numerics.md), and the proof that its accumulator
// cannot overflow.
#pragma once

#include <vector>

#include "csrc/base/align.h"
#include "csrc/ops/operator.h"

namespace dgms::ops {

// Where output channel o stands in the kernel's arrays: panels of nr channels, each group of the layer padded to whole
// panels.
struct ChannelSlots {
  size_t groups, channels, nr;                                   // channels of one group
  size_t panels() const { return round_up(channels, nr) / nr; }  // of one group
  size_t size() const { return groups * panels() * nr; }
  size_t slot(size_t output) const { return output / channels * panels() * nr + output % channels; }
};

struct Int8Channels {
  AlignedBuffer<int32_t> init;
  AlignedBuffer<float> multiplier, bias;
  bool small_sums = true, small_results = true;  // as in IgemmQs8Args
  size_t bytes() const { return init.size() * sizeof(int32_t) + (multiplier.size() + bias.size()) * sizeof(float); }
};
struct FloatChannels {
  AlignedBuffer<float> scale, bias;
  size_t bytes() const { return (scale.size() + bias.size()) * sizeof(float); }
};

// Throws Error(kPlan) when the accumulator could overflow or a constant is not finite.
Int8Channels int8_channels(const NodeContext& context, const ChannelSlots& slots);
FloatChannels float_channels(const NodeContext& context, const ChannelSlots& slots);

// Throws Error(kFormat) when the weights are not what the input's dtype can be multiplied with.
void check_levels(const NodeContext& context);

}  // namespace dgms::ops
