// A libFuzzer target: whatever the bytes of a file are, loading it throws an Error or yields a model that runs.
//
// Checksums hide everything else behind "the bytes have changed". So the mutator takes a file apart, changes its graph,
// its header or its tensors, and puts it together with the right lengths and checksums.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "csrc/base/error.h"
#include "csrc/format/json.h"
#include "csrc/runtime/model.h"
#include "tests/cpp/model_builder.h"
#include "tests/cpp/run_if_small.h"

extern "C" size_t LLVMFuzzerMutate(uint8_t* data, size_t size, size_t max_size);

namespace dgms {
namespace {

using testing::Json;
using testing::ModelBuilder;

// JSON that cannot be read: discarded.
Json parse(const std::string& text) {
  try {
    return format::parse_json(ModelBuilder::as_bytes(text), "text", {});
  } catch (const Error&) {
    return Json::value_t::discarded;
  }
}

std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

struct Parts {
  Json header;        // without the graph
  std::string graph;  // as text, which may be no JSON any more
  std::vector<uint8_t> buffer;
};

// False for what has no readable header with a graph in it.
bool take_apart(const uint8_t* data, size_t size, Parts* parts) {
  constexpr size_t kLengthBytes = 8;
  uint64_t length = 0;
  if (size < kLengthBytes) return false;
  for (size_t i = 0; i < kLengthBytes; ++i) length |= uint64_t{data[i]} << (8 * i);
  if (length > size - kLengthBytes) return false;
  const uint8_t* header = data + kLengthBytes;
  parts->header = parse(std::string(header, header + length));
  if (!parts->header.is_object() || !parts->header.contains("__metadata__")) return false;
  const Json& metadata = parts->header["__metadata__"];
  if (!metadata.is_object() || !metadata.contains("graph") || !metadata["graph"].is_string()) return false;
  parts->graph = metadata["graph"].get<std::string>();
  parts->buffer.assign(header + length, data + size);
  return true;
}

std::vector<uint8_t> put_together(Parts parts) {
  Json graph = parse(parts.graph);
  if (graph.is_object()) {
    Json crcs = Json::object();
    for (const auto& entry : parts.header.items()) {
      const Json& tensor = entry.value();
      if (!tensor.is_object() || !tensor.contains("data_offsets")) continue;
      const Json& offsets = tensor["data_offsets"];
      if (!offsets.is_array() || offsets.size() != 2) continue;
      if (!offsets[0].is_number_unsigned() || !offsets[1].is_number_unsigned()) continue;
      const auto begin = offsets[0].get<uint64_t>(), end = offsets[1].get<uint64_t>();
      if (begin > end || end > parts.buffer.size()) continue;
      crcs[entry.key()] = format::crc32({parts.buffer.data() + begin, static_cast<size_t>(end - begin)});
    }
    graph["crc32"] = std::move(crcs);
    parts.graph = text_of(graph);
  }
  Json& metadata = parts.header["__metadata__"];
  metadata["graph"] = parts.graph;
  metadata["graph_crc32"] = std::to_string(format::crc32(ModelBuilder::as_bytes(parts.graph)));
  return ModelBuilder::assemble(text_of(parts.header), parts.buffer);
}

template <typename Bytes>
void mutate(Bytes* bytes, size_t max_size) {
  const size_t size = bytes->size();
  bytes->resize(std::max(size, max_size));
  bytes->resize(LLVMFuzzerMutate(reinterpret_cast<uint8_t*>(bytes->data()), size, bytes->size()));
}

}  // namespace
}  // namespace dgms

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t* data, size_t size, size_t max_size, unsigned seed) {
  using dgms::testing::ModelBuilder;
  constexpr size_t kGrowth = 256;
  std::minstd_rand random(seed);
  const auto one_in = [&random](unsigned n) { return random() % n == 0; };
  dgms::Parts parts;
  if (one_in(10) || !dgms::take_apart(data, size, &parts)) return LLVMFuzzerMutate(data, size, max_size);
  std::vector<uint8_t> file;
  if (one_in(6)) {
    std::string header = dgms::text_of(parts.header);
    dgms::mutate(&header, header.size() + kGrowth);
    file = ModelBuilder::assemble(header, parts.buffer);
  } else {
    if (!parts.buffer.empty() && one_in(3)) {
      const size_t before = parts.buffer.size();
      dgms::mutate(&parts.buffer, before);
      if (!one_in(8)) parts.buffer.resize(before);
    } else {
      dgms::mutate(&parts.graph, parts.graph.size() + kGrowth);
    }
    file = dgms::put_together(std::move(parts));
  }
  if (file.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
  std::memcpy(data, file.data(), file.size());
  return file.size();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  dgms::runtime::Options options;
  options.threads = 1;
  options.memory = size % 2 == 0 ? "fast" : "low";
  try {
    dgms::testing::run_if_small(dgms::runtime::Model::load(dgms::format::File::from_bytes({data, size}), options));
  } catch (const dgms::Error& error) {
    if (error.text().what.empty() || error.text().got.empty()) std::abort();
  } catch (const std::bad_alloc&) {
    // What a model may need is more than the fuzzer is given.
  }
  return 0;
}
