#include "csrc/runtime/loader.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>

#include "csrc/base/checked.h"
#include "csrc/base/error.h"
#include "csrc/format/contents.h"
#include "csrc/format/json.h"

namespace dgms::runtime {
namespace {

using format::brief;
using format::expect_array;
using format::expect_bool;
using format::expect_float;
using format::expect_integer;
using format::expect_keys;
using format::expect_name;
using format::expect_normal_positive;
using format::expect_object;
using format::expect_string;
using format::Json;
using format::Place;

constexpr int64_t kMaxElements = (int64_t{1} << 31) - 1;
constexpr int64_t kMaxBatch = 65536;
constexpr int64_t kMaxWindow = int64_t{1} << 15;  // kernel, stride, dilation; padding is less
constexpr size_t kMaxRank = 4;
constexpr size_t kMaxListed = 20;  // names in one message
constexpr size_t kAny = std::numeric_limits<size_t>::max();

// What an operator's attributes are read from.
struct NodeSource {
  const Json& attributes;
  const WeightRecord* weights;  // null for operators without
  const std::string& batch_name;
  const Place& place;

  bool has(const char* key) const { return attributes.contains(key); }
  const Json& operator[](const char* key) const { return attributes[key]; }
  void keys(std::initializer_list<const char*> required, std::initializer_list<const char*> optional) const {
    expect_keys(attributes, "attributes", required, optional, place);
  }
};

std::vector<int64_t> parse_integers(const Json& json, const std::string& what, size_t min_size, size_t max_size,
                                    int64_t min, int64_t max, const Place& place) {
  std::vector<int64_t> values;
  for (const Json& entry : expect_array(json, what, min_size, max_size, place)) {
    values.push_back(expect_integer(entry, "an entry of " + what, min, max, place));
  }
  return values;
}

std::array<int64_t, 2> parse_window(const NodeSource& node, const char* key, std::array<int64_t, 2> fallback) {
  if (!node.has(key)) return fallback;
  const std::vector<int64_t> sizes = parse_integers(node[key], key, 2, 2, 1, kMaxWindow, node.place);
  return {sizes[0], sizes[1]};
}

graph::Padding parse_padding(const NodeSource& node) {
  if (!node.has("padding")) return {};
  const std::vector<int64_t> sides = parse_integers(node["padding"], "padding", 4, 4, 0, kMaxWindow - 1, node.place);
  return {sides[0], sides[1], sides[2], sides[3]};
}

graph::Activation parse_range(const Json& json, const Place& place) {
  graph::Activation range;
  if (json.contains("min") && !json["min"].is_null()) range.min = expect_float(json["min"], "min", place);
  if (json.contains("max") && !json["max"].is_null()) range.max = expect_float(json["max"], "max", place);
  if (range.min > range.max) {
    place.fail("the range is empty", "min <= max", brief(json["min"]) + " > " + brief(json["max"]));
  }
  return range;
}

graph::Activation parse_activation(const NodeSource& node) {
  if (!node.has("activation")) return {};
  return parse_range(expect_keys(node["activation"], "activation", {}, {"min", "max"}, node.place), node.place);
}

graph::Attributes parse_conv2d(const NodeSource& node) {
  node.keys({}, {"stride", "padding", "dilation", "groups", "activation", "algorithm"});
  graph::Conv2d conv;
  conv.kernel = {node.weights->shape[1], node.weights->shape[2]};
  if (std::max(conv.kernel[0], conv.kernel[1]) > kMaxWindow) {
    node.place.fail("the kernel is too large", "at most " + std::to_string(kMaxWindow) + " a side",
                    graph::to_string(node.weights->shape));
  }
  conv.stride = parse_window(node, "stride", conv.stride);
  conv.padding = parse_padding(node);
  conv.dilation = parse_window(node, "dilation", conv.dilation);
  if (node.has("groups")) conv.groups = expect_integer(node["groups"], "groups", 1, kMaxElements, node.place);
  conv.activation = parse_activation(node);
  if (node.has("algorithm")) conv.algorithm = expect_string(node["algorithm"], "algorithm", node.place);
  return conv;
}

graph::Attributes parse_linear(const NodeSource& node) {
  node.keys({}, {"activation"});
  return graph::Linear{parse_activation(node)};
}

graph::Attributes parse_add(const NodeSource& node) {
  node.keys({}, {"activation"});
  return graph::Add{parse_activation(node)};
}

graph::Attributes parse_clip(const NodeSource& node) {
  node.keys({}, {"min", "max"});
  return graph::Clip{parse_range(node.attributes, node.place)};
}

graph::Attributes parse_lookup(const NodeSource& node) {
  node.keys({"thresholds", "levels"}, {});
  const auto parse = [&node](const char* key, size_t min_size, size_t max_size, int64_t min) {
    const std::vector<int64_t> values = parse_integers(node[key], key, min_size, max_size, min, 127, node.place);
    return std::vector<int8_t>(values.begin(), values.end());
  };
  return graph::Lookup{parse("thresholds", 0, 255, -127), parse("levels", 1, 256, -128)};
}

template <typename Pool>
Pool parse_pool(const NodeSource& node) {
  Pool pool;
  pool.kernel = parse_window(node, "kernel", {});
  pool.stride = parse_window(node, "stride", pool.kernel);
  pool.padding = parse_padding(node);
  const graph::Padding& p = pool.padding;
  if (std::max(p.top, p.bottom) >= pool.kernel[0] || std::max(p.left, p.right) >= pool.kernel[1]) {
    node.place.fail("the padding is not smaller than the kernel", "padding below " + brief(node["kernel"]),
                    brief(node["padding"]));
  }
  return pool;
}

graph::Attributes parse_max_pool2d(const NodeSource& node) {
  node.keys({"kernel"}, {"stride", "padding"});
  return parse_pool<graph::MaxPool2d>(node);
}

graph::Attributes parse_avg_pool2d(const NodeSource& node) {
  node.keys({"kernel"}, {"stride", "padding", "count_include_pad"});
  auto pool = parse_pool<graph::AvgPool2d>(node);
  if (node.has("count_include_pad")) {
    pool.count_include_pad = expect_bool(node["count_include_pad"], "count_include_pad", node.place);
  }
  return pool;
}

graph::Attributes parse_reshape(const NodeSource& node) {
  node.keys({"shape"}, {});
  graph::Reshape reshape;
  int64_t elements = 1;
  for (const Json& entry : expect_array(node["shape"], "shape", 1, kMaxRank, node.place)) {
    if (reshape.shape.empty() && !node.batch_name.empty()) {
      if (entry != node.batch_name) {
        node.place.fail("the first entry of shape is not the batch", brief(Json(node.batch_name)), brief(entry));
      }
      reshape.shape.push_back(-1);
      continue;
    }
    reshape.shape.push_back(expect_integer(entry, "an entry of shape", 1, kMaxElements, node.place));
    if (!checked_multiply(elements, reshape.shape.back(), &elements) || elements > kMaxElements) {
      node.place.fail("the shape is too large", "at most 2^31 - 1 elements", brief(node["shape"]));
    }
  }
  return reshape;
}

graph::Attributes parse_concat(const NodeSource& node) {
  node.keys({"axis"}, {});
  return graph::Concat{expect_integer(node["axis"], "axis", 1, kMaxRank - 1, node.place)};
}

graph::Attributes parse_pad(const NodeSource& node) {
  node.keys({"pads"}, {"value"});
  graph::Pad pad;
  for (const Json& pair : expect_array(node["pads"], "pads", 1, kMaxRank, node.place)) {
    const int64_t largest = pad.pads.empty() ? 0 : kMaxWindow - 1;  // axis 0 is the batch
    const std::vector<int64_t> sides = parse_integers(pair, "a pair of pads", 2, 2, 0, largest, node.place);
    pad.pads.push_back({sides[0], sides[1]});
  }
  if (node.has("value")) pad.value = expect_float(node["value"], "value", node.place);
  return pad;
}

graph::Attributes parse_slice(const NodeSource& node) {
  node.keys({"start", "stop", "step"}, {});
  graph::Slice slice;
  slice.start = parse_integers(node["start"], "start", 1, kMaxRank, 0, kMaxElements, node.place);
  slice.step =
      parse_integers(node["step"], "step", slice.start.size(), slice.start.size(), 1, kMaxElements, node.place);
  for (const Json& entry : expect_array(node["stop"], "stop", slice.start.size(), slice.start.size(), node.place)) {
    const int64_t start = slice.start[slice.stop.size()];
    slice.stop.push_back(
        entry.is_null() ? -1 : expect_integer(entry, "an entry of stop", start + 1, kMaxElements, node.place));
  }
  if (slice.start[0] != 0 || slice.stop[0] != -1 || slice.step[0] != 1) {
    node.place.fail("the batch is sliced", "start 0, stop null, step 1 for axis 0",
                    brief(node["start"][0]) + ", " + brief(node["stop"][0]) + ", " + brief(node["step"][0]));
  }
  return slice;
}

graph::Attributes parse_softmax(const NodeSource& node) {
  node.keys({}, {"axis"});
  return graph::Softmax{node.has("axis") ? expect_integer(node["axis"], "axis", 1, kMaxRank - 1, node.place) : -1};
}

template <typename Op>
graph::Attributes parse_nothing(const NodeSource& node) {
  node.keys({}, {});
  return Op{};
}

struct OperatorSyntax {
  graph::Attributes (*parse)(const NodeSource&);
  size_t min_inputs, max_inputs;
  size_t weight_rank;  // 0: no weights
};

const std::map<std::string, OperatorSyntax>& operators() {
  // Never destroyed: daemon threads of an interpreter run on while the process exits.
  static const std::map<std::string, OperatorSyntax>& table = *new const std::map<std::string, OperatorSyntax>{
      {"conv2d", {parse_conv2d, 1, 2, 4}},
      {"linear", {parse_linear, 1, 1, 2}},
      {"add", {parse_add, 2, 2, 0}},
      {"clip", {parse_clip, 1, 1, 0}},
      {"lookup", {parse_lookup, 1, 1, 0}},
      {"max_pool2d", {parse_max_pool2d, 1, 1, 0}},
      {"avg_pool2d", {parse_avg_pool2d, 1, 1, 0}},
      {"global_avg_pool", {parse_nothing<graph::GlobalAvgPool>, 1, 1, 0}},
      {"flatten", {parse_nothing<graph::Flatten>, 1, 1, 0}},
      {"reshape", {parse_reshape, 1, 1, 0}},
      {"concat", {parse_concat, 1, kAny, 0}},
      {"pad", {parse_pad, 1, 1, 0}},
      {"slice", {parse_slice, 1, 1, 0}},
      {"softmax", {parse_softmax, 1, 1, 0}},
      {"quantize", {parse_nothing<graph::Quantize>, 1, 1, 0}},
      {"dequantize", {parse_nothing<graph::Dequantize>, 1, 1, 0}},
  };
  return table;
}

class Loader {
 public:
  explicit Loader(const format::File& file) : file_(file), json_(file.graph()), place_{file.path(), ""} {}

