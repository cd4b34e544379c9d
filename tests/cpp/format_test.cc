// Reader and loader: what a good file yields, and that what docs/format.md forbids is refused with a message that
// helps.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <limits>
#include <thread>

#include "csrc/base/error.h"
#include "csrc/graph/read.h"
#include "csrc/ops/operator.h"
#include "csrc/ops/weights/read.h"
#include "csrc/runtime/model.h"
#include "tests/cpp/model_builder.h"

namespace dgms {
namespace {

using format::File;
using testing::Json;
using testing::ModelBuilder;

Span<const uint8_t> bytes_of(const std::string& text) { return ModelBuilder::as_bytes(text); }

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

template <typename List>
::testing::AssertionResult holds(const List& list, std::initializer_list<double> expected) {
  if (std::equal(list.begin(), list.end(), expected.begin(), expected.end(),
                 [](auto a, double b) { return static_cast<double>(a) == b; })) {
    return ::testing::AssertionSuccess();
  }
  return ::testing::AssertionFailure() << "got " << Json(std::vector<double>(list.begin(), list.end()));
}

// A conv2d with codes, a linear layer with int8 values.
ModelBuilder small_model() {
  ModelBuilder m("small");
  m.batch(1, 8);
  m.value("x", 0.02f, -3);
  m.input("x", {"N", 2, 4, 4})["normalization"] = {{"mean", {0.5, 0.25}}, {"std", {0.5, 1.0}}};
  m.value("c", 0.1f, 4);
  const std::vector<uint8_t> codes = {0, 1, 2, 3, 4, 3, 2, 1, 0, 1, 2, 3};
  m.node("conv", "conv2d", {"x"}, {"c"}, {{"stride", {2, 1}}, {"padding", {0, 1, 2, 3}}},
         {{"weight", m.codes("conv", 3, {2, 1, 3, 2}, codes, std::vector<int8_t>{-9, -1, 0, 1, 9}, {0.5f, -2.0f})},
          {"bias", m.floats("conv.bias", {1.0f, -1.0f})}});
  m.value("p", 0.1f, 4);
  m.node("pool", "max_pool2d", {"c"}, {"p"}, {{"kernel", {2, 2}}});
  m.value("f", 0.1f, 4);
  m.node("flat", "flatten", {"p"}, {"f"});
  m.node("fc", "linear", {"f"}, {"y"}, {{"activation", {{"min", 0}, {"max", nullptr}}}},
         {{"weight", m.int8_weight("fc", {1, 4}, {1, -127, 127, 0}, {0.25f})}});
  m.output("y");
  return m;
}

std::vector<uint8_t> bytes_of(const File& file, const std::string& tensor) {
  std::vector<uint8_t> bytes(file.tensors().at(tensor).bytes);
  file.read(file.tensors().at(tensor), bytes.data());
  return bytes;
}

graph::Graph read_graph(const File& file) { return graph::read_graph(file, ops::operator_names()); }

std::vector<ops::Weights> load_weights(const File& file) {
  std::vector<ops::Weights> weights;
  for (const graph::Node& node : read_graph(file).nodes) {
    if (!node.weights) continue;
    weights.emplace_back();
    ops::read_weights(file, node, &weights.back());
  }
  return weights;
}

Error failure_of(const std::vector<uint8_t>& bytes) {
  try {
    runtime::Model::load(File::from_bytes(bytes), {});
  } catch (const Error& error) {
    return error;
  }
  ADD_FAILURE() << "the file was accepted";
  return Error(ErrorKind::kPlan, {});
}

// The file is refused as kFormat with file, expected, got and remedy; `what` is part of the message.
void expect_refused(const std::vector<uint8_t>& bytes, const std::string& what, const std::string& layer = "") {
  const Error error = failure_of(bytes);
  SCOPED_TRACE(error.what());
  EXPECT_EQ(error.kind(), ErrorKind::kFormat);
  EXPECT_PRED2(contains, error.what(), what);
  EXPECT_EQ(error.text().file, "<bytes>");
  EXPECT_EQ(error.text().layer, layer);
  EXPECT_NE(error.text().expected, "");
  EXPECT_NE(error.text().got, "");
  EXPECT_NE(error.text().remedy, "");
}

void expect_refused(const std::function<void(ModelBuilder&)>& damage, const std::string& what,
                    const std::string& layer = "") {
  ModelBuilder m = small_model();
  damage(m);
  expect_refused(m.bytes(), what, layer);
}

ModelBuilder::Tensor& tensor(ModelBuilder& m, const std::string& name) {
  for (ModelBuilder::Tensor& t : m.tensors) {
    if (t.name == name) return t;
  }
  ADD_FAILURE() << name;
  return m.tensors[0];
}

class Folder {
 public:
  Folder() {
    char name[] = "/tmp/dgms_format_XXXXXX";
    path_ = ::mkdtemp(name);
  }
  ~Folder() {
    for (const std::string& file : files_) ::unlink(file.c_str());
    ::rmdir(path_.c_str());
  }
  const std::string& path() const { return path_; }
  std::string write(const std::string& name, const std::vector<uint8_t>& bytes) {
    files_.push_back(path_ + "/" + name);
    std::ofstream stream(files_.back(), std::ios::binary);
    stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return files_.back();
  }

