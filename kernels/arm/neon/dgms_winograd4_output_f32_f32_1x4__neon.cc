#include "kernels/arm/neon/tile_f32.h"

namespace dgms::kernels {

void dgms_winograd4_output_f32_f32_1x4__neon(const TileOutputF32Args& args) { run_winograd_output<neon::Float4>(args); }

}  // namespace dgms::kernels
