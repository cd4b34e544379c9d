#include "csrc/graph/read.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "csrc/base/checked.h"
#include "csrc/base/error.h"
#include "csrc/base/limits.h"
#include "csrc/format/contents.h"

namespace dgms::graph {
namespace {

using format::brief;
using format::expect_array;
using format::expect_float;
using format::expect_integer;
using format::expect_keys;
using format::expect_name;
using format::expect_normal_positive;
using format::expect_object;
using format::expect_string;
using format::Json;
using format::Place;

constexpr int64_t kMaxSymbolSize = 65536;
constexpr size_t kMaxListed = 20;     // names in one message
constexpr size_t kMaxWeightRank = 8;  // that of a tensor
constexpr size_t kMaxEdges = 65536;   // inputs or outputs of a node

constexpr struct {
  const char* name;
  DType dtype;
  format::TensorType tensor;  // of a constant
} kDTypes[] = {{"float32", DType::kFloat32, format::TensorType::kF32},
               {"int8", DType::kInt8, format::TensorType::kI8},
               {"int32", DType::kInt32, format::TensorType::kI32},
               {"int64", DType::kInt64, format::TensorType::kI64}};

size_t find_symbol(const std::string& name, const std::vector<Symbol>& symbols, const Place& place) {
  for (size_t i = 0; i < symbols.size(); ++i) {
    if (symbols[i].name == name) return i;
  }
  std::string known;
  for (const Symbol& symbol : symbols) known += (known.empty() ? "" : ", ") + symbol.name;
  place.fail("a dimension has an unknown name", known.empty() ? "a number (the model has no dims)" : known,
             brief(Json(name)));
}

class Reader {
 public:
  Reader(const format::File& file, const std::vector<std::string>& operators)
      : file_(file), operators_(operators), json_(file.graph()), place_{file.path(), ""} {}

  Graph read() {
    read_names();
    check_operators();
    read_values();
    read_inputs();
    for (const Json& node : json_["nodes"]) read_node(node);
    read_outputs();
    check_all_used();
    return std::move(graph_);
  }

 private:
  void read_names() {
    graph_.name = json_["name"].get<std::string>();
    if (json_.contains("metadata")) graph_.metadata = json_["metadata"].get<std::map<std::string, std::string>>();
    if (!json_.contains("dims")) return;
    const Json& dims = expect_object(json_["dims"], "dims", place_);
    if (dims.empty() || dims.size() > kMaxSymbols) {
      place_.fail("dims has the wrong number of dimensions", "1 to " + std::to_string(kMaxSymbols),
                  std::to_string(dims.size()));
    }
    for (const auto& entry : dims.items()) {
      Symbol symbol;
      symbol.name = entry.key();
      format::check_name(symbol.name, "the name of a dimension", place_);
      const Place place = place_.at(symbol.name);
      const Json& range = expect_keys(entry.value(), "the dimension", {"min", "max"}, {"multiple"}, place);
      if (range.contains("multiple")) {
        symbol.multiple = expect_integer(range["multiple"], "the multiple of the dimension", 1, kMaxSymbolSize, place);
      }
      symbol.min = expect_integer(range["min"], "the smallest size of the dimension", 1, kMaxSymbolSize, place);
      symbol.max = expect_integer(range["max"], "the largest size of the dimension", symbol.min, kMaxSymbolSize, place);
      if (symbol.min % symbol.multiple != 0 || symbol.max % symbol.multiple != 0) {
        place.fail("the range of the dimension does not begin and end at multiples",
                   "min and max that are multiples of " + std::to_string(symbol.multiple),
                   std::to_string(symbol.min) + " and " + std::to_string(symbol.max));
      }
      graph_.symbols.push_back(std::move(symbol));
    }
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
      if (std::find(operators_.begin(), operators_.end(), op) == operators_.end()) unknown[op].push_back(name);
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
    for (const std::string& name : operators_) known += (known.empty() ? "" : ", ") + name;
    throw Error(ErrorKind::kUnsupported, {"the model has operators that this runtime does not know", place_.file,
                                          unknown.begin()->second.front(), known, listed,
                                          "upgrade dgms-rt, or export the model without these operators"});
  }

