#include "kernels/arm/neon/tile_output.h"

namespace dgms::kernels {

void dgms_winograd_output_qs8_s32_1x8__neon(const TileOutputArgs& args) { neon::run_output<neon::Winograd>(args); }

}  // namespace dgms::kernels
