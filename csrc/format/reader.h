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

enum class TensorType : uint8_t { kU8, kI8, kI32, kF32 };

struct Tensor {
  std::string name;
  TensorType type = TensorType::kU8;
  std::vector<int64_t> shape;
  Span<const uint8_t> bytes;  // into the file; may be unaligned
};

struct Limits {
  uint64_t header_bytes = 64ull << 20;
  size_t tensors = 65536;
};

// An opened file. Keeps the mapping (path) or its own copy (bytes) alive. Immutable.
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
  // Gives the memory of the mapping back; what is read again comes from the file.
  void drop_pages() const;

  ~File();

 private:
  File();
  void parse();
  struct Mapping;
  std::unique_ptr<Mapping> mapping_;
  std::string path_;
  size_t size_ = 0;
  int major_ = 0, minor_ = 0;
  std::unique_ptr<nlohmann::json> graph_;
  std::map<std::string, Tensor> tensors_;
};

}  // namespace dgms::format
