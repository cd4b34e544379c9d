#include <cmath>
#include <cstring>
#include <initializer_list>

#include "kernels/api/kernel.h"

namespace dgms::kernels {
namespace {

// exp(x) for x <= 0, relative error about 1e-7; 0 where exp(x) is not a normal number. No libm: the same bits
// everywhere.
float exp_of_nonpositive(float x) {
  if (!(x > -87.3f)) return 0;
  const float n = std::nearbyint(x * 1.44269504f);
  // ln 2 in two parts; the product with the first (9 bits of mantissa, |n| <= 126) is exact.
  const float r = (x - n * 0.693359375f) - n * -2.12194440e-4f;
  // Taylor up to r^7 / 7!; |r| <= ln(2) / 2, so the remainder is below 6e-9.
  float p = 1.0f / 5040;
  for (const float c : {1.0f / 720, 1.0f / 120, 1.0f / 24, 1.0f / 6, 1.0f / 2, 1.0f, 1.0f}) p = p * r + c;
  const uint32_t power_bits = static_cast<uint32_t>(static_cast<int32_t>(n) + 127) << 23;
  float power;
  std::memcpy(&power, &power_bits, sizeof(power));
  return p * power;
}

}  // namespace

void dgms_softmax_f32_f32_1x1__scalar(const SoftmaxF32Args& args) {
  float max = args.input[0];
  for (size_t i = 1; i < args.size; ++i) {
    const float x = args.input[i * args.stride];
    max = x > max ? x : max;
  }
  double sum = 0;
  for (size_t i = 0; i < args.size; ++i) {
    const float e = exp_of_nonpositive(args.input[i * args.stride] - max);
    args.output[i * args.stride] = e;
    sum += e;
  }
  const float inverse = static_cast<float>(1 / sum);
  for (size_t i = 0; i < args.size; ++i) args.output[i * args.stride] *= inverse;
}

}  // namespace dgms::kernels
