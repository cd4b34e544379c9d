// make_plan: which kernel a layer gets and why, what its weights take, and what is refused.
#include <fstream>
#include <map>
#include <sstream>
#include <utility>

#include "csrc/plan/select.h"
#include "tests/cpp/ops_testing.h"

namespace dgms::testing {
namespace {

using kernels::Family;
using kernels::Isa;
using kernels::KernelRow;

void no_kernel() {}

const KernelRow kRows[] = {
    {"wide__avx512vnni", Family::kIgemmQs8, Isa::kAvx512Vnni, 12, 32, 4, 0, no_kernel},
    {"narrow__avx512vnni", Family::kIgemmQs8, Isa::kAvx512Vnni, 12, 16, 4, 0, no_kernel},
    {"wide__avx2", Family::kIgemmQs8, Isa::kAvx2, 6, 16, 2, 0, no_kernel},
    {"wide__neon", Family::kIgemmQs8, Isa::kNeon, 4, 4, 8, 0, no_kernel},
    {"one__scalar", Family::kIgemmQs8, Isa::kScalar, 1, 1, 1, 0, no_kernel},
    {"decode3__avx2", Family::kDecodeS8, Isa::kAvx2, 1, 128, 1, 3, no_kernel},
    {"decode3__scalar", Family::kDecodeS8, Isa::kScalar, 1, 128, 1, 3, no_kernel},
    {"decode4__scalar", Family::kDecodeS8, Isa::kScalar, 1, 128, 1, 4, no_kernel},
};
const kernels::KernelTable kTable{kRows, std::size(kRows)};

std::string selected(const ops::KernelRequest& request, Isa isa) {
  std::vector<std::string> refused;
  const KernelRow* row = plan::select_kernel(kTable, request, isa, refused);
  return row == nullptr ? "none" : row->name;
}

TEST(SelectKernel, TakesTheBestRowThatTheIsaRuns) {
  EXPECT_EQ(selected({Family::kIgemmQs8, 0, 64}, Isa::kAvx512Vnni), "wide__avx512vnni");
  EXPECT_EQ(selected({Family::kIgemmQs8, 0, 64}, Isa::kAvx2), "wide__avx2");
  EXPECT_EQ(selected({Family::kIgemmQs8, 0, 64}, Isa::kNeonI8mm), "wide__neon");
  EXPECT_EQ(selected({Family::kIgemmQs8, 0, 64}, Isa::kScalar), "one__scalar");
}

// Instruction sets of which neither contains the other, listed against their ranks.
constexpr Isa kSve2Only{"sve2", {kernels::Feature::kNeon, kernels::Feature::kSve2}, 31};
constexpr Isa kI8mmOnly{"i8mm", {kernels::Feature::kNeon, kernels::Feature::kI8mm}, 32};
const KernelRow kUnorderedRows[] = {
    {"gemm__neon", Family::kIgemmQs8, Isa::kNeon, 4, 4, 8, 0, no_kernel},
    {"gemm__sve2", Family::kIgemmQs8, kSve2Only, 4, 4, 8, 0, no_kernel},
    {"gemm__i8mm", Family::kIgemmQs8, kI8mmOnly, 4, 4, 8, 0, no_kernel},
    {"gemm__scalar", Family::kIgemmQs8, Isa::kScalar, 1, 1, 1, 0, no_kernel},
    {"add__sve2", Family::kAddQs8, kSve2Only, 1, 8, 1, 0, no_kernel},
    {"add__scalar", Family::kAddQs8, Isa::kScalar, 1, 1, 1, 0, no_kernel},
};

TEST(SelectKernel, TakesTheHighestRankWhoseFeaturesAreThere) {
  using kernels::Feature;
  const auto selected = [](Family family, kernels::FeatureSet features, std::vector<std::string>* reasons = nullptr) {
    std::vector<std::string> refused;
    const kernels::KernelTable table{kUnorderedRows, std::size(kUnorderedRows)};
    const std::string name = plan::select_kernel(table, {family}, {"this CPU", features, 0}, refused)->name;
    if (reasons != nullptr) *reasons = refused;
    return name;
  };
  const kernels::FeatureSet both{Feature::kNeon, Feature::kSve2, Feature::kI8mm};
  EXPECT_EQ(selected(Family::kIgemmQs8, {}), "gemm__scalar");
  EXPECT_EQ(selected(Family::kIgemmQs8, {Feature::kNeon}), "gemm__neon");
  EXPECT_EQ(selected(Family::kIgemmQs8, {Feature::kNeon, Feature::kI8mm}), "gemm__i8mm");
  EXPECT_EQ(selected(Family::kIgemmQs8, both), "gemm__i8mm");
  EXPECT_EQ(selected(Family::kAddQs8, both), "add__sve2") << "not those of the highest rank only";
  EXPECT_EQ(selected(Family::kAddQs8, {Feature::kNeon, Feature::kI8mm}), "add__scalar");
  std::vector<std::string> refused;
  EXPECT_EQ(selected(Family::kIgemmQs8, {Feature::kNeon, Feature::kSve2}, &refused), "gemm__sve2");
  EXPECT_EQ(refused, std::vector<std::string>{"gemm__i8mm: needs i8mm, the plan is for this CPU"});
}

TEST(SelectKernel, AvoidsTilesMuchWiderThanTheLayer) {
  EXPECT_EQ(selected({Family::kIgemmQs8, 0, 16}, Isa::kAvx512Vnni), "narrow__avx512vnni");
  EXPECT_EQ(selected({Family::kIgemmQs8, 0, 10}, Isa::kAvx512Vnni), "narrow__avx512vnni");
  EXPECT_EQ(selected({Family::kIgemmQs8, 0, 48}, Isa::kAvx512Vnni), "narrow__avx512vnni");
  EXPECT_EQ(selected({Family::kIgemmQs8, 0, 32}, Isa::kAvx512Vnni), "wide__avx512vnni");
  EXPECT_EQ(selected({Family::kIgemmQs8, 0, 1000}, Isa::kAvx512Vnni), "wide__avx512vnni");
}

TEST(SelectKernel, RefusesBlocksOfMoreChannelsThanTheLayer) {
  const KernelRow rows[] = {
      {"rows__avx512vnni", Family::kDwconv3x3Qs8, Isa::kAvx512Vnni, 2, 16, 4, 0, no_kernel},
      {"rows__avx2", Family::kDwconv3x3Qs8, Isa::kAvx2, 2, 8, 4, 0, no_kernel},
      {"rows__scalar", Family::kDwconv3x3Qs8, Isa::kScalar, 1, 1, 1, 0, no_kernel},
  };
  const kernels::KernelTable table{rows, std::size(rows)};
  std::vector<std::string> refused;
  const auto selected = [&](int64_t channels) {
    return std::string(
        plan::select_kernel(table, {Family::kDwconv3x3Qs8, 0, channels}, Isa::kAvx512Vnni, refused)->name);
  };
  EXPECT_EQ(selected(16), "rows__avx512vnni");
  EXPECT_TRUE(refused.empty());
  EXPECT_EQ(selected(15), "rows__avx2");
  EXPECT_EQ(selected(7), "rows__scalar");
  EXPECT_EQ(refused[0], "rows__avx512vnni: blocks of 16 channels for a layer of 15");
}

TEST(SelectKernel, DecodersMatchTheBits) {
  EXPECT_EQ(selected({Family::kDecodeS8, 3}, Isa::kAvx512Vnni), "decode3__avx2");
  EXPECT_EQ(selected({Family::kDecodeS8, 4}, Isa::kAvx512Vnni), "decode4__scalar");
  EXPECT_EQ(selected({Family::kDecodeS8, 2}, Isa::kAvx512Vnni), "none");
}

TEST(SelectKernel, SaysWhyFasterRowsWereRefused) {
  std::vector<std::string> refused;
  plan::select_kernel(kTable, {Family::kIgemmQs8, 0, 16}, Isa::kAvx512Vnni, refused);
  EXPECT_EQ(refused, std::vector<std::string>{"wide__avx512vnni: a tile of 32 channels for a layer of 16"});
  refused.clear();
  plan::select_kernel(kTable, {Family::kIgemmQs8, 0, 64}, Isa::kAvx2, refused);
  const std::string reason = ": needs avx512f, avx512bw, avx512dq, avx512vl, avx512vnni, the plan is for avx2";
  EXPECT_EQ(refused, (std::vector<std::string>{"wide__avx512vnni" + reason, "narrow__avx512vnni" + reason}));
}

// A 3x3 convolution of 64 to 64 channels.
TestModel convolution(Encoding encoding, unsigned bits, DType dtype) {
  Random random(1);
  TestModel model;
  const Quantization q = dtype == DType::kInt8 ? Quantization{0.1f, 0} : Quantization{};
  const Json conv = {{"padding", {1, 1, 1, 1}}};
  const ValueId x = model.input({-1, 8, 8, 64}, dtype, q);
  model.output(model.node("conv2d", conv, {x}, dtype, q, model.add_weights(random, {64, 3, 3, 64}, encoding, bits)));
  return model;
}

TEST(MakePlan, WeightsStayAsWideAsInTheFile) {
  constexpr double kCount = 64 * 3 * 3 * 64;
  for (const Isa isa : isas()) {
    // A scalar panel is one output of 576 weights, padded to a multiple of 128.
    const double most = isa == Isa::kScalar ? 640.0 / 576 : 1.02;
    for (const DType dtype : {DType::kInt8, DType::kFloat32}) {
      for (unsigned bits = 1; bits <= 4; ++bits) {
        const TestModel model = convolution(Encoding::kCodesInt8, bits, dtype);
        const plan::Plan plan = model.plan(isa);
        EXPECT_GE(static_cast<double>(plan.weight_bytes), kCount * bits / 8);
        EXPECT_LE(static_cast<double>(plan.weight_bytes), most * kCount * bits / 8) << isa.name;
      }
      const TestModel model = convolution(Encoding::kInt8, 0, dtype);
      const plan::Plan plan = model.plan(isa);
      EXPECT_LE(static_cast<double>(plan.weight_bytes), most * kCount) << isa.name;
    }
  }
}

// A layer of bench/shapes with 4-bit codes.
TestModel layer_of(int64_t outputs, int64_t inputs, int64_t taps, int64_t groups) {
  Random random(1);
  TestModel model;
  const int64_t side = taps == 9 ? 3 : 1;
  const Json conv = {{"groups", groups}};
  const ValueId x = model.input({-1, 8, 8, inputs}, DType::kInt8, {0.1f, 0});
  const Shape shape{outputs, side, side, inputs / groups};
  model.output(
      model.node("conv2d", conv, {x}, DType::kInt8, {0.1f, 0}, model.add_weights(random, shape, Encoding::kCodesInt8)));
  return model;
}

// Direct convolutions, and Winograd's where they fit and do not transform at load.
TEST(MakePlan, WeightsOfWholeNetworksStayAsWideAsInTheFile) {
  for (const char* const network : {"resnet18", "mobilenetv2"}) {
    std::ifstream file(std::string(DGMS_SOURCE_DIR "/bench/shapes/") + network + ".txt");
    double packed = 0;
    std::map<std::pair<std::string, bool>, double> held;
    for (std::string line; std::getline(file, line);) {
      std::istringstream words(line);
      std::string name;
      int64_t pixels = 0, outputs = 0, inputs = 0, taps = 0, groups = 0;
      if (line[0] == '#' || !(words >> name >> pixels >> outputs >> inputs >> taps >> groups)) continue;
      TestModel model = layer_of(outputs, inputs, taps, groups);
      packed += static_cast<double>(graph::element_count(model.weights(0).shape)) / 2;
      const auto weight_bytes = [&model](Isa isa) {
        return static_cast<double>(model.plan(isa, ops::Memory::kLow).weight_bytes);
      };
      for (const Isa isa : isas()) {
        if (isa == Isa::kScalar) continue;  // a panel is one output, padded to a multiple of 128 weights
        model.change_attributes(0, {{"algorithm", "direct"}});
        const double direct = weight_bytes(isa);
        held[{isa.name, false}] += direct;
        const bool tiled = taps == 9 && groups == 1;
        if (tiled) model.change_attributes(0, {{"algorithm", "winograd_2x2_3x3"}});
        held[{isa.name, true}] += tiled ? weight_bytes(isa) : direct;
      }
    }
    EXPECT_GT(packed, 1e6);
    for (const auto& [key, bytes] : held) {
      EXPECT_LE(bytes, 1.15 * packed) << network << ", " << key.first << ", " << key.second;
    }
  }
}

TEST(MakePlan, AddsAKernelForOneRowWhereTheIsaHasIt) {
  for (unsigned bits = 1; bits <= 4; ++bits) {
    TestModel model;
    Random random(1);
    const Quantization quantization{0.1f, 3};
    const ValueId x = model.input({-1, 64}, DType::kInt8, quantization);
    const int32_t w = model.add_weights(random, {40, 64}, Encoding::kCodesInt8, bits);
    model.output(model.node("linear", {}, {x}, DType::kFloat32, {}, w));
    for (const Isa isa : isas()) {
      const plan::Plan plan = model.plan(isa);
      const auto& chosen = plan.layers[0].kernels;
      ASSERT_EQ(chosen.size(), isa.features.has(kernels::Feature::kDotprod) ? 3u : 2u);
      if (chosen.size() < 3) continue;
      EXPECT_EQ(static_cast<int>(chosen[2]->family), static_cast<int>(Family::kGemvQs8F32));
      EXPECT_EQ(chosen[2]->bits, bits);
      EXPECT_EQ(chosen[0]->nr, chosen[2]->nr);
      EXPECT_EQ(chosen[0]->kr, chosen[2]->kr);
    }
  }
}

TEST(MakePlan, NamesTheKernelsOfALayer) {
  for (const Isa isa : isas()) {
    const TestModel model = convolution(Encoding::kCodesInt8, 3, DType::kInt8);
    const plan::Plan plan = model.plan(isa);
    ASSERT_EQ(plan.layers.size(), 1u);
    ASSERT_EQ(plan.layers[0].kernels.size(), 2u);
    EXPECT_EQ(static_cast<int>(plan.layers[0].kernels[0]->family), static_cast<int>(Family::kIgemmQs8));
    EXPECT_EQ(static_cast<int>(plan.layers[0].kernels[1]->family), static_cast<int>(Family::kDecodeS8));
    EXPECT_EQ(plan.layers[0].kernels[1]->bits, 3);
    EXPECT_NE(plan.layers[0].layer->note().find("3-bit codes"), std::string::npos);
    EXPECT_GT(plan.constant_bytes, 0u);
    EXPECT_EQ(graph::to_string(plan.shapes[1], model.graph.symbols), "[N, 8, 8, 64]");
  }
}

TEST(MakePlan, TakesSpecialKernelsThatAreBetterThanScalar) {
  Random random(2);
  const Json conv = {{"padding", {1, 1, 1, 1}}, {"groups", 16}};
  for (const Isa isa : isas()) {
    const auto has_kernel = [isa](const KernelRow& row) {
      return row.family == Family::kDwconv3x3Qs8 && row.isa != Isa::kScalar && isa.features.contains(row.isa.features);
    };
    const kernels::KernelTable table = kernels::all_kernels();
    const bool special = isa != Isa::kScalar && std::any_of(table.begin(), table.end(), has_kernel);
    TestModel model;
    const ValueId x = model.input({-1, 8, 8, 16}, DType::kInt8, {0.1f, 0});
    const int32_t weights = model.add_weights(random, {16, 3, 3, 1}, Encoding::kInt8);
    model.output(model.node("conv2d", conv, {x}, DType::kInt8, {0.1f, 0}, weights));
    const plan::Plan plan = model.plan(isa);
    ASSERT_EQ(plan.layers[0].kernels.size(), 1u);
    EXPECT_EQ(static_cast<int>(plan.layers[0].kernels[0]->family),
              static_cast<int>(special ? Family::kDwconv3x3Qs8 : Family::kDwconvQs8))
        << isa.name;
  }
}

TEST(MakePlan, RefusesUnknownOperatorsWithTheListOfKnownOnes) {
  TestModel model;
  model.output(model.node("erase", {}, {model.input({-1, 4}, DType::kFloat32)}, DType::kFloat32));
  expect_error(ErrorKind::kUnsupported, {"erase0", "conv2d", "dequantize"}, [&] { model.plan(); });
}

TEST(MakePlan, SizesAreEqualAsExpressions) {
  // [N, 10] and [2, 10] are equal at one batch only; [N, 10] and [1, 10] broadcast at every one.
  TestModel model;
  const ValueId a = model.input(Shape{-1, 10}, DType::kFloat32), b = model.input(Shape{2, 10}, DType::kFloat32);
  model.output(model.node("add", {}, {a, b}, DType::kFloat32));
  expect_error(ErrorKind::kFormat, {"add0", "[N, 10]", "[2, 10]"}, [&] { model.plan(); });
  TestModel reshaped;
  reshaped.output(
      reshaped.node("reshape", {{"shape", {2, 5}}}, {reshaped.input({-1, 10}, DType::kFloat32)}, DType::kFloat32));
  expect_error(ErrorKind::kFormat, {"reshape0"}, [&] { reshaped.plan(); });
}

TEST(MakePlan, RefusesValuesWithTooManyElements) {
  TestModel model;
  const ValueId x = model.input({-1, 4, 4, 4}, DType::kFloat32);
  const int64_t most = kMaxWindow - 1;
  model.output(model.node("pad", {{"pads", {{0, 0}, {0, most}, {most, 0}, {most, most}}}}, {x}, DType::kFloat32));
  expect_error(ErrorKind::kFormat, {"bad shape", "2147483647"}, [&] { model.plan(); });
}

}  // namespace
}  // namespace dgms::testing
