#include "kernels/api/kernel.h"
#include "kernels/generic/tiles.h"
#include "kernels/x86/avx512vnni/intrinsics.h"

namespace dgms::kernels {
namespace {

constexpr int kMr = 12;
constexpr size_t kNr = 32;

__mmask16 channel_mask(size_t channels) {
  return channels >= 16 ? __mmask16{0xffff} : static_cast<__mmask16>((1u << channels) - 1);
}

// kRows rows times the first 16 * kVectors channels of the panel.
template <int kRows, int kVectors>
void run_tile(const IgemmF32Args& args) {
  __m512 acc[kRows][kVectors];
#pragma GCC unroll 16
  for (int r = 0; r < kRows; ++r) {
#pragma GCC unroll 2
    for (int v = 0; v < kVectors; ++v) acc[r][v] = _mm512_setzero_ps();
  }
  const float* weights = args.weights;
  for (size_t t = 0; t < args.taps; ++t) {
    const float* x[kRows];
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) x[r] = args.input[t * args.input_stride + r];
    for (size_t k = 0; k < args.depth; ++k, weights += kNr) {
      __m512 w[kVectors];
#pragma GCC unroll 2
      for (int v = 0; v < kVectors; ++v) w[v] = _mm512_loadu_ps(weights + 16 * v);
#pragma GCC unroll 16
      for (int r = 0; r < kRows; ++r) {
        const __m512 xr = _mm512_set1_ps(x[r][k]);
#pragma GCC unroll 2
        for (int v = 0; v < kVectors; ++v) acc[r][v] = _mm512_fmadd_ps(xr, w[v], acc[r][v]);
      }
    }
  }
  const __m512 lo = _mm512_set1_ps(args.min), hi = _mm512_set1_ps(args.max);
#pragma GCC unroll 2
  for (int v = 0; v < kVectors; ++v) {
    const size_t begin = 16 * static_cast<size_t>(v);
    if (begin >= args.channels) break;
    const __mmask16 mask = channel_mask(args.channels - begin);
    if (args.scale == nullptr) {
#pragma GCC unroll 16
      for (int r = 0; r < kRows; ++r) {
        if (static_cast<size_t>(r) >= args.rows) break;
        _mm512_mask_storeu_ps(args.output + r * (args.output_stride / sizeof(float)) + begin, mask, acc[r][v]);
      }
      continue;
    }
    const __m512 scale = _mm512_loadu_ps(args.scale + begin), bias = _mm512_loadu_ps(args.bias + begin);
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) {
      if (static_cast<size_t>(r) >= args.rows) break;
      __m512 y = _mm512_fmadd_ps(acc[r][v], scale, bias);
      if (args.residual != nullptr) {
        const float* residual = args.residual + r * (args.residual_stride / sizeof(float)) + begin;
        y = _mm512_add_ps(y, _mm512_maskz_loadu_ps(mask, residual));
      }
      float* output = args.output + r * (args.output_stride / sizeof(float)) + begin;
      _mm512_mask_storeu_ps(output, mask, _mm512_min_ps(_mm512_max_ps(y, lo), hi));
    }
  }
}

// Few rows (the last ones of an image, linear layers) run a lower tile; rows beyond args.rows repeat the last one.
template <int kVectors>
void run_panel(const IgemmF32Args& panel) {
  for_each_tile_of_panel(panel, kMr, [](const IgemmF32Args& tile) {
    if (tile.rows == 1) return run_tile<1, kVectors>(tile);
    if (tile.rows <= 2) return run_tile<2, kVectors>(tile);
    if (tile.rows <= 4) return run_tile<4, kVectors>(tile);
    if (tile.rows <= 8) return run_tile<8, kVectors>(tile);
    run_tile<kMr, kVectors>(tile);
  });
}

}  // namespace

void dgms_igemm_f32_f32_f32_12x32__avx512vnni(const IgemmF32Args& args) {
  for_each_panel<float>(args, kNr, [](const IgemmF32Args& panel) {
    if (panel.channels <= 16) return run_panel<1>(panel);
    run_panel<2>(panel);
  });
}

}  // namespace dgms::kernels
