// kUnaryF32 for vectors of any instruction set. No fused multiply-add and no libm: the same operations in the same
// order on every CPU, so the same bits everywhere. docs/numerics.md has the bounds. Polynomials: Cephes (S. Moshier).
//
// V names a vector and its operations: Vector, Mask, kLanes, set, load, store_up_to(p, x, count), add, sub, mul, div,
// sqrt, clamp (NaN becomes the minimum), round (to nearest even), less, is_nan, select(mask, if set, if not),
// bit_and(x, bits), bit_or, bit_xor(x, bits), power_of_two(whole n in -126..127), biased_exponent(x >= 0).
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

#include "kernels/api/kernel.h"

namespace dgms::kernels::generic {

template <typename V>
struct Functions {
  using Vector = typename V::Vector;
#define DGMS_INLINE [[gnu::always_inline]] static inline

  static constexpr uint32_t kSign = 0x80000000u;
  static constexpr float kInfinity = std::numeric_limits<float>::infinity();

  DGMS_INLINE Vector add(Vector x, float y) { return V::add(x, V::set(y)); }
  DGMS_INLINE Vector mul(Vector x, float y) { return V::mul(x, V::set(y)); }
  DGMS_INLINE Vector negate(Vector x) { return V::bit_xor(x, kSign); }
  DGMS_INLINE Vector absolute(Vector x) { return V::bit_and(x, ~kSign); }
  DGMS_INLINE Vector with_sign(Vector magnitude, Vector x) { return V::bit_or(magnitude, V::bit_and(x, kSign)); }
  DGMS_INLINE Vector not_a_number() { return V::set(std::numeric_limits<float>::quiet_NaN()); }

  // c[0] * x^(n - 1) + ... + c[n - 1]
  template <size_t kCount>
  DGMS_INLINE Vector polynomial(Vector x, const float (&c)[kCount]) {
    Vector y = V::set(c[0]);
#pragma GCC unroll 16
    for (size_t i = 1; i < kCount; ++i) y = add(V::mul(y, x), c[i]);
    return y;
  }

  // exp(x) = 2^n * (1 + rest); x is a number in -104..89.
  struct Exponential {
    Vector n, rest;
  };
  DGMS_INLINE Exponential exponential(Vector x) {
    const Vector n = V::round(mul(x, 1.44269504f));
    // ln 2 in two parts; the product with the first (9 bits of mantissa, |n| <= 150) is exact.
    const Vector r = V::sub(V::sub(x, mul(n, 0.693359375f)), mul(n, -2.12194440e-4f));
    constexpr float kC[] = {1.9875691500e-4f, 1.3981999507e-3f, 8.3334519073e-3f,
                            4.1665795894e-2f, 1.6666665459e-1f, 5.0000001201e-1f};
    return {n, V::add(V::mul(polynomial(r, kC), V::mul(r, r)), r)};
  }

  DGMS_INLINE Vector exp(Vector x) {
    // At both ends the result is 0 or infinite.
    const Exponential e = exponential(V::clamp(x, V::set(-104.0f), V::set(89.0f)));
    // In two steps: the result may be subnormal, and 2^128 is not a float.
    const Vector half = V::round(mul(e.n, 0.5f));
    return V::mul(V::mul(add(e.rest, 1.0f), V::power_of_two(half)), V::power_of_two(V::sub(e.n, half)));
  }

  // exp(x) - 1
  DGMS_INLINE Vector expm1(Vector x) {
    const Exponential e = exponential(V::clamp(x, V::set(-104.0f), V::set(89.0f)));
    const auto is_small = V::less(absolute(e.n), V::set(0.5f));
    return V::select(is_small, e.rest, add(exp(x), -1.0f));
  }

  DGMS_INLINE Vector log(Vector x) {
    // x = 2^e * m, 0.5 <= m < 1; subnormals are scaled up first.
    const auto is_subnormal = V::less(x, V::set(1.17549435e-38f));
    const Vector normal = V::select(is_subnormal, mul(x, 8388608.0f), x);
    Vector e = add(V::biased_exponent(absolute(normal)), -126.0f);
    e = V::select(is_subnormal, add(e, -23.0f), e);
    Vector m = V::bit_or(V::bit_and(normal, 0x007fffffu), V::set(0.5f));
    const auto is_low = V::less(m, V::set(0.707106781f));
    e = V::select(is_low, add(e, -1.0f), e);
    m = add(V::select(is_low, V::add(m, m), m), -1.0f);
    constexpr float kC[] = {7.0376836292e-2f,  -1.1514610310e-1f, 1.1676998740e-1f,
                            -1.2420140846e-1f, 1.4249322787e-1f,  -1.6668057665e-1f,
                            2.0000714765e-1f,  -2.4999993993e-1f, 3.3333331174e-1f};
    const Vector square = V::mul(m, m);
    Vector y = V::mul(V::mul(polynomial(m, kC), m), square);
    y = V::add(y, mul(e, -2.12194440e-4f));
    y = V::sub(y, mul(square, 0.5f));
    y = V::add(V::add(m, y), mul(e, 0.693359375f));
    y = V::select(V::less(x, V::set(kInfinity)), y, V::set(kInfinity));
    y = V::select(V::less(absolute(x), V::set(1e-45f)), V::set(-kInfinity), y);
    return V::select(V::less(x, V::set(0.0f)), not_a_number(), y);
  }

