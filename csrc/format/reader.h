// Reads a .dgms file: bytes -> checked records. Knows bytes and JSON only; docs/format.md is the contract. Nothing is
// used before it is checked.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "csrc/base/span.h"

namespace dgms::format {

enum class TensorType : uint8_t { kU8, kI8, kI32, kI64, kF32 };

struct Tensor {
  std::string name;
  TensorType type = TensorType::kU8;
  std::vector<int64_t> shape;
  uint64_t offset = 0;  // of its first byte in the file
  size_t bytes = 0;
  uint32_t crc32 = 0;  // what the graph says; File::read() compares
};

struct Limits {
  uint64_t header_bytes = 64ull << 20;
  size_t tensors = 65536;
};

// An opened file: header and graph are checked, tensors are read one by one. Keeps the descriptor (path) or its own
// copy (bytes). Nothing is mapped: what was checked is in memory of our own, so a file that somebody overwrites or
// truncates meanwhile is an Error, never other bytes than those checked.
class File {
 public:
  // Throws Error(kFormat), or kInput when the path cannot be opened.
  static std::shared_ptr<const File> open(const std::string& path);
  static std::shared_ptr<const File> from_bytes(Span<const uint8_t> bytes);

  const std::string& path() const { return path_; }  // "<bytes>" without a path
  size_t size_bytes() const { return size_; }
  int version_major() const { return major_; }
  int version_minor() const { return minor_; }
  // The checked graph JSON: an object with exactly the keys of docs/format.md, types not yet checked below "nodes".
  const nlohmann::json& graph() const { return *graph_; }
  const std::map<std::string, Tensor>& tensors() const { return tensors_; }
  // Reads the tensor.bytes bytes of a tensor and checks them against its CRC-32. Throws Error(kFormat) when the file is
  // not what it was when it was opened, kInput when it cannot be read.
  void read(const Tensor& tensor, void* bytes) const;

  ~File();

 private:
  File();
  void parse();
  class Source;
  class Descriptor;
  class Copy;
  std::unique_ptr<const Source> source_;
  std::string path_;
  size_t size_ = 0;
  int major_ = 0, minor_ = 0;
  std::unique_ptr<nlohmann::json> graph_;
  std::map<std::string, Tensor> tensors_;
};

}  // namespace dgms::format
