// One float as a vector for the elementwise kernels of kernels/generic.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "kernels/scalar/requantize.h"

namespace dgms::kernels::scalar {

struct Floats {
  using Vector = float;
  using Mask = bool;
  static constexpr size_t kLanes = 1;
  static inline float set(float x) { return x; }
  static inline float load(const float* p) { return *p; }
  static inline void store_up_to(float* p, float x, size_t) { *p = x; }
  static inline float add(float x, float y) { return x + y; }
  static inline float sub(float x, float y) { return x - y; }
  static inline float mul(float x, float y) { return x * y; }
  static inline float div(float x, float y) { return x / y; }
  static inline float sqrt(float x) { return std::sqrt(x); }
  static inline float clamp(float x, float min, float max) { return scalar::clamp(x, min, max); }
  static inline float round(float x) { return std::nearbyint(x); }
  static inline bool less(float x, float y) { return x < y; }
  static inline bool is_nan(float x) { return x != x; }
  static inline float select(bool mask, float x, float y) { return mask ? x : y; }
  static inline float bit_and(float x, uint32_t bits) { return of_bits(bits_of(x) & bits); }
  static inline float bit_or(float x, float y) { return of_bits(bits_of(x) | bits_of(y)); }
  static inline float bit_xor(float x, uint32_t bits) { return of_bits(bits_of(x) ^ bits); }
  static inline float power_of_two(float n) {
    return of_bits(static_cast<uint32_t>(static_cast<int32_t>(n) + 127) << 23);
  }
  static inline float biased_exponent(float x) { return static_cast<float>(bits_of(x) >> 23); }

 private:
  static inline uint32_t bits_of(float x) {
    uint32_t bits;
    std::memcpy(&bits, &x, sizeof bits);
    return bits;
  }
  static inline float of_bits(uint32_t bits) {
    float x;
    std::memcpy(&x, &bits, sizeof x);
    return x;
  }
};

}  // namespace dgms::kernels::scalar
