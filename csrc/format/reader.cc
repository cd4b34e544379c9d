#include "csrc/format/reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <system_error>
#include <tuple>
#include <utility>

#include "csrc/base/checked.h"
#include "csrc/base/error.h"
#include "csrc/format/contents.h"
#include "csrc/format/crc32.h"
#include "csrc/format/foreign.h"
#include "csrc/format/json.h"

namespace dgms::format {
namespace {

constexpr int kMajor = 1, kMinor = 1;
constexpr size_t kLengthBytes = 8;
constexpr size_t kHeadBytes = 512;  // what refuse_foreign() looks at
constexpr size_t kMaxDimensions = 8;
constexpr size_t kMaxNodes = 65536;
constexpr const char* kHeader = "the header";
constexpr const char* kGraph = "the graph";

[[noreturn]] void fail_input(const std::string& path, const std::string& what, const std::string& got) {
  throw Error(ErrorKind::kInput, {what, path, "", "a readable .dgms file", got, "check the path and its permissions"});
}

std::string reason() { return std::generic_category().message(errno); }

uint64_t read_length(const uint8_t* bytes) {
  uint64_t length = 0;
  for (size_t i = 0; i < kLengthBytes; ++i) length |= uint64_t{bytes[i]} << (8 * i);
  return length;
}

// The number of "1" and "23", but -1 of "", "01", "+1" and what does not fit 32 bits.
int64_t decimal(const std::string& text) {
  if (text.empty() || text.size() > 10 || (text.size() > 1 && text[0] == '0')) return -1;
  int64_t value = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return -1;
    value = value * 10 + (digit - '0');
  }
  return value <= std::numeric_limits<uint32_t>::max() ? value : -1;
}

std::pair<int, int> check_version(const std::string& text, const Place& place) {
  const size_t dot = std::min(text.find('.'), text.size());
  const int64_t major = decimal(text.substr(0, dot));
  const int64_t minor = dot < text.size() ? decimal(text.substr(dot + 1)) : -1;
  const std::string ours = std::to_string(kMajor) + "." + std::to_string(kMinor);
  if (major < kMajor || minor < 0) {
    place.fail("the format version is not one", "a version like " + ours, brief(Json(text)));
  }
  if (major > kMajor || minor > kMinor) {
    throw Error(ErrorKind::kUnsupported, {"the file is of a newer format than this runtime reads", place.file, "",
                                          "format version up to " + ours, text, "upgrade dgms-rt"});
  }
  return {static_cast<int>(major), static_cast<int>(minor)};
}

TensorType parse_type(const Json& json, const Place& place) {
  const std::string& text = expect_string(json, "the dtype", place);
  for (const TensorType type :
       {TensorType::kU8, TensorType::kI8, TensorType::kI32, TensorType::kI64, TensorType::kF32}) {
    if (text == type_name(type)) return type;
  }
  place.fail("the tensor has an unknown dtype", "U8, I8, I32, I64 or F32", brief(json));
}

// Where the tensors are: behind the header.
struct Buffer {
  uint64_t offset, bytes;
};

Tensor parse_tensor(const std::string& name, const Json& json, const Buffer& buffer, const Place& place) {
  expect_keys(json, "the tensor", {"dtype", "shape", "data_offsets"}, {}, place);
  Tensor tensor;
  tensor.name = name;
  tensor.type = parse_type(json["dtype"], place);
  constexpr int64_t kMax = std::numeric_limits<int64_t>::max();
  int64_t bytes = static_cast<int64_t>(size_of(tensor.type));
  for (const Json& entry : expect_array(json["shape"], "the shape", 0, kMaxDimensions, place)) {
    tensor.shape.push_back(expect_integer(entry, "a size of the shape", 0, kMax, place));
    if (!checked_multiply(bytes, tensor.shape.back(), &bytes)) {
      place.fail("the tensor is too large", "a size below 2^63 bytes", brief(json["shape"]));
    }
  }
  const Json& offsets = expect_array(json["data_offsets"], "data_offsets", 2, 2, place);
  const int64_t begin = expect_integer(offsets[0], "the begin of data_offsets", 0, kMax, place);
  const int64_t end = expect_integer(offsets[1], "the end of data_offsets", begin, kMax, place);
  if (static_cast<uint64_t>(end) > buffer.bytes) {
    place.fail("the tensor ends behind the file", "an end of at most " + std::to_string(buffer.bytes),
               std::to_string(end));
  }
  if (end - begin != bytes) {
    place.fail("the tensor's bytes do not fit its shape",
               std::to_string(bytes) + " bytes for " + type_name(tensor.type) + " " + brief(json["shape"]),
               std::to_string(end - begin) + " bytes");
  }
  tensor.offset = buffer.offset + static_cast<uint64_t>(begin);
  tensor.bytes = static_cast<size_t>(bytes);
  return tensor;
}

// The tensors, sorted by begin, cover the buffer without holes or overlaps.
void check_tiling(const std::map<std::string, Tensor>& tensors, const Buffer& buffer, const Place& place) {
  std::vector<const Tensor*> order;
  order.reserve(tensors.size());
  for (const auto& entry : tensors) order.push_back(&entry.second);
  std::sort(order.begin(), order.end(), [](const Tensor* a, const Tensor* b) {
    return std::make_pair(a->offset, a->bytes) < std::make_pair(b->offset, b->bytes);
  });
  uint64_t end = 0;
  for (const Tensor* tensor : order) {
    const uint64_t begin = tensor->offset - buffer.offset;
    if (begin != end) {
      place.at(tensor->name)
          .fail(begin < end ? "two tensors overlap" : "there is a hole before the tensor",
                "a begin of " + std::to_string(end), std::to_string(begin));
    }
    end += tensor->bytes;
  }
  if (end != buffer.bytes) {
    place.fail("the file has bytes behind its last tensor", std::to_string(end) + " bytes behind the header",
               std::to_string(buffer.bytes));
  }
}

void check_graph(const Json& graph, const Place& place) {
  constexpr size_t kMax = std::numeric_limits<size_t>::max();
  expect_keys(graph, kGraph, {"name", "inputs", "outputs", "values", "nodes", "crc32"},
              {"producer", "metadata", "dims"}, place);
  expect_string(graph["name"], "the name of the graph", place);
  if (graph.contains("producer")) expect_string(graph["producer"], "the producer", place);
  if (graph.contains("metadata")) {
    for (const auto& entry : expect_object(graph["metadata"], "metadata", place).items()) {
      expect_string(entry.value(), "an entry of metadata", place);
    }
  }
  if (graph.contains("dims")) expect_object(graph["dims"], "dims", place);
  expect_array(graph["inputs"], "inputs", 1, kMax, place);
  expect_array(graph["outputs"], "outputs", 1, kMax, place);
  expect_object(graph["values"], "values", place);
  expect_array(graph["nodes"], "nodes", 1, kMaxNodes, place);
  expect_object(graph["crc32"], "crc32", place);
}

void parse_tensor_crcs(const Json& crcs, const Place& place, std::map<std::string, Tensor>& tensors) {
  for (const auto& entry : crcs.items()) {
    if (tensors.count(entry.key()) == 0) {
      place.fail("crc32 names a tensor that the file lacks", "names of tensors", brief(Json(entry.key())));
    }
  }
  for (auto& [name, tensor] : tensors) {
    const auto entry = crcs.find(name);
    if (entry == crcs.end()) place.at(name).fail("the tensor has no CRC-32", "an entry of crc32", "none");
    tensor.crc32 = static_cast<uint32_t>(
        expect_integer(*entry, "the CRC-32", 0, std::numeric_limits<uint32_t>::max(), place.at(name)));
  }
}

}  // namespace

