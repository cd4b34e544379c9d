#include "kernels/api/kernel.h"
#include "kernels/generic/tiles.h"
#include "kernels/scalar/igemm_qs8.h"

namespace dgms::kernels {

void dgms_gemv_qs8_qs8_cb4_1x1__scalar(const IgemmQs8Args& args) {
  for_each_tile<int8_t>(args, 1, 1,
                        [](const IgemmQs8Args& one) { scalar::store_int8(one, scalar::accumulate_codes(one, 4)); });
}

}  // namespace dgms::kernels
