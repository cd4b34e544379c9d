#include <cmath>

#include "kernels/api/kernel.h"
#include "kernels/api/tiles.h"
#include "kernels/scalar/igemm_qs8.h"
#include "kernels/scalar/requantize.h"

namespace dgms::kernels {

namespace {

void run_row(const IgemmQs8Args& args) {
  const float y = std::fma(static_cast<float>(scalar::accumulate(args)), args.multiplier[0], args.bias[0]);
  *static_cast<float*>(args.output) = scalar::clamp(y, args.float_min, args.float_max);
}

}  // namespace

void dgms_igemm_f32_qs8_s8_1x1__scalar(const IgemmQs8Args& args) { for_each_tile<float>(args, 1, 1, run_row); }

}  // namespace dgms::kernels