  LoadedGraph load() {
    parse_names();
    check_operators();
    parse_values();
    parse_inputs();
    for (const Json& node : json_["nodes"]) parse_node(node);
    parse_outputs();
    check_all_used();
    return std::move(loaded_);
  }

 private:
  void parse_names() {
    graph_.name = json_["name"].get<std::string>();
    if (json_.contains("metadata")) graph_.metadata = json_["metadata"].get<std::map<std::string, std::string>>();
    if (!json_.contains("dims")) return;
    const Json& dims = json_["dims"];
    if (dims.size() != 1) {
      place_.fail("dims does not have one dimension", "the batch only", std::to_string(dims.size()) + " dimensions");
    }
    graph_.batch_name = dims.begin().key();
    format::check_name(graph_.batch_name, "the name of the batch", place_);
    const Json& range = expect_keys(dims.begin().value(), "the batch", {"min", "max"}, {}, place_);
    graph_.batch_min = expect_integer(range["min"], "the smallest batch", 1, kMaxBatch, place_);
    graph_.batch_max = expect_integer(range["max"], "the largest batch", graph_.batch_min, kMaxBatch, place_);
  }

  // Before anything else about nodes: a file of a newer exporter is refused with all of its operators at once.
  void check_operators() {
    std::map<std::string, std::vector<std::string>> unknown;
    std::set<std::string> names;
    for (const Json& node : json_["nodes"]) {
      expect_keys(node, "a node", {"name", "op", "inputs", "outputs"}, {"attributes", "weights"}, place_);
      const std::string& name = expect_name(node["name"], "the name of a node", place_);
      if (!names.insert(name).second) place_.at(name).fail("two nodes have one name", "different names", name);
      const std::string& op = expect_name(node["op"], "op", place_.at(name));
      if (operators().count(op) == 0) unknown[op].push_back(name);
    }
    if (unknown.empty()) return;
    std::string listed;
    for (const auto& [op, nodes] : unknown) {
      listed += (listed.empty() ? "" : "; ") + op + " (";
      for (size_t i = 0; i < std::min(nodes.size(), kMaxListed); ++i) listed += (i == 0 ? "" : ", ") + nodes[i];
      if (nodes.size() > kMaxListed) listed += " and " + std::to_string(nodes.size() - kMaxListed) + " more";
      listed += ")";
    }
    std::string known;
    for (const auto& entry : operators()) known += (known.empty() ? "" : ", ") + entry.first;
    throw Error(ErrorKind::kUnsupported, {"the model has operators that this runtime does not know", place_.file,
                                          unknown.begin()->second.front(), known, listed,
                                          "upgrade dgms-rt, or export the model without these operators"});
  }

