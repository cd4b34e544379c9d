// The operators, one file each.
#pragma once

#include "csrc/ops/op.h"

namespace dgms::ops {

const Operator& conv2d_operator();
const Operator& linear_operator();
const Operator& add_operator();
const Operator& clip_operator();
const Operator& lookup_operator();
const Operator& max_pool2d_operator();
const Operator& avg_pool2d_operator();
const Operator& global_avg_pool_operator();
const Operator& flatten_operator();
const Operator& reshape_operator();
const Operator& concat_operator();
const Operator& pad_operator();
const Operator& slice_operator();
const Operator& softmax_operator();
const Operator& quantize_operator();
const Operator& dequantize_operator();

}  // namespace dgms::ops
