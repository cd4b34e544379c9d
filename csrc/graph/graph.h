// The graph of a model: values, nodes, edges. Immutable once built.
#pragma once

#include "csrc/graph/types.h"

namespace dgms::graph {

using ValueId = int32_t;

struct Value {
  std::string name;
  DType dtype = DType::kFloat32;
  Quantization quantization;  // of kInt8
};

struct Node {
  std::string name;
  std::string op;  // as in the file: "conv2d", ...
  Attributes attributes;
  std::vector<ValueId> inputs;
  std::vector<ValueId> outputs;
  int32_t weights = -1;  // index into the model's weight table, or -1
};

// A border of the graph, as the caller sees it.
struct Input {
  std::string name;
  ValueId value = -1;
  std::string layout;            // "NCHW" or "any"
  Shape shape;                   // in `layout`; -1 for the dynamic batch
  std::vector<float> mean, std;  // normalization of uint8 pixels; empty: uint8 is not accepted
};
struct Output {
  std::string name;
  ValueId value = -1;
};

struct Graph {
  std::string name;
  std::string batch_name;                // "" when all shapes are fixed
  int64_t batch_min = 1, batch_max = 1;  // equal when fixed
  std::vector<Value> values;
  std::vector<Node> nodes;  // in execution order
  std::vector<Input> inputs;
  std::vector<Output> outputs;
  std::map<std::string, std::string> metadata;

  const Value& value(ValueId id) const { return values[static_cast<size_t>(id)]; }
};

// The internal (NHWC) shape of an input at a batch size, and the caller's order of an internal shape.
Shape internal_shape(const Input& input, int64_t batch);
Shape nchw_of(const Shape& nhwc);

// Output size of a window: floor((size + before + after - dilation * (kernel - 1) - 1) / stride) + 1; <= 0 if it does
// not fit.
int64_t window_output(int64_t size, int64_t kernel, int64_t stride, int64_t before, int64_t after, int64_t dilation);

}  // namespace dgms::graph
