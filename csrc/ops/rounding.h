// The scalar formulas of docs/numerics.md that are needed at load.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "csrc/graph/types.h"

namespace dgms::ops {

// Any value beyond it saturates an int8, so that the conversion to an integer is always defined.
inline constexpr float kRoundLimit = 1048576.0f;

inline int8_t saturate(int32_t value) { return static_cast<int8_t>(std::clamp(value, -128, 127)); }

// float32 -> int8, as the quantize kernels do it.
inline int8_t quantize_value(float x, const graph::Quantization& q) {
  const float scaled = std::clamp(x * (1.0f / q.scale), -kRoundLimit, kRoundLimit);
  return saturate(static_cast<int32_t>(std::nearbyint(scaled)) + q.zero_point);
}

inline float dequantize_value(int8_t x, const graph::Quantization& q) {
  return static_cast<float>(x - q.zero_point) * q.scale;
}

// An end of an activation as a clamp of the int8 output.
inline int32_t quantize_limit(float limit, const graph::Quantization& q) {
  const double scaled = std::clamp(static_cast<double>(limit) / static_cast<double>(q.scale),
                                   -static_cast<double>(kRoundLimit), static_cast<double>(kRoundLimit));
  return saturate(static_cast<int32_t>(std::nearbyint(scaled)) + q.zero_point);
}

}  // namespace dgms::ops
