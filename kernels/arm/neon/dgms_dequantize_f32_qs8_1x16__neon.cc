#include "kernels/api/kernel.h"
#include "kernels/arm/neon/convert.h"

namespace dgms::kernels {
namespace {

// `args` by value: what is stored through its pointers cannot change it.
void dequantize(const DequantizeArgs args) {
  const int8x8_t zero_point = vdup_n_s8(static_cast<int8_t>(args.zero_point));
  const float32x4_t scale = vdupq_n_f32(args.scale);
  for (size_t i = 0; i < args.size; i += 16) {
    const neon::Float16 x = neon::to_float(args.input + i, zero_point);
    const float32x4_t y0 = vmulq_f32(x.x0, scale), y4 = vmulq_f32(x.x4, scale);
    const float32x4_t y8 = vmulq_f32(x.x8, scale), y12 = vmulq_f32(x.x12, scale);
    const size_t left = args.size - i;
    float* output = args.output + i;
    if (left >= 16) {
      vst1q_f32(output, y0);
      vst1q_f32(output + 4, y4);
      vst1q_f32(output + 8, y8);
      vst1q_f32(output + 12, y12);
    } else {
      arm::store_up_to(output, y0, y4, left);
      if (left > 8) arm::store_up_to(output + 8, y8, y12, left - 8);
    }
  }
}

}  // namespace

void dgms_dequantize_f32_qs8_1x16__neon(const DequantizeArgs& args) { dequantize(args); }

}  // namespace dgms::kernels
