// Depthwise convolution by whole output rows, for the windows that have kernels of their own
// (kernels/api/dwconv_rows.h).
#pragma once

#include <memory>
#include <vector>

#include "csrc/ops/layers/convolution.h"
#include "csrc/ops/operator.h"

namespace dgms::ops {

// The kernels that can run a depthwise convolution (depthwise.h), or nothing where the window, the padding or the range
// of the results does not suit them.
std::vector<KernelRequest> depthwise_rows_kernels(const NodeContext& context, const Convolution& conv);
std::unique_ptr<Layer> make_depthwise_rows_layer(const NodeContext& context, const Convolution& conv,
                                                 const kernels::KernelRow& row);

}  // namespace dgms::ops
