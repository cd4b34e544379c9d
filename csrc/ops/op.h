// What an operator is. One file an operator: it checks itself, infers its shape, names the kernels it can use and
// drives them. An operator knows no thread and no file: plan/ picks its kernels, runtime/ calls it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "csrc/base/span.h"
#include "csrc/graph/graph.h"
#include "kernels/api/kernel.h"

namespace dgms::ops {

// Weights of a node, read and checked by format/, in canonical order. They live while the layer is made.
struct Weights {
  enum class Encoding { kCodes, kInt8, kFloat32 };
  Encoding encoding = Encoding::kFloat32;
  unsigned bits = 0;              // kCodes
  std::vector<int64_t> shape;     // O,kh,kw,I/groups or O,I
  std::vector<uint8_t> codes;     // kCodes: [O][ceil(K * bits / 8)]
  std::vector<int8_t> levels_s8;  // kCodes: one of the two codebooks
  std::vector<float> levels_f32;
  std::vector<int8_t> values_s8;  // kInt8: [O][K]
  std::vector<float> values_f32;  // kFloat32: [O][K]
  std::vector<float> scale;       // [O]; empty for kFloat32
  std::vector<float> bias;        // [O] or empty

  int64_t outputs() const { return shape[0]; }
  int64_t depth() const;  // K
};

// One alternative of what a layer needs: every family named, from one table row each.
struct KernelRequest {
  kernels::Family family;
  unsigned bits = 0;     // kDecode*, kGemv*
  int64_t channels = 0;  // output channels of the layer: plan/ avoids tiles much wider than that
};

// What to spend memory on: kFast transforms the weights of tiled convolutions at load, kLow a panel when it is used.
enum class Memory : uint8_t { kFast, kLow };

// How much there is to do for one batch size; fixed when the session is planned.
struct Work {
  size_t tasks = 1;          // independent pieces, numbered 0..tasks-1
  size_t scratch_bytes = 0;  // per worker, 64-byte aligned
  double cost = 0;  // about the cycles of all tasks on a middling core: decides how many threads are worth waking
  int64_t multiplications = 0;
  std::vector<int64_t> blocking;  // whatever the layer wants back in run()
};

struct LayerIo {
  Span<const graph::Shape> input_shapes;
  Span<const void* const> inputs;
  const graph::Shape* output_shape;
  void* output;
  size_t output_stride;  // from pixel to pixel (along the last axis but one), in elements: the channels, or more
  kernels::Uarch uarch = kernels::Uarch::kAny;  // of the core that the calling thread is on
};

// A planned operator: immutable, owns its packed weights, shared by all sessions.
class Layer {
 public:
  virtual ~Layer() = default;
  virtual Work work(Span<const graph::Shape> inputs, const graph::Shape& output, size_t threads) const = 0;
  // Runs tasks [begin, end). Called by several threads at once with different ranges and scratch. Does not allocate or
  // throw.
  virtual void run(const LayerIo& io, const Work& work, size_t begin, size_t end,
                   std::byte* scratch) const noexcept = 0;
  virtual size_t weight_bytes() const { return 0; }    // packed weights (codes, values), without per-channel vectors
  virtual size_t constant_bytes() const { return 0; }  // codebooks, scales, biases, tables
  // The output may be the same buffer as input 0.
  virtual bool in_place() const { return false; }
  // The pixels of the output may lie further apart than they are long, as those of an input of a concatenation do in
  // its output. Other layers are given LayerIo::output_stride = channels.
  virtual bool strided_output() const { return false; }
  // Nothing to do: the output is input 0 in another shape (the planner makes it a view).
  virtual bool is_view() const { return false; }
  virtual std::string note() const { return {}; }  // for explain(): "im2col", "indirect", "decode panel of 4-bit codes"
};

struct NodeContext {
  const graph::Graph& graph;
  const graph::Node& node;
  const Weights* weights;                 // null for operators without
  Span<const graph::Shape> input_shapes;  // at the smallest batch
  Memory memory = Memory::kFast;
};

class Operator {
 public:
  virtual ~Operator() = default;
  // Throws Error(kFormat or kUnsupported) that names the node when the attributes, dtypes, ranks or weights do not fit.
  virtual void check(const NodeContext& context) const = 0;
  virtual graph::Shape infer(const NodeContext& context) const = 0;
  virtual std::vector<KernelRequest> kernels(const NodeContext& context) const = 0;
  // Kernels for just this kind of layer: taken instead of kernels() where the CPU has better ones than scalar.
  virtual std::vector<KernelRequest> special_kernels(const NodeContext&) const { return {}; }
  // `rows` answers kernels() or special_kernels() one to one.
  virtual std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const = 0;
};

// The operator of a file's "op", or null.
const Operator* find_operator(const std::string& op);
// Every operator name, for error messages and `dgms doctor`.
std::vector<std::string> operator_names();

}  // namespace dgms::ops
