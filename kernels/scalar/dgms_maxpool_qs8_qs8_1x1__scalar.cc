#include "kernels/scalar/maxpool.h"

namespace dgms::kernels {

void dgms_maxpool_qs8_qs8_1x1__scalar(const PoolArgs<int8_t>& args) { scalar::maxpool(args); }

}  // namespace dgms::kernels
