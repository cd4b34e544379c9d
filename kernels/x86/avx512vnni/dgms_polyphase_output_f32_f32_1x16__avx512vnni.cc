#include "kernels/x86/avx512vnni/tile_f32.h"

namespace dgms::kernels {

void dgms_polyphase_output_f32_f32_1x16__avx512vnni(const TileOutputF32Args& args) {
  run_polyphase_output<avx512vnni::Float16>(args);
}

}  // namespace dgms::kernels
