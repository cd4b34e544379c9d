#include "kernels/arm/neon/dwconv_rows.h"

namespace dgms::kernels {

void dgms_dwconv3x3s2_qs8_qs8_s8_1x8__neon(const DwconvRowsQs8Args& args) { neon::dwconv_rows<3, 2>(args); }

}  // namespace dgms::kernels
