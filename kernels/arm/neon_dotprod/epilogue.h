// From sums to outputs, a panel of 8 channels at a time, word by word as in docs/numerics.md.
#pragma once

#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels::neon_dotprod {

// Of 8 channels.
struct PanelEpilogue {
  explicit PanelEpilogue(const IgemmQs8Args& args)
      : multiplier_low(vld1q_f32(args.multiplier)),
        multiplier_high(vld1q_f32(args.multiplier + 4)),
        bias_low(vld1q_f32(args.bias)),
        bias_high(vld1q_f32(args.bias + 4)) {}

  arm::Float8 scale(const int32_t* sums) const {
    return {vfmaq_f32(bias_low, vcvtq_f32_s32(vld1q_s32(sums)), multiplier_low),
            vfmaq_f32(bias_high, vcvtq_f32_s32(vld1q_s32(sums + 4)), multiplier_high)};
  }

  float32x4_t multiplier_low, multiplier_high, bias_low, bias_high;
};

// for_each_sums(body) calls body(first row, rows, sums of 8 channels for each row).
template <arm::Residual kResidual, typename ForEachSums>
static inline void store_int8(const IgemmQs8Args& args, const ForEachSums& for_each_sums) {
  const PanelEpilogue epilogue(args);
  for_each_sums([&](size_t first, size_t rows, const int32_t* sums) {
    int8_t* output = static_cast<int8_t*>(args.output) + first * args.output_stride;
    for (size_t r = 0; r < rows; ++r, sums += 8, output += args.output_stride) {
      arm::Rows<arm::Float8, 1> y;
      y.row = epilogue.scale(sums);
      arm::Rows<int8x8_t, 1> residual, q;
      if (kResidual != arm::Residual::kNone) residual.row = vld1_s8(args.residual + (first + r) * args.residual_stride);
      arm::requantize<kResidual>(args, y, residual, q);
      arm::store_up_to(output, q.row, args.channels);
    }
  });
}

template <typename ForEachSums>
static inline void store_int8(const IgemmQs8Args& args, const ForEachSums& for_each_sums) {
  if (args.residual == nullptr) {
    store_int8<arm::Residual::kNone>(args, for_each_sums);
  } else if (args.residual_tied) {
    store_int8<arm::Residual::kTied>(args, for_each_sums);
  } else {
    store_int8<arm::Residual::kFree>(args, for_each_sums);
  }
}

template <typename ForEachSums>
static inline void store_float(const IgemmQs8Args& args, const ForEachSums& for_each_sums) {
  const PanelEpilogue epilogue(args);
  const float32x4_t min = vdupq_n_f32(args.float_min);
  const float32x4_t max = vdupq_n_f32(args.float_max);
  for_each_sums([&](size_t first, size_t rows, const int32_t* sums) {
    float* output = static_cast<float*>(args.output) + first * (args.output_stride / sizeof(float));
    for (; rows > 0; --rows, sums += 8, output += args.output_stride / sizeof(float)) {
      const arm::Float8 y = epilogue.scale(sums);
      arm::store_up_to(output, arm::clamp(y.low, min, max), arm::clamp(y.high, min, max), args.channels);
    }
  });
}

}  // namespace dgms::kernels::neon_dotprod