 private:
  std::string path_;
  std::vector<std::string> files_;
};

Error open_failure(const std::string& path) {
  try {
    File::open(path);
  } catch (const Error& error) {
    return error;
  }
  ADD_FAILURE() << "the file was accepted";
  return Error(ErrorKind::kPlan, {});
}

TEST(Error, NamesWhatIsKnown) {
  const Error full(ErrorKind::kFormat, {"It broke", "a.dgms", "conv1", "1", "2", "retry"});
  EXPECT_STREQ(full.what(), "It broke (file: a.dgms, layer: conv1, expected: 1, got: 2, remedy: retry)");
  EXPECT_STREQ(Error(ErrorKind::kPlan, {"It broke", "", "", "", "2", ""}).what(), "It broke (got: 2)");
  EXPECT_STREQ(Error(ErrorKind::kPlan, {"It broke", "", "", "", "", ""}).what(), "It broke");
}

TEST(Crc32, KnownValues) {
  EXPECT_EQ(format::crc32(bytes_of("")), 0u);
  EXPECT_EQ(format::crc32(bytes_of("123456789")), 0xCBF43926u);
  EXPECT_EQ(format::crc32(bytes_of("The quick brown fox jumps over the lazy dog")), 0x414FA339u);
}

TEST(Reader, FileByPathAndBytes) {
  Folder folder;
  const std::vector<uint8_t> bytes = small_model().bytes();
  const std::string path = folder.write("m.dgms", bytes);
  for (const auto& file : {File::open(path), File::from_bytes(bytes)}) {
    EXPECT_EQ(file->size_bytes(), bytes.size());
    EXPECT_EQ(file->version_major(), 1);
    EXPECT_EQ(file->version_minor(), 0);
    EXPECT_EQ(file->graph()["name"], "small");
    ASSERT_EQ(file->tensors().size(), 6u);
    const format::Tensor& codes = file->tensors().at("conv.codes");
    EXPECT_EQ(codes.type, format::TensorType::kU8);
    EXPECT_TRUE(holds(codes.shape, {2, 3}));
    // 0,1,2,3,4,3: three bits each, the least significant first
    EXPECT_TRUE(holds(bytes_of(*file, "conv.codes"), {0b10001000, 0b11000110, 0b01, 0b00001010, 0b10100010, 0b01}));
  }
  EXPECT_EQ(File::open(path)->path(), path);
  EXPECT_EQ(File::from_bytes(bytes)->path(), "<bytes>");
}

TEST(Reader, BytesAreCopied) {
  std::vector<uint8_t> bytes = small_model().bytes();
  const auto file = File::from_bytes(bytes);
  std::fill(bytes.begin(), bytes.end(), uint8_t{0xFF});
  EXPECT_EQ(load_weights(*file).size(), 2u);
}

TEST(Reader, PathsThatAreNoFiles) {
  Folder folder;
  const std::string pipe = folder.path() + "/pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  for (const std::string& path : {folder.path() + "/missing.dgms", folder.path(), pipe, std::string("/dev/null"),
                                  std::string("a\0b", 3), std::string()}) {
    const Error error = open_failure(path);
    SCOPED_TRACE(error.what());
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    EXPECT_NE(error.text().got, "");
    EXPECT_NE(error.text().remedy, "");
  }
  ::unlink(pipe.c_str());
  const Error error = open_failure(folder.write("empty.dgms", {}));
  EXPECT_EQ(error.kind(), ErrorKind::kFormat);
  EXPECT_EQ(error.text().file, folder.path() + "/empty.dgms");
}

TEST(Reader, EveryTruncationIsRefused) {
  const std::vector<uint8_t> bytes = small_model().bytes();
  for (size_t size = 0; size < bytes.size(); ++size) {
    const Error error = failure_of({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)});
    EXPECT_EQ(error.kind(), ErrorKind::kFormat) << "size " << size;
  }
}

TEST(Reader, EveryFlippedBitIsRefused) {
  std::vector<uint8_t> bytes = small_model().bytes();
  for (size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    bytes[bit / 8] = static_cast<uint8_t>(bytes[bit / 8] ^ 1u << bit % 8);
    EXPECT_NE(failure_of(bytes).kind(), ErrorKind::kPlan) << "bit " << bit;
    bytes[bit / 8] = static_cast<uint8_t>(bytes[bit / 8] ^ 1u << bit % 8);
  }
}

TEST(Reader, Headers) {
  const std::vector<uint8_t> none;
  expect_refused(none, "not a .dgms file");
  expect_refused(std::vector<uint8_t>(64, 0xFF), "not a .dgms file");
  expect_refused(std::vector<uint8_t>(7, 0), "too short");
  std::vector<uint8_t> too_long(64, '{');
  std::fill_n(too_long.begin(), 8, uint8_t{0});
  too_long[0] = 57;  // one byte more than there are
  expect_refused(too_long, "the header does not fit the file");
  expect_refused(ModelBuilder::assemble("[]", {}), "not a JSON object");
  expect_refused(ModelBuilder::assemble(" {}", {}), "not a JSON object");
  expect_refused(ModelBuilder::assemble("{} x", {}), "not a JSON object");
  expect_refused(ModelBuilder::assemble("{}}", {}), "not valid JSON");
  expect_refused(ModelBuilder::assemble("{\"a\": NaN}", {}), "not valid JSON");
  expect_refused(ModelBuilder::assemble("{\"a\": \"\xFF\"}", {}), "not valid JSON");
  expect_refused(ModelBuilder::assemble(std::string("{}\0{}", 5), {}), "not valid JSON");
  expect_refused(ModelBuilder::assemble("{\"a\": 1e400}", {}), "number out of range");
  expect_refused(ModelBuilder::assemble("{\"a\": 1, \"a\": 1}", {}), "a key twice");
  expect_refused(ModelBuilder::assemble("{\"a\": " + std::string(32, '[') + std::string(32, ']') + "}", {}), "nested");
  expect_refused(ModelBuilder::assemble("{\"a\": " + std::string(1000000, '[') + "}", {}), "nested");
  expect_refused(ModelBuilder::assemble("{}", {}), "not a .dgms file");
  expect_refused(ModelBuilder::assemble("{\"__metadata__\": {\"format\": \"pt\"}}", {}), "not a .dgms file");
}

