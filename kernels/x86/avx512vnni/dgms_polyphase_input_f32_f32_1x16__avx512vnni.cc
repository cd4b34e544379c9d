#include "kernels/x86/avx512vnni/tile_f32.h"

namespace dgms::kernels {

void dgms_polyphase_input_f32_f32_1x16__avx512vnni(const TileInputF32Args& args) {
  run_polyphase_input<avx512vnni::Float16>(args);
}

}  // namespace dgms::kernels
