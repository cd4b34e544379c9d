// The steps of docs/numerics.md that several scalar kernels share.
#pragma once

#include <cmath>
#include <cstdint>

namespace dgms::kernels::scalar {

// Values beyond this saturate any int8 whatever the zero point; clamping keeps the conversion to int32 defined.
inline constexpr float kRoundLimit = 1048576.0f;  // 2^20

// NaN becomes `lo`.
static inline float clamp(float x, float lo, float hi) {
  x = x > lo ? x : lo;
  return x < hi ? x : hi;
}

static inline int32_t clamp(int32_t x, int32_t lo, int32_t hi) { return x < lo ? lo : (x > hi ? hi : x); }

// rint(clamp20(x)): nearest, ties to even.
static inline int32_t round_to_int(float x) {
  return static_cast<int32_t>(std::nearbyint(clamp(x, -kRoundLimit, kRoundLimit)));
}

}  // namespace dgms::kernels::scalar
