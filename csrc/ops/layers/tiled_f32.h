// The driver of the tiled convolutions on float32, Winograd F(4x4,3x3) and polyphase F(2,2), which files ask for by
// name (docs/numerics.md): the weights are transformed at load, tiles at run time, and the indirect GEMM multiplies sum
// by sum.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "csrc/ops/layers/convolution.h"
#include "csrc/ops/operator.h"

namespace dgms::ops {

enum class TileAlgorithmF32 { kWinograd, kPolyphase };

// The algorithm of that name in a file, or nothing.
std::optional<TileAlgorithmF32> find_tile_algorithm_f32(const std::string& name);
// Throws Error(kFormat) when the convolution is not one that the algorithm can compute.
void check_tile_algorithm_f32(const NodeContext& context, const Convolution& conv, TileAlgorithmF32 algorithm);

std::vector<KernelRequest> tile_conv_f32_kernels(const NodeContext& context, TileAlgorithmF32 algorithm);
std::unique_ptr<Layer> make_tile_conv_f32_layer(const NodeContext& context, const Convolution& conv,
                                                TileAlgorithmF32 algorithm, Span<const kernels::KernelRow* const> rows);

}  // namespace dgms::ops
