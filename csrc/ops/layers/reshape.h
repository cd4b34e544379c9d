// Between the internal order of rank 4 (N, H, W, C) and the order torch counts elements in (N, C, H, W).
#pragma once

#include <memory>

#include "csrc/graph/dim.h"
#include "csrc/ops/layer.h"

namespace dgms::ops {

// In which order a reshape counts the elements of rank 4: torch's is N, C, H, W, the internal one N, H, W, C. Other
// ranks have one order.
enum class ElementOrder : uint8_t { kTorch, kInternal };

// The output, of another shape, holds the elements of the input in the same order: flatten and reshape.
std::unique_ptr<Layer> make_reshape_layer(ElementOrder order, const graph::Dims& input, const graph::Dims& output);

}  // namespace dgms::ops
