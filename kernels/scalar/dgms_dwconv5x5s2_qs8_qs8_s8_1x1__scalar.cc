#include "kernels/scalar/dwconv_rows.h"

namespace dgms::kernels {

void dgms_dwconv5x5s2_qs8_qs8_s8_1x1__scalar(const DwconvRowsQs8Args& args) { scalar::dwconv_rows<5, 2>(args); }

}  // namespace dgms::kernels
