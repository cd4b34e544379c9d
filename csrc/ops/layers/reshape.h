// Between the internal order of rank 4 (N, H, W, C) and the order torch counts elements in (N, C, H, W).
#pragma once

#include <memory>

#include "csrc/ops/layer.h"

namespace dgms::ops {

// The output holds the elements of the input in torch's order, in another shape: flatten and reshape.
std::unique_ptr<Layer> make_reshape_layer();

}  // namespace dgms::ops
