#include "kernels/api/kernel.h"
#include "kernels/generic/tiles.h"
#include "kernels/scalar/igemm_qs8.h"

namespace dgms::kernels {

void dgms_gemv_f32_qs8_cb2_1x1__scalar(const IgemmQs8Args& args) {
  for_each_tile<float>(args, 1, 1,
                       [](const IgemmQs8Args& one) { scalar::store_float(one, scalar::accumulate_codes(one, 2)); });
}

}  // namespace dgms::kernels
