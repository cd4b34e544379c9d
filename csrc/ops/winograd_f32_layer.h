// The driver of Winograd F(4x4,3x3) on float32, which files ask for by name (docs/numerics.md): the weights are
// transformed at load, tiles at run time, and the indirect GEMM multiplies position by position.
#pragma once

#include <memory>
#include <vector>

#include "csrc/ops/op.h"

namespace dgms::ops {

inline constexpr char kWinogradF32[] = "winograd_4x4_3x3";

std::vector<KernelRequest> winograd_f32_kernels(const NodeContext& context);
std::unique_ptr<Layer> make_winograd_f32_layer(const NodeContext& context, Span<const kernels::KernelRow* const> rows);

}  // namespace dgms::ops
