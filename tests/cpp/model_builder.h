// Builds the bytes of a .dgms file in memory, for tests. Checks nothing: tests also build bad files with it.
//
//   ModelBuilder m;
//   m.batch(1, 8);
//   m.input("x", {"N", 3, 8, 8});                      // the value "x", float32
//   m.value("y", 0.05, -3);                            // int8; m.value("y") is float32
//   m.node("conv", "conv2d", {"x"}, {"y"}, {{"stride", {2, 2}}},
//          {{"weight", m.codes("w", 3, {8, 3, 3, 3}, codes, levels, scale)}, {"bias", m.floats("b", bias)}});
//   m.output("y");
//   auto file = m.file();
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "csrc/format/crc32.h"
#include "csrc/format/reader.h"

namespace dgms::testing {

using Json = nlohmann::json;

class ModelBuilder {
 public:
  struct Tensor {
    std::string name, dtype;
    std::vector<int64_t> shape;
    std::vector<uint8_t> bytes;
  };

  explicit ModelBuilder(const std::string& name = "test") {
    graph = {{"name", name},
             {"producer", "test"},
             {"metadata", Json::object()},
             {"inputs", Json::array()},
             {"outputs", Json::array()},
             {"values", Json::object()},
             {"nodes", Json::array()}};
  }

  void batch(int64_t min, int64_t max) { graph["dims"] = {{"N", {{"min", min}, {"max", max}}}}; }

  // A value of the graph; with a scale it is int8.
  void value(const std::string& name) { graph["values"][name] = {{"dtype", "float32"}}; }
  void value(const std::string& name, float scale, int zero_point) {
    graph["values"][name] = {{"dtype", "int8"}, {"scale", scale}, {"zero_point", zero_point}};
  }

  // An input that feeds the value of its name, float32 unless value(name, ...) says otherwise. The shape is the
  // caller's:
  // {"N", 3, 8, 8} or numbers; rank 4 is NCHW.
  Json& input(const std::string& name, const Json& shape) {
    if (!graph["values"].contains(name)) value(name);
    graph["inputs"].push_back(
        {{"name", name}, {"value", name}, {"layout", shape.size() == 4 ? "NCHW" : "any"}, {"shape", shape}});
    return graph["inputs"].back();
  }
  void output(const std::string& name) { graph["outputs"].push_back({{"name", name}, {"value", name}}); }

  // Values that do not exist yet become float32.
  Json& node(const std::string& name, const std::string& op, const std::vector<std::string>& inputs,
             const std::vector<std::string>& outputs, const Json& attributes = Json::object(),
             const Json& weights = Json::object()) {
    for (const std::string& output : outputs) {
      if (!graph["values"].contains(output)) value(output);
    }
    graph["nodes"].push_back(
        {{"name", name}, {"op", op}, {"inputs", inputs}, {"outputs", outputs}, {"attributes", attributes}});
    if (!weights.empty()) graph["nodes"].back()["weights"] = weights;
    return graph["nodes"].back();
  }

  // Weight records; `prefix` names their tensors. Codes are one per byte, in the order of `shape`.
  Json codes(const std::string& prefix, unsigned bits, const std::vector<int64_t>& shape,
             const std::vector<uint8_t>& codes, const std::vector<int8_t>& levels, const std::vector<float>& scale) {
    tensor(prefix + ".codebook", "I8", {static_cast<int64_t>(levels.size())}, bytes_of(levels));
    return codes_record(prefix, bits, shape, codes, scale);
  }
  Json codes(const std::string& prefix, unsigned bits, const std::vector<int64_t>& shape,
             const std::vector<uint8_t>& codes, const std::vector<float>& levels, const std::vector<float>& scale) {
    tensor(prefix + ".codebook", "F32", {static_cast<int64_t>(levels.size())}, bytes_of(levels));
    return codes_record(prefix, bits, shape, codes, scale);
  }
  Json int8_weight(const std::string& prefix, const std::vector<int64_t>& shape, const std::vector<int8_t>& values,
                   const std::vector<float>& scale) {
    tensor(prefix + ".values", "I8", shape, bytes_of(values));
    return {{"encoding", "int8"},
            {"shape", shape},
            {"values", prefix + ".values"},
            {"scale", floats(prefix + ".scale", scale)}};
  }
  Json float_weight(const std::string& prefix, const std::vector<int64_t>& shape, const std::vector<float>& values) {
    tensor(prefix + ".values", "F32", shape, bytes_of(values));
    return {{"encoding", "float32"}, {"shape", shape}, {"values", prefix + ".values"}};
  }
  // A float32 vector (a bias); returns its name.
  std::string floats(const std::string& name, const std::vector<float>& values) {
    return tensor(name, "F32", {static_cast<int64_t>(values.size())}, bytes_of(values));
  }
  std::string tensor(const std::string& name, const std::string& dtype, const std::vector<int64_t>& shape,
                     const std::vector<uint8_t>& bytes) {
    tensors.push_back({name, dtype, shape, bytes});
    return name;
  }