  void read_values() {
    for (const auto& entry : json_["values"].items()) {
      format::check_name(entry.key(), "the name of a value", place_);
      const Place place = place_.at(entry.key());
      const Json& json = expect_keys(entry.value(), "the value", {"dtype"}, {"scale", "zero_point", "constant"}, place);
      Value value;
      value.name = entry.key();
      const std::string& dtype = expect_string(json["dtype"], "dtype", place);
      const auto* known = std::find_if(std::begin(kDTypes), std::end(kDTypes),
                                       [&dtype](const auto& candidate) { return dtype == candidate.name; });
      if (known == std::end(kDTypes)) {
        place.fail("the value has an unknown dtype", "float32, int8, int32 or int64", brief(json["dtype"]));
      }
      value.dtype = known->dtype;
      if (value.dtype == DType::kInt8) {
        expect_keys(json, "the int8 value", {"dtype", "scale", "zero_point"}, {"constant"}, place);
        value.quantization.scale = expect_normal_positive(json["scale"], "scale", place);
        value.quantization.zero_point =
            static_cast<int32_t>(expect_integer(json["zero_point"], "zero_point", -128, 127, place));
      } else {
        expect_keys(json, "the " + dtype + " value", {"dtype"}, {"constant"}, place);
      }
      const bool is_constant = json.contains("constant");
      if (is_constant) {
        const format::Tensor& tensor = use(json["constant"], "constant", place);
        if (tensor.type != known->tensor) {
          place.fail("the constant has the wrong dtype", std::string(type_name(known->tensor)) + " for " + dtype,
                     type_name(tensor.type));
        }
        value.constant = tensor.name;
        value.constant_shape = tensor.shape;
      }
      produced_.push_back(is_constant);
      ids_.emplace(value.name, static_cast<ValueId>(graph_.values.size()));
      graph_.values.push_back(std::move(value));
    }
    read_.resize(graph_.values.size());
  }

  void read_inputs() {
    std::set<std::string> names;
    std::vector<bool> bound(graph_.symbols.size());  // symbols that some input gives a size
    for (const Json& json : json_["inputs"]) {
      expect_keys(json, "an input", {"name", "value", "layout", "shape"}, {"normalization"}, place_);
      Input input;
      input.name = expect_name(json["name"], "the name of an input", place_);
      const Place place = place_.at(input.name);
      if (!names.insert(input.name).second) place.fail("two inputs have one name", "different names", input.name);
      input.value = produce(json["value"], place);
      read_input_shape(json["shape"], place, &input, &bound);
      input.layout = input.dims.size() == 4 ? "NCHW" : "any";
      if (expect_string(json["layout"], "layout", place) != input.layout) {
        place.fail("the layout does not fit the rank of the input", input.layout, brief(json["layout"]));
      }
      if (json.contains("normalization")) read_normalization(json["normalization"], place, &input);
      graph_.inputs.push_back(std::move(input));
    }
    for (size_t i = 0; i < bound.size(); ++i) {
      if (!bound[i]) {
        place_.at(graph_.symbols[i].name)
            .fail("no input has the dimension", "a dimension of an input's shape", "a name that no shape has");
      }
    }
  }

  // Numbers and names of symbols: what a caller passes tells the symbols, so expressions have no place here.
  void read_input_shape(const Json& json, const Place& place, Input* input, std::vector<bool>* bound) {
    int64_t elements = 1;
    for (const Json& entry : expect_array(json, "shape", 1, kMaxRank, place)) {
      int64_t smallest = 0;
      if (entry.is_string()) {
        const size_t index = find_symbol(entry.get_ref<const std::string&>(), graph_.symbols, place);
        (*bound)[index] = true;
        input->dims.push_back(Dim::symbol(index, graph_.symbols));
        smallest = graph_.symbols[index].min;
      } else {
        smallest = expect_integer(entry, "a dimension", 1, kMaxElements, place);
        input->dims.emplace_back(smallest);
      }
      if (!checked_multiply(elements, smallest, &elements)) elements = kMaxElements + 1;
    }
    if (elements > kMaxElements) {
      place.fail("the input is too large", "at most 2^31 - 1 elements", brief(json));
    }
  }