class File::Source {
 public:
  virtual ~Source() = default;
  // Exactly `size` bytes from `offset`.
  virtual void read(uint64_t offset, void* bytes, size_t size) const = 0;
};

class File::Descriptor : public Source {
 public:
  Descriptor(std::string path, int fd) : path_(std::move(path)), fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() override {
    if (fd_ >= 0) ::close(fd_);
  }

  void read(uint64_t offset, void* bytes, size_t size) const override {
    auto* to = static_cast<uint8_t*>(bytes);
    for (size_t done = 0; done < size;) {
      const ssize_t count = ::pread(fd_, to + done, size - done, static_cast<off_t>(offset + done));
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) fail_input(path_, "the file cannot be read", reason());
      if (count == 0) {
        throw Error(ErrorKind::kFormat,
                    {"the file was truncated while it was read", path_, "",
                     "at least " + std::to_string(offset + size) + " bytes", std::to_string(offset + done) + " bytes",
                     "load it again; to replace a model, write a new file and rename it"});
      }
      done += static_cast<size_t>(count);
    }
  }

 private:
  std::string path_;
  int fd_;
};

class File::Copy : public Source {
 public:
  explicit Copy(Span<const uint8_t> bytes) : bytes_(bytes.begin(), bytes.end()) {}
  void read(uint64_t offset, void* bytes, size_t size) const override {
    if (size > 0) std::memcpy(bytes, bytes_.data() + offset, size);
  }

 private:
  std::vector<uint8_t> bytes_;
};

File::File() = default;
File::~File() = default;

