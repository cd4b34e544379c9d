// Decides once, at load: a kernel for every layer, its packed weights; and per batch size the offset of every buffer.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "csrc/graph/graph.h"
#include "csrc/ops/op.h"
#include "kernels/registry/registry.h"

namespace dgms::plan {

struct PlannedLayer {
  std::unique_ptr<ops::Layer> layer;
  std::vector<const kernels::KernelRow*> kernels;  // those it uses
  std::vector<std::string> refused;                // why faster rows were not taken
};

// What converts the caller's arrays.
struct BorderKernels {
  kernels::QuantizeFn quantize = nullptr;
  kernels::TableX8Fn table = nullptr;
};

// The batch-independent half: immutable, shared by all sessions.
struct Plan {
  kernels::Isa isa = kernels::Isa::kScalar;
  BorderKernels border;
  std::vector<PlannedLayer> layers;  // one a node, in order
  std::vector<graph::Shape> shapes;  // one a value (internal order); the first dimension is -1 where it is the batch
  size_t weight_bytes = 0, constant_bytes = 0;
};

// Reads the weights of graph::Node::weights; they are valid until the next call.
using WeightReader = std::function<const ops::Weights&(size_t)>;

// Checks every node, infers shapes, selects kernels among rows whose features `isa` has, packs weights. The weights
// of a node are read, once, when its layer is made. Throws Error(kFormat, kUnsupported, kPlan).
Plan make_plan(const graph::Graph& graph, const WeightReader& read_weights, kernels::Isa isa,
               ops::Memory memory = ops::Memory::kFast);

// The batch-dependent half: shapes, work and the arena of one session.
struct MemoryPlan {
  int64_t batch = 1;
  std::vector<graph::Shape> shapes;  // one a value (internal order)
  std::vector<ops::Work> work;       // one a node
  std::vector<size_t> offsets;       // one a value: byte offset into the arena
  std::vector<size_t> strides;       // one a value: from pixel to pixel, in elements
  size_t arena_bytes = 0;            // all values, without reuse of live buffers
  size_t scratch_bytes = 0;          // per worker
};

// Throws Error(kInput) for a batch outside the model's range, Error(kPlan) when the session would need too much memory.
// keep_values: no buffer is reused, so that every intermediate value can be read after run().
MemoryPlan plan_memory(const graph::Graph& graph, const Plan& plan, int64_t batch, size_t threads, bool keep_values);

}  // namespace dgms::plan