  void read_normalization(const Json& json, const Place& place, Input* input) const {
    expect_keys(json, "normalization", {"mean", "std"}, {}, place);
    const DType dtype = graph_.value(input->value).dtype;
    if (dtype != DType::kFloat32 && dtype != DType::kInt8) {
      place.fail("a normalization needs real numbers", "float32 or int8", dtype_name(dtype));
    }
    if (input->dims.size() != 4 || !input->dims[1].is_number()) {
      place.fail("a normalization needs an image", "rank 4 with a fixed number of channels",
                 "rank " + std::to_string(input->dims.size()));
    }
    const auto channels = static_cast<size_t>(input->dims[1].number());
    for (const Json& entry : expect_array(json["mean"], "mean", channels, channels, place)) {
      input->mean.push_back(expect_float(entry, "an entry of mean", place));
    }
    for (const Json& entry : expect_array(json["std"], "std", channels, channels, place)) {
      input->std.push_back(expect_normal_positive(entry, "an entry of std", place));
    }
  }

  void read_node(const Json& json) {
    Node node;
    node.name = json["name"].get<std::string>();
    node.op = json["op"].get<std::string>();
    const Place place = place_.at(node.name);
    for (const Json& entry : expect_array(json["inputs"], "inputs", 1, kMaxEdges, place)) {
      const ValueId id = find(entry, place);
      if (!produced_[static_cast<size_t>(id)]) {
        place.fail("the node reads a value that is not produced yet", "nodes in the order of execution, without cycles",
                   brief(entry));
      }
      read_[static_cast<size_t>(id)] = true;
      node.inputs.push_back(id);
    }
    for (const Json& entry : expect_array(json["outputs"], "outputs", 1, kMaxEdges, place)) {
      node.outputs.push_back(produce(entry, place));
    }
    if (json.contains("weights")) node.weights = read_weights(json["weights"], place);
    if (json.contains("attributes")) {
      node.attributes = std::make_shared<const Json>(expect_object(json["attributes"], "attributes", place));
    }
    graph_.nodes.push_back(std::move(node));
  }

