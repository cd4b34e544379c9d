#include "kernels/api/kernel.h"
#include "kernels/arm/neon_dotprod/epilogue.h"
#include "kernels/arm/neon_dotprod/igemm_8x8c4.h"

namespace dgms::kernels {

void dgms_igemm_f32_qs8_s8_8x8c4__neon_dotprod(const IgemmQs8Args& args) {
  for_each_panel<float>(args, 8, [](const IgemmQs8Args& panel) {
    neon_dotprod::store_float(
        panel, [&](const auto& body) { neon_dotprod::for_each_sums(panel, neon_dotprod::kOutOfOrder, body); });
  });
}

}  // namespace dgms::kernels
