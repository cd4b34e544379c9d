// A CNN of a few layers with random weights, for the tests of the runtime: codes of several widths, depthwise int8
// weights, a residual, pooling, a view and a float32 end.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "csrc/runtime/session.h"
#include "tests/cpp/model_builder.h"

namespace dgms::testing {

// Random codes of `bits` bits, or int8 values for 8, and a bias.
inline Json random_weights(ModelBuilder& builder, std::mt19937& random, const std::string& name, unsigned bits,
                           const std::vector<int64_t>& shape) {
  size_t count = 1;
  for (const int64_t size : shape) count *= static_cast<size_t>(size);
  const auto outputs = static_cast<size_t>(shape[0]);
  std::vector<float> scale(outputs), bias(outputs);
  for (size_t o = 0; o < outputs; ++o) {
    scale[o] = 0.001f + 0.0001f * static_cast<float>(random() % 10);
    bias[o] = 0.01f * static_cast<float>(random() % 40) - 0.2f;
  }
  Json record;
  if (bits == 8) {
    std::vector<int8_t> values(count);
    for (int8_t& value : values) value = static_cast<int8_t>(static_cast<int>(random() % 255) - 127);
    record["weight"] = builder.int8_weight(name, shape, values, scale);
  } else {
    std::vector<uint8_t> codes(count);
    for (uint8_t& code : codes) code = static_cast<uint8_t>(random() % (1u << bits));
    std::vector<int8_t> levels(size_t{1} << bits);
    for (int8_t& level : levels) level = static_cast<int8_t>(static_cast<int>(random() % 255) - 127);
    record["weight"] = builder.codes(name, bits, shape, codes, levels, scale);
  }
  record["bias"] = builder.floats(name + ".bias", bias);
  return record;
}

class SmallCnn {
 public:
  static constexpr int64_t kChannels = 3, kSize = 32, kClasses = 10;

  // int8 activations, or float32.
  explicit SmallCnn(bool int8, int64_t batch_max = 8) : builder("small_cnn"), int8_(int8) {
    builder.batch(1, batch_max);
    quantized("image", 0.02f, -5);
    builder.input("image", {"N", kChannels, kSize, kSize})["normalization"] = {{"mean", {0.5f, 0.4f, 0.3f}},
                                                                               {"std", {0.25f, 0.2f, 0.3f}}};
    const Json relu = {{"min", 0.0}, {"max", nullptr}};
    quantized("c1", 0.03f, -128);
    builder.node("conv1", "conv2d", {"image"}, {"c1"}, {{"padding", {1, 1, 1, 1}}, {"activation", relu}},
                 weights("conv1", 4, {16, 3, 3, 3}));
    quantized("c2", 0.05f, 3);
    builder.node("depthwise", "conv2d", {"c1"}, {"c2"}, {{"padding", {1, 1, 1, 1}}, {"stride", {2, 2}}, {"groups", 16}},
                 weights("depthwise", 8, {16, 3, 3, 1}));
    quantized("c3", 0.05f, 3);
    builder.node("block", "conv2d", {"c2", "c2"}, {"c3"}, {{"activation", relu}}, weights("block", 2, {16, 1, 1, 16}));
    quantized("sum", 0.08f, -20);
    builder.node("add", "add", {"c3", "c2"}, {"sum"});
    quantized("pooled", 0.08f, -20);
    builder.node("pool", "max_pool2d", {"sum"}, {"pooled"}, {{"kernel", {2, 2}}});
    quantized("mean", 0.04f, -20);
    builder.node("mean", "global_avg_pool", {"pooled"}, {"mean"});
    quantized("flat", 0.04f, -20);
    builder.node("flatten", "flatten", {"mean"}, {"flat"});
    builder.node("fc", "linear", {"flat"}, {"logits"}, Json::object(), weights("fc", 3, {kClasses, 16}));
    builder.node("softmax", "softmax", {"logits"}, {"probabilities"});
    builder.output("logits");
    builder.output("probabilities");
  }

  std::shared_ptr<const runtime::Model> load(size_t threads = 1, const std::string& isa = "") const {
    runtime::Options options;
    options.threads = threads;
    options.cores = "all";
    options.isa = isa;
    return runtime::Model::load(builder.file(), options);
  }

