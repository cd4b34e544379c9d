// Operators whose elements stand alone, and softmax, against the formulas of docs/numerics.md.
#include "tests/cpp/ops_testing.h"

namespace dgms::testing {
namespace {

const ops::Activation kActivations[] = {{}, {0, std::numeric_limits<float>::infinity()}, {0, 1.5f}, {-1, 0.25f}};

// Calls body(options, seed) for every ISA, batch and thread count.
template <typename Body>
void for_all_options(Body body) {
  for (const kernels::Isa isa : isas()) {
    for (const int64_t batch : {1, 3}) {
      for (const size_t threads : {1, 3}) {
        SCOPED_TRACE(std::string(isa.name) + ", batch " + std::to_string(batch));
        body(RunOptions{isa, batch, threads});
      }
    }
  }
}

Shape at_batch(Shape shape, int64_t batch) {
  shape[0] = batch;
  return shape;
}

TEST(Add, Int8) {
  Random random(1);
  for (const Shape& shape : {Shape{-1, 1}, Shape{-1, 13, 7, 19}, Shape{-1, 64, 64, 32}}) {
    for (const ops::Activation& activation : kActivations) {
      const Quantization a = random.quantization(), b = random.quantization(), y = random.quantization();
      TestModel model;
      const ValueId ia = model.input(shape, DType::kInt8, a), ib = model.input(shape, DType::kInt8, b);
      model.output(model.node("add", {{"activation", to_json(activation)}}, {ia, ib}, DType::kInt8, y));
      for_all_options([&](const RunOptions& options) {
        const std::vector<Bytes> inputs{random_bytes(random, at_batch(shape, options.batch), DType::kInt8),
                                        random_bytes(random, at_batch(shape, options.batch), DType::kInt8)};
        const std::vector<int8_t> av = from_bytes<int8_t>(inputs[0]), bv = from_bytes<int8_t>(inputs[1]);
        std::vector<int8_t> expected;
        for (size_t i = 0; i < av.size(); ++i) {
          const float am = static_cast<float>(static_cast<double>(a.scale) / static_cast<double>(y.scale));
          const float bm = static_cast<float>(static_cast<double>(b.scale) / static_cast<double>(y.scale));
          const float t =
              std::fma(static_cast<float>(av[i] - a.zero_point), am, static_cast<float>(bv[i] - b.zero_point) * bm);
          expected.push_back(
              saturate(round_clamped(t) + y.zero_point, limit(activation.min, y), limit(activation.max, y)));
        }
        EXPECT_EQ(from_bytes<int8_t>(plan_and_run(model, options, inputs).outputs[0]), expected);
      });
    }
  }
}

TEST(Add, Float32) {
  Random random(2);
  const Shape shape{-1, 13, 7, 19};
  for (const ops::Activation& activation : kActivations) {
    TestModel model;
    const ValueId a = model.input(shape, DType::kFloat32), b = model.input(shape, DType::kFloat32);
    model.output(model.node("add", {{"activation", to_json(activation)}}, {a, b}, DType::kFloat32));
    for_all_options([&](const RunOptions& options) {
      const std::vector<Bytes> inputs{random_bytes(random, at_batch(shape, options.batch), DType::kFloat32),
                                      random_bytes(random, at_batch(shape, options.batch), DType::kFloat32)};
      std::vector<float> expected = from_bytes<float>(inputs[0]);
      const std::vector<float> bv = from_bytes<float>(inputs[1]);
      for (size_t i = 0; i < expected.size(); ++i) {
        expected[i] = std::min(std::max(expected[i] + bv[i], activation.min), activation.max);
      }
      EXPECT_EQ(from_bytes<float>(plan_and_run(model, options, inputs).outputs[0]), expected);
    });
  }
}

TEST(Clip, Int8ConvertsToTheQuantizationOfTheOutput) {
  Random random(3);
  const Shape shape{-1, 5, 5, 31};
  for (const ops::Activation& range : kActivations) {
    const Quantization x = random.quantization(), y = random.quantization();
    TestModel model;
    model.output(model.node("clip", to_json(range), {model.input(shape, DType::kInt8, x)}, DType::kInt8, y));
    for_all_options([&](const RunOptions& options) {
      const std::vector<Bytes> inputs{random_bytes(random, at_batch(shape, options.batch), DType::kInt8)};
      std::vector<int8_t> expected = from_bytes<int8_t>(inputs[0]);
      for (int8_t& v : expected) v = quantize(std::min(std::max(dequantize(v, x), range.min), range.max), y);
      EXPECT_EQ(from_bytes<int8_t>(plan_and_run(model, options, inputs).outputs[0]), expected);
    });
  }
}

TEST(Lookup, Int8StepsAtTheThresholds) {
  Random random(7);
  const Shape shape{-1, 5, 5, 31};
  struct Lookup {
    std::vector<int64_t> thresholds, levels;
  };
  const std::vector<Lookup> lookups = {
      {{}, {7}}, {{0}, {-128, 127}}, {{-127, -60, 3, 127}, {-128, -20, 0, 5, 127}}, {{-3, -2, 90}, {5, -5, 5, -5}}};
  for (const Lookup& lookup : lookups) {
    TestModel model;
    model.output(model.node("lookup", {{"thresholds", lookup.thresholds}, {"levels", lookup.levels}},
                            {model.input(shape, DType::kInt8, random.quantization())}, DType::kInt8,
                            random.quantization()));
    for_all_options([&](const RunOptions& options) {
      const std::vector<Bytes> inputs{random_bytes(random, at_batch(shape, options.batch), DType::kInt8)};
      std::vector<int8_t> expected = from_bytes<int8_t>(inputs[0]);
      for (int8_t& v : expected) {
        v = static_cast<int8_t>(lookup.levels[static_cast<size_t>(std::count_if(
            lookup.thresholds.begin(), lookup.thresholds.end(), [&](int64_t threshold) { return threshold <= v; }))]);
      }
      EXPECT_EQ(from_bytes<int8_t>(plan_and_run(model, options, inputs).outputs[0]), expected);
    });
  }
}

TEST(Clip, Float32) {
  Random random(4);
  const Shape shape{-1, 5, 5, 31};
  for (const ops::Activation& range : kActivations) {
    TestModel model;
    model.output(model.node("clip", to_json(range), {model.input(shape, DType::kFloat32)}, DType::kFloat32));
    for_all_options([&](const RunOptions& options) {
      const std::vector<Bytes> inputs{random_bytes(random, at_batch(shape, options.batch), DType::kFloat32)};
      std::vector<float> expected = from_bytes<float>(inputs[0]);
      for (float& v : expected) v = std::min(std::max(v, range.min), range.max);
      EXPECT_EQ(from_bytes<float>(plan_and_run(model, options, inputs).outputs[0]), expected);
    });
  }
}

TEST(Quantize, AndBack) {
  Random random(5);
  const Shape shape{-1, 3, 3, 29};
  const Quantization q = {0.013f, -7};
  TestModel model;
  const ValueId x = model.input(shape, DType::kFloat32);
  const ValueId y = model.node("quantize", {}, {x}, DType::kInt8, q);
  model.output(y);
  model.output(model.node("dequantize", {}, {y}, DType::kFloat32));
  for_all_options([&](const RunOptions& options) {
    const std::vector<Bytes> inputs{random_bytes(random, at_batch(shape, options.batch), DType::kFloat32)};
    std::vector<int8_t> quantized;
    std::vector<float> real;
    for (const float v : from_bytes<float>(inputs[0])) {
      quantized.push_back(quantize(v, q));
      real.push_back(dequantize(quantized.back(), q));
    }
    const RunResult result = plan_and_run(model, options, inputs);
    EXPECT_EQ(from_bytes<int8_t>(result.outputs[0]), quantized);
    EXPECT_EQ(from_bytes<float>(result.outputs[1]), real);
  });
}

TEST(Softmax, OverEveryAxis) {
  Random random(6);
  const Shape shape{-1, 3, 5, 11};
  for (const int64_t attribute : {0, 1, 2, 3, -1}) {
    const size_t axis = attribute < 0 ? 3 : static_cast<size_t>(attribute);
    TestModel model;
    const ValueId x = model.input(shape, DType::kFloat32);
    model.output(
        model.node("softmax", attribute < 0 ? Json::object() : Json{{"axis", attribute}}, {x}, DType::kFloat32));
    for_all_options([&](const RunOptions& options) {
      const Shape full = at_batch(shape, options.batch);
      const std::vector<Bytes> inputs{random_bytes(random, full, DType::kFloat32)};
      const std::vector<float> xv = from_bytes<float>(inputs[0]);
      const std::vector<float> y = from_bytes<float>(plan_and_run(model, options, inputs).outputs[0]);
      size_t inner = 1;
      for (size_t i = axis + 1; i < 4; ++i) inner *= static_cast<size_t>(full[i]);
      const size_t size = static_cast<size_t>(full[axis]);
      for (size_t i = 0; i < xv.size(); ++i) {
        const size_t first = i / (inner * size) * inner * size + i % inner;
        double sum = 0;
        for (size_t k = 0; k < size; ++k) sum += std::exp(static_cast<double>(xv[first + k * inner]));
        ASSERT_NEAR(static_cast<double>(y[i]), std::exp(static_cast<double>(xv[i])) / sum, 1e-6) << "axis " << axis;
      }
    });
  }
}

}  // namespace
}  // namespace dgms::testing
