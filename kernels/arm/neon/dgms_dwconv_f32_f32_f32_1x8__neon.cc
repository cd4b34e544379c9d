#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {

void dgms_dwconv_f32_f32_f32_1x8__neon(const DwconvF32Args& args) {
  const float32x4_t min = vdupq_n_f32(args.min);
  const float32x4_t max = vdupq_n_f32(args.max);
  for (size_t c = 0; c < args.channels; c += 8) {
    for (size_t p = 0; p < args.pixels; ++p) {
      const float* const* input = args.input + p * args.taps;
      const float* weights = args.weights + c;
      float32x4_t low = vdupq_n_f32(0);
      float32x4_t high = vdupq_n_f32(0);
      for (size_t t = 0; t < args.taps; ++t) {
        low = vfmaq_f32(low, vld1q_f32(input[t] + c), vld1q_f32(weights));
        high = vfmaq_f32(high, vld1q_f32(input[t] + c + 4), vld1q_f32(weights + 4));
        weights += args.weight_stride;
      }
      low = vfmaq_f32(vld1q_f32(args.bias + c), low, vld1q_f32(args.scale + c));
      high = vfmaq_f32(vld1q_f32(args.bias + c + 4), high, vld1q_f32(args.scale + c + 4));
      float* output = args.output + p * (args.output_stride / sizeof(float)) + c;
      arm::store_up_to(output, arm::clamp(low, min, max), arm::clamp(high, min, max), args.channels - c);
    }
  }
}

}  // namespace dgms::kernels
