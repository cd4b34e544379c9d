#include "kernels/scalar/maxpool.h"

namespace dgms::kernels {

void dgms_maxpool_f32_f32_1x1__scalar(const PoolArgs<float>& args) { scalar::maxpool(args); }

}  // namespace dgms::kernels
