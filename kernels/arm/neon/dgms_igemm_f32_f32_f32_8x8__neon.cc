#include "kernels/arm/neon/igemm_f32_8x8.h"

namespace dgms::kernels {

void dgms_igemm_f32_f32_f32_8x8__neon(const IgemmF32Args& args) {
  for_each_tile<float>(args, 8, 8, [](const IgemmF32Args& tile) { neon::run_tile(tile); });
}

}  // namespace dgms::kernels
