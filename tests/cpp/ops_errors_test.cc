// Nodes that do not fit: the right kind of error, naming the node.
#include <functional>

#include "tests/cpp/ops_testing.h"

namespace dgms::testing {
namespace {

constexpr Quantization kQ{0.1f, 0}, kOther{0.2f, 0};
constexpr int64_t kHuge = std::numeric_limits<int64_t>::max();

void expect_refused(const TestModel& model, ErrorKind kind, const std::vector<std::string>& words) {
  expect_error(kind, words, [&] { model.plan(); });
}

// A 3x3 convolution of 8 to 4 channels, changed before it is planned.
struct ConvParts {
  Shape x{-1, 6, 6, 8}, weight{4, 3, 3, 8};
  Json conv = Json::object();
  DType x_dtype = DType::kInt8, y_dtype = DType::kInt8;
  Encoding encoding = Encoding::kCodesInt8;
  std::vector<Shape> residuals;
  DType residual_dtype = DType::kInt8;
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
  expect_conv_refused([](ConvParts& p) { p.weight = {4, 9, 8}; }, kFormat, {"weight has the wrong rank", "[4, 9, 8]"});
  expect_conv_refused([](ConvParts& p) { p.weight[3] = 7; }, kFormat, {"channels", "8", "7"});
  expect_conv_refused([](ConvParts& p) { p.conv["groups"] = 3; }, kFormat, {"groups", "3"});
  expect_conv_refused([](ConvParts& p) { p.conv["groups"] = 0; }, kFormat, {"groups", "0"});
  expect_conv_refused([](ConvParts& p) { p.conv["groups"] = kHuge; }, kFormat, {"groups"});
  expect_conv_refused([](ConvParts& p) { p.conv["stride"] = {0, 1}; }, kFormat, {"stride", "0"});
  expect_conv_refused([](ConvParts& p) { p.conv["stride"] = {1, kHuge}; }, kFormat, {"stride"});
  expect_conv_refused([](ConvParts& p) { p.conv["dilation"] = {-1, 1}; }, kFormat, {"dilation"});
  expect_conv_refused([](ConvParts& p) { p.conv["dilation"] = {3, 3}; }, kFormat, {"larger than", "7x7", "6x6"});
  expect_conv_refused([](ConvParts& p) { p.conv["padding"] = {-1, 0, 0, 0}; }, kFormat, {"padding"});
  expect_conv_refused([](ConvParts& p) { p.conv["padding"] = {0, kHuge, 0, 0}; }, kFormat, {"padding"});
  expect_conv_refused([](ConvParts& p) { p.conv["activation"] = {{"min", 1}, {"max", 0}}; }, kFormat,
                      {"range is empty"});
  expect_conv_refused([](ConvParts& p) { p.conv["activation"] = {{"min", "low"}}; }, kFormat, {"min", "number"});
  expect_conv_refused([](ConvParts& p) { p.conv["algorithm"] = "winograd"; }, ErrorKind::kUnsupported, {"winograd"});
  expect_conv_refused([](ConvParts& p) { p.encoding = Encoding::kFloat32; }, kFormat, {"int8 activation"});
  expect_conv_refused([](ConvParts& p) { p.encoding = Encoding::kCodesFloat; }, kFormat, {"float32 codebook"});
  expect_conv_refused([](ConvParts& p) { p.x_dtype = DType::kFloat32; }, kFormat, {"float32", "int8"});
  expect_conv_refused([](ConvParts& p) { p.residuals = {{-1, 4, 4, 3}}; }, kFormat, {"residual", "[N, 4, 4, 3]"});
  expect_conv_refused([](ConvParts& p) { p.residuals.assign(2, {-1, 4, 4, 4}); }, kFormat, {"inputs", "3"});
  expect_conv_refused(
      [](ConvParts& p) {
        p.residuals = {{-1, 4, 4, 4}};
        p.residual_dtype = DType::kFloat32;
      },
      kFormat, {"dtypes", "int8, float32"});
  expect_conv_refused(
      [](ConvParts& p) {
        p.residuals = {{-1, 4, 4, 4}};
        p.y_dtype = DType::kFloat32;
      },
      kFormat, {"output", "int8"});
}

TEST(Conv2dErrors, LargePaddingIsAShapeTooLarge) {
  Random random(1);
  TestModel model;
  constexpr int64_t kMost = kMaxWindow - 1;
  const ValueId x = model.input({-1, 6, 6, 8}, DType::kFloat32);
  const int32_t weights = model.add_weights(random, {4, 1, 1, 8}, Encoding::kFloat32);
  model.output(model.node("conv2d", {{"padding", {kMost, kMost, kMost, kMost}}}, {x}, DType::kFloat32, {}, weights));
  expect_refused(model, ErrorKind::kFormat, {"bad shape"});
}

// One output of `depth` levels of 127.
TestModel accumulator(int64_t depth, int32_t zero_point) {
  TestModel model;
  TestWeights weights;
  weights.weights.encoding = ops::Weights::Encoding::kCodes;
  weights.weights.bits = 1;
  weights.weights.shape = {1, depth};
  weights.weights.codes.resize(weights.weights.row_bytes());
  weights.weights.levels_s8 = {127};
  weights.weights.scale = {1};
  const ValueId x = model.input({-1, depth}, DType::kInt8, {0.1f, zero_point});
  model.output(model.node("linear", {}, {x}, DType::kInt8, kQ, model.add_weights(weights)));
  return model;
}

TEST(Accumulator, TheProofIsExact) {
  // 127 * 128 per weight: 132104 of them are below 2^31, 132105 are not.
  const TestModel largest = accumulator(132104, 0);
  EXPECT_NO_THROW(largest.plan());
  expect_refused(accumulator(132105, 0), ErrorKind::kPlan, {"linear0", "overflow", "2147498880"});
  // The zero point counts as well.
  const TestModel with_zero_point = accumulator(66052, -128);
  EXPECT_NO_THROW(with_zero_point.plan());
  expect_refused(accumulator(66053, -128), ErrorKind::kPlan, {"linear0", "overflow"});
}

TEST(Multiplier, MustBeFinite) {
  Random random(1);
  TestModel model;
  const ValueId x = model.input({-1, 8}, DType::kInt8, {1e30f, 0});
  const int32_t weights = model.add_weights(random, {4, 8}, Encoding::kInt8);
  model.output(model.node("linear", {}, {x}, DType::kInt8, {1e-30f, 0}, weights));
  expect_refused(model, ErrorKind::kPlan, {"linear0", "multiplier", "float32"});
}

TEST(LinearErrors, AreNamed) {
  Random random(1);
  for (const Shape& x : {Shape{-1, 1, 1, 8}, Shape{-1, 7}}) {
    TestModel model;
    const int32_t weights = model.add_weights(random, {4, 8}, Encoding::kInt8);
    model.output(model.node("linear", {}, {model.input(x, DType::kInt8, kQ)}, DType::kInt8, kQ, weights));
    expect_refused(model, ErrorKind::kFormat, {"linear0"});
  }
  TestModel model;
  model.output(model.node("linear", {}, {model.input({-1, 8}, DType::kInt8, kQ)}, DType::kInt8, kQ));
  expect_refused(model, ErrorKind::kFormat, {"linear0", "no weights"});
}

struct NodeParts {
  std::string op;
  Json attributes;
  std::vector<Shape> inputs;
  DType y_dtype = DType::kInt8;
  Quantization y_quantization = kQ;
  DType x_dtype = DType::kInt8;
};

Json pool(std::vector<int64_t> kernel, std::vector<int64_t> stride, std::vector<int64_t> padding = {0, 0, 0, 0}) {
  return {{"kernel", kernel}, {"stride", stride}, {"padding", padding}};
}

Json slice(const Json& start, const Json& stop, const Json& step) {
  return {{"start", start}, {"stop", stop}, {"step", step}};
}

TEST(NodeErrors, AreNamed) {
  const Shape x{-1, 6, 6, 8};
  const Json none = Json::object(), empty = {{"activation", {{"min", 2}, {"max", 1}}}},
             all = {nullptr, nullptr, nullptr, nullptr};
  const Json steps = {{"thresholds", {1}}, {"levels", {2, 3}}}, last = {{"axis", 3}};
  const std::vector<std::pair<NodeParts, std::vector<std::string>>> cases = {
      {{"add", none, {x, {-1, 6, 6, 7}}}, {"shapes", "[N, 6, 6, 7]"}},
      {{"add", none, {x, {-1, 6, 8}}}, {"ranks", "[N, 6, 8]"}},
      {{"add", none, {x}}, {"inputs", "2"}},
      {{"add", none, {x, x}, DType::kFloat32}, {"dtypes", "int8"}},
      {{"add", empty, {x, x}}, {"range is empty"}},
      {{"div", none, {x, x}}, {"dtypes", "float32"}},
      {{"unary", {{"function", "sigmoid"}}, {x}}, {"table"}},
      {{"unary", {{"function", "sigmoid"}, {"table", {1, 2}}}, {x}}, {"table", "256"}},
      {{"unary", none, {x}}, {"function"}},
      {{"clip", {{"min", 2}, {"max", 1}}, {x}}, {"range is empty"}},
      {{"clip", none, {x}, DType::kFloat32}, {"dtypes"}},
      {{"lookup", {{"thresholds", {1}}, {"levels", {2}}}, {x}}, {"levels", "2"}},
      {{"lookup", {{"thresholds", Json::array()}, {"levels", Json::array()}}, {x}}, {"levels", "1"}},
      {{"lookup", {{"thresholds", {1, 1}}, {"levels", {2, 3, 4}}}, {x}}, {"ascend", "1"}},
      {{"lookup", steps, {x, x}}, {"inputs", "1"}},
      {{"lookup", steps, {x}, DType::kFloat32}, {"dtypes", "int8"}},
      {{"lookup", steps, {x}, DType::kInt8, kQ, DType::kFloat32}, {"dtypes", "quantize"}},
      {{"max_pool2d", pool({7, 7}, {1, 1}), {x}}, {"7x7", "6x6"}},
      {{"max_pool2d", pool({3, 3}, {1, 1}, {3, 0, 0, 0}), {x}}, {"padding", "0..2"}},
      {{"max_pool2d", pool({0, 3}, {1, 1}), {x}}, {"kernel"}},
      {{"max_pool2d", pool({3, 3}, {1, 1}), {x}, DType::kInt8, kOther}, {"quantization"}},
      {{"max_pool2d", pool({3, 3}, {1, 1}), {{-1, 6}}}, {"rank"}},
      {{"max_pool2d", none, {x}}, {"kernel"}},
      {{"avg_pool2d", pool({3000, 3000}, {1, 1}, {2999, 2999, 2999, 2999}), {x}}, {"kernel", "9000000"}},
      {{"avg_pool2d", pool({3, 3}, {0, 1}), {x}}, {"stride"}},
      {{"avg_pool2d", pool({3, 3}, {1, 1}), {x}, DType::kFloat32}, {"dtypes"}},
      {{"global_avg_pool", none, {{-1, 4096, 4096, 1}}}, {"16777216"}},
      {{"global_avg_pool", none, {{-1, 8}}}, {"rank"}},
      {{"global_avg_pool", {{"axis", 1}}, {x}}, {"unknown key", "axis"}},
      {{"flatten", none, {x}, DType::kInt8, kOther}, {"quantization", "0.2"}},
      {{"flatten", none, {x}, DType::kFloat32}, {"dtypes"}},
      {{"reshape", {{"shape", {"N", 7}}}, {x}}, {"elements", "[N, 7]"}},
      {{"reshape", {{"shape", {"M", 288}}}, {x}}, {"unknown name", "N"}},
      {{"reshape", {{"shape", {{"*", "N", 2}, 288}}}, {x}}, {"elements", "[2*N, 288]"}},
      {{"reshape", {{"shape", {"N", kHuge, kHuge}}}, {x}}, {"shape"}},
      {{"reshape", {{"shape", {"N", 2147483647, 2147483647, 2147483647}}}, {x}}, {"overflows"}},
      {{"reshape", {{"shape", {"N", -1}}}, {x}}, {"elements"}},
      {{"reshape", {{"shape", Json::array()}}, {x}}, {"shape", "1 to 6"}},
      {{"reshape", {{"shape", {"N", 2, 2, 2, 3, 3, 4}}}, {x}}, {"shape", "1 to 6"}},
      {{"concat", {{"axis", 4}}, {x, x}}, {"axis", "0..3"}},
      {{"concat", {{"axis", -1}}, {x, x}}, {"axis"}},
      {{"concat", last, {x, {-1, 6, 8}}}, {"input 1", "[N, 6, 8]"}},
      {{"concat", last, {x, {-1, 6, 7, 8}}}, {"input 1"}},
      {{"concat", last, {x, x}, DType::kFloat32}, {"dtypes"}},
      {{"split", {{"axis", 3}, {"sizes", {4, 4}}}, {x}}, {"output", "2"}},
      {{"split", {{"axis", 3}, {"sizes", {7}}}, {x}}, {"sizes", "8"}},
      {{"split", {{"axis", 5}, {"sizes", {8}}}, {x}}, {"axis"}},
      {{"pad", {{"pads", {{0, 0}, {1, 1}}}}, {x}},
       {"pads (pairs, one per axis) does not fit", "expected: 4", "got: 2"}},
      {{"pad", {{"pads", {{0, 0}, {-1, 0}, {0, 0}, {0, 0}}}}, {x}}, {"pads", "-1"}},
      {{"slice", slice({0, 0}, {nullptr, nullptr}, {1, 1}), {x}}, {"entries"}},
      {{"slice", slice({0, 6, 0, 0}, all, {1, 1, 1, 1}), {x}}, {"start", "6"}},
      {{"slice", slice({0, 3, 0, 0}, {nullptr, 3, nullptr, nullptr}, {1, 1, 1, 1}), {x}}, {"stop", "3"}},
      {{"slice", slice({0, 0, 0, 0}, {nullptr, 7, nullptr, nullptr}, {1, 1, 1, 1}), {x}}, {"stop", "7"}},
      {{"slice", slice({0, 0, 0, 0}, all, {1, 0, 1, 1}), {x}}, {"step"}},
      {{"softmax", {{"axis", 1}}, {x}, DType::kFloat32}, {"dtypes", "dequantize"}},
      {{"softmax", {{"axis", 4}}, {x}, DType::kFloat32, {}, DType::kFloat32}, {"axis"}},
      {{"quantize", none, {x}}, {"dtypes"}},
      {{"dequantize", none, {x}, DType::kInt8}, {"dtypes"}},
  };
  for (const auto& [parts, words] : cases) {
    TestModel model;
    std::vector<ValueId> inputs;
    for (const Shape& shape : parts.inputs) inputs.push_back(model.input(shape, parts.x_dtype, kQ));
    model.output(model.node(parts.op, parts.attributes, inputs, parts.y_dtype, parts.y_quantization));
    std::vector<std::string> expected = words;
    expected.push_back(parts.op + "0");
    expect_refused(model, ErrorKind::kFormat, expected);
  }
}

// The window fits the largest image, not the smallest one.
TEST(NodeErrors, AWindowLargerThanTheSmallestImage) {
  for (const char* op : {"max_pool2d", "avg_pool2d"}) {
    TestModel model;
    const graph::Dim height = model.symbol("H", 4, 64, 4);
    const ValueId x = model.symbolic_input({1, height, 9, 8}, DType::kInt8, kQ);
    model.output(model.node(op, {{"kernel", {7, 7}}, {"padding", {1, 0, 0, 0}}}, {x}, DType::kInt8, kQ));
    expect_refused(model, ErrorKind::kFormat,
                   {op + std::string("0"), "larger than the padded input", "at most 5x9", "7x7", "smallest sizes"});
  }
}

TEST(NodeErrors, WeightsWhereNoneBelong) {
  Random random(1);
  TestModel model;
  const int32_t weights = model.add_weights(random, {4, 8}, Encoding::kInt8);
  model.output(model.node("clip", {}, {model.input({-1, 8}, DType::kInt8, kQ)}, DType::kInt8, kQ, weights));
  expect_refused(model, ErrorKind::kFormat, {"clip0", "weights"});
}

}  // namespace
}  // namespace dgms::testing
