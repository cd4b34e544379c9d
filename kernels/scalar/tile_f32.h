// One float as a vector for the tiled convolutions on float32.
#pragma once

#include <cmath>
#include <cstddef>

#include "kernels/generic/polyphase_f32_tile.h"
#include "kernels/generic/winograd_f32_tile.h"
#include "kernels/scalar/requantize.h"

namespace dgms::kernels::scalar {

struct Lane {
  using Vector = float;
  static constexpr size_t kLanes = 1;
  static float set(float x) { return x; }
  static float load(const float* p) { return *p; }
  static void store(float* p, float x) { *p = x; }
  static void store_first(float* p, float x, size_t) { *p = x; }
  static float add(float x, float y) { return x + y; }
  static float sub(float x, float y) { return x - y; }
  static float mul(float x, float constant) { return x * constant; }
  static float fma(float x, float constant, float y) { return std::fma(x, constant, y); }
  static float clamp(float x, float min, float max) { return scalar::clamp(x, min, max); }
};

}  // namespace dgms::kernels::scalar
