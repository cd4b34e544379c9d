#include "kernels/arm/neon/tile_f32.h"

namespace dgms::kernels {

void dgms_winograd4_input_f32_f32_1x4__neon(const TileInputF32Args& args) { run_winograd_input<neon::Float4>(args); }

}  // namespace dgms::kernels
