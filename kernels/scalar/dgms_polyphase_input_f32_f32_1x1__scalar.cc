#include "kernels/scalar/tile_f32.h"

namespace dgms::kernels {

void dgms_polyphase_input_f32_f32_1x1__scalar(const TileInputF32Args& args) { run_polyphase_input<scalar::Lane>(args); }

}  // namespace dgms::kernels
