// The average of a window: avg_pool2d and global_avg_pool.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "csrc/ops/check.h"

namespace dgms::ops {

inline constexpr int64_t kMaxAvgPixels = int64_t{1} << 23;  // AvgPoolQs8Args

// Throws when the window, of `pixels`, is larger than the kernels' sums can hold, or the scales do not go together.
void check_avg_pool(const NodeContext& context, int64_t pixels);
std::vector<KernelRequest> avg_pool_kernels(const NodeContext& context);
// No window: the whole image. count_padding: padding counts as zeros.
std::unique_ptr<Layer> make_avg_pool_layer(const NodeContext& context, const std::optional<Window>& window,
                                           bool count_padding, Span<const kernels::KernelRow* const> rows);

}  // namespace dgms::ops
