#include "kernels/generic/tiles.h"
#include "kernels/x86/avx2/igemm_f32.h"

namespace dgms::kernels {

void dgms_igemm_f32_f32_f32_6x16__avx2(const IgemmF32Args& args) {
  for_each_tile<float>(args, 6, 16, [](const IgemmF32Args& tile) {
    if (tile.rows == 1) return avx2::run_float_tile<1>(tile);
    if (tile.rows <= 2) return avx2::run_float_tile<2>(tile);
    if (tile.rows <= 4) return avx2::run_float_tile<4>(tile);
    avx2::run_float_tile<6>(tile);
  });
}

}  // namespace dgms::kernels
