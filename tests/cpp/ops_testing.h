// What the tests of operators and plans share: graphs built in memory, seeded weights, and a runner that watches the
// arena.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <deque>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "csrc/base/align.h"
#include "csrc/base/error.h"
#include "csrc/cpu/features.h"
#include "csrc/plan/plan.h"

namespace dgms::testing {

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
  return dtype == DType::kInt8 ? to_bytes(random.int8s(size)) : to_bytes(random.reals(size));
}

enum class Encoding { kCodesInt8, kCodesFloat, kInt8, kFloat32 };

// Weights and what they mean, one value a weight: w = scale[o] * level.
struct TestWeights {
  ops::Weights weights;
  std::vector<float> levels;
  float scale(size_t output) const { return weights.scale.empty() ? 1.0f : weights.scale[output]; }
  float bias(size_t output) const { return weights.bias.empty() ? 0.0f : weights.bias[output]; }
};

// A graph under construction, with its weights.
class TestModel {
 public:
  TestModel() { graph.name = "test"; }

  ValueId value(DType dtype, Quantization quantization = {}) {
    graph.values.push_back({"v" + std::to_string(graph.values.size()), dtype, quantization});
    return static_cast<ValueId>(graph.values.size() - 1);
  }
  // `shape` is internal; -1 for a batch of 1 to 8.
  ValueId input(const Shape& shape, DType dtype, Quantization quantization = {}) {
    const ValueId id = value(dtype, quantization);
    graph.inputs.push_back({graph.value(id).name, id, "any", shape, {}, {}});
    if (shape[0] == -1) {
      graph.batch_name = "N";
      graph.batch_max = 8;
    }
    return id;
  }
  ValueId node(const std::string& op, graph::Attributes attributes, std::vector<ValueId> inputs, DType dtype,
               Quantization quantization = {}, int32_t weights_index = -1) {
    const ValueId id = value(dtype, quantization);
    const std::string name = op + std::to_string(graph.nodes.size());
    graph.nodes.push_back({name, op, std::move(attributes), std::move(inputs), {id}, weights_index});
    return id;
  }
  void output(ValueId id) { graph.outputs.push_back({graph.value(id).name, id}); }

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
    weights.push_back(t.weights);
    return static_cast<int32_t>(data_.size() - 1);
  }
  void multiply_scale(int32_t index, size_t output, float factor) {
    data_[static_cast<size_t>(index)].weights.scale[output] *= factor;
    weights[static_cast<size_t>(index)].scale[output] *= factor;
  }
  const TestWeights& test_weights(int32_t index) const { return data_[static_cast<size_t>(index)]; }

  plan::WeightReader reader() const {
    return [this](size_t index) -> const ops::Weights& { return weights[index]; };
  }

  graph::Graph graph;
  std::vector<ops::Weights> weights;

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
    const size_t row_bytes = (depth * bits + 7) / 8;
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
};

struct RunOptions {
  kernels::Isa isa = kernels::Isa::kScalar;
  int64_t batch = 1;
  size_t threads = 1;
  bool keep_values = false;
  ops::Memory memory = ops::Memory::kFast;
  kernels::Uarch uarch = kernels::Uarch::kAny;
};

struct RunResult {
  plan::MemoryPlan memory;
  std::vector<Bytes> values;   // one a value, as it was when it was just written
  std::vector<Bytes> outputs;  // one an output, behind the last node
};

// Runs a planned graph on an arena and scratch full of garbage. Every task runs by itself when there are several
// threads, the last one first. Fails the test when a layer writes anything but its output.
inline RunResult execute(const graph::Graph& graph, const plan::Plan& plan, const RunOptions& options,
                         const std::vector<Bytes>& inputs) {
  constexpr int kGarbage = 0xa5;
  RunResult result;
  result.memory = plan::plan_memory(graph, plan, options.batch, options.threads, options.keep_values);
  const plan::MemoryPlan& memory = result.memory;
  AlignedBuffer<std::byte> arena(memory.arena_bytes), scratch(memory.scratch_bytes + kAlignment);
  std::memset(arena.data(), kGarbage, arena.size());
  const auto bytes_of = [&](size_t v) {
    return static_cast<size_t>(graph::element_count(memory.shapes[v])) * graph::size_of(graph.values[v].dtype);
  };
  // Calls body(place in the arena, place in the value, bytes) for every pixel.
  const auto for_pixels = [&](size_t v, auto body) {
    const size_t size = graph::size_of(graph.values[v].dtype);
    const size_t bytes = static_cast<size_t>(memory.shapes[v].back()) * size;
    for (size_t i = 0; i < bytes_of(v) / bytes; ++i) {
      body(memory.offsets[v] + i * memory.strides[v] * size, i * bytes, bytes);
    }
  };
  const auto read = [&](size_t v) {
    Bytes value(bytes_of(v));
    for_pixels(
        v, [&](size_t from, size_t to, size_t bytes) { std::memcpy(value.data() + to, arena.data() + from, bytes); });
    return value;
  };
  result.values.resize(graph.values.size());
  for (size_t i = 0; i < inputs.size(); ++i) {
    const size_t v = static_cast<size_t>(graph.inputs[i].value);
    EXPECT_EQ(inputs[i].size(), bytes_of(v));
    std::memcpy(arena.data() + memory.offsets[v], inputs[i].data(), inputs[i].size());
    result.values[v] = inputs[i];
  }
  std::vector<std::byte> before(memory.arena_bytes);
  for (size_t n = 0; n < graph.nodes.size(); ++n) {
    const graph::Node& node = graph.nodes[n];
    const size_t output = static_cast<size_t>(node.outputs[0]);
    std::vector<Shape> shapes;
    std::vector<const void*> pointers;
    for (const ValueId id : node.inputs) {
      shapes.push_back(memory.shapes[static_cast<size_t>(id)]);
      pointers.push_back(arena.data() + memory.offsets[static_cast<size_t>(id)]);
    }
    const ops::LayerIo io{
        shapes,       pointers, &memory.shapes[output], arena.data() + memory.offsets[output], memory.strides[output],
        options.uarch};
    const ops::Layer& layer = *plan.layers[n].layer;
    const ops::Work& work = memory.work[n];
    if (arena.size() > 0) std::memcpy(before.data(), arena.data(), arena.size());
    if (layer.is_view()) {
      EXPECT_EQ(memory.offsets[output], memory.offsets[static_cast<size_t>(node.inputs[0])]);
    } else if (options.threads == 1) {
      std::memset(static_cast<void*>(scratch.data()), kGarbage, scratch.size());
      layer.run(io, work, 0, work.tasks, scratch.data());
    } else {
      for (size_t task = work.tasks; task-- > 0;) {
        std::memset(static_cast<void*>(scratch.data()), kGarbage, scratch.size());
        layer.run(io, work, task, task + 1, scratch.data());
      }
    }
    result.values[output] = read(output);
    for_pixels(output, [&](size_t to, size_t from, size_t bytes) {
      std::memcpy(before.data() + to, result.values[output].data() + from, bytes);
    });
    EXPECT_EQ(std::memcmp(before.data(), arena.data(), arena.size()), 0) << node.name << " wrote beside its output";
  }
  for (const graph::Output& output : graph.outputs) result.outputs.push_back(read(static_cast<size_t>(output.value)));
  return result;
}

inline RunResult plan_and_run(const TestModel& model, const RunOptions& options, const std::vector<Bytes>& inputs) {
  const plan::Plan plan = plan::make_plan(model.graph, model.reader(), options.isa, options.memory);
  return execute(model.graph, plan, options, inputs);
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