TEST(Reader, Versions) {
  const auto with_version = [](const std::string& version) {
    const Json header = {{"__metadata__", {{"format", "dgms"}, {"format_version", version}}}};
    return ModelBuilder::assemble(header.dump(), {});
  };
  for (const char* version : {"", "1", "1.", ".0", "1.00", "01.0", "0.9", "-1.0", "1.0.0", "1.x", "99999999999.0"}) {
    expect_refused(with_version(version), "the format version is not one");
  }
  for (const char* version : {"1.2", "2.0", "4294967295.0"}) {
    const Error error = failure_of(with_version(version));
    EXPECT_EQ(error.kind(), ErrorKind::kUnsupported);
    EXPECT_EQ(error.text().got, version);
    EXPECT_PRED2(contains, error.text().remedy, "upgrade dgms-rt");
  }
}

TEST(Reader, Buffer) {
  const auto with_header = [](const std::function<void(Json&)>& change, size_t buffer_bytes) {
    Json header = {{"__metadata__",
                    {{"format", "dgms"},
                     {"format_version", "1.0"},
                     {"graph", "{}"},
                     {"graph_crc32", std::to_string(format::crc32(bytes_of("{}")))}}},
                   {"a", {{"dtype", "F32"}, {"shape", {2}}, {"data_offsets", {0, 8}}}},
                   {"b", {{"dtype", "U8"}, {"shape", {2, 2}}, {"data_offsets", {8, 12}}}}};
    change(header);
    return ModelBuilder::assemble(header.dump(), std::vector<uint8_t>(buffer_bytes));
  };
  const auto nothing = [](Json&) {};
  expect_refused(with_header(nothing, 12), "the graph lacks a key");
  expect_refused(with_header(nothing, 13), "bytes behind its last tensor");
  expect_refused(with_header(nothing, 11), "ends behind the file", "b");
  const auto offsets = [](const char* name, const Json& value) {
    return [=](Json& header) { header[name]["data_offsets"] = value; };
  };
  expect_refused(with_header(offsets("b", {4, 8}), 12), "two tensors overlap", "b");
  expect_refused(with_header(offsets("b", {9, 13}), 13), "a hole before the tensor", "b");
  expect_refused(with_header(offsets("b", {12, 8}), 12), "data_offsets", "b");
  expect_refused(with_header(offsets("b", {8, 11}), 12), "do not fit its shape", "b");
  expect_refused(with_header(offsets("b", {-4, 0}), 12), "data_offsets", "b");
  expect_refused(with_header(offsets("b", {8.0, 12.0}), 12), "data_offsets", "b");
  expect_refused(with_header(offsets("b", {8}), 12), "data_offsets", "b");
  expect_refused(with_header(offsets("b", {8, 18446744073709551615ull}), 12), "data_offsets", "b");
  const auto key = [](const char* name, const Json& value) { return [=](Json& header) { header["b"][name] = value; }; };
  expect_refused(with_header(key("dtype", "F64"), 12), "unknown dtype", "b");
  expect_refused(with_header(key("dtype", 1), 12), "not a string", "b");
  expect_refused(with_header(key("extra", 1), 12), "an unknown key", "b");
  expect_refused(with_header(key("shape", {2, -2}), 12), "a size of the shape", "b");
  expect_refused(with_header(key("shape", {2, 2.0}), 12), "a size of the shape", "b");
  expect_refused(with_header(key("shape", "4"), 12), "the shape", "b");
  expect_refused(with_header(key("shape", {1, 1, 1, 1, 1, 1, 1, 1, 4}), 12), "the shape", "b");
  expect_refused(with_header(key("shape", {4294967296, 4294967296}), 12), "too large", "b");
  expect_refused(with_header([](Json& h) { h["b\n"] = h["b"]; }, 12), "is not a name");
  expect_refused(with_header([](Json& h) { h[std::string(513, 'x')] = h["b"]; }, 12), "is not a name");
  expect_refused(with_header([](Json& h) { h["__metadata__"]["extra"] = ""; }, 12), "an unknown key");
  expect_refused(with_header([](Json& h) { h["__metadata__"]["graph_crc32"] = "0"; }, 12), "the graph has changed");
  expect_refused(with_header([](Json& h) { h["__metadata__"]["graph_crc32"] = "x"; }, 12), "graph_crc32 is not");
}

TEST(Reader, TensorsThatChanged) {
  std::vector<uint8_t> bytes = small_model().bytes();
  bytes.back() ^= 1;
  expect_refused(bytes, "the bytes of the tensor have changed", "fc.scale");
}

class FileThatChanges : public ::testing::Test {
 protected:
  // What has become of the file between opening it and reading its tensors.
  Error failure_after(const std::function<void()>& change) {
    folder_.write("m.dgms", good_);
    const auto file = File::open(path_);
    change();
    try {
      load_weights(*file);
    } catch (const Error& error) {
      EXPECT_EQ(error.text().file, path_);
      EXPECT_NE(error.text().expected, "");
      EXPECT_NE(error.text().got, "");
      EXPECT_NE(error.text().remedy, "");
      return error;
    }
    ADD_FAILURE() << "the file was accepted";
    return Error(ErrorKind::kPlan, {});
  }
  void truncate(size_t size) { ASSERT_EQ(::truncate(path_.c_str(), static_cast<off_t>(size)), 0); }
  std::vector<uint8_t> with_bad_codes() {
    std::vector<uint8_t> bytes = good_;
    const auto file = File::from_bytes(good_);
    const format::Tensor& codes = file->tensors().at("conv.codes");
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(codes.offset), codes.bytes, uint8_t{0xFF});
    return bytes;
  }

  Folder folder_;
  const std::vector<uint8_t> good_ = small_model().bytes();
  const std::string path_ = folder_.write("m.dgms", good_);
};

