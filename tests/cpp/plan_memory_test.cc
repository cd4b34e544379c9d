// The arena: no two live buffers overlap, dead ones are reused, views and in-place results share.
#include <limits>

#include "tests/cpp/ops_testing.h"

namespace dgms::testing {
namespace {

size_t offset_of(const plan::MemoryPlan& memory, size_t value) {
  return reinterpret_cast<uintptr_t>(memory.values[value].data);
}

constexpr Quantization kQ{0.05f, 2};

// Three convolutions of an image and another one, side by side, and a convolution back to 8 channels.
ValueId add_concat(TestModel& model, Random& random, ValueId a, ValueId b, DType dtype, Quantization q) {
  ops::Convolution direct, tiled, depthwise;
  tiled.padding = depthwise.padding = {1, 1, 1, 1};
  tiled.algorithm = dtype == DType::kInt8 ? "winograd_2x2_3x3" : "winograd_4x4_3x3";
  depthwise.groups = 8;
  const auto conv = [&](const ops::Convolution& attributes, ValueId x, const Shape& weights) {
    return model.node("conv2d", to_json(attributes), {x}, dtype, q,
                      model.add_weights(random, weights, Encoding::kCodesInt8));
  };
  const std::vector<ValueId> parts{conv(direct, a, {5, 1, 1, 8}), b, conv(tiled, a, {11, 3, 3, 8}),
                                   conv(depthwise, a, {8, 3, 3, 1})};
  return conv(direct, model.node("concat", {{"axis", 3}}, parts, dtype, q), {8, 1, 1, 32});
}

// A random graph of images of one size: convolutions, sums, clips, pools, views, several outputs; concatenations too
// if wanted.
TestModel random_graph(Random& random, DType dtype, bool concat) {
  TestModel model;
  const Quantization q = dtype == DType::kInt8 ? kQ : Quantization{};
  std::vector<ValueId> images{model.input({-1, 6, 6, 8}, dtype, q), model.input({-1, 6, 6, 8}, dtype, q)};
  const Encoding encoding = Encoding::kCodesInt8;
  for (int i = 0; i < 14; ++i) {
    const ValueId a = random.pick(images), b = random.pick(images);
    const Json conv = {{"padding", {1, 1, 1, 1}}};
    switch (random.integer(0, concat ? 6 : 5)) {
      case 0:
        images.push_back(model.node("conv2d", conv, {a}, dtype, q, model.add_weights(random, {8, 3, 3, 8}, encoding)));
        break;
      case 1:
        images.push_back(
            model.node("conv2d", conv, {a, b}, dtype, q, model.add_weights(random, {8, 3, 3, 8}, encoding)));
        break;
      case 2:
        images.push_back(model.node("add", {}, {a, b}, dtype, q));
        break;
      case 3:
        images.push_back(model.node("clip", {{"min", 0}, {"max", 1}}, {a}, dtype, q));
        break;
      case 4:
        images.push_back(model.node("max_pool2d", {{"kernel", {3, 3}}, {"stride", {1, 1}}, {"padding", {1, 1, 1, 1}}},
                                    {a}, dtype, q));
        break;
      case 5: {
        const ValueId flat = model.node("reshape", {{"shape", {"N", 6, 6, 8}}}, {a}, dtype, q);
        images.push_back(model.node("clip", {{"min", -1}, {"max", 1}}, {flat}, dtype, q));
        break;
      }
      case 6:
        images.push_back(add_concat(model, random, a, b, dtype, q));
        break;
    }
  }
  // What nobody reads is an output, and one more.
  std::vector<bool> is_read(model.graph.values.size());
  for (const graph::Node& node : model.graph.nodes) {
    for (const ValueId id : node.inputs) is_read[static_cast<size_t>(id)] = true;
  }
  for (size_t v = 0; v < is_read.size(); ++v) {
    if (!is_read[v] || v == 5) model.output(static_cast<ValueId>(v));
  }
  return model;
}

TEST(PlanMemory, ReuseDoesNotChangeAnyValue) {
  for (uint32_t seed = 0; seed < 40; ++seed) {
    Random random(seed);
    const DType dtype = seed % 2 == 0 ? DType::kInt8 : DType::kFloat32;
    const TestModel model = random_graph(random, dtype, true);
    for (const int64_t batch : {1, 3}) {
      const std::vector<Bytes> inputs{random_bytes(random, {batch, 6, 6, 8}, dtype),
                                      random_bytes(random, {batch, 6, 6, 8}, dtype)};
      const RunResult reused = plan_and_run(model, {isas().back(), batch, 1, false}, inputs);
      const RunResult kept = plan_and_run(model, {isas().back(), batch, 1, true}, inputs);
      EXPECT_EQ(reused.values, kept.values) << "seed " << seed;
      EXPECT_EQ(reused.outputs, kept.outputs) << "seed " << seed;
      EXPECT_LT(reused.memory.arena_bytes, kept.memory.arena_bytes) << "seed " << seed;
    }
  }
}

TEST(PlanMemory, BuffersOfLiveValuesDoNotOverlap) {
  for (uint32_t seed = 0; seed < 40; ++seed) {
    Random random(100 + seed);
    const TestModel model = random_graph(random, DType::kInt8, false);
    const graph::Graph& g = model.graph;
    const plan::Plan plan = model.plan();
    const plan::MemoryPlan memory = plan::plan_memory(g, plan, {2}, false);
    const size_t bytes = 2 * 6 * 6 * 8;
    std::vector<size_t> first(g.values.size(), 0), last(g.values.size(), 0);
    for (size_t n = 0; n < g.nodes.size(); ++n) {
      first[static_cast<size_t>(g.nodes[n].outputs[0])] = n + 1;
      for (const ValueId id : g.nodes[n].inputs) last[static_cast<size_t>(id)] = n + 1;
    }
    for (const graph::Output& output : g.outputs) last[static_cast<size_t>(output.value)] = g.nodes.size() + 1;
    for (size_t a = 0; a < g.values.size(); ++a) {
      EXPECT_EQ(offset_of(memory, a) % kAlignment, 0u);
      EXPECT_LE(offset_of(memory, a) + bytes + kernels::kOverread, memory.arena_bytes);
      for (size_t b = 0; b < a; ++b) {
        // Both are needed behind some node: they may then only be the same bytes (a view).
        if (first[a] >= last[b] || first[b] >= last[a]) continue;
        const bool apart = offset_of(memory, a) + bytes <= offset_of(memory, b) ||
                           offset_of(memory, b) + bytes <= offset_of(memory, a);
        const bool is_view = offset_of(memory, a) == offset_of(memory, b);
        EXPECT_TRUE(apart || is_view) << "values " << a << " and " << b;
      }
    }
  }
}

// A chain of convolutions of 8, 16, 32, ... channels needs two buffers at a time.
TEST(PlanMemory, AChainNeedsItsTwoLargestAdjacentBuffers) {
  Random random(1);
  TestModel model;
  ValueId value = model.input({1, 16, 16, 8}, DType::kFloat32);
  std::vector<size_t> bytes{16 * 16 * 8 * 4};
  for (const int64_t channels : {16, 32, 8, 64, 16, 8}) {
    const int64_t in = static_cast<int64_t>(bytes.back()) / (16 * 16 * 4);
    value = model.node("conv2d", {}, {value}, DType::kFloat32, {},
                       model.add_weights(random, {channels, 1, 1, in}, Encoding::kFloat32));
    bytes.push_back(static_cast<size_t>(16 * 16 * channels * 4));
  }
  model.output(value);
  const plan::Plan plan = model.plan();
  const plan::MemoryPlan memory = plan::plan_memory(model.graph, plan, {}, false);
  size_t pair = 0;
  for (size_t i = 1; i < bytes.size(); ++i) pair = std::max(pair, bytes[i - 1] + bytes[i] + 2 * kernels::kOverread);
  EXPECT_EQ(memory.arena_bytes, pair);
}

TEST(PlanMemory, AnElementwiseChainRunsInOneBuffer) {
  TestModel model;
  const ValueId x = model.input({1, 100}, DType::kFloat32);
  const ValueId a = model.node("clip", {{"min", 0}, {"max", 6}}, {x}, DType::kFloat32);
  const ValueId b = model.node("softmax", {{"axis", 1}}, {a}, DType::kFloat32);
  model.output(b);
  const plan::Plan plan = model.plan();
  const plan::MemoryPlan memory = plan::plan_memory(model.graph, plan, {}, false);
  for (size_t v = 0; v < 3; ++v) EXPECT_EQ(offset_of(memory, v), 0u);
  EXPECT_EQ(memory.arena_bytes, 512u);  // 400 bytes and what kernels may read behind them
}

TEST(PlanMemory, ConvolutionsWriteIntoTheConcatenationThatReadsThem) {
  Random random(5);
  for (const bool is_read_twice : {false, true}) {
    TestModel model;
    const ValueId x = model.input({1, 6, 6, 8}, DType::kInt8, kQ);
    const auto conv = [&](Quantization q) {
      return model.node("conv2d", {}, {x}, DType::kInt8, q,
                        model.add_weights(random, {7, 1, 1, 8}, Encoding::kCodesInt8));
    };
    const ValueId a = conv(kQ), other = conv({0.02f, 1}), b = conv(kQ);
    const ValueId pool = model.node("max_pool2d", {{"kernel", {1, 1}}}, {x}, DType::kInt8, kQ);
    const ValueId whole = model.node("concat", {{"axis", 3}}, {a, other, pool, b}, DType::kInt8, kQ);
    model.output(whole);
    if (is_read_twice) model.output(b);
    const plan::Plan plan = model.plan();
    const plan::MemoryPlan memory = plan::plan_memory(model.graph, plan, {}, false);
    const auto offset = [&](ValueId v) { return offset_of(memory, static_cast<size_t>(v)); };
    const auto stride = [&](ValueId v) { return memory.values[static_cast<size_t>(v)].pixel_stride(); };
    EXPECT_EQ(offset(a), offset(whole));
    EXPECT_EQ(stride(a), 29);
    EXPECT_EQ(stride(other), 7);  // converted
    EXPECT_EQ(stride(pool), 29);
    // What a caller takes out may be pixels apart, so that it is no hindrance.
    EXPECT_EQ(stride(b), 29);
    EXPECT_EQ(offset(b), offset(whole) + 22);
  }
}

TEST(PlanMemory, AnInputThatIsReadLaterIsNotOverwritten) {
  TestModel model;
  const ValueId x = model.input({1, 100}, DType::kFloat32);
  const ValueId a = model.node("clip", {{"min", 0}, {"max", 6}}, {x}, DType::kFloat32);
  const ValueId b = model.node("add", {}, {a, x}, DType::kFloat32);
  model.output(a);
  model.output(b);
  const plan::Plan plan = model.plan();
  const plan::MemoryPlan memory = plan::plan_memory(model.graph, plan, {}, false);
  EXPECT_NE(offset_of(memory, 0), offset_of(memory, 1));
  EXPECT_NE(offset_of(memory, 1), offset_of(memory, 2));
}

TEST(PlanMemory, RefusesArenasThatAreTooLarge) {
  TestModel model;
  const graph::Dim n = model.symbol("N", 1, 65536);
  const ValueId x = model.symbolic_input(graph::Dims{n, 1024, 1024, 512}, DType::kFloat32);
  model.output(model.node("max_pool2d", {{"kernel", {3, 3}}, {"stride", {1, 1}}, {"padding", {1, 1, 1, 1}}}, {x},
                          DType::kFloat32));
  const plan::Plan plan = model.plan();
  expect_error(ErrorKind::kPlan, {"memory", "8589934592"}, [&] { plan::plan_memory(model.graph, plan, {3}, false); });
  expect_error(ErrorKind::kPlan, {"too large", "2147483647"},
               [&] { plan::plan_memory(model.graph, plan, {65536}, false); });
}

}  // namespace
}  // namespace dgms::testing
