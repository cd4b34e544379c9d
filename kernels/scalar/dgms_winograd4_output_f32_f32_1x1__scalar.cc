#include "kernels/scalar/winograd_f32.h"

namespace dgms::kernels {

void dgms_winograd4_output_f32_f32_1x1__scalar(const WinogradOutputF32Args& args) {
  run_winograd_output<scalar::Lane>(args);
}

}  // namespace dgms::kernels
