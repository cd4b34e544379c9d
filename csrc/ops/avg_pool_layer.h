// The average of a window: avg_pool2d and global_avg_pool.
#pragma once

#include <memory>
#include <vector>

#include "csrc/ops/check.h"

namespace dgms::ops {

// Throws when the window is larger than the kernels' sums can hold.
void check_avg_window(const NodeContext& context, const Window& window);
std::vector<KernelRequest> avg_pool_kernels(const NodeContext& context);
// count_padding: padding counts as zeros.
std::unique_ptr<Layer> make_avg_pool_layer(const NodeContext& context, const Window& window, bool count_padding,
                                           Span<const kernels::KernelRow* const> rows);

}  // namespace dgms::ops
