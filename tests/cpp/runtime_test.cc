#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <functional>
#include <limits>
#include <random>
#include <thread>

#include "csrc/base/error.h"
#include "csrc/cpu/features.h"
#include "csrc/runtime/session.h"
#include "tests/cpp/model_builder.h"
#include "tests/cpp/small_cnn.h"

// The thread sanitizer refuses threads in a forked child by default; that is what one of these tests is about.
extern "C" __attribute__((visibility("default"))) const char* __tsan_default_options();
const char* __tsan_default_options() { return "die_after_fork=0"; }

namespace dgms::runtime {
namespace {

using testing::Arrays;
using testing::Json;
using testing::ModelBuilder;
using testing::run;
using testing::run_images;
using testing::SmallCnn;
using testing::TiledCnn;

constexpr float kInfinity = std::numeric_limits<float>::infinity();

Options with_threads(size_t threads) {
  Options options;
  options.threads = threads;
  options.cores = "all";
  return options;
}

// The Error that `body` throws, as its text; the kind is checked.
ErrorText error_of(ErrorKind kind, const std::function<void()>& body) {
  try {
    body();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), kind) << error.what();
    EXPECT_FALSE(error.text().what.empty());
    EXPECT_FALSE(error.text().remedy.empty()) << error.what();
    EXPECT_EQ(error.text().file, "<bytes>") << error.what();
    return error.text();
  }
  ADD_FAILURE() << "no error";
  return {};
}

// What goes in comes out, through both conversions. (The one layer is there because a graph has one.)
struct Mirror {
  explicit Mirror(const Json& shape, const Json& quantization = Json(), const Json& normalization = Json(),
                  size_t threads = 1) {
    ModelBuilder builder;
    builder.batch(1, 64);
    if (!quantization.is_null()) builder.value("x", quantization["scale"], quantization["zero_point"]);
    Json& input = builder.input("x", shape);
    if (!normalization.is_null()) input["normalization"] = normalization;
    builder.output("x");
    builder.node("flatten", "flatten", {"x"}, {"flat"});
    if (!quantization.is_null()) builder.value("flat", quantization["scale"], quantization["zero_point"]);
    builder.output("flat");
    model = Model::load(builder.file(), with_threads(threads));
    session = model->session();
  }

  std::vector<float> floats(const std::vector<float>& x, const graph::Shape& shape) const {
    return run(session.get(), *model, x, shape)[0];
  }
  std::vector<float> pixels(const std::vector<uint8_t>& x, const graph::Shape& shape) const {
    Arrays arrays(*model, shape[0]);
    const std::vector<InputView> inputs = {{x.data(), InputType::kUint8, shape}};
    session->run(inputs, arrays.views);
    return arrays.outputs[0];
  }

  std::shared_ptr<const Model> model;
  std::unique_ptr<Session> session;
};

// docs/numerics.md, as written there.
float quantize_and_back(float x, float scale, int zero_point) {
  const float scaled = std::min(std::max(x * (1.0f / scale), -1048576.0f), 1048576.0f);
  const int q = std::min(std::max(static_cast<int>(std::nearbyint(scaled)) + zero_point, -128), 127);
  return static_cast<float>(q - zero_point) * scale;
}

std::vector<float> counting(size_t size) {
  std::vector<float> values(size);
  for (size_t i = 0; i < size; ++i) values[i] = static_cast<float>(i) * 0.37f - 11;
  return values;
}

TEST(Conversion, FloatsOfAnyRankComeBackUnchanged) {
  EXPECT_EQ(Mirror(Json{"N", 5, 3, 7}).floats(counting(2 * 105), {2, 5, 3, 7}), counting(2 * 105));
  EXPECT_EQ(Mirror(Json{"N", 1, 1, 300}).floats(counting(300), {1, 1, 1, 300}), counting(300));
  EXPECT_EQ(Mirror(Json{"N", 9}).floats(counting(27), {3, 9}), counting(27));
  EXPECT_EQ(Mirror(Json{"N", 4, 6}).floats(counting(48), {2, 4, 6}), counting(48));
  EXPECT_EQ(Mirror(Json{"N"}).floats(counting(11), {11}), counting(11));
}

TEST(Conversion, ImagesAreNhwcInside) {
  ModelBuilder builder;
  builder.batch(1, 4);
  builder.input("x", {"N", 2, 1, 3});
  builder.node("clip", "clip", {"x"}, {"y"}, {{"min", nullptr}, {"max", nullptr}});
  builder.output("y");
  const auto model = Model::load(builder.file(), with_threads(1));
  const auto session = model->session(true);
  run(session.get(), *model, {0, 1, 2, 10, 11, 12}, {1, 2, 1, 3});
  graph::Shape shape;
  graph::DType dtype = graph::DType::kInt8;
  const std::vector<std::byte> bytes = session->value("x", &shape, &dtype);
  EXPECT_EQ(shape, (graph::Shape{1, 1, 3, 2}));
  EXPECT_EQ(dtype, graph::DType::kFloat32);
  std::vector<float> values(6);
  std::memcpy(values.data(), bytes.data(), bytes.size());
  EXPECT_EQ(values, (std::vector<float>{0, 10, 1, 11, 2, 12}));
}

