// What the tests of operators and plans share: graphs built in memory, seeded weights, and a runner that watches the
// arena.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <deque>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "csrc/base/align.h"
#include "csrc/base/error.h"
#include "csrc/cpu/features.h"
#include "csrc/ops/layers/convolution.h"
#include "csrc/plan/memory.h"
#include "csrc/plan/plan.h"

namespace dgms::testing {

using Json = nlohmann::json;
using graph::DType;
using graph::Quantization;
using graph::Shape;
using graph::ValueId;

inline std::vector<kernels::Isa> isas() { return cpu::supported_isas(cpu::features()); }

class Random {
 public:
  explicit Random(uint32_t seed) : engine_(seed) {}
  int64_t integer(int64_t min, int64_t max) { return std::uniform_int_distribution<int64_t>(min, max)(engine_); }
  float real(float min, float max) { return std::uniform_real_distribution<float>(min, max)(engine_); }
  bool chance() { return integer(0, 1) == 1; }
  template <typename T>
  T pick(const std::vector<T>& choices) {
    return choices[static_cast<size_t>(integer(0, static_cast<int64_t>(choices.size()) - 1))];
  }
  std::vector<int8_t> int8s(size_t size, int64_t min = -128) {
    std::vector<int8_t> values(size);
    for (int8_t& v : values) v = static_cast<int8_t>(integer(min, 127));
    return values;
  }
  std::vector<float> reals(size_t size, float min = -2, float max = 2) {
    std::vector<float> values(size);
    for (float& v : values) v = real(min, max);
    return values;
  }
  Quantization quantization() { return {real(0.01f, 0.1f), static_cast<int32_t>(integer(-128, 127))}; }

 private:
  std::mt19937 engine_;
};

// Attributes as a file has them.
inline Json to_json(const ops::Activation& range) {
  Json json = Json::object();
  if (range.min > -std::numeric_limits<float>::infinity()) json["min"] = range.min;
  if (range.max < std::numeric_limits<float>::infinity()) json["max"] = range.max;
  return json;
}
inline Json to_json(const ops::Padding& p) { return {p.top, p.left, p.bottom, p.right}; }

inline Json to_json(const ops::Convolution& conv) {
  return {{"stride", conv.stride}, {"padding", to_json(conv.padding)},       {"dilation", conv.dilation},
          {"groups", conv.groups}, {"activation", to_json(conv.activation)}, {"algorithm", conv.algorithm}};
}

// The bytes of a value.
using Bytes = std::vector<uint8_t>;
template <typename T>
Bytes to_bytes(const std::vector<T>& values) {
  Bytes bytes(values.size() * sizeof(T));
  std::memcpy(bytes.data(), values.data(), bytes.size());
  return bytes;
}
template <typename T>
std::vector<T> from_bytes(const Bytes& bytes) {
  std::vector<T> values(bytes.size() / sizeof(T));
  std::memcpy(values.data(), bytes.data(), bytes.size());
  return values;
}
inline Bytes random_bytes(Random& random, const Shape& shape, DType dtype) {
  const size_t size = static_cast<size_t>(graph::element_count(shape));
  if (dtype == DType::kFloat32) return to_bytes(random.reals(size));
  return to_bytes(random.int8s(size * graph::size_of(dtype)));
}

enum class Encoding { kCodesInt8, kCodesFloat, kInt8, kFloat32 };

// Weights and what they mean: w = scale[o] * level.
struct TestWeights {
  ops::Weights weights;
  std::vector<float> levels;  // one per weight
  float scale(size_t output) const { return weights.scale.empty() ? 1.0f : weights.scale[output]; }
  float bias(size_t output) const { return weights.bias.empty() ? 0.0f : weights.bias[output]; }
};

// A graph under construction, with the weights of its nodes.
class TestModel {
 public:
  TestModel() { graph.name = "test"; }