  // log(1 + e), 0 <= e <= 1. What 1 + e loses to rounding is made up for.
  DGMS_INLINE Vector log1p(Vector e) {
    const Vector sum = add(e, 1.0f), kept = add(sum, -1.0f);
    const auto is_lost = V::less(kept, V::set(1e-30f));
    return V::select(is_lost, e, V::mul(log(sum), V::div(e, V::select(is_lost, V::set(1.0f), kept))));
  }

  DGMS_INLINE Vector sqrt(Vector x) { return V::select(V::less(x, V::set(0.0f)), not_a_number(), V::sqrt(x)); }

  DGMS_INLINE Vector sigmoid(Vector x) {
    const Vector e = exp(negate(absolute(x)));
    return V::div(V::select(V::less(x, V::set(0.0f)), e, V::set(1.0f)), add(e, 1.0f));
  }

  DGMS_INLINE Vector tanh(Vector x) {
    const Vector size = absolute(x), square = V::mul(x, x);
    constexpr float kC[] = {-5.70498872745e-3f, 2.06390887954e-2f, -5.37397155531e-2f, 1.33314422036e-1f,
                            -3.33332819422e-1f};
    const Vector small = V::add(V::mul(V::mul(polynomial(square, kC), square), x), x);
    const Vector large = V::sub(V::set(1.0f), V::div(V::set(2.0f), add(exp(V::add(size, size)), 1.0f)));
    return V::select(V::less(size, V::set(0.625f)), small, with_sign(large, x));
  }

  // erf(x) for |x| <= 1.
  DGMS_INLINE Vector small_erf(Vector x) {
    constexpr float kC[] = {7.853861353153693e-5f,  -8.010193625184903e-4f, 5.188327685732524e-3f,
                            -2.685381193529856e-2f, 1.128358514861418e-1f,  -3.761262582423300e-1f,
                            1.128379165726710f};
    return V::mul(x, polynomial(V::mul(x, x), kC));
  }

  // exp(-x^2 * kFactor): the square with the part that rounding takes off it.
  template <typename Factor>
  DGMS_INLINE Vector exp_of_square(Vector x, Factor factor) {
    const Vector high = V::bit_and(x, 0xfffff000u), low = V::sub(x, high);
    const Vector square = V::mul(x, x);
    const Vector rest =
        V::add(V::add(V::sub(V::mul(high, high), square), V::mul(V::add(high, high), low)), V::mul(low, low));
    const Vector e = exp(mul(square, -factor()));
    return V::sub(e, V::mul(e, mul(rest, factor())));
  }

  // erfc(x) / exp(-x^2) for x >= 1.
  DGMS_INLINE Vector scaled_erfc(Vector x) {
    constexpr float kP[] = {2.326819970068386e-2f,  -1.387039388740657e-1f, 3.687424674597105e-1f,
                            -5.824733027278666e-1f, 6.210004621745983e-1f,  -4.944515323274145e-1f,
                            3.404879937665872e-1f,  -2.741127028184656e-1f, 5.638259427386472e-1f};
    constexpr float kR[] = {-1.047766399936249e+1f, 1.297719955372516e+1f,  -7.495518717768503e+0f,
                            2.921019019210786e+0f,  -1.015265279202700e+0f, 4.218463358204948e-1f,
                            -2.820767439740514e-1f, 5.641895067754075e-1f};
    const Vector inverse = V::div(V::set(1.0f), x), y = V::mul(inverse, inverse);
    return V::mul(inverse, V::select(V::less(x, V::set(2.0f)), polynomial(y, kP), polynomial(y, kR)));
  }

  DGMS_INLINE Vector erf(Vector x) {
    const Vector size = V::clamp(absolute(x), V::set(0.0f), V::set(10.0f));
    const auto is_small = V::less(size, V::set(1.0f));
    const Vector tail =
        V::mul(exp_of_square(size, [] { return 1.0f; }), scaled_erfc(V::select(is_small, V::set(1.0f), size)));
    return V::select(is_small, small_erf(x), with_sign(V::sub(V::set(1.0f), tail), x));
  }

