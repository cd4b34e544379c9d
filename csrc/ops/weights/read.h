// The weights of a node and constant values, read from the file and checked.
#pragma once

#include "csrc/format/reader.h"
#include "csrc/ops/weights/weights.h"

namespace dgms::ops {

// Replaces `weights`, whose memory is used again. `node.weights` has a value. Throws Error(kFormat) for contents that
// docs/format.md does not allow, kInput when the file cannot be read.
void read_weights(const format::File& file, const graph::Node& node, Weights* weights);

// `data`: memory of all elements of a constant. Throws as read_weights(); float32 constants are finite.
void read_constant(const format::File& file, const graph::Value& value, std::byte* data);

}  // namespace dgms::ops
