#include "kernels/api/kernel.h"
#include "kernels/arm/neon_dotprod/gemv_1x8c4.h"

namespace dgms::kernels {

void dgms_gemv_qs8_qs8_cb3_1x8c4__neon_dotprod(const IgemmQs8Args& args) { neon_dotprod::gemv_int8<3>(args); }

}  // namespace dgms::kernels
