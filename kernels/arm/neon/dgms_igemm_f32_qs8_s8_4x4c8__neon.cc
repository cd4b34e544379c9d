#include "kernels/api/kernel.h"
#include "kernels/arm/neon/igemm_4x4c8.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {
namespace {

class Store {
 public:
  explicit Store(const IgemmQs8Args& args)
      : args_(args),
        init_(vld1q_s32(args.init)),
        multiplier_(vld1q_f32(args.multiplier)),
        bias_(vld1q_f32(args.bias)),
        min_(vdupq_n_f32(args.float_min)),
        max_(vdupq_n_f32(args.float_max)) {}

  [[gnu::always_inline]] void row(size_t r, const neon::Row4& row) const {
    const int32x4_t acc = vaddq_s32(init_, neon::reduce(row));
    const float32x4_t y = arm::clamp(vfmaq_f32(bias_, vcvtq_f32_s32(acc), multiplier_), min_, max_);
    float* output = static_cast<float*>(args_.output) + r * (args_.output_stride / sizeof(float));
    if (args_.channels == 4) {
      vst1q_f32(output, y);
    } else {
      arm::store_first(output, y, args_.channels);
    }
  }

 private:
  const IgemmQs8Args& args_;
  const int32x4_t init_;
  const float32x4_t multiplier_, bias_, min_, max_;
};

}  // namespace

void dgms_igemm_f32_qs8_s8_4x4c8__neon(const IgemmQs8Args& args) {
  neon::Tile4x4 tile;
  neon::accumulate(args, tile);
  const Store store(args);
  store.row(0, tile.r0);
  if (args.rows > 1) store.row(1, tile.r1);
  if (args.rows > 2) store.row(2, tile.r2);
  if (args.rows > 3) store.row(3, tile.r3);
}

}  // namespace dgms::kernels