TEST(Conversion, FloatsAreQuantizedToTheBit) {
  std::vector<float> values = {0.0f,  -0.0f,  kInfinity, -kInfinity,
                               1e30f, -1e30f, 1e-40f,    std::numeric_limits<float>::max()};
  std::mt19937 random(3);
  while (values.size() < 3000) {
    // Halves of steps as often as anything else: ties go to even.
    const auto steps = static_cast<float>(static_cast<int>(random() % 1200) - 600);
    values.push_back(random() % 2 == 0 ? steps * 0.5f * 0.25f : steps * 0.0131f);
  }
  for (const auto& [scale, zero_point] :
       std::vector<std::pair<float, int>>{{0.25f, 0}, {0.25f, 127}, {0.25f, -128}, {0.0187f, -14}, {3e-38f, 5}}) {
    std::vector<float> expected;
    for (const float value : values) expected.push_back(quantize_and_back(value, scale, zero_point));
    const Json quantization = {{"scale", scale}, {"zero_point", zero_point}};
    EXPECT_EQ(Mirror(Json{"N", 1000}, quantization).floats(values, {3, 1000}), expected) << scale;
    EXPECT_EQ(Mirror(Json{"N", 4, 5, 50}, quantization).floats(values, {3, 4, 5, 50}), expected) << scale;
  }
}

TEST(Conversion, ManyThreadsConvertAsOne) {
  const Json quantization = {{"scale", 0.05f}, {"zero_point", 3}};
  const std::vector<float> x = counting(4 * 8 * 40 * 40);
  EXPECT_EQ(Mirror(Json{"N", 8, 40, 40}, quantization, Json(), 4).floats(x, {4, 8, 40, 40}),
            Mirror(Json{"N", 8, 40, 40}, quantization).floats(x, {4, 8, 40, 40}));
}

TEST(Conversion, PixelsStandForNormalizedValues) {
  const Json normalization = {{"mean", {0.485f, 0.456f, 0.406f}}, {"std", {0.229f, 0.224f, 0.225f}}};
  const float mean[] = {0.485f, 0.456f, 0.406f}, deviation[] = {0.229f, 0.224f, 0.225f};
  std::vector<uint8_t> pixels(256 * 3);
  std::vector<float> reals(256 * 3), quantized(256 * 3);
  for (size_t u = 0; u < 256; ++u) {
    for (size_t c = 0; c < 3; ++c) {
      pixels[u * 3 + c] = static_cast<uint8_t>((u + 85 * c) % 256);
      const float x = (static_cast<float>(pixels[u * 3 + c]) / 255.0f - mean[c]) / deviation[c];
      reals[c * 256 + u] = x;
      quantized[c * 256 + u] = quantize_and_back(x, 0.0187f, -14);
    }
  }
  // One image of 16 x 16 pixels: NHWC in, NCHW out.
  EXPECT_EQ(Mirror(Json{"N", 3, 16, 16}, Json(), normalization).pixels(pixels, {1, 16, 16, 3}), reals);
  const Json quantization = {{"scale", 0.0187f}, {"zero_point", -14}};
  EXPECT_EQ(Mirror(Json{"N", 3, 16, 16}, quantization, normalization).pixels(pixels, {1, 16, 16, 3}), quantized);
}

TEST(Conversion, PixelsOfAnyChannelsAndTables) {
  struct Case {
    std::vector<float> mean, deviation;
    float scale;
    int zero_point;
  };
  const std::vector<Case> cases = {
      {{0.5f, 0.5f, 0.5f}, {0.5f, 0.5f, 0.5f}, 2.0f / 255, -1},         // every pixel a tie: one table
      {{0.5f, 0.4f, 0.3f}, {0.5f, 0.5f, 0.5f}, 2.0f / 255, -1},         // no lines, different tables
      {{0.1f, 0.9f, 0.5f}, {0.2f, 0.3f, 0.25f}, 0.0187f, 100},          // saturates
      {{0.5f, 0.5f, 0.5f}, {0.25f, 0.2f, 0.3f}, 0.002f, 0},             // steeper than 1
      {{0.485f, 0.456f, 0.406f}, {2.29f, 2.24f, 22.5f}, 0.0187f, -14},  // flat
      {{0.449f}, {0.226f}, 0.0187f, -14},
      {{0.1f, 0.2f, 0.3f, 0.4f}, {0.25f, 0.24f, 0.23f, 0.22f}, 0.0187f, -14},
  };
  for (const Case& c : cases) {
    const size_t channels = c.mean.size(), size = 40;
    const Json normalization = {{"mean", c.mean}, {"std", c.deviation}};
    const Json quantization = {{"scale", c.scale}, {"zero_point", c.zero_point}};
    const auto count = static_cast<int64_t>(channels), side = static_cast<int64_t>(size);
    std::vector<uint8_t> pixels(2 * size * size * channels);
    std::vector<float> expected(pixels.size());
    std::mt19937 random(4);
    for (size_t p = 0; p < 2 * size * size; ++p) {
      for (size_t k = 0; k < channels; ++k) {
        const auto u = static_cast<uint8_t>(p < 256 ? p : random() % 256);
        pixels[p * channels + k] = u;
        const float x = (static_cast<float>(u) / 255.0f - c.mean[k]) / c.deviation[k];
        const size_t image = p / (size * size), pixel = p % (size * size);
        expected[(image * channels + k) * size * size + pixel] = quantize_and_back(x, c.scale, c.zero_point);
      }
    }
    const Mirror mirror(Json{"N", count, side, side}, quantization, normalization, 3);
    EXPECT_EQ(mirror.pixels(pixels, {2, side, side, count}), expected) << normalization;
  }
}