  void parse_values() {
    for (const auto& entry : json_["values"].items()) {
      format::check_name(entry.key(), "the name of a value", place_);
      const Place place = place_.at(entry.key());
      const Json& json = expect_keys(entry.value(), "the value", {"dtype"}, {"scale", "zero_point"}, place);
      graph::Value value;
      value.name = entry.key();
      const std::string& dtype = expect_string(json["dtype"], "dtype", place);
      if (dtype == "int8") {
        expect_keys(json, "the int8 value", {"dtype", "scale", "zero_point"}, {}, place);
        value.dtype = graph::DType::kInt8;
        value.quantization.scale = expect_normal_positive(json["scale"], "scale", place);
        value.quantization.zero_point =
            static_cast<int32_t>(expect_integer(json["zero_point"], "zero_point", -128, 127, place));
      } else if (dtype == "float32") {
        expect_keys(json, "the float32 value", {"dtype"}, {}, place);
      } else {
        place.fail("the value has an unknown dtype", "float32 or int8", brief(json["dtype"]));
      }
      ids_.emplace(value.name, static_cast<graph::ValueId>(graph_.values.size()));
      graph_.values.push_back(std::move(value));
    }
    produced_.resize(graph_.values.size());
    read_.resize(graph_.values.size());
  }

  void parse_inputs() {
    std::set<std::string> names;
    for (const Json& json : json_["inputs"]) {
      expect_keys(json, "an input", {"name", "value", "layout", "shape"}, {"normalization"}, place_);
      graph::Input input;
      input.name = expect_name(json["name"], "the name of an input", place_);
      const Place place = place_.at(input.name);
      if (!names.insert(input.name).second) place.fail("two inputs have one name", "different names", input.name);
      input.value = produce(json["value"], place);
      parse_shape(json["shape"], place, &input);
      input.layout = input.shape.size() == 4 ? "NCHW" : "any";
      if (expect_string(json["layout"], "layout", place) != input.layout) {
        place.fail("the layout does not fit the rank of the input", input.layout, brief(json["layout"]));
      }
      if (json.contains("normalization")) parse_normalization(json["normalization"], place, &input);
      graph_.inputs.push_back(std::move(input));
    }
  }