TEST_F(FileThatChanges, TruncatedAfterOpening) {
  const size_t tensors = File::from_bytes(good_)->tensors().at("conv.codes").offset;
  for (size_t size : {size_t{0}, tensors - 1, tensors, tensors + 1, good_.size() - 1}) {
    const Error error = failure_after([&] { truncate(size); });
    EXPECT_EQ(error.kind(), ErrorKind::kFormat) << "size " << size;
    EXPECT_PRED2(contains, error.what(), "truncated while it was read");
    EXPECT_PRED2(contains, error.text().remedy, "rename");
  }
}

TEST_F(FileThatChanges, OverwrittenAfterOpening) {
  const Error error = failure_after([&] { folder_.write("m.dgms", with_bad_codes()); });
  EXPECT_EQ(error.kind(), ErrorKind::kFormat);
  EXPECT_PRED2(contains, error.what(), "the bytes of the tensor have changed");
  EXPECT_EQ(error.text().layer, "conv.codes");
}

TEST_F(FileThatChanges, ReplacedByRenaming) {
  const auto file = File::open(path_);
  ASSERT_EQ(::rename(folder_.write("other.dgms", {}).c_str(), path_.c_str()), 0);
  EXPECT_EQ(load_weights(*file).size(), 2u);
}

// Whatever the moment of the change: the weights of the good file, or an error.
TEST_F(FileThatChanges, WhileItIsLoaded) {
  const std::vector<uint8_t> codes = load_weights(*File::from_bytes(good_))[0].codes;
  const std::vector<uint8_t> bad = with_bad_codes();
  std::atomic<bool> stop{false};
  std::thread writer([&] {
    const int fd = ::open(path_.c_str(), O_WRONLY);
    const auto write = [fd](const std::vector<uint8_t>& bytes) {
      EXPECT_EQ(::pwrite(fd, bytes.data(), bytes.size(), 0), static_cast<ssize_t>(bytes.size()));
    };
    for (size_t i = 0; !stop; ++i) {
      write(i % 2 == 0 ? bad : good_);
      if (i % 4 == 1) {
        EXPECT_EQ(::ftruncate(fd, static_cast<off_t>(i * 7 % good_.size())), 0);
      }
    }
    ::close(fd);
  });
  size_t accepted = 0, refused = 0;
  for (int i = 0; i < 20000 && (i < 2000 || accepted == 0 || refused == 0); ++i) {
    try {
      EXPECT_EQ(load_weights(*File::open(path_))[0].codes, codes);
      ++accepted;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kFormat) << error.what();
      ++refused;
    }
  }
  stop = true;
  writer.join();
  EXPECT_GT(accepted, 0u);
  EXPECT_GT(refused, 0u);
}

TEST(Loader, GoodGraph) {
  const auto file = small_model().file();
  const graph::Graph g = read_graph(*file);
  EXPECT_EQ(g.name, "small");
  ASSERT_EQ(g.symbols.size(), 1u);
  EXPECT_EQ(g.symbols[0].name, "N");
  EXPECT_EQ(g.symbols[0].min, 1);
  EXPECT_EQ(g.symbols[0].max, 8);
  EXPECT_EQ(g.symbols[0].multiple, 1);
  ASSERT_EQ(g.inputs.size(), 1u);
  EXPECT_EQ(g.inputs[0].layout, "NCHW");
  EXPECT_EQ(graph::to_string(g.inputs[0].dims, g.symbols), "[N, 2, 4, 4]");
  EXPECT_TRUE(holds(g.inputs[0].mean, {0.5f, 0.25f}));
  const graph::Value& x = g.value(g.inputs[0].value);
  EXPECT_EQ(x.name, "x");
  EXPECT_EQ(x.dtype, graph::DType::kInt8);
  EXPECT_EQ(x.quantization, (graph::Quantization{0.02f, -3}));
  ASSERT_EQ(g.nodes.size(), 4u);
  EXPECT_EQ((*g.nodes[0].attributes)["stride"], Json({2, 1}));
  EXPECT_EQ(g.value(g.outputs[0].value).dtype, graph::DType::kFloat32);
  EXPECT_TRUE(g.nodes[0].weights && !g.nodes[1].weights && g.nodes[3].weights);

  const std::vector<ops::Weights> weights = load_weights(*file);
  ASSERT_EQ(weights.size(), 2u);
  const ops::Weights& codes = weights[0];
  EXPECT_EQ(codes.encoding, ops::Weights::Encoding::kCodes);
  EXPECT_EQ(codes.bits, 3u);
  EXPECT_TRUE(holds(codes.levels_s8, {-9, -1, 0, 1, 9}));
  EXPECT_TRUE(holds(codes.scale, {0.5f, -2.0f}));
  EXPECT_TRUE(holds(codes.bias, {1.0f, -1.0f}));
  EXPECT_EQ(codes.codes, bytes_of(*file, "conv.codes"));
  const ops::Weights& values = weights[1];
  EXPECT_TRUE(holds(values.values_s8, {1, -127, 127, 0}));
  EXPECT_TRUE(values.bias.empty());
}

