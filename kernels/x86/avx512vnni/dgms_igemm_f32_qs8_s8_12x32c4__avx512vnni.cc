#include "kernels/x86/avx512vnni/igemm_qs8.h"

namespace dgms::kernels {

void dgms_igemm_f32_qs8_s8_12x32c4__avx512vnni(const IgemmQs8Args& args) { avx512vnni::run_panels<float, 12, 2>(args); }

}  // namespace dgms::kernels