TEST(Conversion, NanIsRefusedWhereTheValueIsInt8) {
  const Mirror mirror(Json{"N", 2, 3, 4}, {{"scale", 0.1f}, {"zero_point", 0}});
  std::vector<float> x(48, 1.0f);
  x[31] = x[40] = std::nanf("");
  const ErrorText text = error_of(ErrorKind::kInput, [&] { mirror.floats(x, {2, 2, 3, 4}); });
  EXPECT_EQ(text.layer, "input 'x'");
  EXPECT_EQ(text.got, "NaN at flat index 31");
  x[31] = x[40] = 1.0f;
  EXPECT_EQ(mirror.floats(x, {2, 2, 3, 4})[0], 1.0f) << "the session is usable after the error";
}

TEST(Conversion, NanPassesThroughAFloatModel) {
  EXPECT_TRUE(std::isnan(Mirror(Json{"N", 2}).floats({std::nanf(""), 1}, {1, 2})[0]));
}

TEST(Inputs, WrongShapesAreRefusedWithWhatWasExpected) {
  const Mirror mirror(Json{"N", 3, 4, 5}, Json(), {{"mean", {0, 0, 0}}, {"std", {1, 1, 1}}});
  const std::vector<float> x(1000);
  for (const graph::Shape& shape : std::vector<graph::Shape>{
           {}, {3, 4, 5}, {1, 3, 4}, {1, 3, 5, 4}, {1, 4, 5, 3}, {1, 3, 4, 5, 1}, {1, 3, 4, 0}, {1, -1, 4, 5}}) {
    const std::vector<InputView> inputs = {{x.data(), InputType::kFloat32, shape}};
    Arrays arrays(*mirror.model, 1);
    const ErrorText text = error_of(ErrorKind::kInput, [&] { mirror.session->run(inputs, arrays.views); });
    EXPECT_EQ(text.layer, "input 'x'");
    EXPECT_EQ(text.expected, "(N, 3, 4, 5)");
  }
  const ErrorText text = error_of(ErrorKind::kInput, [&] { mirror.pixels(std::vector<uint8_t>(60), {1, 3, 4, 5}); });
  EXPECT_EQ(text.expected, "(N, 4, 5, 3)");
  EXPECT_EQ(text.remedy, "uint8 pixels are NHWC: x.transpose(0, 2, 3, 1)");
}

TEST(Inputs, PixelsNeedANormalization) {
  const Mirror mirror(Json{"N", 3, 4, 5});
  const ErrorText text = error_of(ErrorKind::kInput, [&] { mirror.pixels(std::vector<uint8_t>(60), {1, 4, 5, 3}); });
  EXPECT_EQ(text.got, "uint8");
}

TEST(Inputs, BatchSizesOutOfRangeAreRefused) {
  const Mirror mirror(Json{"N", 2});
  Arrays arrays(*mirror.model, 1);
  for (const int64_t batch : {int64_t{65}, std::numeric_limits<int64_t>::max()}) {
    const std::vector<InputView> inputs = {{nullptr, InputType::kFloat32, {batch, 2}}};
    const ErrorText text = error_of(ErrorKind::kInput, [&] { mirror.session->prepare(inputs); });
    EXPECT_EQ(text.expected, "1..64");
    EXPECT_EQ(text.got, "N = " + std::to_string(batch));
    EXPECT_THROW(mirror.model->output_shapes(inputs), Error);
    EXPECT_THROW(mirror.session->run(inputs, arrays.views), Error);
  }
  for (const int64_t batch : {int64_t{0}, int64_t{-1}}) {
    const std::vector<InputView> inputs = {{nullptr, InputType::kFloat32, {batch, 2}}};
    EXPECT_EQ(error_of(ErrorKind::kInput, [&] { mirror.session->run(inputs, arrays.views); }).expected, "(N, 2)");
  }
}

TEST(Inputs, SeveralInputsShareOneBatch) {
  ModelBuilder builder;
  builder.batch(1, 8);
  builder.input("a", {"N", 2});
  builder.input("b", {"N", 2});
  builder.node("add", "add", {"a", "b"}, {"sum"});
  builder.output("sum");
  builder.output("b");
  const auto model = Model::load(builder.file(), with_threads(1));
  const auto session = model->session();
  const std::vector<float> a = {1, 2, 3, 4}, b = {10, 20, 30, 40};
  Arrays arrays(*model, 2);
  const std::vector<InputView> same = {{a.data(), InputType::kFloat32, {2, 2}},
                                       {b.data(), InputType::kFloat32, {2, 2}}};
  session->run(same, arrays.views);
  EXPECT_EQ(arrays.outputs[0], (std::vector<float>{11, 22, 33, 44}));
  EXPECT_EQ(arrays.outputs[1], b);

  const std::vector<InputView> different = {{a.data(), InputType::kFloat32, {2, 2}},
                                            {b.data(), InputType::kFloat32, {1, 2}}};
  EXPECT_EQ(error_of(ErrorKind::kInput, [&] { session->run(different, arrays.views); }).layer, "input 'b'");
  const std::vector<InputView> one = {{a.data(), InputType::kFloat32, {2, 2}}};
  EXPECT_EQ(error_of(ErrorKind::kInput, [&] { session->run(one, arrays.views); }).what, "wrong number of inputs");
  const std::vector<OutputView> one_output = {arrays.views[0]};
  EXPECT_EQ(error_of(ErrorKind::kInput, [&] { session->run(same, one_output); }).what, "wrong number of outputs");
}