  ValueId value(DType dtype, Quantization quantization = {}) {
    graph.values.push_back({"v" + std::to_string(graph.values.size()), dtype, quantization});
    return static_cast<ValueId>(graph.values.size() - 1);
  }
  // A symbolic dimension, to be used in the dims of inputs.
  graph::Dim symbol(const std::string& name, int64_t min, int64_t max, int64_t multiple = 1) {
    graph.symbols.push_back({name, min, max, multiple});
    return graph::Dim::symbol(graph.symbols.size() - 1, graph.symbols);
  }
  // `dims` are internal.
  ValueId symbolic_input(const graph::Dims& dims, DType dtype, Quantization quantization = {}) {
    const ValueId id = value(dtype, quantization);
    graph.inputs.push_back({graph.value(id).name, id, "any", dims, {}, {}});
    return id;
  }
  // `shape` is internal; -1 for the first dimension: a batch "N" of 1 to 8.
  ValueId input(const Shape& shape, DType dtype, Quantization quantization = {}) {
    graph::Dims dims(shape.begin(), shape.end());
    if (shape[0] == -1) {
      dims[0] = graph.symbols.empty() ? symbol("N", 1, 8) : graph::Dim::symbol(0, graph.symbols);
    }
    return symbolic_input(dims, dtype, quantization);
  }
  ValueId constant(const Shape& shape, DType dtype, const Bytes& bytes, Quantization quantization = {}) {
    const ValueId id = value(dtype, quantization);
    graph::Value& made = graph.values.back();
    made.constant = made.name;
    made.constant_shape = shape;
    constants[made.name] = bytes;
    return id;
  }
  // `attributes` as in a file. Returns the output.
  ValueId node(const std::string& op, const Json& attributes, std::vector<ValueId> inputs, DType dtype,
               Quantization quantization = {}, int32_t weights_index = -1) {
    const ValueId id = value(dtype, quantization);
    add_node(op, attributes, std::move(inputs), {id}, weights_index);
    return id;
  }
  // For operators with several outputs.
  void add_node(const std::string& op, const Json& attributes, std::vector<ValueId> inputs,
                std::vector<ValueId> outputs, int32_t weights_index = -1) {
    graph::Node node;
    node.name = op + std::to_string(graph.nodes.size());
    node.op = op;
    if (!attributes.is_null()) node.attributes = std::make_shared<const Json>(attributes);
    node.inputs = std::move(inputs);
    node.outputs = std::move(outputs);
    if (weights_index >= 0) {
      node.weights.emplace();
      weights_of_[node.name] = weights_index;
    }
    graph.nodes.push_back(std::move(node));
  }
  void output(ValueId id) { graph.outputs.push_back({graph.value(id).name, id}); }

  plan::Plan plan(kernels::Isa isa = kernels::Isa::kScalar, ops::Memory memory = ops::Memory::kFast) const {
    const auto read_weights = [this](const graph::Node& node, ops::Weights* read) {
      *read = weights(weights_of_.at(node.name));
    };
    const auto read_constant = [this](const graph::Value& value, std::byte* data) {
      const Bytes& bytes = constants.at(value.constant);
      std::memcpy(data, bytes.data(), bytes.size());
    };
    return plan::make_plan(graph, read_weights, read_constant, isa, memory);
  }

  int32_t add_weights(Random& random, const Shape& shape, Encoding encoding, unsigned bits = 4, bool bias = true) {
    data_.emplace_back();
    TestWeights& t = data_.back();
    t.weights.shape = shape;
    const size_t outputs = static_cast<size_t>(shape[0]), depth = static_cast<size_t>(t.weights.depth());
    t.levels.resize(outputs * depth);
    switch (encoding) {
      case Encoding::kCodesInt8:
      case Encoding::kCodesFloat:
        make_codes(random, encoding, bits, outputs, depth, t);
        break;
      case Encoding::kInt8:
        t.weights.encoding = ops::Weights::Encoding::kInt8;
        t.weights.values_s8 = random.int8s(outputs * depth, -127);
        t.levels.assign(t.weights.values_s8.begin(), t.weights.values_s8.end());
        break;
      case Encoding::kFloat32:
        t.weights.encoding = ops::Weights::Encoding::kFloat32;
        t.levels = random.reals(outputs * depth, -1, 1);
        t.weights.values_f32 = t.levels;
        break;
    }
    const float width = encoding == Encoding::kCodesFloat ? 1.0f : 127.0f;
    if (encoding != Encoding::kFloat32) t.weights.scale = random.reals(outputs, 0.1f / width, 2 / width);
    if (bias) t.weights.bias = random.reals(outputs, -1, 1);
    return static_cast<int32_t>(data_.size() - 1);
  }
  ops::Weights& weights(int32_t index) { return data_[static_cast<size_t>(index)].weights; }
  const ops::Weights& weights(int32_t index) const { return data_[static_cast<size_t>(index)].weights; }
  int32_t add_weights(const TestWeights& weights) {
    data_.push_back(weights);
    return static_cast<int32_t>(data_.size() - 1);
  }
  void multiply_scale(int32_t index, size_t output, float factor) { weights(index).scale[output] *= factor; }
  // Gives node `index` other attributes.
  void change_attributes(size_t index, const Json& changes) {
    Json attributes = *graph.nodes[index].attributes;
    attributes.update(changes);
    graph.nodes[index].attributes = std::make_shared<const Json>(std::move(attributes));
  }
  const TestWeights& test_weights(int32_t index) const { return data_[static_cast<size_t>(index)]; }

