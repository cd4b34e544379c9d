#include "csrc/ops/channels.h"

#include <cstdlib>
#include <limits>
#include <string>

#include "csrc/ops/check.h"
#include "kernels/pack/codes.h"

namespace dgms::ops {
namespace {

constexpr size_t kSlack = kernels::kOverread / sizeof(float);

struct LevelSums {
  int64_t sum = 0, magnitude = 0;
};

// Sums of the int8 levels of one output.
LevelSums sum_levels(const Weights& weights, size_t output, std::vector<uint8_t>& codes) {
  const size_t depth = static_cast<size_t>(weights.depth());
  LevelSums sums;
  const auto add = [&sums](int64_t level) {
    sums.sum += level;
    sums.magnitude += std::abs(level);
  };
  if (weights.encoding == Weights::Encoding::kCodes) {
    const size_t row_bytes = (depth * weights.bits + 7) / 8;
    codes.resize(depth);
    kernels::unpack_row(weights.codes.data() + output * row_bytes, weights.bits, depth, codes.data());
    for (const uint8_t code : codes) add(weights.levels_s8[code]);
  } else {
    for (size_t k = 0; k < depth; ++k) add(weights.values_s8[output * depth + k]);
  }
  return sums;
}

// Notes what the output in `slot` does not keep to.
void check_bounds(const LevelSums& sums, size_t slot, Int8Channels& channels) {
  constexpr int64_t kSumLimit = int64_t{1} << 22;
  constexpr double kResultLimit = 32768 - 3 * 128 - 1;  // leaves room for a residual and two zero points
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
  std::vector<uint8_t> codes;
  for (size_t o = 0; o < static_cast<size_t>(weights.outputs()); ++o) {
    const LevelSums sums = sum_levels(weights, o, codes);
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

void check_weights(const NodeContext& context, int64_t outputs, int64_t depth) {
  const Weights& weights = *context.weights;
  const std::string got = graph::to_string(weights.shape);
  if (graph::element_count(weights.shape) <= 0 ||
      graph::element_count(weights.shape) > std::numeric_limits<int32_t>::max() || weights.outputs() != outputs ||
      weights.depth() != depth) {
    fail(context, ErrorKind::kFormat, "the weight does not fit the input",
         std::to_string(outputs) + " outputs of " + std::to_string(depth) + " weights", got);
  }
  const size_t count = static_cast<size_t>(outputs);
  const size_t values = count * static_cast<size_t>(depth);
  const auto require = [&context](bool holds, const char* what, const char* expected) {
    if (!holds) fail(context, ErrorKind::kFormat, what, expected, "something else");
  };
  switch (weights.encoding) {
    case Weights::Encoding::kCodes:
      require(weights.bits >= 1 && weights.bits <= 4 &&
                  weights.codes.size() == count * ((static_cast<size_t>(depth) * weights.bits + 7) / 8),
              "bad codes", "one code of 1 to 4 bits per weight");
      require(weights.levels_s8.empty() != weights.levels_f32.empty() &&
                  weights.levels_s8.size() + weights.levels_f32.size() <= size_t{1} << weights.bits,
              "bad codebook", "one codebook of 1 to 2^bits levels");
      break;
    case Weights::Encoding::kInt8:
      require(weights.values_s8.size() == values, "the int8 weights have the wrong size", "one value per weight");
      break;
    case Weights::Encoding::kFloat32:
      require(weights.values_f32.size() == values, "the float32 weights have the wrong size", "one value a weight");
      break;
  }
  require(weights.encoding == Weights::Encoding::kFloat32 ? weights.scale.empty() : weights.scale.size() == count,
          "the scale has the wrong size", "one a output, none for float32 weights");
  require(weights.bias.empty() || weights.bias.size() == count, "the bias has the wrong size", "one a output, or none");
  const bool int8_levels = weights.encoding == Weights::Encoding::kInt8 || !weights.levels_s8.empty();
  if (is_int8(input_value(context, 0)) && !int8_levels) {
    fail(context, ErrorKind::kFormat, "an int8 activation meets float32 weights", "an int8 codebook or int8 values",
         weights.encoding == Weights::Encoding::kCodes ? "a float32 codebook" : "float32 values",
         "export the layer with int8 levels, or its activations in float32");
  }
}

}  // namespace dgms::ops