TEST(Loader, FixedBatchAndPlainInputs) {
  ModelBuilder m;
  m.input("a", {4, 3});
  m.input("b", {4, 3});
  m.node("sum", "add", {"a", "b"}, {"c"});
  m.output("c");
  const graph::Graph g = read_graph(*m.file());
  EXPECT_TRUE(g.symbols.empty());
  EXPECT_EQ(g.inputs[1].layout, "any");
  EXPECT_EQ(graph::to_string(g.inputs[1].dims, {}), "[4, 3]");
}

TEST(Loader, Symbols) {
  ModelBuilder m;
  m.graph["dims"] = {{"H", {{"min", 32}, {"max", 64}, {"multiple", 32}}}, {"N", {{"min", 1}, {"max", 4}}}};
  m.input("x", {"N", 3, "H", 8});
  m.node("clip", "clip", {"x"}, {"y"});
  m.output("y");
  const graph::Graph g = read_graph(*m.file());
  ASSERT_EQ(g.symbols.size(), 2u);
  EXPECT_EQ(g.symbols[0].multiple, 32);
  EXPECT_EQ(graph::to_string(g.inputs[0].internal_dims(), g.symbols), "[N, H, 8, 3]");
}

TEST(Loader, AttributesOfEveryOperator) {
  ModelBuilder m;
  m.batch(2, 2);
  m.input("x", {"N", 4, 8, 8});
  m.node("avg", "avg_pool2d", {"x"}, {"v1"},
         {{"kernel", {3, 2}}, {"stride", {1, 2}}, {"padding", {2, 1, 0, 0}}, {"count_include_pad", false}});
  m.node("clip", "clip", {"v1"}, {"v2"}, {{"min", -1.5}, {"max", 6}});
  m.node("pad", "pad", {"v2"}, {"v3"}, {{"pads", {{0, 0}, {1, 2}, {3, 4}, {5, 6}}}, {"value", 0.5}});
  m.node("slice", "slice", {"v3"}, {"v4"},
         {{"start", {0, 1, 2, 3}}, {"stop", {nullptr, nullptr, 4, 5}}, {"step", {1, 2, 1, 1}}});
  m.node("cat", "concat", {"v4", "v4"}, {"v5"}, {{"axis", 3}});
  m.node("gap", "global_avg_pool", {"v5"}, {"v6"});
  m.node("shape", "reshape", {"v6"}, {"v7"}, {{"shape", {"N", 2, 2}}});
  m.node("soft", "softmax", {"v7"}, {"v8"});
  m.node("soft1", "softmax", {"v8"}, {"v9"}, {{"axis", 1}});
  m.value("q", 0.5f, 0);
  m.node("quantize", "quantize", {"v9"}, {"q"});
  m.value("p", 0.25f, -128);
  m.node("lookup", "lookup", {"q"}, {"p"}, {{"thresholds", {-127, 127}}, {"levels", {-128, 3, 127}}});
  m.node("dequantize", "dequantize", {"p"}, {"y"});
  m.output("y");
  const auto model = runtime::Model::load(m.file(), {});
  std::vector<std::string> shapes;
  for (const runtime::LayerExplanation& row : model->explain()) shapes.push_back(graph::to_string(row.output_shape));
  EXPECT_EQ(shapes, (std::vector<std::string>{"[2, 8, 4, 4]", "[2, 8, 4, 4]", "[2, 11, 11, 15]", "[2, 5, 2, 2]",
                                              "[2, 5, 2, 4]", "[2, 1, 1, 4]", "[2, 2, 2]", "[2, 2, 2]", "[2, 2, 2]",
                                              "[2, 2, 2]", "[2, 2, 2]", "[2, 2, 2]"}));
}

TEST(Loader, EveryEncoding) {
  ModelBuilder m;
  m.input("x", {1, 2});
  m.node("a", "linear", {"x"}, {"v"}, Json::object(),
         {{"weight", m.codes("a", 1, {2, 2}, {0, 1, 1, 0}, std::vector<float>{-0.5f, 0.5f}, {1.0f, 2.0f})}});
  m.node("b", "linear", {"v"}, {"y"}, Json::object(), {{"weight", m.float_weight("b", {1, 2}, {0.25f, 4.0f})}});
  m.output("y");
  const std::vector<ops::Weights> weights = load_weights(*m.file());
  EXPECT_TRUE(holds(weights[0].levels_f32, {-0.5f, 0.5f}));
  EXPECT_TRUE(weights[0].levels_s8.empty());
  EXPECT_EQ(weights[1].encoding, ops::Weights::Encoding::kFloat32);
  EXPECT_TRUE(holds(weights[1].values_f32, {0.25f, 4.0f}));
  EXPECT_TRUE(weights[1].scale.empty());
}

TEST(Loader, UnknownOperatorsAreListedTogether) {
  ModelBuilder m = small_model();
  m.node("act", "gelu", {"y"}, {"z"});
  m.node("norm", "layer_norm", {"z"}, {"w"}, {{"eps", 1}});
  m.node("act2", "gelu", {"w"}, {"u"});
  const Error error = failure_of(m.bytes());
  EXPECT_EQ(error.kind(), ErrorKind::kUnsupported);
  EXPECT_EQ(error.text().got, "gelu (act, act2); layer_norm (norm)");
  EXPECT_PRED2(contains, error.text().expected, "conv2d");
}