  graph::Graph graph;
  std::map<std::string, Bytes> constants;  // by name of the tensor

 private:
  static void make_codes(Random& random, Encoding encoding, unsigned bits, size_t outputs, size_t depth,
                         TestWeights& t) {
    t.weights.encoding = ops::Weights::Encoding::kCodes;
    t.weights.bits = bits;
    const size_t levels = static_cast<size_t>(random.integer((1 << bits) / 2 + 1, 1 << bits));
    std::vector<float> codebook;
    if (encoding == Encoding::kCodesInt8) {
      t.weights.levels_s8 = random.int8s(levels, -127);
      codebook.assign(t.weights.levels_s8.begin(), t.weights.levels_s8.end());
    } else {
      codebook = t.weights.levels_f32 = random.reals(levels, -1, 1);
    }
    const size_t row_bytes = t.weights.row_bytes();
    t.weights.codes.assign(outputs * row_bytes, 0);
    for (size_t o = 0; o < outputs; ++o) {
      for (size_t k = 0; k < depth; ++k) {
        const size_t code = static_cast<size_t>(random.integer(0, static_cast<int64_t>(levels) - 1));
        t.levels[o * depth + k] = codebook[code];
        for (unsigned b = 0; b < bits; ++b) {
          const size_t bit = k * bits + b;
          if ((code >> b & 1) != 0) t.weights.codes[o * row_bytes + bit / 8] |= static_cast<uint8_t>(1u << (bit % 8));
        }
      }
    }
  }

  std::deque<TestWeights> data_;
  std::map<std::string, int32_t> weights_of_;  // by name of the node
};

struct RunOptions {
  kernels::Isa isa = kernels::Isa::kScalar;
  int64_t batch = 1;  // of a model with one symbol
  size_t threads = 1;
  bool keep_values = false;
  ops::Memory memory = ops::Memory::kFast;
  kernels::Uarch uarch = kernels::Uarch::kAny;
  graph::SymbolValues symbols = {};  // of a model with several

