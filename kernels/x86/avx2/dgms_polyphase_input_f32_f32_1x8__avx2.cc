#include "kernels/x86/avx2/tile_f32.h"

namespace dgms::kernels {

void dgms_polyphase_input_f32_f32_1x8__avx2(const TileInputF32Args& args) { run_polyphase_input<avx2::Float8>(args); }

}  // namespace dgms::kernels
