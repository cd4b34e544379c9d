#include "kernels/scalar/tile_f32.h"

namespace dgms::kernels {

void dgms_polyphase_output_f32_f32_1x1__scalar(const TileOutputF32Args& args) {
  run_polyphase_output<scalar::Lane>(args);
}

}  // namespace dgms::kernels