TEST(Outputs, WrongShapesAreRefused) {
  const Mirror mirror(Json{"N", 3, 4, 5});
  const std::vector<float> x(60);
  const std::vector<InputView> inputs = {{x.data(), InputType::kFloat32, {1, 3, 4, 5}}};
  for (const graph::Shape& shape : std::vector<graph::Shape>{{}, {60}, {1, 4, 5, 3}, {2, 3, 4, 5}}) {
    std::vector<float> y(120), flat(60);
    const std::vector<OutputView> outputs = {{y.data(), shape}, {flat.data(), {1, 60}}};
    const ErrorText text = error_of(ErrorKind::kInput, [&] { mirror.session->run(inputs, outputs); });
    EXPECT_EQ(text.layer, "output 'x'");
    EXPECT_EQ(text.expected, "[1, 3, 4, 5]");
  }
}

TEST(Model, ThreadsAndCoresComeFromTheOptions) {
  const SmallCnn cnn(true);
  Options options;
  options.cores = "all";
  const auto all = Model::load(cnn.builder.file(), options);
  EXPECT_EQ(all->threads(), all->cores().size());
  EXPECT_FALSE(all->restricts_cores());
  options.cores = std::to_string(all->cores()[0]);
  const auto one = Model::load(cnn.builder.file(), options);
  EXPECT_EQ(one->threads(), 1u);
  EXPECT_EQ(one->cores(), std::vector<int>{all->cores()[0]});
  EXPECT_EQ(one->restricts_cores(), all->cores().size() > 1);
  options.threads = 7;
  EXPECT_EQ(Model::load(cnn.builder.file(), options)->threads(), 7u);
}

TEST(Model, BadOptionsAreErrorsThatNameTheFile) {
  const SmallCnn cnn(true);
  Options options;
  options.isa = "mmx";
  EXPECT_EQ(error_of(ErrorKind::kPlan, [&] { Model::load(cnn.builder.file(), options); }).got, "isa=mmx");
  options = with_threads(257);
  EXPECT_EQ(error_of(ErrorKind::kPlan, [&] { Model::load(cnn.builder.file(), options); }).got, "257");
  options = with_threads(1);
  options.cores = "medium";
  EXPECT_EQ(error_of(ErrorKind::kPlan, [&] { Model::load(cnn.builder.file(), options); }).got, "cores=\"medium\"");
  options = with_threads(1);
  options.memory = "little";
  EXPECT_EQ(error_of(ErrorKind::kPlan, [&] { Model::load(cnn.builder.file(), options); }).got, "memory=\"little\"");
}

TEST(Model, LowMemoryGivesTheSameBitsFromFewerBytes) {
  const TiledCnn cnn;
  const auto reference = cnn.load("fast", 1);
  const std::vector<float> expected = TiledCnn::run(reference->session().get(), *reference, 3);
  EXPECT_NE(*std::min_element(expected.begin(), expected.end()), *std::max_element(expected.begin(), expected.end()));
  const std::vector<kernels::Isa> built = cpu::built_isas();
  for (const kernels::Isa isa : cpu::supported_isas(cpu::features())) {
    if (std::find(built.begin(), built.end(), isa) == built.end()) continue;
    for (const size_t threads : {1, 3}) {
      size_t weights = SIZE_MAX;
      for (const char* const memory : {"fast", "low"}) {
        const auto model = cnn.load(memory, threads, isa.name);
        EXPECT_EQ(TiledCnn::run(model->session().get(), *model, 3), expected)
            << memory << " " << threads << " " << isa.name;
        EXPECT_LT(model->memory().at("weights"), weights);
        weights = model->memory().at("weights");
      }
    }
  }
}

TEST(Model, MemoryIsKnownBeforeTheFirstRun) {
  const SmallCnn cnn(true);
  const auto model = cnn.load(2);
  const std::map<std::string, size_t> memory = model->memory();
  EXPECT_EQ(memory.at("file"), cnn.builder.bytes().size());
  EXPECT_EQ(memory.at("total"),
            memory.at("weights") + memory.at("constants") + memory.at("arena") + memory.at("scratch"));
  const size_t arena = model->session()->arena_bytes();  // with what kernels may read behind it
  EXPECT_LE(memory.at("arena"), arena);
  EXPECT_GE(memory.at("arena") + kernels::kOverread, arena);
  EXPECT_GT(memory.at("weights"), 0u);
  EXPECT_GT(memory.at("constants"), 0u);
}

TEST(Model, ExplainHasARowPerLayer) {
  const auto model = SmallCnn(true).load(1);
  const std::vector<LayerExplanation> rows = model->explain();
  ASSERT_EQ(rows.size(), 9u);
  EXPECT_EQ(rows[0].name, "conv1");
  EXPECT_EQ(rows[0].op, "conv2d");
  EXPECT_EQ(rows[0].weights, "4-bit codes");
  EXPECT_EQ(rows[0].output_shape, (graph::Shape{1, SmallCnn::kSize, SmallCnn::kSize, 16}));
  EXPECT_EQ(rows[0].multiplications, SmallCnn::kSize * SmallCnn::kSize * 16 * 27);
  EXPECT_EQ(rows[1].weights, "int8");
  EXPECT_EQ(rows[3].weights, "");
  EXPECT_EQ(rows[7].weights, "3-bit codes");
  size_t weight_bytes = 0;
  for (const LayerExplanation& row : rows) {
    weight_bytes += row.weight_bytes;
    EXPECT_EQ(row.threads, 1u);
    EXPECT_EQ(row.kernel, row.kernels.empty() ? "" : row.kernels[0]);
  }
  EXPECT_EQ(weight_bytes, model->memory().at("weights"));
  EXPECT_NE(rows[0].kernel.find("igemm"), std::string::npos) << rows[0].kernel;
}

