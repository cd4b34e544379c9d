#include <cstring>

#include "kernels/api/kernel.h"
#include "kernels/arm/neon/igemm_4x4c8.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {
namespace {

using arm::Requantizer;
using arm::Residual;
using neon::Row4;
using neon::Tile4x4;

// Rows are requantized two by two: 4 channels each.
template <Residual kResidual>
class Store {
 public:
  explicit Store(const IgemmQs8Args& args)
      : args_(args),
        requantize_(args),
        init_(vld1q_s32(args.init)),
        multiplier_(vld1q_f32(args.multiplier)),
        bias_(vld1q_f32(args.bias)) {}

  [[gnu::always_inline]] void rows(size_t r, const Row4& even, const Row4& odd) const {
    int8x8_t residual = vdup_n_s8(0);
    if (kResidual != Residual::kNone) {
      const size_t next = r + 1 < args_.rows ? r + 1 : r;
      residual = load_residual(r, next);
    }
    const int8x8_t y = requantize_(scale(even), scale(odd), residual);
    int8_t* output = static_cast<int8_t*>(args_.output) + r * args_.output_stride;
    store(output, y);
    if (r + 1 < args_.rows) store(output + args_.output_stride, vext_s8(y, y, 4));
  }

 private:
  float32x4_t scale(const Row4& row) const {
    return vfmaq_f32(bias_, vcvtq_f32_s32(vaddq_s32(init_, neon::reduce(row))), multiplier_);
  }

  int8x8_t load_residual(size_t even, size_t odd) const {
    int32_t low, high;
    std::memcpy(&low, args_.residual + even * args_.residual_stride, 4);
    std::memcpy(&high, args_.residual + odd * args_.residual_stride, 4);
    return vreinterpret_s8_s32(vset_lane_s32(high, vdup_n_s32(low), 1));
  }

  void store(int8_t* output, int8x8_t y) const {
    if (args_.channels == 4) {
      vst1_lane_s32(reinterpret_cast<int32_t*>(output), vreinterpret_s32_s8(y), 0);
    } else {
      arm::store_first(output, y, args_.channels);
    }
  }

  const IgemmQs8Args& args_;
  const Requantizer<kResidual> requantize_;
  const int32x4_t init_;
  const float32x4_t multiplier_, bias_;
};

template <Residual kResidual>
[[gnu::always_inline]] inline void store(const IgemmQs8Args& args, const Tile4x4& tile) {
  const Store<kResidual> store(args);
  store.rows(0, tile.r0, tile.r1);
  if (args.rows > 2) store.rows(2, tile.r2, tile.r3);
}

}  // namespace

void dgms_igemm_qs8_qs8_s8_4x4c8__neon(const IgemmQs8Args& args) {
  Tile4x4 tile;
  neon::accumulate(args, tile);
  if (args.residual == nullptr) {
    store<Residual::kNone>(args, tile);
  } else if (args.residual_tied) {
    store<Residual::kTied>(args, tile);
  } else {
    store<Residual::kFree>(args, tile);
  }
}

}  // namespace dgms::kernels
