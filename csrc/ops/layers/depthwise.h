// Depthwise convolution: one filter per channel.
#pragma once

#include <memory>
#include <vector>

#include "csrc/ops/layers/convolution.h"
#include "csrc/ops/operator.h"

namespace dgms::ops {

// Whether the depthwise kernels can run the node; others with groups go through the indirect GEMM.
bool is_depthwise(const NodeContext& context, const Convolution& conv);
std::vector<KernelRequest> depthwise_kernels(const NodeContext& context);
std::unique_ptr<Layer> make_depthwise_layer(const NodeContext& context, const Convolution& conv,
                                            Span<const kernels::KernelRow* const> rows);

}  // namespace dgms::ops
