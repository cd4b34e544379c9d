#include "kernels/arm/neon_dotprod/dwconv_loop.h"

namespace dgms::kernels {

void dgms_dwconv5x5_qs8_qs8_s8_2x8c4__neon_dotprod_a55(const DwconvRowsQs8Args& args) {
  neon_dotprod::run_dwconv_rows<5, 1, 2>(args, 512, neon_dotprod::dgms_dwconv5x5_2x8c4_a55,
                                         neon_dotprod::dgms_dwconv5x5_2x8c4_a55_general);
}

}  // namespace dgms::kernels
