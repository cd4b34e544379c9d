// Decides once, at load: an operator, a kernel and packed weights for every node.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "csrc/base/align.h"
#include "csrc/graph/graph.h"
#include "csrc/ops/operator.h"
#include "kernels/registry/registry.h"

namespace dgms::plan {

struct PlannedLayer {
  std::unique_ptr<ops::Layer> layer;
  std::vector<const kernels::KernelRow*> kernels;  // those it uses
  std::vector<std::string> refused;                // why faster rows were not taken
  std::string weights;                             // "4-bit codes", "int8", "float32", ""
};

// What converts the caller's arrays.
struct IoKernels {
  kernels::QuantizeFn quantize = nullptr;
  kernels::TableX8Fn table = nullptr;
};

// What holds for every shape: immutable, shared by all sessions.
struct Plan {
  kernels::Isa isa = kernels::Isa::kScalar;
  IoKernels io;
  std::vector<PlannedLayer> layers;  // one per node, in order
  std::vector<graph::Dims> shapes;   // one per value (internal order)
  // One per value, of constants; empty for all others. kOverread more bytes are readable.
  std::vector<AlignedBuffer<std::byte>> constants;
  size_t weight_bytes = 0, constant_bytes = 0;
};

// Puts the weights of a node, which has some, in place of those that are there.
using ReadWeights = std::function<void(const graph::Node&, ops::Weights*)>;
// Reads a constant into the memory of its elements.
using ReadConstant = std::function<void(const graph::Value&, std::byte*)>;

// Checks every node, infers shapes, selects kernels among rows of `isa` and below, reads and packs weights. Throws
// Error(kFormat, kUnsupported, kPlan).
Plan make_plan(const graph::Graph& graph, const ReadWeights& read_weights, const ReadConstant& read_constant,
               kernels::Isa isa, ops::Memory memory = ops::Memory::kFast);

}  // namespace dgms::plan
