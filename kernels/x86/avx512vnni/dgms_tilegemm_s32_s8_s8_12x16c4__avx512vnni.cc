#include "kernels/x86/avx512vnni/tile_gemm.h"

namespace dgms::kernels {

void dgms_tilegemm_s32_s8_s8_12x16c4__avx512vnni(const TileGemmArgs& args) { avx512vnni::run_blocks<1>(args); }

}  // namespace dgms::kernels