  void parse_shape(const Json& json, const Place& place, graph::Input* input) {
    int64_t elements = graph_.batch_name.empty() ? 1 : graph_.batch_min;
    for (const Json& entry : expect_array(json, "shape", 1, kMaxRank, place)) {
      const bool first = input->shape.empty();
      if (first && !graph_.batch_name.empty()) {
        if (entry != graph_.batch_name) {
          place.fail("the first dimension is not the batch", brief(Json(graph_.batch_name)), brief(entry));
        }
        input->shape.push_back(-1);
        continue;
      }
      input->shape.push_back(expect_integer(entry, "a dimension", 1, first ? kMaxBatch : kMaxElements, place));
      if (!checked_multiply(elements, input->shape.back(), &elements) || elements > kMaxElements) {
        place.fail("the input is too large", "at most 2^31 - 1 elements", brief(json));
      }
    }
    if (!graph_.batch_name.empty()) return;
    if (graph_.inputs.empty()) graph_.batch_min = graph_.batch_max = input->shape[0];
    if (input->shape[0] != graph_.batch_min) {
      place.fail("the inputs have different batches", std::to_string(graph_.batch_min),
                 std::to_string(input->shape[0]));
    }
  }

  static void parse_normalization(const Json& json, const Place& place, graph::Input* input) {
    expect_keys(json, "normalization", {"mean", "std"}, {}, place);
    if (input->shape.size() != 4) {
      place.fail("a normalization needs an image", "rank 4", "rank " + std::to_string(input->shape.size()));
    }
    const auto channels = static_cast<size_t>(input->shape[1]);
    for (const Json& entry : expect_array(json["mean"], "mean", channels, channels, place)) {
      input->mean.push_back(expect_float(entry, "an entry of mean", place));
    }
    for (const Json& entry : expect_array(json["std"], "std", channels, channels, place)) {
      input->std.push_back(expect_normal_positive(entry, "an entry of std", place));
    }
  }

