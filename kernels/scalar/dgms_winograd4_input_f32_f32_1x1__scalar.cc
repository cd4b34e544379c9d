#include "kernels/scalar/winograd_f32.h"

namespace dgms::kernels {

void dgms_winograd4_input_f32_f32_1x1__scalar(const WinogradInputF32Args& args) {
  run_winograd_input<scalar::Lane>(args);
}

}  // namespace dgms::kernels