TEST(Model, SmallLayersRunOnOneThread) {
  EXPECT_EQ(threads_for(0, 100, 8), 1u);
  EXPECT_EQ(threads_for(1e4, 100, 8), 1u);
  EXPECT_EQ(threads_for(1e5, 100, 8), 5u);
  EXPECT_EQ(threads_for(1e9, 100, 8), 8u);
  EXPECT_EQ(threads_for(1e9, 3, 8), 3u);
  EXPECT_EQ(threads_for(1e9, 0, 8), 1u);
}

TEST(Session, BatchesAndThreadsDoNotChangeTheAnswer) {
  for (const bool int8 : {true, false}) {
    const SmallCnn cnn(int8);
    const auto reference_model = cnn.load(1);
    const auto reference_session = reference_model->session();
    const auto expected = run_images(reference_session.get(), *reference_model, 5);
    for (const size_t threads : {1, 2, 5}) {
      const auto model = cnn.load(threads);
      EXPECT_EQ(model->explain()[0].threads > 1, threads > 1) << "the test is about several threads";
      const auto session = model->session();
      for (const int64_t batch : {5, 1, 8, 5}) {
        const auto outputs = run_images(session.get(), *model, batch);
        const size_t same = static_cast<size_t>(std::min<int64_t>(batch, 5) * SmallCnn::kClasses);
        for (size_t i = 0; i < same; ++i) {
          EXPECT_EQ(outputs[0][i], expected[0][i]) << threads << " " << batch;
          EXPECT_EQ(outputs[1][i], expected[1][i]);
        }
      }
    }
    float sum = 0;
    for (size_t i = 0; i < 10; ++i) sum += expected[1][i];
    EXPECT_NEAR(sum, 1.0f, 1e-5f);
    EXPECT_NE(expected[0][0], expected[0][10]) << "different images have different logits";
  }
}

TEST(Session, PixelsAndTheirNormalizedFloatsAgree) {
  for (const bool int8 : {true, false}) {
    const auto model = SmallCnn(int8).load(1);
    const auto session = model->session();
    std::mt19937 random(5);
    constexpr size_t kPlane = SmallCnn::kSize * SmallCnn::kSize;
    std::vector<uint8_t> pixels(kPlane * 3);
    std::vector<float> floats(kPlane * 3);
    const float mean[] = {0.5f, 0.4f, 0.3f}, deviation[] = {0.25f, 0.2f, 0.3f};
    for (size_t i = 0; i < kPlane; ++i) {
      for (size_t c = 0; c < 3; ++c) {
        pixels[i * 3 + c] = static_cast<uint8_t>(random() % 256);
        floats[c * kPlane + i] = (static_cast<float>(pixels[i * 3 + c]) / 255.0f - mean[c]) / deviation[c];
      }
    }
    const auto expected = run(session.get(), *model, floats, {1, 3, SmallCnn::kSize, SmallCnn::kSize});
    Arrays arrays(*model, 1);
    const std::vector<InputView> inputs = {
        {pixels.data(), InputType::kUint8, {1, SmallCnn::kSize, SmallCnn::kSize, 3}}};
    session->run(inputs, arrays.views);
    EXPECT_EQ(arrays.outputs, expected);
  }
}

TEST(Session, KeptValuesAreThoseOfTheRun) {
  const auto model = SmallCnn(true).load(2);
  const auto session = model->session(true);
  graph::Shape shape;
  graph::DType dtype = graph::DType::kFloat32;
  EXPECT_EQ(error_of(ErrorKind::kInput, [&] { session->value("c1", &shape, &dtype); }).got, "no run yet");
  const auto outputs = run_images(session.get(), *model, 3);
  EXPECT_EQ(session->value("c1", &shape, &dtype).size(), 3u * SmallCnn::kSize * SmallCnn::kSize * 16);
  EXPECT_EQ(shape, (graph::Shape{3, SmallCnn::kSize, SmallCnn::kSize, 16}));
  EXPECT_EQ(dtype, graph::DType::kInt8);
  const std::vector<std::byte> logits = session->value("logits", &shape, &dtype);
  EXPECT_EQ(dtype, graph::DType::kFloat32);
  ASSERT_EQ(logits.size(), outputs[0].size() * sizeof(float));
  EXPECT_EQ(std::memcmp(logits.data(), outputs[0].data(), logits.size()), 0);
  EXPECT_EQ(error_of(ErrorKind::kInput, [&] { session->value("nothing", &shape, &dtype); }).layer, "value 'nothing'");

  const auto plain = model->session();
  EXPECT_EQ(run_images(plain.get(), *model, 3), outputs);
  EXPECT_THROW(plain->value("c1", &shape, &dtype), Error);
  EXPECT_GT(session->arena_bytes(), plain->arena_bytes());
}