  void parse_node(const Json& json) {
    graph::Node node;
    node.name = json["name"].get<std::string>();
    node.op = json["op"].get<std::string>();
    const OperatorSyntax& syntax = operators().at(node.op);
    const Place place = place_.at(node.name);
    for (const Json& entry : expect_array(json["inputs"], "inputs", syntax.min_inputs, syntax.max_inputs, place)) {
      const graph::ValueId id = find(entry, place);
      if (!produced_[static_cast<size_t>(id)]) {
        place.fail("the node reads a value that is not produced yet", "nodes in the order of execution, without cycles",
                   brief(entry));
      }
      read_[static_cast<size_t>(id)] = true;
      node.inputs.push_back(id);
    }
    for (const Json& entry : expect_array(json["outputs"], "outputs", 1, 1, place)) {
      node.outputs.push_back(produce(entry, place));
    }
    if (syntax.weight_rank > 0) {
      if (!json.contains("weights")) place.fail("the node has no weights", "weights", "none");
      node.weights = static_cast<int32_t>(loaded_.weights.size());
      loaded_.weights.push_back(parse_weights(json["weights"], syntax.weight_rank, place));
    } else if (json.contains("weights")) {
      place.fail("the operator takes no weights", "no weights", brief(json["weights"]));
    }
    static const Json none = Json::object();
    const Json& attributes =
        json.contains("attributes") ? expect_object(json["attributes"], "attributes", place) : none;
    const WeightRecord* weights = node.weights < 0 ? nullptr : &loaded_.weights.back();
    node.attributes = syntax.parse({attributes, weights, graph_.batch_name, place});
    graph_.nodes.push_back(std::move(node));
  }

