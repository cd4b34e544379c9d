#include "kernels/api/kernel.h"
#include "kernels/arm/neon/convert.h"

namespace dgms::kernels {

void dgms_dequantize_f32_qs8_1x16__neon(const DequantizeArgs& args) {
  const int8x8_t zero_point = vdup_n_s8(static_cast<int8_t>(args.zero_point));
  for (size_t i = 0; i < args.size; i += 16) {
    const neon::Float16 x = neon::to_float(vld1q_s8(args.input + i), zero_point);
    const size_t count = args.size - i;
    float* output = args.output + i;
    arm::store_up_to(output, vmulq_n_f32(x.x0, args.scale), vmulq_n_f32(x.x4, args.scale), count);
    if (count > 8) {
      arm::store_up_to(output + 8, vmulq_n_f32(x.x8, args.scale), vmulq_n_f32(x.x12, args.scale), count - 8);
    }
  }
}

}  // namespace dgms::kernels
