#include "kernels/arm/neon/dwconv_rows.h"

namespace dgms::kernels {

void dgms_dwconv5x5_qs8_qs8_s8_1x8__neon(const DwconvRowsQs8Args& args) { neon::dwconv_rows<5, 1>(args); }

}  // namespace dgms::kernels
