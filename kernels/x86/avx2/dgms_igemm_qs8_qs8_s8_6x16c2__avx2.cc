#include "kernels/x86/avx2/igemm_qs8.h"

namespace dgms::kernels {

void dgms_igemm_qs8_qs8_s8_6x16c2__avx2(const IgemmQs8Args& args) { avx2::run_tiles<int8_t, 6>(args); }

}  // namespace dgms::kernels
