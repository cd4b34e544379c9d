#include "kernels/x86/avx2/igemm_f32.h"

namespace dgms::kernels {

void dgms_igemm_f32_f32_f32_6x16__avx2(const IgemmF32Args& args) {
  if (args.rows == 1) return avx2::run_float_tile<1>(args, 6);
  if (args.rows <= 2) return avx2::run_float_tile<2>(args, 6);
  if (args.rows <= 4) return avx2::run_float_tile<4>(args, 6);
  avx2::run_float_tile<6>(args, 6);
}

}  // namespace dgms::kernels
