#include "kernels/arm/neon_dotprod/dwconv_loop.h"

namespace dgms::kernels {

void dgms_dwconv3x3s2_qs8_qs8_s8_1x8c4__neon_dotprod(const DwconvRowsQs8Args& args) {
  neon_dotprod::run_dwconv_rows<3, 2, 1>(args, 96, neon_dotprod::dgms_dwconv3x3s2_1x8c4,
                                         neon_dotprod::dgms_dwconv3x3s2_1x8c4_general);
}

}  // namespace dgms::kernels
