#include "kernels/x86/avx2/tile_f32.h"

namespace dgms::kernels {

void dgms_winograd4_output_f32_f32_1x8__avx2(const TileOutputF32Args& args) { run_winograd_output<avx2::Float8>(args); }

}  // namespace dgms::kernels
