// What a planned operator is: a Layer owns packed weights and is shared by all sessions; a Step is a layer at one
// shape.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "csrc/base/span.h"
#include "csrc/ops/tensor_view.h"
#include "kernels/api/kernel.h"

namespace dgms::ops {

// How much there is to do in a step.
struct Work {
  size_t tasks = 1;          // independent pieces, numbered 0..tasks-1
  size_t scratch_bytes = 0;  // per worker
  double cost = 0;  // about the cycles of all tasks on a middling core: decides how many threads are worth waking
  int64_t multiplications = 0;
};

// The thread that runs a part of a step.
struct Worker {
  std::byte* scratch = nullptr;                 // Work::scratch_bytes, aligned to kAlignment; other steps use it too
  kernels::Uarch uarch = kernels::Uarch::kAny;  // of the core that it is on
};

// A layer prepared for given inputs, outputs and threads. Immutable; its memory belongs to the session.
class Step {
 public:
  virtual ~Step() = default;
  const Work& work() const { return work_; }

  // Called by every worker once in each run of the model, before its first tasks: fills what stays in its scratch.
  virtual void start(const Worker&) const noexcept {}
  // Runs tasks [begin, end). Called by several threads at once with different ranges and workers. Neither allocates nor
  // throws.
  virtual void run(size_t begin, size_t end, const Worker& worker) const noexcept = 0;

 protected:
  Work work_;
};

// Where a part of a tensor lies in it, in elements.
struct Region {
  int64_t offset = 0;
  std::array<int64_t, kMaxRank> strides{};
};

class Layer {
 public:
  virtual ~Layer() = default;
  // The views fit the graph: dtypes and ranks are checked, and strides are those that input_strides() and
  // output_strides() allow. Their memory need not exist yet (see TensorView). An output of rank 0 is a view of the
  // input (view_of_input): there is nothing to do for it. At least one output is none.
  virtual std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                        size_t threads) const = 0;

  virtual size_t weight_bytes() const { return 0; }    // packed weights (codes, values), without per-channel vectors
  virtual size_t constant_bytes() const { return 0; }  // codebooks, scales, biases, tables
  virtual std::string note() const { return {}; }      // for explain(): "im2col", "indirect", ...

  virtual Strides input_strides(size_t) const { return Strides::kDense; }
  virtual Strides output_strides(size_t) const { return Strides::kDense; }
  // Output 0 may be the same memory as input 0, which is dense.
  virtual bool in_place() const { return false; }
  // Where output `index`, of this shape, lies in input 0, if it is nothing but a part of it or the whole seen
  // differently: the planner may leave it there.
  virtual std::optional<Region> view_of_input(size_t /*index*/, const TensorView& /*input*/,
                                              const graph::Shape& /*output*/) const {
    return std::nullopt;
  }
  // Of each input that is copied into output 0 unchanged (by a concatenation): where it lies there. The layer that
  // produces it may write it there at once; the step leaves out an input that is there already. Empty: of none.
  virtual std::vector<std::optional<Region>> places_in_output(Span<const graph::Shape> /*inputs*/,
                                                              const TensorView& /*output*/) const {
    return {};
  }
};

}  // namespace dgms::ops
