// Nodes that do not fit: the right kind of error, naming the node.
#include <functional>

#include "tests/cpp/ops_testing.h"

namespace dgms::testing {
namespace {

constexpr Quantization kQ{0.1f, 0}, kOther{0.2f, 0};
constexpr int64_t kHuge = std::numeric_limits<int64_t>::max();

void expect_refused(const TestModel& model, ErrorKind kind, const std::vector<std::string>& words) {
  expect_error(kind, words, [&] { plan::make_plan(model.graph, model.reader(), kernels::Isa::kScalar); });
}

// A 3x3 convolution of 8 to 4 channels, changed before it is planned.
struct ConvParts {
  Shape x{-1, 6, 6, 8}, weight{4, 3, 3, 8};
  graph::Conv2d conv;
  DType x_dtype = DType::kInt8, y_dtype = DType::kInt8;
  Encoding encoding = Encoding::kCodesInt8;
  std::vector<Shape> residuals;
  DType residual_dtype = DType::kInt8;
  ConvParts() { conv.kernel = {3, 3}; }
};

void expect_conv_refused(const std::function<void(ConvParts&)>& change, ErrorKind kind,
                         const std::vector<std::string>& words) {
  Random random(1);
  ConvParts parts;
  change(parts);
  TestModel model;
  std::vector<ValueId> inputs{model.input(parts.x, parts.x_dtype, kQ)};
  for (const Shape& shape : parts.residuals) inputs.push_back(model.input(shape, parts.residual_dtype, kQ));
  const int32_t weights = model.add_weights(random, parts.weight, parts.encoding);
  model.output(model.node("conv2d", parts.conv, inputs, parts.y_dtype, kQ, weights));
  std::vector<std::string> all = words;
  all.push_back("conv2d0");
  expect_refused(model, kind, all);
}

TEST(Conv2dErrors, AreNamed) {
  const ErrorKind kFormat = ErrorKind::kFormat;
  expect_conv_refused([](ConvParts& p) { p.x = {-1, 8}; }, kFormat, {"rank", "4"});
  expect_conv_refused([](ConvParts& p) { p.weight = {4, 3, 5, 8}; }, kFormat, {"kernel", "[4, 3, 5, 8]"});
  expect_conv_refused([](ConvParts& p) { p.weight = {4, 9, 8}; }, kFormat, {"kernel"});
  expect_conv_refused([](ConvParts& p) { p.weight[3] = 7; }, kFormat, {"channels", "8", "7"});
  expect_conv_refused([](ConvParts& p) { p.conv.groups = 3; }, kFormat, {"groups", "3"});
  expect_conv_refused([](ConvParts& p) { p.conv.groups = 0; }, kFormat, {"groups", "0"});
  expect_conv_refused([](ConvParts& p) { p.conv.groups = kHuge; }, kFormat, {"groups"});
  expect_conv_refused([](ConvParts& p) { p.conv.stride = {0, 1}; }, kFormat, {"stride", "0"});
  expect_conv_refused([](ConvParts& p) { p.conv.stride = {1, kHuge}; }, kFormat, {"stride"});
  expect_conv_refused([](ConvParts& p) { p.conv.dilation = {-1, 1}; }, kFormat, {"dilation"});
  expect_conv_refused([](ConvParts& p) { p.conv.dilation = {3, 3}; }, kFormat, {"larger than", "7x7", "6x6"});
  expect_conv_refused([](ConvParts& p) { p.conv.padding.top = -1; }, kFormat, {"padding"});
  expect_conv_refused([](ConvParts& p) { p.conv.padding.left = kHuge; }, kFormat, {"padding"});
  expect_conv_refused([](ConvParts& p) { p.conv.activation = {1, 0}; }, kFormat, {"activation"});
  expect_conv_refused([](ConvParts& p) { p.conv.activation.min = std::nanf(""); }, kFormat, {"activation"});
  expect_conv_refused([](ConvParts& p) { p.conv.algorithm = "winograd"; }, ErrorKind::kUnsupported, {"winograd"});
  expect_conv_refused([](ConvParts& p) { p.encoding = Encoding::kFloat32; }, kFormat, {"int8 activation"});
  expect_conv_refused([](ConvParts& p) { p.encoding = Encoding::kCodesFloat; }, kFormat, {"float32 codebook"});
  expect_conv_refused([](ConvParts& p) { p.x_dtype = DType::kFloat32; }, kFormat, {"float32", "int8"});
  expect_conv_refused([](ConvParts& p) { p.residuals = {{-1, 4, 4, 3}}; }, kFormat, {"residual", "[1, 4, 4, 3]"});
  expect_conv_refused([](ConvParts& p) { p.residuals.assign(2, {-1, 4, 4, 4}); }, kFormat, {"inputs", "3"});
  expect_conv_refused(
      [](ConvParts& p) {
        p.residuals = {{-1, 4, 4, 4}};
        p.residual_dtype = DType::kFloat32;
      },
      kFormat, {"input 1", "int8"});
  expect_conv_refused(
      [](ConvParts& p) {
        p.residuals = {{-1, 4, 4, 4}};
        p.y_dtype = DType::kFloat32;
      },
      kFormat, {"output", "int8"});
}

TEST(Conv2dErrors, HugePaddingIsAShapeTooLarge) {
  Random random(1);
  TestModel model;
  graph::Conv2d conv;
  constexpr int64_t kMost = std::numeric_limits<int32_t>::max();
  conv.padding = {kMost, kMost, kMost, kMost};
  const ValueId x = model.input({-1, 6, 6, 8}, DType::kFloat32);
  const int32_t weights = model.add_weights(random, {4, 1, 1, 8}, Encoding::kFloat32);
  model.output(model.node("conv2d", conv, {x}, DType::kFloat32, {}, weights));
  expect_refused(model, ErrorKind::kFormat, {"bad shape"});
}

// One output of `depth` levels of 127.
TestModel accumulator(int64_t depth, int32_t zero_point) {
  TestModel model;
  ops::Weights weights;
  weights.encoding = ops::Weights::Encoding::kCodes;
  weights.bits = 1;
  weights.shape = {1, depth};
  weights.codes.resize(static_cast<size_t>(depth + 7) / 8);
  weights.levels_s8 = {127};
  weights.scale = {1};
  model.weights.push_back(weights);
  const ValueId x = model.input({-1, depth}, DType::kInt8, {0.1f, zero_point});
  model.output(model.node("linear", graph::Linear{}, {x}, DType::kInt8, kQ, 0));
  return model;
}

TEST(Accumulator, TheProofIsExact) {
  // 127 * 128 a weight: 132104 of them are below 2^31, 132105 are not.
  const TestModel largest = accumulator(132104, 0);
  EXPECT_NO_THROW(plan::make_plan(largest.graph, largest.reader(), kernels::Isa::kScalar));
  expect_refused(accumulator(132105, 0), ErrorKind::kPlan, {"linear0", "overflow", "2147498880"});
  // The zero point counts as well.
  const TestModel with_zero_point = accumulator(66052, -128);
  EXPECT_NO_THROW(plan::make_plan(with_zero_point.graph, with_zero_point.reader(), kernels::Isa::kScalar));
  expect_refused(accumulator(66053, -128), ErrorKind::kPlan, {"linear0", "overflow"});
}

TEST(Multiplier, MustBeFinite) {
  Random random(1);
  TestModel model;
  const ValueId x = model.input({-1, 8}, DType::kInt8, {1e30f, 0});
  const int32_t weights = model.add_weights(random, {4, 8}, Encoding::kInt8);
  model.output(model.node("linear", graph::Linear{}, {x}, DType::kInt8, {1e-30f, 0}, weights));
  expect_refused(model, ErrorKind::kPlan, {"linear0", "multiplier", "float32"});
}

TEST(LinearErrors, AreNamed) {
  Random random(1);
  for (const Shape& x : {Shape{-1, 1, 1, 8}, Shape{-1, 7}}) {
    TestModel model;
    const int32_t weights = model.add_weights(random, {4, 8}, Encoding::kInt8);
    model.output(model.node("linear", graph::Linear{}, {model.input(x, DType::kInt8, kQ)}, DType::kInt8, kQ, weights));
    expect_refused(model, ErrorKind::kFormat, {"linear0"});
  }
  TestModel model;
  model.output(model.node("linear", graph::Linear{}, {model.input({-1, 8}, DType::kInt8, kQ)}, DType::kInt8, kQ));
  expect_refused(model, ErrorKind::kFormat, {"linear0", "without weights"});
}

struct NodeParts {
  std::string op;
  graph::Attributes attributes;
  std::vector<Shape> inputs;
  DType y_dtype = DType::kInt8;
  Quantization y_quantization = kQ;
  DType x_dtype = DType::kInt8;
};

TEST(NodeErrors, AreNamed) {
  const graph::Padding none;
  const Shape x{-1, 6, 6, 8};
  const std::vector<std::pair<NodeParts, std::vector<std::string>>> cases = {
      {{"add", graph::Add{}, {x, {-1, 6, 6, 7}}}, {"shapes", "[1, 6, 6, 7]"}},
      {{"add", graph::Add{}, {x}}, {"inputs", "2"}},
      {{"add", graph::Add{}, {x, x}, DType::kFloat32}, {"output", "int8"}},
      {{"add", graph::Add{{2, 1}}, {x, x}}, {"activation"}},
      {{"clip", graph::Clip{{2, 1}}, {x}}, {"activation"}},
      {{"clip", graph::Clip{}, {x}, DType::kFloat32}, {"output"}},
      {{"lookup", graph::Lookup{{1}, {2}}, {x}}, {"levels", "2"}},
      {{"lookup", graph::Lookup{{}, {}}, {x}}, {"levels", "1"}},
      {{"lookup", graph::Lookup{{1, 1}, {2, 3, 4}}, {x}}, {"ascend", "1"}},
      {{"lookup", graph::Lookup{{1}, {2, 3}}, {x, x}}, {"inputs", "1"}},
      {{"lookup", graph::Lookup{{1}, {2, 3}}, {x}, DType::kFloat32}, {"output", "int8"}},
      {{"lookup", graph::Lookup{{1}, {2, 3}}, {x}, DType::kInt8, kQ, DType::kFloat32}, {"dtype", "quantize"}},
      {{"max_pool2d", graph::MaxPool2d{{7, 7}, {1, 1}, none}, {x}}, {"7x7", "6x6"}},
      {{"max_pool2d", graph::MaxPool2d{{3, 3}, {1, 1}, {3, 0, 0, 0}}, {x}}, {"padding", "0..2"}},
      {{"max_pool2d", graph::MaxPool2d{{0, 3}, {1, 1}, none}, {x}}, {"kernel"}},
      {{"max_pool2d", graph::MaxPool2d{{3, 3}, {1, 1}, none}, {x}, DType::kInt8, kOther}, {"quantization"}},
      {{"max_pool2d", graph::MaxPool2d{{3, 3}, {1, 1}, none}, {{-1, 6}}}, {"rank"}},
      {{"avg_pool2d", graph::AvgPool2d{{3000, 3000}, {1, 1}, {2999, 2999, 2999, 2999}, true}, {x}},
       {"kernel", "9000000"}},
      {{"avg_pool2d", graph::AvgPool2d{{3, 3}, {0, 1}, none, true}, {x}}, {"stride"}},
      {{"avg_pool2d", graph::AvgPool2d{{3, 3}, {1, 1}, none, true}, {x}, DType::kFloat32}, {"output"}},
      {{"global_avg_pool", graph::GlobalAvgPool{}, {{-1, 4096, 4096, 1}}}, {"16777216"}},
      {{"global_avg_pool", graph::GlobalAvgPool{}, {{-1, 8}}}, {"rank"}},
      {{"flatten", graph::Flatten{}, {x}, DType::kInt8, kOther}, {"quantization", "0.2"}},
      {{"flatten", graph::Flatten{}, {x}, DType::kFloat32}, {"output"}},
      {{"reshape", graph::Reshape{{-1, 7}}, {x}}, {"elements", "[1, 7]"}},
      {{"reshape", graph::Reshape{{-1, kHuge, kHuge}}, {x}}, {"shape"}},
      {{"reshape", graph::Reshape{{-1, 2147483647, 2147483647, 2147483647}}, {x}}, {"elements"}},
      {{"reshape", graph::Reshape{{-1, -1}}, {x}}, {"shape"}},
      {{"reshape", graph::Reshape{{}}, {x}}, {"rank"}},
      {{"concat", graph::Concat{4}, {x, x}}, {"axis", "1..3"}},
      {{"concat", graph::Concat{0}, {x, x}}, {"axis"}},
      {{"concat", graph::Concat{3}, {x, {-1, 6, 8}}}, {"input 1", "[1, 6, 8]"}},
      {{"concat", graph::Concat{3}, {x, {-1, 6, 7, 8}}}, {"input 1"}},
      {{"concat", graph::Concat{3}, {x, x}, DType::kFloat32}, {"output"}},
      {{"pad", graph::Pad{{{0, 0}, {1, 1}}, 0}, {x}}, {"pads", "4"}},
      {{"pad", graph::Pad{{{1, 0}, {0, 0}, {0, 0}, {0, 0}}, 0}, {x}}, {"pads"}},
      {{"pad", graph::Pad{{{0, 0}, {-1, 0}, {0, 0}, {0, 0}}, 0}, {x}}, {"pads", "-1"}},
      {{"slice", graph::Slice{{0, 0}, {-1, -1}, {1, 1}}, {x}}, {"entries"}},
      {{"slice", graph::Slice{{0, 6, 0, 0}, {-1, -1, -1, -1}, {1, 1, 1, 1}}, {x}}, {"start", "0..5"}},
      {{"slice", graph::Slice{{0, 3, 0, 0}, {-1, 3, -1, -1}, {1, 1, 1, 1}}, {x}}, {"stop", "4..6"}},
      {{"slice", graph::Slice{{0, 0, 0, 0}, {-1, 7, -1, -1}, {1, 1, 1, 1}}, {x}}, {"stop"}},
      {{"slice", graph::Slice{{0, 0, 0, 0}, {-1, -1, -1, -1}, {1, 0, 1, 1}}, {x}}, {"step"}},
      {{"slice", graph::Slice{{0, 0, 0, 0}, {-1, -1, -1, -1}, {2, 1, 1, 1}}, {x}}, {"step of axis 0"}},
      {{"softmax", graph::Softmax{1}, {x}, DType::kFloat32}, {"dtype", "dequantize"}},
      {{"softmax", graph::Softmax{4}, {x}, DType::kFloat32, {}, DType::kFloat32}, {"axis"}},
      {{"quantize", graph::Quantize{}, {x}}, {"dtype"}},
      {{"dequantize", graph::Dequantize{}, {x}, DType::kInt8}, {"output"}},
  };
  for (const auto& [parts, words] : cases) {
    TestModel model;
    std::vector<ValueId> inputs;
    for (const Shape& shape : parts.inputs) inputs.push_back(model.input(shape, parts.x_dtype, kQ));
    model.output(model.node(parts.op, parts.attributes, inputs, parts.y_dtype, parts.y_quantization));
    std::vector<std::string> all = words;
    all.push_back(parts.op + "0");
    expect_refused(model, ErrorKind::kFormat, all);
  }
}

TEST(NodeErrors, WeightsWhereNoneBelong) {
  Random random(1);
  TestModel model;
  const int32_t weights = model.add_weights(random, {4, 8}, Encoding::kInt8);
  model.output(model.node("clip", graph::Clip{}, {model.input({-1, 8}, DType::kInt8, kQ)}, DType::kInt8, kQ, weights));
  expect_refused(model, ErrorKind::kFormat, {"clip0", "weights"});
}

}  // namespace
}  // namespace dgms::testing