  // The file. Tensors lie in the order in which they were added; floats need not be aligned.
  std::vector<uint8_t> bytes() const {
    Json complete = graph;
    Json header;
    std::vector<uint8_t> buffer;
    complete["crc32"] = Json::object();
    for (const Tensor& t : tensors) {
      complete["crc32"][t.name] = format::crc32(t.bytes);
      header[t.name] = {
          {"dtype", t.dtype}, {"shape", t.shape}, {"data_offsets", {buffer.size(), buffer.size() + t.bytes.size()}}};
      buffer.insert(buffer.end(), t.bytes.begin(), t.bytes.end());
    }
    const std::string text = complete.dump();
    header["__metadata__"] = {{"format", "dgms"},
                              {"format_version", "1.0"},
                              {"graph", text},
                              {"graph_crc32", std::to_string(format::crc32(as_bytes(text)))}};
    return assemble(header.dump(), buffer);
  }

  std::shared_ptr<const format::File> file() const { return format::File::from_bytes(bytes()); }

  // A file of a header (padded here) and a buffer.
  static std::vector<uint8_t> assemble(std::string header, const std::vector<uint8_t>& buffer) {
    header.resize((header.size() + 8 + 63) / 64 * 64 - 8, ' ');
    std::vector<uint8_t> file;
    file.reserve(8 + header.size() + buffer.size());
    file.resize(8);
    for (size_t i = 0; i < 8; ++i) file[i] = static_cast<uint8_t>(uint64_t{header.size()} >> (8 * i));
    file.insert(file.end(), header.begin(), header.end());
    file.insert(file.end(), buffer.begin(), buffer.end());
    return file;
  }

  static Span<const uint8_t> as_bytes(const std::string& text) {
    return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
  }

  template <typename T>
  static std::vector<uint8_t> bytes_of(const std::vector<T>& values) {
    std::vector<uint8_t> bytes(values.size() * sizeof(T));
    if (!bytes.empty()) std::memcpy(bytes.data(), values.data(), bytes.size());
    return bytes;
  }

  // LSB-first rows (docs/format.md); `rows` rows of equal length.
  static std::vector<uint8_t> pack_rows(const std::vector<uint8_t>& codes, size_t rows, unsigned bits) {
    const size_t depth = codes.size() / rows, row_bytes = (depth * bits + 7) / 8;
    std::vector<uint8_t> packed(rows * row_bytes);
    for (size_t row = 0; row < rows; ++row) {
      for (size_t bit = 0; bit < depth * bits; ++bit) {
        const unsigned value = codes[row * depth + bit / bits] >> (bit % bits) & 1u;
        packed[row * row_bytes + bit / 8] =
            static_cast<uint8_t>(packed[row * row_bytes + bit / 8] | value << (bit % 8));
      }
    }
    return packed;
  }

  // The graph without "crc32", and the tensors: tests may change both.
  Json graph;
  std::vector<Tensor> tensors;

 private:
  Json codes_record(const std::string& prefix, unsigned bits, const std::vector<int64_t>& shape,
                    const std::vector<uint8_t>& codes, const std::vector<float>& scale) {
    const std::vector<uint8_t> packed = pack_rows(codes, static_cast<size_t>(shape[0]), bits);
    tensor(prefix + ".codes", "U8", {shape[0], static_cast<int64_t>(packed.size()) / shape[0]}, packed);
    return {{"encoding", "codes"},
            {"bits", bits},
            {"shape", shape},
            {"codes", prefix + ".codes"},
            {"codebook", prefix + ".codebook"},
            {"scale", floats(prefix + ".scale", scale)}};
  }
};

}  // namespace dgms::testing