  // Images of one batch: float32 NCHW.
  static std::vector<float> images(int64_t batch, unsigned seed = 1) {
    std::mt19937 random(seed);
    std::vector<float> values(static_cast<size_t>(batch * kChannels * kSize * kSize));
    for (float& value : values) value = static_cast<float>(random() % 2001) * 0.002f - 2.0f;
    return values;
  }

  ModelBuilder builder;

 private:
  void quantized(const std::string& name, float scale, int zero_point) {
    if (int8_) {
      builder.value(name, scale, zero_point);
    } else {
      builder.value(name);
    }
  }

  Json weights(const std::string& name, unsigned bits, const std::vector<int64_t>& shape) {
    return random_weights(builder, random_, name, bits, shape);
  }

  bool int8_;
  std::mt19937 random_{7};
};

// Tiled convolutions of int8, whose weights are transformed at load or in every run.
class TiledCnn {
 public:
  static constexpr int64_t kChannels = 16, kSize = 40;

  TiledCnn() : builder("tiled_cnn") {
    builder.batch(1, 4);
    builder.value("x", 0.02f, -5);
    builder.input("x", {"N", kChannels, kSize, kSize});
    add("a", "x", 4, {16, 3, 3, 16}, "winograd_2x2_3x3", 1);
    add("b", "a", 3, {40, 3, 3, 16}, "polyphase_2x2_3x3_s2", 2);
    add("c", "b", 8, {40, 3, 3, 40}, "winograd_2x2_3x3", 1);
    builder.output("c");
  }

  std::shared_ptr<const runtime::Model> load(const std::string& memory, size_t threads,
                                             const std::string& isa = "") const {
    return runtime::Model::load(builder.file(), {threads, "all", isa, memory});
  }

  // The outputs of some images.
  static std::vector<float> run(runtime::Session* session, const runtime::Model& model, int64_t batch);

  ModelBuilder builder;

 private:
  void add(const std::string& name, const std::string& input, unsigned bits, const std::vector<int64_t>& shape,
           const std::string& algorithm, int stride) {
    builder.value(name, 0.05f, 3);
    builder.node(name, "conv2d", {input}, {name},
                 {{"padding", {1, 1, 1, 1}}, {"stride", {stride, stride}}, {"algorithm", algorithm}},
                 random_weights(builder, random_, name, bits, shape));
  }

  std::mt19937 random_{9};
};

// Arrays of the float32 outputs of a model whose only symbol is the batch.
struct Arrays {
  Arrays(const runtime::Model& model, int64_t batch) {
    for (size_t i = 0; i < model.graph().outputs.size(); ++i) {
      const graph::Shape shape = graph::shape_at(model.output_dims(i), graph::SymbolValues{batch});
      outputs.emplace_back(static_cast<size_t>(graph::element_count(shape)));
      views.push_back({outputs.back().data(), shape});
    }
  }
  std::vector<std::vector<float>> outputs;
  std::vector<runtime::OutputView> views;
};

// The outputs of one float32 input.
inline std::vector<std::vector<float>> run(runtime::Session* session, const runtime::Model& model,
                                           const std::vector<float>& input, const graph::Shape& shape) {
  Arrays arrays(model, shape[0]);
  const std::vector<runtime::InputView> inputs = {{input.data(), runtime::InputType::kFloat32, shape}};
  session->run(inputs, arrays.views);
  return arrays.outputs;
}

inline std::vector<float> TiledCnn::run(runtime::Session* session, const runtime::Model& model, int64_t batch) {
  std::mt19937 random(3);
  std::vector<float> values(static_cast<size_t>(batch * kChannels * kSize * kSize));
  for (float& value : values) value = static_cast<float>(random() % 2001) * 0.002f - 2.0f;
  return testing::run(session, model, values, {batch, kChannels, kSize, kSize})[0];
}

inline std::vector<std::vector<float>> run_images(runtime::Session* session, const runtime::Model& model, int64_t batch,
                                                  unsigned seed = 1) {
  return run(session, model, SmallCnn::images(batch, seed),
             {batch, SmallCnn::kChannels, SmallCnn::kSize, SmallCnn::kSize});
}

}  // namespace dgms::testing