  void parse_outputs() {
    std::set<std::string> names;
    for (const Json& json : json_["outputs"]) {
      expect_keys(json, "an output", {"name", "value"}, {}, place_);
      graph::Output output;
      output.name = expect_name(json["name"], "the name of an output", place_);
      const Place place = place_.at(output.name);
      if (!names.insert(output.name).second) place.fail("two outputs have one name", "different names", output.name);
      output.value = find(json["value"], place);
      read_[static_cast<size_t>(output.value)] = true;
      graph_.outputs.push_back(std::move(output));
    }
  }

  void check_all_used() const {
    for (size_t i = 0; i < graph_.values.size(); ++i) {
      const Place place = place_.at(graph_.values[i].name);
      if (!produced_[i]) place.fail("nothing produces the value", "an input or a node that produces it", "none");
      if (!read_[i]) place.fail("nothing reads the value", "a node or an output that reads it", "none");
    }
    for (const auto& entry : file_.tensors()) {
      if (used_.count(entry.first) == 0) {
        place_.at(entry.first).fail("no node uses the tensor", "every tensor used by one node", "none");
      }
    }
  }

  graph::ValueId find(const Json& json, const Place& place) const {
    const auto entry = ids_.find(expect_string(json, "the name of a value", place));
    if (entry == ids_.end()) place.fail("the value does not exist", "a name listed in values", brief(json));
    return entry->second;
  }

  graph::ValueId produce(const Json& json, const Place& place) {
    const graph::ValueId id = find(json, place);
    if (produced_[static_cast<size_t>(id)]) {
      place.fail("the value is produced twice", "one producer a value", brief(json));
    }
    produced_[static_cast<size_t>(id)] = true;
    return id;
  }

  // The tensor that `json` names; nobody has used it before.
  const format::Tensor& use(const Json& json, const std::string& what, format::TensorType type,
                            const std::vector<int64_t>& shape, const Place& place) {
    const format::Tensor& tensor = use(json, what, place);
    if (tensor.type != type || tensor.shape != shape) {
      place.fail("the tensor " + tensor.name + " has the wrong type or shape",
                 std::string(type_name(type)) + " " + graph::to_string(shape),
                 std::string(type_name(tensor.type)) + " " + graph::to_string(tensor.shape));
    }
    return tensor;
  }
  const format::Tensor& use(const Json& json, const std::string& what, const Place& place) {
    const std::string& name = expect_string(json, what, place);
    const auto entry = file_.tensors().find(name);
    if (entry == file_.tensors().end()) place.fail(what + " names no tensor", "a tensor of the file", brief(json));
    if (!used_.insert(name).second) place.fail("a tensor is used twice", "every tensor used by one node", brief(json));
    return entry->second;
  }

  WeightRecord parse_weights(const Json& json, size_t rank, const Place& place) {
    using format::TensorType;
    expect_keys(json, "weights", {"weight"}, {"bias"}, place);
    const Json& record = expect_object(json["weight"], "weight", place);
    if (!record.contains("encoding")) place.fail("weight lacks a key", "the key \"encoding\"", "none");
    const std::string& encoding = expect_string(record["encoding"], "encoding", place);
    WeightRecord weights;
    weights.node = place.layer;
    if (encoding == "codes") {
      expect_keys(record, "weight", {"encoding", "bits", "shape", "codes", "codebook", "scale"}, {}, place);
      parse_weight_shape(record["shape"], rank, place, &weights);
      parse_codes(record, place, &weights);
    } else if (encoding == "int8") {
      expect_keys(record, "weight", {"encoding", "shape", "values", "scale"}, {}, place);
      parse_weight_shape(record["shape"], rank, place, &weights);
      weights.encoding = ops::Weights::Encoding::kInt8;
      weights.values_s8 = &use(record["values"], "values", TensorType::kI8, weights.shape, place);
    } else if (encoding == "float32") {
      expect_keys(record, "weight", {"encoding", "shape", "values"}, {}, place);
      parse_weight_shape(record["shape"], rank, place, &weights);
      weights.encoding = ops::Weights::Encoding::kFloat32;
      weights.values_f32 = &use(record["values"], "values", TensorType::kF32, weights.shape, place);
    } else {
      throw Error(ErrorKind::kUnsupported, {"the weight has an unknown encoding", place.file, place.layer,
                                            "codes, int8 or float32", brief(record["encoding"]), "upgrade dgms-rt"});
    }
    const std::vector<int64_t> per_channel = {weights.shape[0]};
    if (record.contains("scale")) {
      weights.scale = &use(record["scale"], "scale", TensorType::kF32, per_channel, place);
    }
    if (json.contains("bias")) weights.bias = &use(json["bias"], "bias", TensorType::kF32, per_channel, place);
    return weights;
  }

