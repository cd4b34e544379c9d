#include "kernels/arm/neon/tile_output.h"

namespace dgms::kernels {

void dgms_polyphase_output_qs8_s32_1x8__neon(const TileOutputArgs& args) { neon::run_output<neon::Polyphase>(args); }

}  // namespace dgms::kernels