TEST(Session, KeepsTheArenasOfAFewShapes) {
  const auto model = SmallCnn(true).load(1);
  const auto session = model->session();
  const auto prepare = [&](int64_t batch) {
    const std::vector<InputView> inputs = {
        {nullptr, InputType::kFloat32, {batch, SmallCnn::kChannels, SmallCnn::kSize, SmallCnn::kSize}}};
    session->prepare(inputs);
    return session->arena_bytes();
  };
  const size_t small = session->arena_bytes(), large = prepare(8);
  EXPECT_GT(large, small);
  EXPECT_EQ(prepare(5), large) << "a smaller shape runs in the memory of a larger one";
  EXPECT_EQ(prepare(4), large);
  EXPECT_LT(prepare(3), large) << "the arena of the smallest shape, which was used longest ago, is gone";
  const std::vector<InputView> inputs = {
      {nullptr, InputType::kFloat32, {8, SmallCnn::kChannels, SmallCnn::kSize, SmallCnn::kSize}}};
  EXPECT_EQ(model->output_shapes(inputs)[0], (graph::Shape{8, 10}));
}

TEST(Session, ProfileHasARowPerLayerInOrderOfTime) {
  const auto model = SmallCnn(true).load(2);
  const auto session = model->session();
  run_images(session.get(), *model, 2);
  EXPECT_TRUE(session->profile().empty());
  session->set_profiling(true);
  EXPECT_TRUE(session->profile().empty());
  run_images(session.get(), *model, 2);
  const std::vector<ProfileRow> rows = session->profile();
  const std::vector<LayerExplanation> layers = model->explain();
  ASSERT_EQ(rows.size(), layers.size());
  double end = 0;
  for (size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(rows[i].name, layers[i].name);
    EXPECT_EQ(rows[i].op, layers[i].op);
    EXPECT_EQ(rows[i].kernel, layers[i].kernel);
    EXPECT_GE(rows[i].start_microseconds, end - 1e-3);
    end = rows[i].start_microseconds + rows[i].microseconds;
  }
  EXPECT_GT(rows[0].microseconds, 0);
  session->set_profiling(false);
  run_images(session.get(), *model, 2);
  EXPECT_TRUE(session->profile().empty()) << "the last run was not measured";
}

TEST(Session, KeepsTheModelAlive) {
  std::unique_ptr<Session> session;
  const Model* model = nullptr;
  {
    const auto loaded = SmallCnn(true).load(2);
    session = loaded->session();
    model = loaded.get();
  }
  EXPECT_EQ(run_images(session.get(), *model, 1)[0].size(), 10u);
}

TEST(Session, ManyThreadsShareOneModel) {
  const auto model = SmallCnn(true).load(2);
  const auto reference = model->session();
  std::vector<std::vector<std::vector<float>>> expected;
  for (unsigned seed = 0; seed < 4; ++seed) expected.push_back(run_images(reference.get(), *model, 2, seed));
  std::atomic<int> wrong{0};
  std::vector<std::thread> threads;
  for (unsigned t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      const auto session = model->session();
      for (int i = 0; i < 20; ++i) {
        if (run_images(session.get(), *model, 2, t) != expected[t]) wrong.fetch_add(1);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong.load(), 0);
}

TEST(Session, ASecondThreadIsTurnedAway) {
  const auto model = SmallCnn(true).load(1);
  const auto session = model->session();
  const auto expected = run_images(session.get(), *model, 8);
  std::atomic<bool> stop{false};
  std::atomic<int> wrong{0};
  const auto try_to_run = [&] {
    try {
      if (run_images(session.get(), *model, 8) != expected) wrong.fetch_add(1);
      return true;
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::kInput) wrong.fetch_add(1);
      return false;
    }
  };
  std::thread other([&] {
    while (!stop) try_to_run();
  });
  bool refused = false, ran = false;
  for (int i = 0; i < 1000000 && !(refused && ran); ++i) (try_to_run() ? ran : refused) = true;
  stop = true;
  other.join();
  EXPECT_TRUE(refused);
  EXPECT_TRUE(ran);
  EXPECT_EQ(wrong.load(), 0);
  EXPECT_EQ(run_images(session.get(), *model, 8), expected);
}

