#include "kernels/api/kernel.h"
#include "kernels/arm/neon_dotprod/igemm_8x8c4.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {
namespace {

using arm::Residual;
using neon_dotprod::Call;
using neon_dotprod::Constants;
using neon_dotprod::Finish;
using neon_dotprod::Routine;
using neon_dotprod::Tiles;

// The epilogue of docs/numerics.md word by word.
template <Residual kResidual>
void run_any(const IgemmQs8Args& args) {
  const float32x4_t multiplier_low = vld1q_f32(args.multiplier);
  const float32x4_t multiplier_high = vld1q_f32(args.multiplier + 4);
  const float32x4_t bias_low = vld1q_f32(args.bias);
  const float32x4_t bias_high = vld1q_f32(args.bias + 4);
  neon_dotprod::for_each_sums(args, [&](size_t first, size_t rows, const int32_t* sums) {
    int8_t* output = static_cast<int8_t*>(args.output) + first * args.output_stride;
    for (size_t r = 0; r < rows; ++r, sums += 8, output += args.output_stride) {
      arm::Rows<arm::Float8, 1> y;
      y.row.low = vfmaq_f32(bias_low, vcvtq_f32_s32(vld1q_s32(sums)), multiplier_low);
      y.row.high = vfmaq_f32(bias_high, vcvtq_f32_s32(vld1q_s32(sums + 4)), multiplier_high);
      arm::Rows<int8x8_t, 1> residual, q;
      if (kResidual != Residual::kNone) residual.row = vld1_s8(args.residual + (first + r) * args.residual_stride);
      arm::requantize<kResidual>(args, y, residual, q);
      arm::store_up_to(output, q.row, args.channels);
    }
  });
}

// The same numbers where sums and results are known to be small (IgemmQs8Args::bounded). Rounding by the addition of
// `round` is to even, so only an even part of the zero points can go into it.
void run_bounded(const IgemmQs8Args& args) {
  static constexpr int8_t kNoResidual[8] = {};
  const bool has_residual = args.residual != nullptr;
  const int32_t zero_points = args.zero_point - (has_residual ? args.residual_zero_point : 0);
  const int32_t odd = zero_points & 1;
  const float magic = 12582912.0f;
  const int32x4_t start = vreinterpretq_s32_f32(vdupq_n_f32(magic));
  Constants constants;
  vst1q_s32(constants.start, vaddq_s32(vld1q_s32(args.init), start));
  vst1q_s32(constants.start + 4, vaddq_s32(vld1q_s32(args.init + 4), start));
  vst1q_f32(constants.multiplier, vld1q_f32(args.multiplier));
  vst1q_f32(constants.multiplier + 4, vld1q_f32(args.multiplier + 4));
  vst1q_f32(constants.bias, vld1q_f32(args.bias));
  vst1q_f32(constants.bias + 4, vld1q_f32(args.bias + 4));
  vst1q_f32(constants.magic, vdupq_n_f32(magic));
  vst1q_f32(constants.round, vdupq_n_f32(magic + static_cast<float>(zero_points - odd)));
  vst1q_s16(constants.offset, vdupq_n_s16(static_cast<int16_t>(odd)));
  vst1_s8(constants.min, vdup_n_s8(static_cast<int8_t>(args.min)));
  vst1_s8(constants.max, vdup_n_s8(static_cast<int8_t>(args.max)));
  Call call = neon_dotprod::make_call(args, constants);
  call.finish = args.min > -128 || args.max < 127 ? Finish::kClamped
                : has_residual || odd != 0        ? Finish::kAdjusted
                                                  : Finish::kPlain;
  call.output = args.output;
  call.output_stride = args.output_stride;
  call.residual = has_residual ? args.residual : kNoResidual;
  call.residual_stride = has_residual ? args.residual_stride : 0;
  if (Routine* stationary = neon_dotprod::stationary_routine(args.taps, args.depth)) {
    call.count = args.rows;
    stationary(call);
    return;
  }
  neon_dotprod::cut_into_tiles(args.rows, [&](const Tiles& tiles) {
    Call part = call;
    part.input += tiles.first;
    part.output = static_cast<int8_t*>(call.output) + tiles.first * call.output_stride;
    part.residual += tiles.first * call.residual_stride;
    part.count = tiles.count;
    tiles.routine(part);
  });
}

}  // namespace

void dgms_igemm_qs8_qs8_s8_8x8c4__neon_dotprod(const IgemmQs8Args& args) {
  if (args.bounded && args.channels == 8 && (args.residual == nullptr || args.residual_tied)) {
    run_bounded(args);
  } else if (args.residual == nullptr) {
    run_any<Residual::kNone>(args);
  } else if (args.residual_tied) {
    run_any<Residual::kTied>(args);
  } else {
    run_any<Residual::kFree>(args);
  }
}

}  // namespace dgms::kernels
