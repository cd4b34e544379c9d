// A checked file -> the graph and its weights. What depends on shapes is checked by the operators
// (ops::Operator::check).
#pragma once

#include <string>
#include <vector>

#include "csrc/format/reader.h"
#include "csrc/graph/graph.h"
#include "csrc/ops/op.h"

namespace dgms::runtime {

// Weights as the graph describes them: types and shapes of the tensors are checked, their contents not yet read.
struct WeightRecord {
  std::string node;
  ops::Weights::Encoding encoding = ops::Weights::Encoding::kFloat32;
  unsigned bits = 0;
  std::vector<int64_t> shape;
  // Tensors of the file for the vectors of ops::Weights; null for those that stay empty.
  const format::Tensor* codes = nullptr;
  const format::Tensor* levels_s8 = nullptr;
  const format::Tensor* levels_f32 = nullptr;
  const format::Tensor* values_s8 = nullptr;
  const format::Tensor* values_f32 = nullptr;
  const format::Tensor* scale = nullptr;
  const format::Tensor* bias = nullptr;
};

struct LoadedGraph {
  graph::Graph graph;
  std::vector<WeightRecord> weights;  // by graph::Node::weights; point into the file
};

// Throws Error(kFormat) for a graph that docs/format.md does not allow, and Error(kUnsupported) that lists every
// unknown operator.
LoadedGraph load_graph(const format::File& file);

// Reads the tensors of one node and checks their contents; replaces what is in `weights`, whose memory is used again.
// Throws Error(kFormat), and kInput as File::read() does.
void read_weights(const format::File& file, const WeightRecord& record, ops::Weights* weights);

}  // namespace dgms::runtime