// A network of convolutions only, with a skip connection, whose height and width are multiples of 4; or the same for
// one size.
std::shared_ptr<const Model> fully_convolutional(bool symbolic, int64_t height, int64_t width) {
  ModelBuilder builder;
  std::mt19937 random(11);
  if (symbolic) {
    builder.graph["dims"] = {{"N", {{"min", 1}, {"max", 4}}},
                             {"H", {{"min", 8}, {"max", 64}, {"multiple", 4}}},
                             {"W", {{"min", 12}, {"max", 80}, {"multiple", 4}}}};
    builder.input("x", {"N", 3, "H", "W"});
  } else {
    builder.graph["dims"] = {{"N", {{"min", 1}, {"max", 4}}}};
    builder.input("x", {"N", 3, height, width});
  }
  builder.value("x", 0.02f, -5);
  const auto conv = [&](const std::string& name, const std::string& input, const std::vector<int64_t>& weight,
                        int stride, const std::string& algorithm = "direct", int groups = 1) {
    builder.value(name, 0.04f, 3);
    builder.node(
        name, "conv2d", {input}, {name},
        {{"padding", {1, 1, 1, 1}}, {"stride", {stride, stride}}, {"algorithm", algorithm}, {"groups", groups}},
        testing::random_weights(builder, random, name, 4, weight));
  };
  conv("c1", "x", {16, 3, 3, 3}, 2);
  conv("c2", "c1", {16, 3, 3, 16}, 2, "polyphase_2x2_3x3_s2");
  conv("c3", "c2", {16, 3, 3, 16}, 1, "winograd_2x2_3x3");
  conv("c4", "c3", {16, 3, 3, 1}, 1, "direct", 16);
  builder.value("pooled", 0.04f, 3);
  builder.node("pool", "max_pool2d", {"c1"}, {"pooled"}, {{"kernel", {2, 2}}});
  builder.value("joined", 0.04f, 3);
  builder.node("join", "concat", {"pooled", "c4"}, {"joined"}, {{"axis", 3}});
  builder.output("joined");
  builder.value("mean", 0.02f, 3);
  builder.node("mean", "global_avg_pool", {"joined"}, {"mean"});
  builder.value("flat", 0.02f, 3);
  builder.node("flatten", "flatten", {"mean"}, {"flat"});
  builder.output("flat");
  builder.value("tokens", 0.04f, 3);
  const Json pixels = symbolic ? Json{"*", {"//", "H", 4}, {"//", "W", 4}} : Json(height / 4 * (width / 4));
  builder.node("reshape", "reshape", {"joined"}, {"tokens"}, {{"shape", {"N", 32, pixels}}});
  builder.output("tokens");
  return Model::load(builder.file(), with_threads(2));
}

std::vector<std::vector<float>> run_image(Session* session, const Model& model, int64_t batch, int64_t height,
                                          int64_t width) {
  const std::vector<float> x = counting(static_cast<size_t>(batch * 3 * height * width));
  const std::vector<InputView> inputs = {{x.data(), InputType::kFloat32, {batch, 3, height, width}}};
  std::vector<std::vector<float>> values;
  std::vector<OutputView> outputs;
  for (const graph::Shape& shape : model.output_shapes(inputs)) {
    values.emplace_back(static_cast<size_t>(graph::element_count(shape)));
    outputs.push_back({values.back().data(), shape});
  }
  session->run(inputs, outputs);
  return values;
}

TEST(Symbols, EverySizeGivesWhatAModelOfThatSizeGives) {
  const auto symbolic = fully_convolutional(true, 0, 0);
  const auto session = symbolic->session();
  const std::vector<graph::Shape> sizes = {{8, 12},  {8, 80},  {64, 12}, {64, 80}, {12, 16},
                                           {32, 32}, {28, 44}, {60, 76}, {8, 12},  {20, 52}};
  for (const graph::Shape& size : sizes) {
    const auto fixed = fully_convolutional(false, size[0], size[1]);
    for (const int64_t batch : {1, 3}) {
      EXPECT_EQ(run_image(session.get(), *symbolic, batch, size[0], size[1]),
                run_image(fixed->session().get(), *fixed, batch, size[0], size[1]))
          << batch << " of " << graph::to_string(size);
    }
  }
}

TEST(Symbols, OutputsAreExpressions) {
  const auto model = fully_convolutional(true, 0, 0);
  const std::vector<graph::Symbol>& symbols = model->graph().symbols;
  EXPECT_EQ(graph::to_string(model->output_dims(0), symbols), "[N, 32, H//4, W//4]");
  EXPECT_EQ(graph::to_string(model->output_dims(1), symbols), "[N, 32]");
  const std::vector<InputView> inputs = {{nullptr, InputType::kFloat32, {2, 3, 20, 52}}};
  EXPECT_EQ(model->output_shapes(inputs)[2], (graph::Shape{2, 32, 65}));
}

TEST(Symbols, SizesOutOfRangeNameTheRange) {
  const auto model = fully_convolutional(true, 0, 0);
  const auto session = model->session();
  const auto refusal = [&](const graph::Shape& shape) {
    const std::vector<InputView> inputs = {{nullptr, InputType::kFloat32, shape}};
    return error_of(ErrorKind::kInput, [&] { session->prepare(inputs); });
  };
  EXPECT_EQ(refusal({1, 3, 68, 12}).expected, "8..64 in multiples of 4");
  EXPECT_EQ(refusal({1, 3, 68, 12}).got, "H = 68");
  EXPECT_EQ(refusal({1, 3, 10, 12}).got, "H = 10");
  EXPECT_EQ(refusal({1, 3, 8, 8}).what, "dimension W is outside the model's range");
  EXPECT_EQ(refusal({5, 3, 8, 12}).expected, "1..4");
  EXPECT_EQ(refusal({1, 4, 8, 12}).expected, "(N, 3, H, W)");
}

TEST(Symbols, InputsShareThem) {
  ModelBuilder builder;
  builder.graph["dims"] = {{"L", {{"min", 2}, {"max", 9}}}};
  builder.input("a", {"L", 2});
  builder.input("b", {3, "L", 2});
  builder.node("a", "reshape", {"a"}, {"a1"}, {{"shape", {1, "L", 2}}});
  builder.node("add", "add", {"b", "a1"}, {"sum"});
  builder.output("sum");
  const auto model = Model::load(builder.file(), with_threads(1));
  const auto session = model->session();
  const std::vector<InputView> inputs = {{nullptr, InputType::kFloat32, {4, 2}},
                                         {nullptr, InputType::kFloat32, {3, 5, 2}}};
  const ErrorText text = error_of(ErrorKind::kInput, [&] { session->prepare(inputs); });
  EXPECT_EQ(text.what, "the inputs have different sizes of dimension L");
  EXPECT_EQ(text.layer, "input 'b'");
}

