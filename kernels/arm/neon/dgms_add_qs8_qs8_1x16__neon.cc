#include <cmath>

#include "kernels/api/kernel.h"
#include "kernels/arm/neon/convert.h"
#include "kernels/arm/rows.h"

namespace dgms::kernels {
namespace {

// Of kVectors vectors. Each operation goes through all of them before the next begins, for cores that issue in order: a
// sum is a chain.
template <size_t kVectors>
[[gnu::always_inline]] inline arm::Rows<int8x16_t, kVectors> tied_sums(const int8_t* a, const int8_t* b,
                                                                       int16x8_t offset, int8x16_t min, int8x16_t max) {
  arm::Rows<int16x8_t, kVectors> low, high;
  arm::Rows<int8x16_t, kVectors> q;
  arm::for_each_row(
      [&](size_t v, int16x8_t& x, int16x8_t& x8) DGMS_INLINE_LAMBDA {
        x = vaddw_s8(offset, vld1_s8(a + 16 * v));
        x8 = vaddw_s8(offset, vld1_s8(a + 16 * v + 8));
      },
      low, high);
  arm::for_each_row(
      [&](size_t v, int16x8_t& x, int16x8_t& x8) DGMS_INLINE_LAMBDA {
        x = vaddw_s8(x, vld1_s8(b + 16 * v));
        x8 = vaddw_s8(x8, vld1_s8(b + 16 * v + 8));
      },
      low, high);
  arm::for_each_row([&](size_t, int8x16_t& y, int16x8_t x, int16x8_t x8)
                        DGMS_INLINE_LAMBDA { y = vqmovn_high_s16(vqmovn_s16(x), x8); },
                    q, low, high);
  arm::for_each_row([&](size_t, int8x16_t& y) DGMS_INLINE_LAMBDA { y = vmaxq_s8(y, min); }, q);
  arm::for_each_row([&](size_t, int8x16_t& y) DGMS_INLINE_LAMBDA { y = vminq_s8(y, max); }, q);
  return q;
}

// Multipliers of 1: the products and their sum are integers of at most 511, which floats hold and rint keeps.
// `args` by value: what is stored through its pointers cannot change it.
void add_tied(const AddQs8Args args) {
  constexpr size_t kVectors = 4;
  const int16x8_t offset = vdupq_n_s16(static_cast<int16_t>(args.zero_point - args.a_zero_point - args.b_zero_point));
  const int8x16_t min = vdupq_n_s8(static_cast<int8_t>(args.min));
  const int8x16_t max = vdupq_n_s8(static_cast<int8_t>(args.max));
  size_t i = 0;
  for (; i + 16 * kVectors <= args.size; i += 16 * kVectors) {
    auto q = tied_sums<kVectors>(args.a + i, args.b + i, offset, min, max);
    arm::for_each_row([&](size_t v, int8x16_t y) DGMS_INLINE_LAMBDA { vst1q_s8(args.output + i + 16 * v, y); }, q);
  }
  for (; i < args.size; i += 16) {
    arm::store_up_to(args.output + i, tied_sums<1>(args.a + i, args.b + i, offset, min, max).row, args.size - i);
  }
}

// kSmall: every sum, rounded, fits an int16. `args` by value, as above.
template <bool kSmall>
void add(const AddQs8Args args) {
  const int8x8_t a_zero_point = vdup_n_s8(static_cast<int8_t>(args.a_zero_point));
  const int8x8_t b_zero_point = vdup_n_s8(static_cast<int8_t>(args.b_zero_point));
  const int16x8_t zero_point = vdupq_n_s16(static_cast<int16_t>(args.zero_point));
  const float32x4_t a_multiplier = vdupq_n_f32(args.a_multiplier);
  const float32x4_t b_multiplier = vdupq_n_f32(args.b_multiplier);
  const int8x16_t min = vdupq_n_s8(static_cast<int8_t>(args.min));
  const int8x16_t max = vdupq_n_s8(static_cast<int8_t>(args.max));
  const auto sum_of_16 = [&](size_t i) DGMS_INLINE_LAMBDA {
    const neon::Float16 a = neon::to_float(args.a + i, a_zero_point);
    neon::Float16 y = neon::to_float(args.b + i, b_zero_point);
    y = {vmulq_f32(y.x0, b_multiplier), vmulq_f32(y.x4, b_multiplier), vmulq_f32(y.x8, b_multiplier),
         vmulq_f32(y.x12, b_multiplier)};
    return neon::Float16{vfmaq_f32(y.x0, a.x0, a_multiplier), vfmaq_f32(y.x4, a.x4, a_multiplier),
                         vfmaq_f32(y.x8, a.x8, a_multiplier), vfmaq_f32(y.x12, a.x12, a_multiplier)};
  };
  const auto round = [](float32x4_t low, float32x4_t high) DGMS_INLINE_LAMBDA {
    return kSmall ? neon::round_small(low, high) : arm::round_to_int16(low, high);
  };
  const auto quantize = [&](const neon::Float16& y) DGMS_INLINE_LAMBDA {
    return arm::clamp(arm::narrow(round(y.x0, y.x4), round(y.x8, y.x12), zero_point), min, max);
  };
  // The end of 16 values goes beside the beginning of the next, for cores that issue in order: it is a chain.
  neon::Float16 y = sum_of_16(0);
  size_t i = 0;
  for (; i + 16 < args.size; i += 16) {
    const int8x16_t q = quantize(y);
    y = sum_of_16(i + 16);
    vst1q_s8(args.output + i, q);
  }
  arm::store_up_to(args.output + i, quantize(y), args.size - i);
}

}  // namespace

void dgms_add_qs8_qs8_1x16__neon(const AddQs8Args& args) {
  if (args.a_multiplier == 1 && args.b_multiplier == 1) return add_tied(args);
  const float largest = 255 * (std::fabs(args.a_multiplier) + std::fabs(args.b_multiplier));
  if (largest < 32767) {
    add<true>(args);
  } else {
    add<false>(args);
  }
}

}  // namespace dgms::kernels
