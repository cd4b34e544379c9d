// The driver of the tiled convolutions: Winograd F(2x2,3x3) and polyphase F(2,2), which files ask for by name because
// they change the result (docs/numerics.md).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "csrc/ops/layers/convolution.h"
#include "csrc/ops/operator.h"
#include "csrc/ops/weights/tile_weights.h"

namespace dgms::ops {

// The algorithm of that name in a file, or nothing.
std::optional<TileAlgorithm> find_tile_algorithm(const std::string& name);
// Throws Error(kFormat) when the convolution is not one that the algorithm can compute.
void check_tile_algorithm(const NodeContext& context, const Convolution& conv, TileAlgorithm algorithm);
// The same for a 3x3 algorithm with that stride, input and output.
void check_algorithm(const NodeContext& context, const Convolution& conv, int64_t stride, graph::DType dtype);

std::vector<KernelRequest> tile_conv_kernels(const NodeContext& context, TileAlgorithm algorithm);
std::unique_ptr<Layer> make_tile_conv_layer(const NodeContext& context, const Convolution& conv,
                                            TileAlgorithm algorithm, Span<const kernels::KernelRow* const> rows);

}  // namespace dgms::ops
