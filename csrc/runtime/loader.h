// A checked file -> the graph and its weights. What depends on shapes is checked by the operators
// (ops::Operator::check).
#pragma once

#include <vector>

#include "csrc/format/reader.h"
#include "csrc/graph/graph.h"
#include "csrc/ops/op.h"

namespace dgms::runtime {

struct LoadedGraph {
  graph::Graph graph;
  std::vector<ops::Weights> weights;  // by graph::Node::weights; point into the file
};

// Throws Error(kFormat) for a graph that docs/format.md does not allow, and Error(kUnsupported) that lists every
// unknown operator.
LoadedGraph load_graph(const format::File& file);

}  // namespace dgms::runtime
