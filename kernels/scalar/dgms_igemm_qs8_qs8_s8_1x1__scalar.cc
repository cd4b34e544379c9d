#include <cmath>

#include "kernels/api/kernel.h"
#include "kernels/api/tiles.h"
#include "kernels/scalar/igemm_qs8.h"
#include "kernels/scalar/requantize.h"

namespace dgms::kernels {

namespace {

void run_row(const IgemmQs8Args& args) {
  float y = std::fma(static_cast<float>(scalar::accumulate(args)), args.multiplier[0], args.bias[0]);
  int32_t tied = 0;
  if (args.residual != nullptr) {
    const int32_t r = args.residual[0] - args.residual_zero_point;
    if (args.residual_tied) {
      tied = r;
    } else {
      y = std::fma(static_cast<float>(r), args.residual_multiplier, y);
    }
  }
  const int32_t q = scalar::round_to_int(y) + tied + args.zero_point;
  *static_cast<int8_t*>(args.output) = static_cast<int8_t>(scalar::clamp(q, args.min, args.max));
}

}  // namespace

void dgms_igemm_qs8_qs8_s8_1x1__scalar(const IgemmQs8Args& args) { for_each_tile<int8_t>(args, 1, 1, run_row); }

}  // namespace dgms::kernels