  static void parse_weight_shape(const Json& json, size_t rank, const Place& place, WeightRecord* weights) {
    weights->shape = parse_integers(json, "the weight's shape", rank, rank, 1, kMaxElements, place);
    int64_t elements = 1;
    for (const int64_t size : weights->shape) {
      if (!checked_multiply(elements, size, &elements) || elements > kMaxElements) {
        place.fail("the weight is too large", "at most 2^31 - 1 elements", brief(json));
      }
    }
  }

  void parse_codes(const Json& record, const Place& place, WeightRecord* weights) {
    using format::TensorType;
    weights->encoding = ops::Weights::Encoding::kCodes;
    weights->bits = static_cast<unsigned>(expect_integer(record["bits"], "bits", 1, 4, place));
    const format::Tensor& codebook = use(record["codebook"], "codebook", place);
    const int64_t max_levels = int64_t{1} << weights->bits;
    const bool typed = codebook.type == TensorType::kI8 || codebook.type == TensorType::kF32;
    if (!typed || codebook.shape.size() != 1 || codebook.shape[0] < 1 || codebook.shape[0] > max_levels) {
      place.fail("the codebook " + codebook.name + " has the wrong type or shape",
                 "I8 or F32 of 1 to " + std::to_string(max_levels) + " levels",
                 std::string(type_name(codebook.type)) + " " + graph::to_string(codebook.shape));
    }
    (codebook.type == TensorType::kI8 ? weights->levels_s8 : weights->levels_f32) = &codebook;
    const int64_t depth = graph::element_count(weights->shape) / weights->shape[0];
    weights->codes =
        &use(record["codes"], "codes", TensorType::kU8, {weights->shape[0], (depth * weights->bits + 7) / 8}, place);
  }

  const format::File& file_;
  const Json& json_;
  const Place place_;
  LoadedGraph loaded_;
  graph::Graph& graph_ = loaded_.graph;
  std::map<std::string, graph::ValueId> ids_;
  std::vector<bool> produced_, read_;  // by value
  std::set<std::string> used_;         // tensors
};

}  // namespace

LoadedGraph load_graph(const format::File& file) { return Loader(file).load(); }

void read_weights(const format::File& file, const WeightRecord& record, ops::Weights* weights) {
  const Place place{file.path(), record.node};
  weights->encoding = record.encoding;
  weights->bits = record.bits;
  weights->shape = record.shape;
  const auto floats = [&](const format::Tensor* tensor, std::vector<float>* values) {
    values->clear();
    if (tensor != nullptr) read_floats(file, *tensor, place, values);
  };
  const auto int8s = [&](const format::Tensor* tensor, std::vector<int8_t>* values) {
    values->clear();
    if (tensor != nullptr) read_values(file, *tensor, place, values);
  };
  int8s(record.levels_s8, &weights->levels_s8);
  floats(record.levels_f32, &weights->levels_f32);
  weights->codes.clear();
  if (record.codes != nullptr) {
    read_codes(file, *record.codes, static_cast<size_t>(weights->outputs()), static_cast<size_t>(weights->depth()),
               weights->bits, weights->levels_s8.size() + weights->levels_f32.size(), place, &weights->codes);
  }
  int8s(record.values_s8, &weights->values_s8);
  floats(record.values_f32, &weights->values_f32);
  floats(record.scale, &weights->scale);
  floats(record.bias, &weights->bias);
}

}  // namespace dgms::runtime
