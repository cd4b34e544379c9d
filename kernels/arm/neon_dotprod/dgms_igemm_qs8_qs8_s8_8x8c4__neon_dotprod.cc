#include "kernels/arm/neon_dotprod/igemm_8x8c4.h"

namespace dgms::kernels {

void dgms_igemm_qs8_qs8_s8_8x8c4__neon_dotprod(const IgemmQs8Args& args) {
  neon_dotprod::run(args, neon_dotprod::kOutOfOrder);
}

}  // namespace dgms::kernels