TEST(Loader, BadStructure) {
  const auto set = [](const char* pointer, const Json& value) {
    return [=](ModelBuilder& m) { m.graph[Json::json_pointer(pointer)] = value; };
  };
  const auto erase = [](const char* object, const char* key) {
    return [=](ModelBuilder& m) { m.graph[Json::json_pointer(object)].erase(key); };
  };
  expect_refused(set("/extra", 1), "the graph has an unknown key");
  expect_refused(set("/name", 1), "the name of the graph is not a string");
  expect_refused(set("/metadata/a", 1), "an entry of metadata is not a string");
  expect_refused(set("/nodes", Json::array()), "nodes is not a list");
  expect_refused(set("/inputs", Json::object()), "inputs is not a list");
  expect_refused(set("/dims", Json::object()), "dims has the wrong number of dimensions");
  expect_refused(set("/dims", {"N"}), "dims is not an object");
  expect_refused(
      [](ModelBuilder& m) {
        for (char name = 'A'; name < 'J'; ++name) m.graph["dims"][std::string(1, name)] = {{"min", 1}, {"max", 2}};
      },
      "dims has the wrong number of dimensions");
  expect_refused(set("/dims/M", {{"min", 1}, {"max", 2}}), "no input has the dimension", "M");
  expect_refused(set("/dims/N/min", 0), "the smallest size", "N");
  expect_refused(set("/dims/N/min", 9), "the largest size", "N");
  expect_refused(set("/dims/N/max", 65537), "the largest size", "N");
  expect_refused(set("/dims/N/max", 8.0), "the largest size", "N");
  expect_refused(set("/dims/N/multiple", 0), "the multiple", "N");
  expect_refused(set("/dims/N/multiple", 3), "does not begin and end at multiples", "N");
  expect_refused(set("/dims/N/step", 3), "an unknown key", "N");

  expect_refused(set("/inputs/0/shape", {1, 2, 4, 4}), "no input has the dimension", "N");
  expect_refused(set("/inputs/0/shape", {"M", 2, 4, 4}), "unknown name", "x");
  expect_refused(set("/inputs/0/shape", {{"*", "N", 2}, 2, 4, 4}), "a dimension", "x");
  expect_refused(set("/inputs/0/shape", {"N", 2, 0, 4}), "a dimension", "x");
  expect_refused(set("/inputs/0/shape", {"N", 2, "N", 4}), "channels cannot be a symbolic dimension", "fc");
  expect_refused(set("/inputs/0/shape", {"N", 2, 46341, 46341}), "the input is too large", "x");
  expect_refused(set("/inputs/0/shape", {"N", 2147483648}), "a dimension", "x");
  expect_refused(set("/inputs/0/shape", {"N", 1, 1, 1, 1, 1, 1}), "shape is not a list", "x");
  expect_refused(set("/inputs/0/layout", "NHWC"), "the layout does not fit", "x");
  expect_refused(set("/inputs/0/value", "nowhere"), "the value does not exist", "x");
  expect_refused(set("/inputs/0/normalization/std", {1.0}), "std is not a list", "x");
  expect_refused(set("/inputs/0/normalization/std", {1.0, 0.0}), "an entry of std is not positive", "x");
  expect_refused(set("/inputs/0/normalization/mean", {1.0, "0"}), "an entry of mean", "x");
  expect_refused([](ModelBuilder& m) { m.graph["inputs"].push_back(m.graph["inputs"][0]); }, "one name", "x");
  expect_refused([](ModelBuilder& m) { m.graph["outputs"].push_back(m.graph["outputs"][0]); }, "one name", "y");
  expect_refused(set("/outputs/0/value", "nowhere"), "the value does not exist", "y");

  expect_refused(set("/values/x/dtype", "int4"), "unknown dtype", "x");
  expect_refused(set("/values/x/dtype", "float32"), "an unknown key", "x");
  expect_refused(set("/values/x/scale", 0), "scale is not positive", "x");
  expect_refused(set("/values/x/scale", -1), "scale is not positive", "x");
  expect_refused(set("/values/x/scale", 1e-40), "scale is not positive", "x");
  expect_refused(set("/values/x/scale", 1e39), "scale is not a number", "x");
  expect_refused(set("/values/x/zero_point", 128), "zero_point", "x");
  expect_refused(set("/values/x/zero_point", 0.5), "zero_point", "x");
  expect_refused(erase("/values/x", "scale"), "lacks a key", "x");
  expect_refused(set("/values/lost", {{"dtype", "float32"}}), "nothing produces the value", "lost");

  expect_refused(erase("/nodes/0", "op"), "a node lacks a key");
  expect_refused(set("/nodes/0/extra", 1), "a node has an unknown key");
  expect_refused(set("/nodes/0/op", 1), "op is not a string", "conv");
  expect_refused(set("/nodes/1/name", "conv"), "two nodes have one name", "conv");
  expect_refused(set("/nodes/0/inputs", Json::array()), "inputs is not a list", "conv");
  expect_refused(set("/nodes/0/inputs", {"x", "x", "x"}), "wrong number of inputs", "conv");
  expect_refused(set("/nodes/0/inputs/0", "c"), "not produced yet", "conv");
  expect_refused(set("/nodes/0/inputs/0", "p"), "not produced yet", "conv");
  expect_refused(set("/nodes/0/outputs/0", "x"), "produced twice", "conv");
  expect_refused(set("/nodes/1/outputs/0", "c"), "produced twice", "pool");
  expect_refused(set("/nodes/1/outputs", {"p", "f"}), "produced twice", "flat");
  expect_refused(set("/outputs/0/value", "f"), "nothing reads the value", "y");
  expect_refused(erase("/nodes/0", "weights"), "no node uses the tensor", "conv.bias");
  expect_refused(set("/nodes/1/weights", Json::object()), "weights lacks a key", "pool");
  expect_refused(
      [](ModelBuilder& m) {
        m.graph["nodes"][0].erase("weights");
        const auto of_conv = [](const ModelBuilder::Tensor& t) { return t.name.rfind("conv.", 0) == 0; };
        m.tensors.erase(std::remove_if(m.tensors.begin(), m.tensors.end(), of_conv), m.tensors.end());
      },
      "the node has no weights", "conv");
  expect_refused(
      [](ModelBuilder& m) { m.graph["nodes"][1]["weights"] = {{"weight", m.float_weight("pool", {1, 1}, {1})}}; },
      "takes no weights", "pool");
  expect_refused(
      [](ModelBuilder& m) {
        m.value("p2", 0.1f, 4);
        m.graph["nodes"][1]["outputs"].push_back("p2");
        m.output("p2");
      },
      "wrong number of outputs", "pool");
  expect_refused(set("/nodes/1/attributes", 1), "attributes is not an object", "pool");
}

