// Up to 4 tiles x 4 channels at a time without `sdot`: two products fit an int16 (|x| <= 128, |w| <= 127), so pairs of
// them are multiplied into int16 and added pairwise to int32.
#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/api/tile_gemm.h"
#include "kernels/arm/neon/igemm_4x4c8.h"

namespace dgms::kernels {
namespace {

constexpr size_t kChannels = 8, kTiles = 4, kStep = 16;

[[gnu::always_inline]] inline neon::Depth16 load(const int8_t* x) { return {vld1_s8(x), vld1_s8(x + 8)}; }

// Channels [0, 4) of the panel from `weights` on.
template <size_t kRows>
void multiply(const TileBlock& block, size_t first, size_t depth, size_t group_stride, size_t sums_stride,
              const int8_t* weights, const int32_t* start, int32_t* sums) {
  arm::Rows<neon::Sums4, kRows> tile;
  arm::for_each_row([](size_t, neon::Sums4& s) DGMS_INLINE_LAMBDA { s.c0 = s.c1 = s.c2 = s.c3 = vdupq_n_s32(0); },
                    tile);
  for (size_t part = 0; part < block.parts; ++part) {
    const int8_t* x = block.inputs[part] + block.input_offset + first * kStep;
    for (size_t k = 0; k < depth; k += kStep, x += group_stride, weights += kChannels * kStep) {
      const neon::Depth16 w0 = load(weights), w1 = load(weights + kStep);
      const neon::Depth16 w2 = load(weights + 2 * kStep), w3 = load(weights + 3 * kStep);
      arm::for_each_row([&](size_t r, neon::Sums4& s)
                            DGMS_INLINE_LAMBDA { neon::multiply(s, load(x + r * kStep), w0, w1, w2, w3); },
                        tile);
    }
  }
  const int32x4_t begin = start == nullptr ? vdupq_n_s32(0) : vld1q_s32(start);
  arm::for_each_row([&](size_t r, neon::Sums4& s)
                        DGMS_INLINE_LAMBDA { vst1q_s32(sums + r * sums_stride, vaddq_s32(begin, neon::reduce(s))); },
                    tile);
}

}  // namespace

void dgms_tilegemm_s32_s8_s8_4x8c16__neon(const TileGemmArgs& args) {
  const size_t group_stride = args.blocks.block_tiles * kTileDepth;
  const size_t sums_stride = args.scheme->positions * kChannels;
  for_tile_blocks(args, kChannels, [&](const TileBlock& block) {
    for (size_t c = 0; c < kChannels; c += 4) {
      const int8_t* weights = block.weights + c * kStep;
      const int32_t* start = block.start == nullptr ? nullptr : block.start + c;
      const auto run = block.tiles == 4 ? multiply<4> : block.tiles == 1 ? multiply<1> : multiply<2>;
      run(block, 0, args.depth, group_stride, sums_stride, weights, start, block.sums + c);
      if (block.tiles == 3) {
        multiply<1>(block, 2, args.depth, group_stride, sums_stride, weights, start, block.sums + 2 * sums_stride + c);
      }
    }
  });
}

}  // namespace dgms::kernels
