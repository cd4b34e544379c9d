// Up to 4 tiles x 4 channels at a time without `sdot`: two products fit an int16 (|x| <= 128, |w| <= 127), so pairs of
// them are multiplied into int16 and added pairwise to int32.
#include <arm_neon.h>

#include "kernels/api/tile_conv.h"
#include "kernels/arm/neon/igemm_4x4c8.h"

namespace dgms::kernels {
namespace {

constexpr size_t kStep = 16;

[[gnu::always_inline]] inline neon::Depth16 load(const int8_t* x) { return {vld1_s8(x), vld1_s8(x + 8)}; }

// `kRows` tiles from tile `first` on, channels [channel, channel + 4) of the panel.
template <size_t kRows>
void multiply(const TileGemmArgs& args, const TileBlock& block, size_t first, size_t channel) {
  arm::Rows<neon::Sums4, kRows> tile;
  arm::for_each_row([](size_t, neon::Sums4& s) DGMS_INLINE_LAMBDA { s.c0 = s.c1 = s.c2 = s.c3 = vdupq_n_s32(0); },
                    tile);
  const int8_t* weights = args.weights + block.weights + channel * kStep;
  for (size_t part = 0; part < block.parts; ++part) {
    const int8_t* x = block.inputs[part] + first * kStep;
    for (size_t k = 0; k < args.depth; k += kStep, x += args.block_tiles * kStep, weights += kTileChannels * kStep) {
      const neon::Depth16 w0 = load(weights), w1 = load(weights + kStep);
      const neon::Depth16 w2 = load(weights + 2 * kStep), w3 = load(weights + 3 * kStep);
      arm::for_each_row([&](size_t r, neon::Sums4& s)
                            DGMS_INLINE_LAMBDA { neon::multiply(s, load(x + r * kStep), w0, w1, w2, w3); },
                        tile);
    }
  }
  const int32x4_t start = vld1q_s32(block.start + channel);
  int32_t* sums = block.sums + first * args.tile_stride + channel;
  arm::for_each_row(
      [&](size_t r, neon::Sums4& s)
          DGMS_INLINE_LAMBDA { vst1q_s32(sums + r * args.tile_stride, vaddq_s32(start, neon::reduce(s))); },
      tile);
}

}  // namespace

void dgms_tilegemm_s32_s8_s8_4x8c16__neon(const TileGemmArgs& args) {
  for (size_t i = 0; i < args.block_count; ++i) {
    const TileBlock& block = args.blocks[i];
    for (size_t channel = 0; channel < kTileChannels; channel += 4) {
      if (block.tiles == 4) {
        multiply<4>(args, block, 0, channel);
        continue;
      }
      if (block.tiles >= 2) multiply<2>(args, block, 0, channel);
      if (block.tiles % 2 != 0) multiply<1>(args, block, block.tiles - 1, channel);
    }
  }
}

}  // namespace dgms::kernels