TEST(Loader, BadAttributes) {
  const auto attribute = [](size_t node, const char* key, const Json& value) {
    return [=](ModelBuilder& m) { m.graph["nodes"][node]["attributes"][key] = value; };
  };
  for (const Json& stride : {Json({0, 1}), Json({1, 32769}), Json({1}), Json({1, 1, 1}), Json({1, 1.0}), Json({1, -1}),
                             Json({1, 1e300}), Json({1, nullptr}), Json("11"), Json(1)}) {
    expect_refused(attribute(0, "stride", stride), "stride", "conv");
    expect_refused(attribute(1, "stride", stride), "stride", "pool");
    expect_refused(attribute(1, "kernel", stride), "kernel", "pool");
    expect_refused(attribute(0, "dilation", stride), "dilation", "conv");
  }
  for (const Json& padding : {Json({0, 0, 0, -1}), Json({0, 0, 0, 32768}), Json({0, 0})}) {
    expect_refused(attribute(0, "padding", padding), "padding", "conv");
  }
  expect_refused(attribute(1, "padding", {0, 2, 0, 0}), "attribute padding (left, right)", "pool");
  expect_refused(attribute(0, "groups", 0), "groups", "conv");
  expect_refused(attribute(0, "groups", 2147483648), "groups", "conv");
  expect_refused(attribute(0, "algorithm", 1), "algorithm", "conv");
  expect_refused(attribute(0, "pads", 1), "an unknown key", "conv");
  expect_refused(attribute(2, "axis", 1), "an unknown key", "flat");
  expect_refused(attribute(3, "activation", 1), "activation", "fc");
  expect_refused(attribute(3, "activation", {{"min", 1}, {"max", 0}}), "the range is empty", "fc");
  expect_refused(attribute(3, "activation", {{"min", "0"}}), "min is not a number", "fc");
  expect_refused(attribute(3, "activation", {{"min", 1e39}}), "min is not a number", "fc");
  expect_refused(attribute(3, "activation", {{"low", 1}}), "an unknown key", "fc");

  const auto other = [](const char* op, const Json& attributes) {
    return [=](ModelBuilder& m) {
      m.graph["nodes"][2]["op"] = op;
      m.graph["nodes"][2]["attributes"] = attributes;
    };
  };
  // Of an int8 value [N, 1, 3, 2].
  const Json pair = {0, 0};
  expect_refused(other("pad", Json::object()), "lacks a key", "flat");
  expect_refused(other("pad", {{"pads", {{-1, 0}, pair, pair, pair}}}), "an entry of pads", "flat");
  expect_refused(other("pad", {{"pads", {pair, {0, 32768}, pair, pair}}}), "an entry of pads", "flat");
  expect_refused(other("pad", {{"pads", {pair, pair}}}), "pads", "flat");
  expect_refused(other("pad", {{"pads", Json::array({pair, pair, pair, pair, pair, pair, pair})}}),
                 "pads is not a list", "flat");
  expect_refused(other("pad", {{"pads", {pair, pair, pair, pair}}, {"value", "0"}}), "value is not a number", "flat");
  const auto slice = [](const Json& start, const Json& stop, const Json& step) {
    return Json{{"start", start}, {"stop", stop}, {"step", step}};
  };
  const Json none = {0, 0, 0, 0}, all = {nullptr, nullptr, nullptr, nullptr}, ones = {1, 1, 1, 1};
  expect_refused(other("slice", slice({8, 0, 0, 0}, all, ones)), "start", "flat");
  expect_refused(other("slice", slice(none, {9, nullptr, nullptr, nullptr}, ones)), "stop", "flat");
  expect_refused(other("slice", slice({0, 0, 2, 0}, {nullptr, nullptr, 2, nullptr}, ones)), "stop", "flat");
  expect_refused(other("slice", slice({0, 0, -1, 0}, all, ones)), "start", "flat");
  expect_refused(other("slice", slice(none, all, {1, 1, 0, 1})), "step", "flat");
  expect_refused(other("slice", slice(none, {nullptr}, ones)), "stop", "flat");
  expect_refused(other("slice", slice({0, 0}, {nullptr, nullptr}, {1, 1})), "start, stop, step", "flat");
  expect_refused(other("reshape", {{"shape", {1, 4}}}), "numbers of elements", "flat");
  expect_refused(other("reshape", {{"shape", {"N", "N"}}}), "numbers of elements", "flat");
  expect_refused(other("reshape", {{"shape", {"N", {"//", 12, 0}}}}), "the divisor", "flat");
  expect_refused(other("reshape", {{"shape", {"N", {"-", 7, 1}}}}), "unknown operator", "flat");
  expect_refused(other("reshape", {{"shape", {"N", {"+", 6}}}}), "an entry of shape", "flat");
  expect_refused(other("reshape", {{"shape", {"N", 65536, 65536}}}), "numbers of elements", "flat");
  expect_refused(other("concat", {{"axis", -1}}), "axis", "flat");
  expect_refused(other("concat", {{"axis", 4}}), "axis", "flat");
  expect_refused(other("softmax", {{"axis", 1}}), "dtypes", "flat");
}

