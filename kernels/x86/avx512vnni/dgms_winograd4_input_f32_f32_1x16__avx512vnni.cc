#include "kernels/x86/avx512vnni/winograd_f32.h"

namespace dgms::kernels {

void dgms_winograd4_input_f32_f32_1x16__avx512vnni(const WinogradInputF32Args& args) {
  run_winograd_input<avx512vnni::Float16>(args);
}

}  // namespace dgms::kernels
