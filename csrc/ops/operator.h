// What an operator is. Its file in csrc/ops/operators is its whole declaration: name, inputs and outputs, attributes,
// types, shapes, kernels, layer. An operator knows no thread and no file: plan/ picks its kernels, runtime/ runs it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "csrc/base/span.h"
#include "csrc/graph/graph.h"
#include "csrc/ops/attributes.h"
#include "csrc/ops/layer.h"
#include "csrc/ops/weights/weights.h"
#include "kernels/api/kernel.h"

namespace dgms::ops {

// What a layer needs from the kernel table: the best row of this family.
struct KernelRequest {
  kernels::Family family;
  unsigned bits = 0;     // kDecode*, kGemv*
  int64_t channels = 0;  // output channels of the layer: plan/ avoids tiles much wider than that
};

// What to spend memory on: kFast transforms the weights of tiled convolutions at load, kLow a panel when it is used.
enum class Memory : uint8_t { kFast, kLow };

// A node while it is planned.
struct NodeContext {
  const graph::Graph& graph;
  const graph::Node& node;
  const Weights* weights;          // null for operators without
  Span<const graph::Dims> inputs;  // internal order
  Memory memory = Memory::kFast;
};

// The operator of one node: its attributes, and what follows from them.
class Operator {
 public:
  virtual ~Operator() = default;
  // Names every attribute once, with its default (the member's initial value) and range: read from the file, and listed
  // in docs/operators.md, by the same lines.
  virtual void attributes(Attributes&) {}
  // Throws Error(kFormat or kUnsupported) that names the node when attributes, shapes or weights do not fit what the
  // operator's spec does not say already.
  virtual void check(const NodeContext&) const {}
  // The shapes of the outputs.
  virtual std::vector<graph::Dims> infer(const NodeContext& context) const = 0;
  virtual std::vector<KernelRequest> kernels(const NodeContext&) const { return {}; }
  // Kernels for just this kind of layer: taken instead of kernels() where the CPU has better ones than scalar.
  virtual std::vector<KernelRequest> special_kernels(const NodeContext&) const { return {}; }
  // `rows` answers kernels() or special_kernels() one to one.
  virtual std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const = 0;
};

// How many inputs or outputs.
struct Count {
  size_t min = 1, max = 1;
};
inline constexpr size_t kAnyNumber = std::numeric_limits<size_t>::max();

// Dtypes that go together; the last entry holds for all further inputs or outputs.
struct Signature {
  std::vector<graph::DType> inputs, outputs;
};

// The declaration of an operator: checked for every node before Operator::check, and listed by dgms_rt.operators() and
// docs/operators.md.
struct OperatorSpec {
  const char* name;
  const char* summary;  // a line for the documentation
  Count inputs, outputs;
  size_t weight_rank = 0;   // 0: takes no weights
  Count rank{1, kMaxRank};  // of input 0
  std::vector<Signature> types;
  bool same_quantization = false;  // int8 outputs have the scale and zero point of input 0
  std::vector<const char*> restrictions;
  std::unique_ptr<Operator> (*create)();
};

template <typename T>
std::unique_ptr<Operator> create() {
  return std::make_unique<T>();
}

// Every operator, in the order of csrc/ops/operators/operators.inc; and the one of a name, or null.
const std::vector<OperatorSpec>& all_operators();
const OperatorSpec* find_operator(const std::string& name);
std::vector<std::string> operator_names();

// Checks the node against the spec and its own rules, with its attributes read. Throws Error(kFormat, kUnsupported).
std::unique_ptr<Operator> read_operator(const OperatorSpec& spec, const NodeContext& context);

}  // namespace dgms::ops
