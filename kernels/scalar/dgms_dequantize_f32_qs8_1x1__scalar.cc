#include "kernels/api/kernel.h"

namespace dgms::kernels {

void dgms_dequantize_f32_qs8_1x1__scalar(const DequantizeArgs& args) {
  for (size_t i = 0; i < args.size; ++i) {
    args.output[i] = static_cast<float>(args.input[i] - args.zero_point) * args.scale;
  }
}

}  // namespace dgms::kernels
