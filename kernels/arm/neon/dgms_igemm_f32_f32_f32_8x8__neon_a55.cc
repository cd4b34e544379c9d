// Sums by the assembly of scripts/arm/igemm.py.
#include <cstddef>

#include "kernels/arm/neon/igemm_f32_8x8.h"

namespace dgms::kernels {
namespace {

// What a routine reads.
struct CallF32 {
  const float* const* input;
  size_t input_stride, taps, depth;  // depth in bytes
  const float* weights;
  float* output;  // 8 sums a row
  size_t output_stride;
  size_t count;  // tiles
};
static_assert(offsetof(CallF32, weights) == 32 && offsetof(CallF32, count) == 56, "scripts/arm/igemm.py repeats them");

extern "C" {
using Routine = void(const CallF32&);
Routine dgms_igemm_f32_tile_4x8_a55, dgms_igemm_f32_tile_5x8_a55, dgms_igemm_f32_tile_6x8_a55,
    dgms_igemm_f32_tile_7x8_a55, dgms_igemm_f32_tile_8x8_a55;
}

constexpr size_t kLeastRows = 4, kMostRows = 8;
constexpr Routine* kRoutines[] = {dgms_igemm_f32_tile_4x8_a55, dgms_igemm_f32_tile_5x8_a55, dgms_igemm_f32_tile_6x8_a55,
                                  dgms_igemm_f32_tile_7x8_a55, dgms_igemm_f32_tile_8x8_a55};

// `count` tiles of `height` rows, which `panel` begins with.
void run_tiles(const IgemmF32Args& panel, size_t height, size_t count) {
  CallF32 call{panel.input,   panel.input_stride, panel.taps,          panel.depth * sizeof(float),
               panel.weights, panel.output,       panel.output_stride, count};
  Routine* const routine = kRoutines[height - kLeastRows];
  if (panel.scale == nullptr && panel.channels == 8) return routine(call);
  float sums[8 * kMostRows];
  call.output = sums;
  call.output_stride = 8 * sizeof(float);
  call.count = 1;
  neon::with_store(panel, [&](const auto& store) {
    for (size_t first = 0; first < count * height; first += height) {
      call.input = panel.input + first;
      routine(call);
      for (size_t r = 0; r < height; ++r) {
        store(first + r, {vld1q_f32(sums + 8 * r), vld1q_f32(sums + 8 * r + 4)});
      }
    }
  });
}

// The rows, cut evenly: tiles of one height, and of one more.
void run_panel(const IgemmF32Args& panel) {
  if (panel.rows < kLeastRows) return neon::run_tile(panel);
  const size_t tiles = (panel.rows + kMostRows - 1) / kMostRows;
  const size_t height = panel.rows / tiles, higher = panel.rows % tiles;
  if (higher > 0) run_tiles(panel, height + 1, higher);
  IgemmF32Args rest = panel;
  const size_t first = higher * (height + 1);
  rest.input += first;
  rest.output = advance(rest.output, first * panel.output_stride);
  if (rest.residual != nullptr) rest.residual = advance(rest.residual, first * panel.residual_stride);
  run_tiles(rest, height, tiles - higher);
}

}  // namespace

void dgms_igemm_f32_f32_f32_8x8__neon_a55(const IgemmF32Args& args) { for_each_panel<float>(args, 8, run_panel); }

}  // namespace dgms::kernels
