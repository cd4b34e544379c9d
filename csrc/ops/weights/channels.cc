#include "csrc/ops/weights/channels.h"

#include <cstdlib>
#include <limits>
#include <string>

#include "csrc/ops/check.h"

namespace dgms::ops {
namespace {

constexpr size_t kSlack = kernels::kOverread / sizeof(float);

struct LevelSums {
  int64_t sum = 0, magnitude = 0;
};

// Of one output.
LevelSums sum_levels(const Weights& weights, size_t output) {
  LevelSums sums;
  for (const int64_t level : weights.levels<int8_t>(output, 1)) {
    sums.sum += level;
    sums.magnitude += std::abs(level);
  }
  return sums;
}

// Notes what the output in `slot` does not keep to.
void check_bounds(const LevelSums& sums, size_t slot, Int8Channels& channels) {
  constexpr int64_t kSumLimit = int64_t{1} << 22;
  constexpr double kResultLimit = 32768 - 3 * 128 - 1;  // leaves space for a residual and two zero points
  const int64_t positive = (sums.magnitude + sums.sum) / 2, negative = sums.magnitude - positive;
  const int64_t init = channels.init[slot];
  for (const int64_t sum : {init + 127 * positive + 128 * negative, init - 128 * positive - 127 * negative}) {
    const double result = static_cast<double>(channels.multiplier[slot]) * static_cast<double>(sum) +
                          static_cast<double>(channels.bias[slot]);
    if (std::abs(sum) >= kSumLimit) channels.small_sums = false;
    if (std::abs(result) >= kResultLimit) channels.small_results = false;
  }
}

}  // namespace

Int8Channels int8_channels(const NodeContext& context, const ChannelSlots& slots) {
  const Weights& weights = *context.weights;
  const graph::Value& output = output_value(context);
  const graph::Quantization& x = input_value(context, 0).quantization;
  const double x_scale = static_cast<double>(x.scale);
  const double y_scale = is_int8(output) ? static_cast<double>(output.quantization.scale) : 1.0;

  Int8Channels channels{AlignedBuffer<int32_t>(slots.size() + kSlack), AlignedBuffer<float>(slots.size() + kSlack),
                        AlignedBuffer<float>(slots.size() + kSlack)};
  for (size_t o = 0; o < static_cast<size_t>(weights.outputs()); ++o) {
    const LevelSums sums = sum_levels(weights, o);
    const int64_t init = -x.zero_point * sums.sum;
    if (sums.magnitude * 128 + std::abs(init) > std::numeric_limits<int32_t>::max()) {
      fail(context, ErrorKind::kPlan, "the int32 accumulator of output " + std::to_string(o) + " could overflow",
           "sum of |level| * 128 + |zero point * sum of levels| < 2^31",
           std::to_string(sums.magnitude * 128 + std::abs(init)), "use smaller levels, or float32 activations");
    }
    const size_t slot = slots.slot(o);
    channels.init[slot] = static_cast<int32_t>(init);
    channels.multiplier[slot] = finite_constant(context, "the multiplier of output " + std::to_string(o),
                                                x_scale * static_cast<double>(weights.scale[o]) / y_scale);
    if (!weights.bias.empty()) {
      channels.bias[slot] = finite_constant(context, "the bias of output " + std::to_string(o),
                                            static_cast<double>(weights.bias[o]) / y_scale);
    }
    check_bounds(sums, slot, channels);
  }
  return channels;
}

FloatChannels float_channels(const NodeContext& context, const ChannelSlots& slots) {
  const Weights& weights = *context.weights;
  FloatChannels channels{AlignedBuffer<float>(slots.size() + kSlack), AlignedBuffer<float>(slots.size() + kSlack)};
  for (size_t o = 0; o < static_cast<size_t>(weights.outputs()); ++o) {
    const size_t slot = slots.slot(o);
    channels.scale[slot] = weights.scale.empty() ? 1.0f : weights.scale[o];
    if (!weights.bias.empty()) channels.bias[slot] = weights.bias[o];
  }
  return channels;
}

void check_levels(const NodeContext& context) {
  const Weights& weights = *context.weights;
  if (is_int8(input_value(context, 0)) && !weights.has_int8_levels()) {
    fail(context, ErrorKind::kFormat, "an int8 activation meets float32 weights", "an int8 codebook or int8 values",
         weights.encoding == Weights::Encoding::kCodes ? "a float32 codebook" : "float32 values",
         "export the layer with int8 levels, or its activations in float32");
  }
}

}  // namespace dgms::ops