// A model that moves integers about: [N, 2, 3, 4] in the caller's order.
TEST(Integers, PassThroughUnchanged) {
  for (const bool wide : {false, true}) {
    ModelBuilder builder;
    const char* const dtype = wide ? "int64" : "int32";
    builder.batch(1, 4);
    builder.input("x", {"N", 2, 3, 4});
    for (const char* const name : {"x", "low", "high", "swapped", "flat"})
      builder.graph["values"][name] = {{"dtype", dtype}};
    builder.node("split", "split", {"x"}, {"low", "high"}, {{"axis", 3}, {"sizes", {1, 1}}});
    builder.node("concat", "concat", {"high", "low"}, {"swapped"}, {{"axis", 3}});
    builder.node("flatten", "flatten", {"swapped"}, {"flat"});
    builder.output("swapped");
    builder.output("flat");
    builder.output("low");
    const auto model = Model::load(builder.file(), with_threads(1));
    const auto check = [&](auto zero, InputType type) {
      using T = decltype(zero);
      std::vector<T> x(2 * 24), swapped(2 * 24), flat(2 * 24), low(2 * 12);
      for (size_t i = 0; i < x.size(); ++i) x[i] = static_cast<T>(i * 1000001) - 7;
      const std::vector<InputView> inputs = {{x.data(), type, {2, 2, 3, 4}}};
      const std::vector<OutputView> outputs = {
          {swapped.data(), {2, 2, 3, 4}}, {flat.data(), {2, 24}}, {low.data(), {2, 1, 3, 4}}};
      const auto session = model->session();
      session->run(inputs, outputs);
      for (size_t i = 0; i < x.size(); ++i) {
        const size_t image = i / 24, channel = i / 12 % 2, pixel = i % 12;
        EXPECT_EQ(swapped[i], x[image * 24 + (1 - channel) * 12 + pixel]);
        EXPECT_EQ(flat[i], swapped[i]);
        if (channel == 0) {
          EXPECT_EQ(low[image * 12 + pixel], x[i]);
        }
      }
      const std::vector<InputView> floats = {{x.data(), InputType::kFloat32, {2, 2, 3, 4}}};
      EXPECT_EQ(error_of(ErrorKind::kInput, [&] { session->prepare(floats); }).expected, input_type_name(type));
    };
    if (wide) {
      check(int64_t{0}, InputType::kInt64);
    } else {
      check(int32_t{0}, InputType::kInt32);
    }
  }
}

TEST(Session, PrepareThenRunIsRun) {
  const auto model = SmallCnn(true).load(2);
  const auto session = model->session(), prepared = model->session();
  const std::vector<InputView> inputs = {
      {nullptr, InputType::kFloat32, {6, SmallCnn::kChannels, SmallCnn::kSize, SmallCnn::kSize}}};
  prepared->prepare(inputs);
  EXPECT_EQ(run_images(prepared.get(), *model, 6), run_images(session.get(), *model, 6));
}

TEST(SessionFork, TheChildOfASingleThreadRunsItsSessionAndNewOnes) {
  const auto model = SmallCnn(true).load(1);
  const auto session = model->session();
  const auto expected = run_images(session.get(), *model, 4);
  const pid_t child = fork();
  if (child == 0) {
    const bool same =
        run_images(session.get(), *model, 4) == expected && run_images(model->session().get(), *model, 4) == expected;
    _exit(same ? 0 : 1);
  }
  int status = -1;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  EXPECT_EQ(run_images(session.get(), *model, 4), expected);
}

TEST(SessionForkThreads, TheChildUsesASessionThatWasInTheMiddleOfARun) {
  const auto model = SmallCnn(true).load(3);
  const auto session = model->session();
  const auto expected = run_images(session.get(), *model, 4);
  constexpr int64_t kBatch = 8;
  const std::vector<float> images = SmallCnn::images(kBatch, 9);
  Arrays arrays(*model, kBatch);
  const std::vector<InputView> inputs = {
      {images.data(), InputType::kFloat32, {kBatch, SmallCnn::kChannels, SmallCnn::kSize, SmallCnn::kSize}}};
  session->run(inputs, arrays.views);
  std::atomic<bool> stop{false};
  // Does not allocate: the allocator of gcc's address sanitizer does not survive a fork that another thread is inside
  // of.
  std::thread busy([&] {
    while (!stop) session->run(inputs, arrays.views);
  });
  for (int i = 0; i < 20; ++i) {
    const pid_t child = fork();
    if (child == 0) _exit(run_images(session.get(), *model, 4) == expected ? 0 : 1);
    int status = -1;
    bool ended = false;
    for (int wait = 0; wait < 30000 && !ended; ++wait) {
      ended = waitpid(child, &status, WNOHANG) == child;
      if (!ended) usleep(1000);
    }
    if (!ended) {
      kill(child, SIGKILL);
      waitpid(child, &status, 0);
    }
    EXPECT_TRUE(ended && WIFEXITED(status) && WEXITSTATUS(status) == 0) << i;
  }
  stop = true;
  busy.join();
}

}  // namespace
}  // namespace dgms::runtime
