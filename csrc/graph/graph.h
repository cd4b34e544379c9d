// The graph of a model: values, nodes, edges, symbolic dimensions. Immutable once built.
#pragma once

#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "csrc/graph/dim.h"
#include "csrc/graph/types.h"

namespace dgms::graph {

using ValueId = int32_t;

struct Value {
  std::string name;
  DType dtype = DType::kFloat32;
  Quantization quantization;  // of kInt8
  // Of a value that is in the file: the name of its tensor, and its shape (internal order). Empty for all others.
  std::string constant = {};
  Shape constant_shape = {};

  bool is_constant() const { return !constant.empty(); }
};

// The record of a node's weights: names of tensors whose types and shapes were checked, "" for those it does not have.
struct WeightRecord {
  enum class Encoding : uint8_t { kCodes, kInt8, kFloat32 };
  Encoding encoding = Encoding::kFloat32;
  unsigned bits = 0;            // kCodes
  Shape shape;                  // O,kh,kw,I/groups or O,I
  std::string codes, codebook;  // kCodes
  std::string values;           // kInt8, kFloat32
  std::string scale;            // kCodes, kInt8
  std::string bias;
};

struct Node {
  std::string name;
  std::string op;                                    // as in the file: "conv2d", ...
  std::shared_ptr<const nlohmann::json> attributes;  // an object, read by the operator (csrc/ops/operators)
  std::vector<ValueId> inputs;
  std::vector<ValueId> outputs;
  std::optional<WeightRecord> weights;
};

// An input of the graph, as the caller sees it.
struct Input {
  std::string name;
  ValueId value = -1;
  std::string layout;            // "NCHW" or "any"
  Dims dims;                     // in `layout`
  std::vector<float> mean, std;  // normalization of uint8 pixels; empty: uint8 is not accepted

  Dims internal_dims() const;
};
struct Output {
  std::string name;
  ValueId value = -1;
};

struct Graph {
  std::string name;
  std::vector<Symbol> symbols;
  std::vector<Value> values;
  std::vector<Node> nodes;  // in execution order
  std::vector<Input> inputs;
  std::vector<Output> outputs;
  std::map<std::string, std::string> metadata;

  const Value& value(ValueId id) const { return values[static_cast<size_t>(id)]; }
};

}  // namespace dgms::graph
