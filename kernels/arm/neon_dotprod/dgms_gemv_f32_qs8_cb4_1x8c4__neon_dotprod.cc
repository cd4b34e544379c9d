#include "kernels/api/kernel.h"
#include "kernels/api/tiles.h"
#include "kernels/arm/neon_dotprod/epilogue.h"
#include "kernels/arm/neon_dotprod/gemv_1x8c4.h"

namespace dgms::kernels {

void dgms_gemv_f32_qs8_cb4_1x8c4__neon_dotprod(const IgemmQs8Args& args) {
  for_each_panel<float>(args, 8, [](const IgemmQs8Args& panel) {
    neon_dotprod::store_float(panel, [&](const auto& body) { neon_dotprod::with_sums_of_codes(panel, body); });
  });
}

}  // namespace dgms::kernels