  graph::SymbolValues values_for(const graph::Graph& graph) const {
    if (!symbols.empty()) return symbols;
    return graph::SymbolValues(graph.symbols.size(), batch);
  }
};

struct RunResult {
  plan::MemoryPlan memory;
  size_t steps = 0;            // that are left when views are none
  std::vector<Bytes> values;   // one per value, as it was when it was just written
  std::vector<Bytes> outputs;  // one per output, behind the last node
};

// Calls body(place of an element in the arena, its place in the dense value) for every element of a planned value.
template <typename Body>
void for_elements(const ops::TensorView& view, Body body) {
  const size_t base = reinterpret_cast<uintptr_t>(view.data), size = view.element_size();
  std::array<int64_t, kMaxRank> at{};
  for (int64_t i = 0; i < view.elements(); ++i) {
    int64_t offset = 0;
    for (size_t axis = 0; axis < view.rank; ++axis) offset += at[axis] * view.strides[axis];
    body(base + static_cast<size_t>(offset) * size, static_cast<size_t>(i) * size);
    for (size_t axis = view.rank; axis-- > 0 && ++at[axis] == view.shape[axis];) at[axis] = 0;
  }
}

// Runs a planned graph on an arena and scratch full of garbage. Every task runs by itself when there are several
// threads, the last one first, each as the first of its worker. Fails the test when a step writes anything but its
// outputs.
inline RunResult execute(const graph::Graph& graph, const plan::Plan& plan, const RunOptions& options,
                         const std::vector<Bytes>& inputs) {
  constexpr int kGarbage = 0xa5;
  RunResult result;
  result.memory = plan::plan_memory(graph, plan, options.values_for(graph), options.keep_values);
  const plan::MemoryPlan& memory = result.memory;
  AlignedBuffer<std::byte> arena(memory.arena_bytes + kernels::kOverread);
  std::memset(arena.data(), kGarbage, arena.size());
  const std::vector<plan::PlannedStep> steps = plan::prepare_steps(graph, plan, memory, arena.data(), options.threads);
  AlignedBuffer<std::byte> scratch(plan::scratch_bytes(graph, steps, memory, options.threads) + kAlignment);
  const auto read = [&](size_t v) {
    const ops::TensorView& view = memory.values[v];
    Bytes value(static_cast<size_t>(view.elements()) * view.element_size());
    if (memory.is_constant[v]) {
      std::memcpy(value.data(), view.data, value.size());
      return value;
    }
    for_elements(view, [&](size_t from, size_t to) {
      std::memcpy(value.data() + to, arena.data() + from, view.element_size());
    });
    return value;
  };
  result.values.resize(graph.values.size());
  for (size_t v = 0; v < graph.values.size(); ++v) {
    if (memory.is_constant[v]) result.values[v] = read(v);
  }
  for (size_t i = 0; i < inputs.size(); ++i) {
    const size_t v = static_cast<size_t>(graph.inputs[i].value);
    const ops::TensorView& view = memory.values[v];
    EXPECT_EQ(inputs[i].size(), static_cast<size_t>(view.elements()) * view.element_size());
    std::memcpy(memory.value(graph.inputs[i].value, arena.data()).data, inputs[i].data(), inputs[i].size());
    result.values[v] = inputs[i];
  }
  std::vector<std::byte> before(arena.size());
  const ops::Worker worker{scratch.data(), options.uarch};
  const auto run = [&](const ops::Step& step, size_t begin, size_t end) {
    std::memset(static_cast<void*>(scratch.data()), kGarbage, scratch.size());
    step.start(worker);
    step.run(begin, end, worker);
  };
  auto next = steps.begin();
  for (size_t n = 0; n < graph.nodes.size(); ++n) {
    const graph::Node& node = graph.nodes[n];
    std::memcpy(before.data(), arena.data(), arena.size());
    if (next != steps.end() && next->node == n) {
      const ops::Step& step = *next++->step;
      const size_t tasks = step.work().tasks;
      if (tasks > 0) ++result.steps;
      if (options.threads == 1 && tasks > 0) run(step, 0, tasks);
      for (size_t task = options.threads == 1 ? 0 : tasks; task-- > 0;) run(step, task, task + 1);
    }
    for (const ValueId id : node.outputs) {
      const size_t v = static_cast<size_t>(id);
      result.values[v] = read(v);
      for_elements(memory.values[v], [&](size_t to, size_t from) {
        std::memcpy(before.data() + to, result.values[v].data() + from, memory.values[v].element_size());
      });
    }
    EXPECT_EQ(std::memcmp(before.data(), arena.data(), arena.size()), 0) << node.name << " wrote beside its output";
  }
  for (const graph::Output& output : graph.outputs) result.outputs.push_back(read(static_cast<size_t>(output.value)));
  return result;
}

inline RunResult plan_and_run(const TestModel& model, const RunOptions& options, const std::vector<Bytes>& inputs) {
  return execute(model.graph, model.plan(options.isa, options.memory), options, inputs);
}

// The formulas of docs/numerics.md, written once more.
inline int8_t saturate(int64_t value, int64_t low = -128, int64_t high = 127) {
  return static_cast<int8_t>(std::min(std::max(value, low), high));
}
inline int64_t round_clamped(float t) {
  return static_cast<int64_t>(std::nearbyint(std::min(std::max(t, -1048576.0f), 1048576.0f)));
}
inline int8_t quantize(float x, const Quantization& q) {
  return saturate(round_clamped(x * (1.0f / q.scale)) + q.zero_point);
}
inline float dequantize(int8_t x, const Quantization& q) { return static_cast<float>(x - q.zero_point) * q.scale; }
inline int64_t limit(float end, const Quantization& q) {
  const double scaled = static_cast<double>(end) / static_cast<double>(q.scale);
  return saturate(static_cast<int64_t>(std::nearbyint(std::min(std::max(scaled, -1e6), 1e6))) + q.zero_point);
}

// Expects an Error of this kind whose message holds all of `words`.
template <typename Function>
void expect_error(ErrorKind kind, const std::vector<std::string>& words, Function function) {
  try {
    function();
    ADD_FAILURE() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(static_cast<int>(error.kind()), static_cast<int>(kind)) << error.what();
    for (const std::string& word : words)
      EXPECT_NE(std::string(error.what()).find(word), std::string::npos) << error.what();
    EXPECT_FALSE(error.text().expected.empty()) << error.what();
    EXPECT_FALSE(error.text().got.empty()) << error.what();
    EXPECT_FALSE(error.text().remedy.empty()) << error.what();
  }
}

}  // namespace dgms::testing