  // x * (1 + erf(x / sqrt(2))) / 2
  DGMS_INLINE Vector gelu(Vector x) {
    const Vector size = V::clamp(absolute(x), V::set(0.0f), V::set(15.0f)), scaled = mul(size, 0.707106781f);
    const auto is_small = V::less(scaled, V::set(1.0f));
    const Vector half = mul(x, 0.5f);
    const Vector small = V::add(half, V::mul(half, small_erf(mul(x, 0.707106781f))));
    const Vector tail = V::mul(
        half, V::mul(exp_of_square(size, [] { return 0.5f; }), scaled_erfc(V::select(is_small, V::set(1.0f), scaled))));
    const Vector large = V::select(V::less(x, V::set(0.0f)), tail, V::sub(x, tail));
    return V::select(is_small, small, large);
  }

  // x * (1 + tanh(u)) / 2 = x * sigmoid(2 u), u = sqrt(2 / pi) * (x + 0.044715 x^3)
  DGMS_INLINE Vector gelu_tanh(Vector x) {
    const Vector cubic = V::add(x, mul(V::mul(V::mul(x, x), x), 0.044715f));
    return V::mul(x, sigmoid(mul(cubic, 1.59576912f)));
  }

  DGMS_INLINE Vector hardsigmoid(Vector x) {
    return V::div(V::clamp(add(x, 3.0f), V::set(0.0f), V::set(6.0f)), V::set(6.0f));
  }

  // x * tanh(softplus(x)): with e = exp(x) the tanh is n / (n + 2), n = e * (e + 2); 1 from 20 on.
  DGMS_INLINE Vector mish(Vector x) {
    const Vector e = exp(V::clamp(x, V::set(-kInfinity), V::set(20.0f)));
    const Vector n = V::mul(e, add(e, 2.0f));
    return V::mul(x, V::div(n, add(n, 2.0f)));
  }

  // log(1 + exp(x))
  DGMS_INLINE Vector softplus(Vector x) {
    return V::add(V::clamp(x, V::set(0.0f), V::set(kInfinity)), log1p(exp(negate(absolute(x)))));
  }

  DGMS_INLINE Vector elu(Vector x, Vector alpha) {
    return V::select(V::less(V::set(0.0f), x), x, V::mul(alpha, expm1(x)));
  }

  DGMS_INLINE Vector leaky_relu(Vector x, Vector alpha) {
    return V::select(V::less(x, V::set(0.0f)), V::mul(alpha, x), x);
  }

  // `args` by value: what is stored through its pointers cannot change it. NaN stays NaN.
  template <typename Function>
  DGMS_INLINE void loop(const UnaryF32Args args, Function function) {
    for (size_t i = 0; i < args.size; i += V::kLanes) {
      const Vector x = V::load(args.input + i);
      V::store_up_to(args.output + i, V::select(V::is_nan(x), x, function(x)), args.size - i);
    }
  }
#undef DGMS_INLINE
};

template <typename V>
static inline void run_unary(const UnaryF32Args& args) {
  using F = Functions<V>;
  using Vector = typename V::Vector;
  const Vector alpha = V::set(args.alpha), beta = V::set(args.beta);
#define DGMS_LOOP(body) return F::loop(args, [&](Vector x) __attribute__((always_inline)) { return body; })
  switch (args.function) {
    case Unary::kAbs:
      DGMS_LOOP(F::absolute(x));
    case Unary::kNeg:
      DGMS_LOOP(F::negate(x));
    case Unary::kExp:
      DGMS_LOOP(F::exp(x));
    case Unary::kLog:
      DGMS_LOOP(F::log(x));
    case Unary::kSqrt:
      DGMS_LOOP(F::sqrt(x));
    case Unary::kRsqrt:
      DGMS_LOOP(V::div(V::set(1.0f), F::sqrt(x)));
    case Unary::kSigmoid:
      DGMS_LOOP(F::sigmoid(x));
    case Unary::kTanh:
      DGMS_LOOP(F::tanh(x));
    case Unary::kSilu:
      DGMS_LOOP(V::mul(x, F::sigmoid(x)));
    case Unary::kGelu:
      DGMS_LOOP(F::gelu(x));
    case Unary::kGeluTanh:
      DGMS_LOOP(F::gelu_tanh(x));
    case Unary::kHardsigmoid:
      DGMS_LOOP(F::hardsigmoid(x));
    case Unary::kHardswish:
      DGMS_LOOP(V::mul(x, F::hardsigmoid(x)));
    case Unary::kMish:
      DGMS_LOOP(F::mish(x));
    case Unary::kSoftplus:
      DGMS_LOOP(F::softplus(x));
    case Unary::kElu:
      DGMS_LOOP(F::elu(x, alpha));
    case Unary::kLinear:
      DGMS_LOOP(V::add(V::mul(alpha, x), beta));
    case Unary::kLeakyRelu:
      DGMS_LOOP(F::leaky_relu(x, alpha));
    case Unary::kReciprocal:
      DGMS_LOOP(V::div(alpha, x));
    case Unary::kErf:
      DGMS_LOOP(F::erf(x));
  }
#undef DGMS_LOOP
}

}  // namespace dgms::kernels::generic
