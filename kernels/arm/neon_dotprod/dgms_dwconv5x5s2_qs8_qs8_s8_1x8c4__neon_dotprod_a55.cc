#include "kernels/arm/neon_dotprod/dwconv_loop.h"

namespace dgms::kernels {

void dgms_dwconv5x5s2_qs8_qs8_s8_1x8c4__neon_dotprod_a55(const DwconvRowsQs8Args& args) {
  neon_dotprod::run_dwconv_rows<5, 2, 1>(args, 224, neon_dotprod::dgms_dwconv5x5s2_1x8c4_a55,
                                         neon_dotprod::dgms_dwconv5x5s2_1x8c4_a55_general);
}

}  // namespace dgms::kernels
