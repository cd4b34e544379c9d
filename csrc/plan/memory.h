// Decides for one set of shapes: where every value lies in the arena, and the steps that compute them.
#pragma once

#include <memory>
#include <vector>

#include "csrc/plan/plan.h"

namespace dgms::plan {

// Where the values lie. Offsets count from the beginning of an arena of arena_bytes, of which kOverread more must be
// readable.
struct MemoryPlan {
  graph::SymbolValues symbols;
  std::vector<ops::TensorView> values;     // one per value; their data is an offset, of constants an address
  std::vector<bool> is_constant;           // one per value
  std::vector<std::vector<bool>> is_view;  // one per node and output: it lies in the node's input, nothing computes it
  size_t arena_bytes = 0;

  // The value where it lies when the arena is there.
  ops::TensorView value(graph::ValueId id, std::byte* arena) const;
};

// The shapes that the model's symbols give, checked. Throws Error(kInput) where a size is not positive or a tensor is
// too large.
std::vector<graph::Shape> shapes_at(const graph::Graph& graph, const Plan& plan, const graph::SymbolValues& symbols);

// Throws as shapes_at(), and Error(kPlan) when the session would need too much memory. keep_values: no buffer is
// reused, so that every intermediate value can be read after run().
MemoryPlan plan_memory(const graph::Graph& graph, const Plan& plan, const graph::SymbolValues& symbols,
                       bool keep_values);

struct PlannedStep {
  size_t node = 0;
  std::unique_ptr<ops::Step> step;
};

// The steps of all nodes that are not views, in order, for values that lie in `arena`; null: to ask for their work
// only.
std::vector<PlannedStep> prepare_steps(const graph::Graph& graph, const Plan& plan, const MemoryPlan& memory,
                                       std::byte* arena, size_t threads);

// Of each worker: what the largest of the steps wants. Throws Error(kPlan) when arena and scratch memory of all threads
// are too much.
size_t scratch_bytes(const graph::Graph& graph, const std::vector<PlannedStep>& steps, const MemoryPlan& memory,
                     size_t threads);

}  // namespace dgms::plan