std::shared_ptr<const File> File::open(const std::string& path) {
  if (path.find('\0') != std::string::npos) {
    fail_input(path.substr(0, path.find('\0')), "the path has a zero byte", "a path that ends early");
  }
  // O_NONBLOCK: opening a pipe must not wait for its writer.
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) fail_input(path, "the file cannot be opened", reason());
  std::shared_ptr<File> file(new File);
  file->path_ = path;
  file->source_ = std::make_unique<Descriptor>(path, fd);
  struct stat status {};
  if (::fstat(fd, &status) != 0) fail_input(path, "the file cannot be read", reason());
  if (!S_ISREG(status.st_mode)) {
    fail_input(path, "the path is not a regular file", S_ISDIR(status.st_mode) ? "a folder" : "a device or pipe");
  }
  file->size_ = static_cast<size_t>(status.st_size);
  file->parse();
  return file;
}

std::shared_ptr<const File> File::from_bytes(Span<const uint8_t> bytes) {
  std::shared_ptr<File> file(new File);
  file->path_ = "<bytes>";
  file->source_ = std::make_unique<Copy>(bytes);
  file->size_ = bytes.size();
  file->parse();
  return file;
}

void File::read(const Tensor& tensor, void* bytes) const {
  source_->read(tensor.offset, bytes, tensor.bytes);
  const uint32_t got = crc32({static_cast<const uint8_t*>(bytes), tensor.bytes});
  if (got != tensor.crc32) {
    Place{path_, tensor.name}.fail("the bytes of the tensor have changed", "CRC-32 " + std::to_string(tensor.crc32),
                                   std::to_string(got));
  }
}

void File::parse() {
  const Place place{path_, ""};
  const Limits limits;
  // Read once: a file that changes cannot be of one kind here and of another one below.
  std::vector<uint8_t> head(std::min(size_, kHeadBytes));
  source_->read(0, head.data(), head.size());
  refuse_foreign(head, size_, place);
  if (size_ < kLengthBytes) {
    place.fail("the file is too short", "at least 8 bytes", std::to_string(size_) + " bytes");
  }
  const uint64_t header_size = read_length(head.data());
  if (header_size > limits.header_bytes || header_size > size_ - kLengthBytes) {
    place.fail("the header does not fit the file",
               "a header of at most " + std::to_string(std::min<uint64_t>(limits.header_bytes, size_ - kLengthBytes)) +
                   " bytes",
               std::to_string(header_size) + " bytes");
  }
  const Buffer buffer{kLengthBytes + header_size, size_ - kLengthBytes - header_size};
  std::vector<uint8_t> header_text(static_cast<size_t>(header_size));
  source_->read(kLengthBytes, header_text.data(), header_text.size());
  auto last = header_text.end();
  while (last != header_text.begin() && last[-1] == ' ') --last;
  if (last == header_text.begin() || header_text[0] != '{' || last[-1] != '}') {
    place.fail("the header is not a JSON object", "'{' at byte 8 and '}' before the padding", "other bytes");
  }

  const Json header = parse_json(header_text, kHeader, place);
  if (!header.contains("__metadata__")) refuse_safetensors(place);
  const Json& metadata = expect_object(header["__metadata__"], "__metadata__", place);
  if (!metadata.contains("format") || metadata["format"] != "dgms") refuse_safetensors(place);
  if (!metadata.contains("format_version")) place.fail("the file has no format version", "format_version", "none");
  std::tie(major_, minor_) =
      check_version(expect_string(metadata["format_version"], "the format version", place), place);
  expect_keys(metadata, "__metadata__", {"format", "format_version", "graph", "graph_crc32"}, {}, place);

  if (header.size() - 1 > limits.tensors) {
    place.fail("the file has too many tensors", "at most " + std::to_string(limits.tensors),
               std::to_string(header.size() - 1));
  }
  for (const auto& entry : header.items()) {
    if (entry.key() == "__metadata__") continue;
    check_name(entry.key(), "the name of a tensor", place);
    tensors_.emplace(entry.key(), parse_tensor(entry.key(), entry.value(), buffer, place.at(entry.key())));
  }
  check_tiling(tensors_, buffer, place);

  const std::string& graph_text = expect_string(metadata["graph"], kGraph, place);
  const std::string& crc_text = expect_string(metadata["graph_crc32"], "graph_crc32", place);
  const int64_t graph_crc = decimal(crc_text);
  if (graph_crc < 0) place.fail("graph_crc32 is not a number", "a decimal CRC-32", brief(metadata["graph_crc32"]));
  const Span<const uint8_t> graph_bytes(reinterpret_cast<const uint8_t*>(graph_text.data()), graph_text.size());
  if (crc32(graph_bytes) != graph_crc) {
    place.fail("the graph has changed", "CRC-32 " + crc_text, std::to_string(crc32(graph_bytes)));
  }
  graph_ = std::make_unique<Json>(parse_json(graph_bytes, kGraph, place));
  check_graph(*graph_, place);
  parse_tensor_crcs((*graph_)["crc32"], place, tensors_);
}

}  // namespace dgms::format
