#include "kernels/scalar/tile_f32.h"

namespace dgms::kernels {

void dgms_winograd4_input_f32_f32_1x1__scalar(const TileInputF32Args& args) { run_winograd_input<scalar::Lane>(args); }

}  // namespace dgms::kernels
