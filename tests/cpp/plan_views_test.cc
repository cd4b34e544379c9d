// Values that lie in other values: what needs no copy has none, and nothing is overwritten that is still needed.
#include "tests/cpp/ops_testing.h"

namespace dgms::testing {
namespace {

constexpr Quantization kQ{0.05f, 2};

Json slice(const Json& start, const Json& stop, const Json& step) {
  return {{"start", start}, {"stop", stop}, {"step", step}};
}

// Channels [begin, begin + count) of a dense value of `channels`.
Bytes channels_of(const Bytes& x, size_t channels, size_t begin, size_t count) {
  Bytes y;
  for (size_t pixel = 0; pixel < x.size() / channels; ++pixel) {
    const auto* first = x.data() + pixel * channels + begin;
    y.insert(y.end(), first, first + count);
  }
  return y;
}

// The same graph with every node run on inputs of its own: no view of anything, no two values in one buffer.
std::vector<Bytes> values_without_sharing(const TestModel& model, const RunOptions& options,
                                          const std::vector<Bytes>& inputs) {
  const graph::Graph& g = model.graph;
  std::vector<Bytes> values(g.values.size());
  const plan::Plan plan = model.plan(options.isa);
  const std::vector<Shape> shapes = plan::shapes_at(g, plan, options.values_for(g));
  for (size_t v = 0; v < g.values.size(); ++v) {
    if (g.values[v].is_constant()) values[v] = model.constants.at(g.values[v].constant);
  }
  for (size_t i = 0; i < inputs.size(); ++i) values[static_cast<size_t>(g.inputs[i].value)] = inputs[i];
  for (size_t n = 0; n < g.nodes.size(); ++n) {
    std::vector<AlignedBuffer<uint8_t>> memory;
    std::vector<ops::TensorView> views[2];
    for (const bool output : {false, true}) {
      for (const ValueId id : output ? g.nodes[n].outputs : g.nodes[n].inputs) {
        const size_t v = static_cast<size_t>(id);
        const DType dtype = g.values[v].dtype;
        const size_t bytes = static_cast<size_t>(graph::element_count(shapes[v])) * graph::size_of(dtype);
        memory.emplace_back(bytes + kernels::kOverread);
        if (!output) std::copy(values[v].begin(), values[v].end(), memory.back().data());
        views[output ? 1 : 0].emplace_back(memory.back().data(), dtype, shapes[v]);
      }
    }
    const auto step = plan.layers[n].layer->prepare(views[0], views[1], 1);
    AlignedBuffer<std::byte> scratch(step->work().scratch_bytes + kAlignment);
    const ops::Worker worker{scratch.data(), options.uarch};
    step->start(worker);
    step->run(0, step->work().tasks, worker);
    for (size_t o = 0; o < views[1].size(); ++o) {
      const ops::TensorView& view = views[1][o];
      Bytes& value = values[static_cast<size_t>(g.nodes[n].outputs[o])];
      value.assign(view.as<uint8_t>(), view.as<uint8_t>() + static_cast<size_t>(view.elements()) * view.element_size());
    }
  }
  return values;
}

// Checks every value of the model, planned in every way, and returns how many steps the first way has.
size_t check(const TestModel& model, Random& random) {
  size_t steps = 0;
  for (const kernels::Isa isa : isas()) {
    for (const int64_t batch : {1, 3}) {
      for (const bool keep_values : {false, true}) {
        const RunOptions options{isa, batch, 3, keep_values};
        std::vector<Bytes> inputs;
        for (const graph::Input& input : model.graph.inputs) {
          inputs.push_back(random_bytes(random, graph::shape_at(input.dims, options.values_for(model.graph)),
                                        model.graph.value(input.value).dtype));
        }
        const std::vector<Bytes> expected = values_without_sharing(model, options, inputs);
        const RunResult result = plan_and_run(model, options, inputs);
        EXPECT_EQ(result.values, expected) << isa.name << ", batch " << batch;
        for (size_t i = 0; i < model.graph.outputs.size(); ++i) {
          EXPECT_EQ(result.outputs[i], expected[static_cast<size_t>(model.graph.outputs[i].value)]);
        }
        if (steps == 0) steps = result.steps;
      }
    }
  }
  return steps;
}

ValueId convolve(TestModel& model, Random& random, ValueId x, int64_t inputs, int64_t outputs, int64_t side = 1,
                 Quantization q = kQ) {
  const int64_t pad = side / 2;
  return model.node("conv2d", {{"padding", {pad, pad, pad, pad}}}, {x}, DType::kInt8, q,
                    model.add_weights(random, {outputs, side, side, inputs}, Encoding::kCodesInt8));
}

std::vector<ValueId> split(TestModel& model, ValueId x, int64_t axis, const std::vector<int64_t>& sizes,
                           DType dtype = DType::kInt8) {
  std::vector<ValueId> parts;
  for (size_t i = 0; i < sizes.size(); ++i) {
    parts.push_back(model.value(dtype, dtype == DType::kInt8 ? kQ : Quantization{}));
  }
  model.add_node("split", {{"axis", axis}, {"sizes", sizes}}, {x}, parts);
  return parts;
}

ValueId concat(TestModel& model, const std::vector<ValueId>& parts, int64_t axis = 3, Quantization q = kQ) {
  return model.node("concat", {{"axis", axis}}, parts, DType::kInt8, q);
}

TEST(Views, ConvolutionsReadTheChannelsOfASplitWhereTheyLie) {
  Random random(1);
  for (const int64_t side : {1, 3}) {
    TestModel model;
    const ValueId x = model.input({-1, 6, 5, 40}, DType::kInt8, kQ);
    const std::vector<ValueId> parts = split(model, x, 3, {16, 5, 19});
    model.output(convolve(model, random, parts[0], 16, 8, side));
    model.output(convolve(model, random, parts[1], 5, 8, side));
    model.output(convolve(model, random, parts[2], 19, 9, side));
    EXPECT_EQ(check(model, random), 3u);
  }
}

TEST(Views, PartsOfASplitThatComeTogetherAgain) {
  Random random(2);
  TestModel model;
  const ValueId x = model.input({-1, 6, 5, 32}, DType::kInt8, kQ);
  const std::vector<ValueId> parts = split(model, x, 3, {16, 16});
  const ValueId y = convolve(model, random, parts[1], 16, 16, 3);
  model.output(concat(model, {parts[0], y}));
  EXPECT_EQ(check(model, random), 2u) << "the convolution, and the copy of the first half";
}

TEST(Views, SplitsOnEveryAxisAndOfEveryDtype) {
  for (const DType dtype : {DType::kInt8, DType::kFloat32, DType::kInt32, DType::kInt64}) {
    for (int64_t axis = 0; axis < 4; ++axis) {
      Random random(static_cast<uint32_t>(axis));
      TestModel model;
      const ValueId x = model.input({6, 6, 6, 6}, dtype, dtype == DType::kInt8 ? kQ : Quantization{});
      for (const ValueId part : split(model, x, axis, {1, 2, 3}, dtype)) model.output(part);
      const std::vector<Bytes> inputs{random_bytes(random, {6, 6, 6, 6}, dtype)};
      const RunResult result = plan_and_run(model, {}, inputs);
      // Channels, and whole items, are pixels that lie evenly.
      EXPECT_EQ(result.steps, axis == 3 || axis == 0 ? 0u : 1u) << axis;
      const size_t size = graph::size_of(dtype), inner = size * (axis == 3 ? 1 : axis == 2 ? 6 : axis == 1 ? 36 : 216);
      size_t begin = 0;
      for (size_t part = 0; part < 3; begin += part + 1, ++part) {
        EXPECT_EQ(result.outputs[part], channels_of(inputs[0], 6 * inner, begin * inner, (part + 1) * inner));
      }
    }
  }
}

TEST(Views, OfViews) {
  Random random(3);
  TestModel model;
  const ValueId x = model.input({-1, 6, 5, 40}, DType::kInt8, kQ);
  const std::vector<ValueId> halves = split(model, x, 3, {24, 16});
  const std::vector<ValueId> quarters = split(model, halves[0], 3, {8, 16});
  const ValueId rows = model.node("slice", slice({0, 1, 0, 2}, {nullptr, 5, nullptr, nullptr}, {1, 1, 1, 1}),
                                  {quarters[1]}, DType::kInt8, kQ);
  model.output(convolve(model, random, quarters[0], 8, 8));
  model.output(convolve(model, random, rows, 14, 8));
  check(model, random);
}

TEST(Views, NestedConcatenationsAreWrittenInPlace) {
  Random random(4);
  TestModel model;
  const ValueId x = model.input({-1, 6, 5, 8}, DType::kInt8, kQ);
  const ValueId a = convolve(model, random, x, 8, 5), b = convolve(model, random, x, 8, 7, 3);
  const ValueId inner = concat(model, {a, b});
  const ValueId c = convolve(model, random, inner, 12, 9);
  model.output(concat(model, {inner, c, convolve(model, random, x, 8, 3)}));
  EXPECT_EQ(check(model, random), 4u) << "convolutions only";
}

TEST(Views, AlongOtherAxesToo) {
  Random random(5);
  for (const int64_t axis : {0, 1, 2}) {
    TestModel model;
    const ValueId x = model.input({3, 6, 5, 8}, DType::kInt8, kQ);
    const ValueId a = convolve(model, random, x, 8, 9), b = convolve(model, random, x, 8, 9, 3);
    model.output(concat(model, {a, b}, axis));
    EXPECT_EQ(check(model, random), axis == 0 ? 2u : 3u);
  }
}

TEST(Views, APartThatOthersReadToo) {
  Random random(6);
  TestModel model;
  const ValueId x = model.input({-1, 6, 5, 8}, DType::kInt8, kQ);
  const ValueId a = convolve(model, random, x, 8, 5);
  const ValueId b = convolve(model, random, a, 5, 6, 3);  // reads a where it lies
  model.output(concat(model, {a, b}));
  model.output(a);
  EXPECT_EQ(check(model, random), 2u);
}

TEST(Views, OneValueInTwoConcatenationsAndTwiceInOne) {
  Random random(7);
  TestModel model;
  const ValueId x = model.input({-1, 6, 5, 8}, DType::kInt8, kQ);
  const ValueId a = convolve(model, random, x, 8, 5), b = convolve(model, random, x, 8, 6);
  model.output(concat(model, {a, b}));
  model.output(concat(model, {b, a, a}));
  check(model, random);
}

TEST(Views, AnotherQuantizationIsConverted) {
  Random random(8);
  TestModel model;
  const ValueId x = model.input({-1, 6, 5, 8}, DType::kInt8, kQ);
  const ValueId a = convolve(model, random, x, 8, 5, 1, {0.07f, 1}), b = convolve(model, random, x, 8, 6);
  model.output(concat(model, {a, b}));
  EXPECT_EQ(check(model, random), 3u);
}

TEST(Views, NothingRunsInPlaceThroughAViewThatIsNeeded) {
  Random random(9);
  const Json relu = {{"min", 0}};
  {
    TestModel model;  // the clip may not overwrite what the other half shares
    const ValueId x = model.input({-1, 4, 4, 16}, DType::kInt8, kQ);
    const std::vector<ValueId> parts = split(model, x, 3, {8, 8});
    const ValueId clipped = model.node("clip", relu, {parts[0]}, DType::kInt8, kQ);
    model.output(model.node("add", {}, {clipped, parts[1]}, DType::kInt8, kQ));
    check(model, random);
  }
  {
    TestModel model;  // rows 1..3 of x added to rows 0..2: the sum may not overwrite what it still reads
    const ValueId x = model.input({1, 4, 4, 16}, DType::kInt8, kQ);
    const ValueId y = model.node("clip", relu, {x}, DType::kInt8, kQ);
    const ValueId low =
        model.node("slice", slice({0, 0, 0, 0}, {nullptr, 3, nullptr, nullptr}, {1, 1, 1, 1}), {y}, DType::kInt8, kQ);
    const ValueId high = model.node("slice", slice({0, 1, 0, 0}, {nullptr, nullptr, nullptr, nullptr}, {1, 1, 1, 1}),
                                    {y}, DType::kInt8, kQ);
    model.output(model.node("add", {}, {low, high}, DType::kInt8, kQ));
    check(model, random);
  }
  {
    TestModel model;  // in place on a value that is kept as a view
    const ValueId x = model.input({-1, 4, 4, 16}, DType::kInt8, kQ);
    const ValueId y = convolve(model, random, x, 16, 16);
    const ValueId flat = model.node("reshape", {{"shape", {"N", 4, 4, 16}}}, {y}, DType::kInt8, kQ);
    model.output(model.node("clip", relu, {y}, DType::kInt8, kQ));
    model.output(flat);
    check(model, random);
  }
}

TEST(Views, ConstantsAreReadWhereTheyAreAndNeverWritten) {
  Random random(10);
  TestModel model;
  const Shape shape = {1, 4, 4, 16};
  const ValueId x = model.input(shape, DType::kInt8, kQ);
  const ValueId c = model.constant(shape, DType::kInt8, random_bytes(random, shape, DType::kInt8), kQ);
  const ValueId row =
      model.constant({1, 1, 1, 16}, DType::kInt8, random_bytes(random, {1, 1, 1, 16}, DType::kInt8), kQ);
  model.output(model.node("add", {}, {c, x}, DType::kInt8, kQ));    // not in place
  model.output(model.node("mul", {}, {row, x}, DType::kInt8, kQ));  // broadcast
  model.output(model.node("clip", {{"min", 0}}, {c}, DType::kInt8, kQ));
  model.output(model.node("reshape", {{"shape", {16, 16}}}, {c}, DType::kInt8, kQ));
  for (const ValueId part : split(model, c, 3, {8, 8})) model.output(part);
  model.output(concat(model, {c, convolve(model, random, x, 16, 16)}));
  model.output(c);
  check(model, random);
}

TEST(Views, TransposedValuesAreReadWhereTheyLie) {
  Random random(11);
  TestModel model;
  const ValueId x = model.input({2, 4, 6, 16}, DType::kInt8, kQ), y = model.input({2, 6, 16, 4}, DType::kInt8, kQ);
  const ValueId turned = model.node("transpose", {{"axes", {0, 2, 3, 1}}}, {x}, DType::kInt8, kQ);
  model.output(model.node("add", {}, {turned, y}, DType::kInt8, kQ));
  EXPECT_EQ(check(model, random), 1u) << "the sum only";
  model.output(convolve(model, random, turned, 4, 5));  // reads pixels, so the transpose copies
  EXPECT_EQ(check(model, random), 3u);
}

// Random graphs of everything that can be a view.
TEST(Views, RandomGraphs) {
  for (uint32_t seed = 0; seed < 60 && !HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    Random random(1000 + seed);
    TestModel model;
    struct Image {
      ValueId id;
      int64_t channels;
    };
    std::vector<Image> images{{model.input({-1, 6, 6, 24}, DType::kInt8, kQ), 24}};
    for (int i = 0; i < 9; ++i) {
      const Image x = random.pick(images);
      switch (random.integer(0, 5)) {
        case 0: {
          const int64_t outputs = random.pick<int64_t>({8, 12, 24});
          images.push_back({convolve(model, random, x.id, x.channels, outputs, random.pick<int64_t>({1, 3})), outputs});
          break;
        }
        case 1: {
          const int64_t first = random.integer(1, x.channels - 1);
          const std::vector<ValueId> parts = split(model, x.id, 3, {first, x.channels - first});
          images.push_back({parts[0], first});
          images.push_back({parts[1], x.channels - first});
          break;
        }
        case 2: {
          const Image y = random.pick(images), z = random.pick(images);
          images.push_back({concat(model, {x.id, y.id, z.id}), x.channels + y.channels + z.channels});
          break;
        }
        case 3:
          images.push_back({model.node("clip", {{"min", -1}, {"max", 2}}, {x.id}, DType::kInt8, kQ), x.channels});
          break;
        case 4:
          images.push_back({model.node("add", {}, {x.id, x.id}, DType::kInt8, kQ), x.channels});
          break;
        case 5: {
          const int64_t step = random.integer(1, 2), start = random.integer(0, x.channels - 1);
          images.push_back(
              {model.node("slice", slice({0, 0, 0, start}, {nullptr, nullptr, nullptr, nullptr}, {1, 1, 1, step}),
                          {x.id}, DType::kInt8, kQ),
               (x.channels - start + step - 1) / step});
          break;
        }
      }
      if (images.back().channels < 2) images.pop_back();
    }
    std::vector<bool> is_read(model.graph.values.size());
    for (const graph::Node& node : model.graph.nodes) {
      for (const ValueId id : node.inputs) is_read[static_cast<size_t>(id)] = true;
    }
    for (size_t v = 0; v < is_read.size(); ++v) {
      if (!is_read[v] || random.integer(0, 5) == 0) model.output(static_cast<ValueId>(v));
    }
    check(model, random);
  }
}

}  // namespace
}  // namespace dgms::testing
