#include "kernels/x86/avx512vnni/igemm_qs8.h"

namespace dgms::kernels {

void dgms_igemm_qs8_qs8_s8_12x32c4__avx512vnni(const IgemmQs8Args& args) {
  using avx512vnni::Result;
  if (args.channels <= 16) return avx512vnni::run_rows<Result::kQs8, 12, 1>(args, 32);
  avx512vnni::run_rows<Result::kQs8, 12, 2>(args, 32);
}

}  // namespace dgms::kernels
