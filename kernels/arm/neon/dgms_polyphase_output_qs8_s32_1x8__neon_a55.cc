#include "kernels/arm/neon/tile_output_a55.h"

extern "C" dgms::kernels::neon::OutputRoutine dgms_polyphase_output_a55;

namespace dgms::kernels {

void dgms_polyphase_output_qs8_s32_1x8__neon(const TileOutputArgs& args);

void dgms_polyphase_output_qs8_s32_1x8__neon_a55(const TileOutputArgs& args) {
  neon::run_output_in_order(args, dgms_polyphase_output_a55, dgms_polyphase_output_qs8_s32_1x8__neon);
}

}  // namespace dgms::kernels