TEST(Loader, BadWeights) {
  const auto weight = [](const char* key, const Json& value) {
    return [=](ModelBuilder& m) { m.graph["nodes"][0]["weights"]["weight"][key] = value; };
  };
  expect_refused(weight("bits", 0), "bits", "conv");
  expect_refused(weight("bits", 5), "bits", "conv");
  expect_refused(weight("bits", 2), "the codebook conv.codebook has the wrong type or shape", "conv");
  expect_refused(weight("bits", 4), "a code behind its codebook", "conv");
  expect_refused(weight("shape", {2, 1, 3}), "conv.codes has the wrong type or shape", "conv");
  expect_refused(weight("shape", {2, 1, 6}), "the weight has the wrong rank", "conv");
  expect_refused(weight("shape", {2, 1, 3, 0}), "the weight's shape", "conv");
  expect_refused(weight("shape", {2, 1, 3, 4}), "conv.codes has the wrong type or shape", "conv");
  expect_refused(weight("shape", {65536, 65536, 65536, 65536}), "the weight is too large", "conv");
  expect_refused(weight("codes", "lost"), "codes names no tensor", "conv");
  expect_refused(weight("codes", 1), "codes is not a string", "conv");
  expect_refused(weight("codes", "conv.bias"), "the wrong type or shape", "conv");
  expect_refused(weight("codebook", "conv.codes"), "the wrong type or shape", "conv");
  expect_refused(weight("scale", "fc.scale"), "the wrong type or shape", "conv");
  expect_refused(weight("values", "conv.codes"), "an unknown key", "conv");
  expect_refused(weight("encoding", 8), "encoding is not a string", "conv");
  expect_refused(weight("encoding", "int8"), "weight lacks a key", "conv");
  {
    ModelBuilder m = small_model();
    weight("encoding", "int2")(m);
    EXPECT_EQ(failure_of(m.bytes()).kind(), ErrorKind::kUnsupported);
  }
  expect_refused([](ModelBuilder& m) { m.graph["nodes"][0]["weights"]["bias"] = "conv.scale"; }, "used twice", "conv");
  expect_refused([](ModelBuilder& m) { m.graph["nodes"][0]["weights"].erase("bias"); }, "no node uses the tensor",
                 "conv.bias");
  expect_refused([](ModelBuilder& m) { m.graph["nodes"][0]["weights"]["extra"] = "a"; }, "an unknown key", "conv");
  expect_refused([](ModelBuilder& m) { tensor(m, "conv.codes").bytes[0] |= 7; }, "a code behind its codebook", "conv");
  expect_refused([](ModelBuilder& m) { tensor(m, "conv.codes").bytes[2] |= 4; }, "bits behind the last code", "conv");
  expect_refused([](ModelBuilder& m) { tensor(m, "conv.codes").bytes[5] |= 0x80; }, "bits behind the last code",
                 "conv");
  expect_refused([](ModelBuilder& m) { tensor(m, "conv.codebook").bytes[4] = 0x80; }, "value out of range", "conv");
  expect_refused([](ModelBuilder& m) { tensor(m, "fc.values").bytes[3] = 0x80; }, "value out of range", "fc");
  for (const float bad : {std::numeric_limits<float>::quiet_NaN(), -std::numeric_limits<float>::infinity()}) {
    expect_refused([=](ModelBuilder& m) { tensor(m, "fc.scale").bytes = ModelBuilder::bytes_of<float>({bad}); },
                   "is not finite", "fc");
  }
}

TEST(Loader, CodesOfEveryWidth) {
  for (unsigned bits = 1; bits <= 4; ++bits) {
    for (const int64_t depth : {1, 7, 8, 9, 16, 33}) {
      const auto levels = static_cast<uint8_t>((1u << bits) - 1);  // one level less than the width allows
      std::vector<uint8_t> codes(static_cast<size_t>(3 * depth));
      for (size_t i = 0; i < codes.size(); ++i) codes[i] = static_cast<uint8_t>(i % levels);
      const auto build = [&](const std::vector<uint8_t>& all) {
        ModelBuilder m;
        m.input("x", {1, depth});
        m.node("fc", "linear", {"x"}, {"y"}, Json::object(),
               {{"weight", m.codes("fc", bits, {3, depth}, all, std::vector<int8_t>(levels, 1), {1, 1, 1})}});
        m.output("y");
        return m.bytes();
      };
      EXPECT_NO_THROW(load_weights(*File::from_bytes(build(codes))));
      for (size_t i = 0; i < codes.size(); ++i) {
        std::vector<uint8_t> bad = codes;
        bad[i] = levels;
        expect_refused(build(bad), "row " + std::to_string(i / static_cast<size_t>(depth)), "fc");
      }
      // With all levels every code is one; the bits behind the last one of a row are still 0.
      const size_t row_bytes = (static_cast<size_t>(depth) * bits + 7) / 8;
      for (size_t bit = static_cast<size_t>(depth) * bits; bit < 8 * row_bytes; ++bit) {
        ModelBuilder m;
        m.input("x", {1, depth});
        m.node("fc", "linear", {"x"}, {"y"}, Json::object(),
               {{"weight", m.codes("fc", bits, {3, depth}, codes, std::vector<int8_t>(levels + 1u, 1), {1, 1, 1})}});
        m.output("y");
        EXPECT_NO_THROW(load_weights(*m.file()));
        tensor(m, "fc.codes").bytes[row_bytes + bit / 8] |= static_cast<uint8_t>(1u << bit % 8);
        expect_refused(m.bytes(), "bits behind the last code of a row", "fc");
      }
    }
  }
}

}  // namespace
}  // namespace dgms