  void read_outputs() {
    std::set<std::string> names;
    for (const Json& json : json_["outputs"]) {
      expect_keys(json, "an output", {"name", "value"}, {}, place_);
      Output output;
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

  ValueId find(const Json& json, const Place& place) const {
    const auto entry = ids_.find(expect_string(json, "the name of a value", place));
    if (entry == ids_.end()) place.fail("the value does not exist", "a name listed in values", brief(json));
    return entry->second;
  }

  ValueId produce(const Json& json, const Place& place) {
    const ValueId id = find(json, place);
    if (produced_[static_cast<size_t>(id)]) {
      place.fail("the value is produced twice", "one producer for each value", brief(json));
    }
    produced_[static_cast<size_t>(id)] = true;
    return id;
  }

  // The name of a tensor that nobody has used before.
  const format::Tensor& use(const Json& json, const std::string& what, const Place& place) {
    const std::string& name = expect_string(json, what, place);
    const auto entry = file_.tensors().find(name);
    if (entry == file_.tensors().end()) place.fail(what + " names no tensor", "a tensor of the file", brief(json));
    if (!used_.insert(name).second) place.fail("a tensor is used twice", "every tensor used by one node", brief(json));
    return entry->second;
  }
  const std::string& use(const Json& json, const std::string& what, format::TensorType type, const Shape& shape,
                         const Place& place) {
    const format::Tensor& tensor = use(json, what, place);
    if (tensor.type != type || tensor.shape != shape) {
      place.fail("the tensor " + tensor.name + " has the wrong type or shape",
                 std::string(type_name(type)) + " " + to_string(shape),
                 std::string(type_name(tensor.type)) + " " + to_string(tensor.shape));
    }
    return tensor.name;
  }

  WeightRecord read_weights(const Json& json, const Place& place) {
    using format::TensorType;
    expect_keys(json, "weights", {"weight"}, {"bias"}, place);
    const Json& record = expect_object(json["weight"], "weight", place);
    if (!record.contains("encoding")) place.fail("weight lacks a key", "the key \"encoding\"", "none");
    const std::string& encoding = expect_string(record["encoding"], "encoding", place);
    WeightRecord weights;
    if (encoding == "codes") {
      expect_keys(record, "weight", {"encoding", "bits", "shape", "codes", "codebook", "scale"}, {}, place);
      weights.encoding = WeightRecord::Encoding::kCodes;
      read_weight_shape(record["shape"], place, &weights);
      read_codes(record, place, &weights);
    } else if (encoding == "int8") {
      expect_keys(record, "weight", {"encoding", "shape", "values", "scale"}, {}, place);
      weights.encoding = WeightRecord::Encoding::kInt8;
      read_weight_shape(record["shape"], place, &weights);
      weights.values = use(record["values"], "values", TensorType::kI8, weights.shape, place);
    } else if (encoding == "float32") {
      expect_keys(record, "weight", {"encoding", "shape", "values"}, {}, place);
      read_weight_shape(record["shape"], place, &weights);
      weights.values = use(record["values"], "values", TensorType::kF32, weights.shape, place);
    } else {
      throw Error(ErrorKind::kUnsupported, {"the weight has an unknown encoding", place.file, place.layer,
                                            "codes, int8 or float32", brief(record["encoding"]), "upgrade dgms-rt"});
    }
    const Shape per_output = {weights.shape[0]};
    if (record.contains("scale")) {
      weights.scale = use(record["scale"], "scale", TensorType::kF32, per_output, place);
    }
    if (json.contains("bias")) weights.bias = use(json["bias"], "bias", TensorType::kF32, per_output, place);
    return weights;
  }

  static void read_weight_shape(const Json& json, const Place& place, WeightRecord* weights) {
    int64_t elements = 1;
    for (const Json& entry : expect_array(json, "the weight's shape", 1, kMaxWeightRank, place)) {
      weights->shape.push_back(expect_integer(entry, "an entry of the weight's shape", 1, kMaxElements, place));
      if (!checked_multiply(elements, weights->shape.back(), &elements) || elements > kMaxElements) {
        place.fail("the weight is too large", "at most 2^31 - 1 elements", brief(json));
      }
    }
  }

  void read_codes(const Json& record, const Place& place, WeightRecord* weights) {
    using format::TensorType;
    weights->bits = static_cast<unsigned>(expect_integer(record["bits"], "bits", 1, 4, place));
    const format::Tensor& codebook = use(record["codebook"], "codebook", place);
    const int64_t max_levels = int64_t{1} << weights->bits;
    const bool typed = codebook.type == TensorType::kI8 || codebook.type == TensorType::kF32;
    if (!typed || codebook.shape.size() != 1 || codebook.shape[0] < 1 || codebook.shape[0] > max_levels) {
      place.fail("the codebook " + codebook.name + " has the wrong type or shape",
                 "I8 or F32 of 1 to " + std::to_string(max_levels) + " levels",
                 std::string(type_name(codebook.type)) + " " + to_string(codebook.shape));
    }
    weights->codebook = codebook.name;
    const int64_t depth = element_count(weights->shape) / weights->shape[0];
    const int64_t row_bytes = (depth * static_cast<int64_t>(weights->bits) + 7) / 8;
    weights->codes = use(record["codes"], "codes", TensorType::kU8, {weights->shape[0], row_bytes}, place);
  }

  const format::File& file_;
  const std::vector<std::string>& operators_;
  const Json& json_;
  const Place place_;
  Graph graph_;
  std::map<std::string, ValueId> ids_;
  std::vector<bool> produced_, read_;  // by value
  std::set<std::string> used_;         // tensors
};

}  // namespace

Dim read_dim(const Json& json, const std::string& what, const std::vector<Symbol>& symbols, const Place& place) {
  if (json.is_string()) {
    return Dim::symbol(find_symbol(json.get_ref<const std::string&>(), symbols, place), symbols);
  }
  if (!json.is_array()) return expect_integer(json, what, -kMaxElements, kMaxElements, place);
  constexpr size_t kMaxOperands = 16;
  expect_array(json, what, 3, kMaxOperands + 1, place);
  const std::string& op = expect_string(json[0], "the operator of " + what, place);
  Dim result = read_dim(json[1], what, symbols, place);
  if (op == "//" && json.size() == 3) {
    return result.floor_div(expect_integer(json[2], "the divisor of " + what, 1, kMaxElements, place));
  }
  if (op != "+" && op != "*") {
    place.fail(what + " has an unknown operator", "[\"+\" | \"*\", size, size, ...] or [\"//\", size, number]",
               brief(json[0]));
  }
  for (size_t i = 2; i < json.size(); ++i) {
    const Dim operand = read_dim(json[i], what, symbols, place);
    result = op == "+" ? result + operand : result * operand;
  }
  return result;
}

Graph read_graph(const format::File& file, const std::vector<std::string>& operators) {
  return Reader(file, operators).read();
}

}  // namespace dgms::graph
