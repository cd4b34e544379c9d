// The driver of the indirect GEMM kernels: every convolution but the depthwise, and linear layers.
#pragma once

#include <memory>
#include <vector>

#include "csrc/ops/layers/convolution.h"
#include "csrc/ops/operator.h"

namespace dgms::ops {

// What to ask the plan for: the kernel, then the decoder when the weights are codes.
std::vector<KernelRequest> igemm_kernels(const NodeContext& context, int64_t groups);
// For layers that may have one row, one tap: the same and the kernel that decodes for itself. Empty where there is
// none.
std::vector<KernelRequest> gemv_kernels(const NodeContext& context, int64_t groups);
// rows: of either. A linear layer is the default `conv` on a 1x1 image.
std::unique_ptr<Layer> make_igemm_layer(const NodeContext& context, const Convolution& conv,
                                        Span<const kernels::KernelRow* const> rows);

// The decoder's request, or nothing when the weights are not codes.
void request_decoder(const NodeContext& context, std::vector<KernelRequest>& requests);

}  // namespace dgms::ops
