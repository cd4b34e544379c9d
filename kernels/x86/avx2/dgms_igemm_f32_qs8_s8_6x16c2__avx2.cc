#include "kernels/x86/avx2/igemm_qs8.h"

namespace dgms::kernels {

void dgms_igemm_f32_qs8_s8_6x16c2__avx2(const IgemmQs8Args& args) { avx2::run_tiles<float, 6>(args); }

}  // namespace dgms::kernels
