// Pooling against plain loops over the window.
#include "tests/cpp/ops_testing.h"

namespace dgms::testing {
namespace {

struct PoolCase {
  Shape x;
  std::array<int64_t, 2> kernel, stride;
  ops::Padding padding;
};

PoolCase random_case(Random& random) {
  PoolCase c;
  c.x = {-1, random.integer(5, 11), random.integer(5, 11), random.pick<int64_t>({1, 3, 16, 17, 64, 67})};
  c.kernel = {random.integer(1, 4), random.integer(1, 4)};
  c.stride = {random.integer(1, 3), random.integer(1, 3)};
  c.padding = {random.integer(0, c.kernel[0] - 1), random.integer(0, c.kernel[1] - 1),
               random.integer(0, c.kernel[0] - 1), random.integer(0, c.kernel[1] - 1)};
  return c;
}

Json attributes_of(const PoolCase& c) {
  return {{"kernel", c.kernel}, {"stride", c.stride}, {"padding", to_json(c.padding)}};
}

// The values of every window that lie inside the image, in the order of the output.
template <typename T>
std::vector<std::vector<T>> windows(const PoolCase& c, int64_t batch, const std::vector<T>& x) {
  const int64_t height = c.x[1], width = c.x[2], channels = c.x[3];
  const ops::Padding& p = c.padding;
  const int64_t out_height = (height + p.top + p.bottom - c.kernel[0]) / c.stride[0] + 1;
  const int64_t out_width = (width + p.left + p.right - c.kernel[1]) / c.stride[1] + 1;
  std::vector<std::vector<T>> result;
  for (int64_t i = 0; i < batch * out_height * out_width * channels; ++i) {
    const int64_t o = i % channels, ox = i / channels % out_width, oy = i / channels / out_width % out_height;
    const int64_t n = i / channels / out_width / out_height;
    result.emplace_back();
    for (int64_t k = 0; k < c.kernel[0] * c.kernel[1]; ++k) {
      const int64_t iy = oy * c.stride[0] - p.top + k / c.kernel[1], ix = ox * c.stride[1] - p.left + k % c.kernel[1];
      if (iy < 0 || iy >= height || ix < 0 || ix >= width) continue;
      result.back().push_back(x[static_cast<size_t>(((n * height + iy) * width + ix) * channels + o)]);
    }
  }
  return result;
}

// Runs `model` on random inputs everywhere and compares with expected(window), to `tolerance`.
template <typename T, typename Expected>
void check_pool(const TestModel& model, const PoolCase& c, Random& random, double tolerance, Expected expected) {
  for (const kernels::Isa isa : isas()) {
    for (const int64_t batch : {1, 3}) {
      const Shape shape{batch, c.x[1], c.x[2], c.x[3]};
      const std::vector<Bytes> inputs{random_bytes(random, shape, sizeof(T) == 1 ? DType::kInt8 : DType::kFloat32)};
      const std::vector<T> y = from_bytes<T>(plan_and_run(model, {isa, batch, 3}, inputs).outputs[0]);
      const std::vector<std::vector<T>> all = windows(c, batch, from_bytes<T>(inputs[0]));
      ASSERT_EQ(y.size(), all.size());
      for (size_t i = 0; i < y.size(); ++i) {
        ASSERT_NEAR(static_cast<double>(y[i]), static_cast<double>(expected(all[i])), tolerance)
            << graph::to_string(c.x) << ", kernel " << c.kernel[0] << "x" << c.kernel[1] << ", " << isa.name;
      }
    }
  }
}

TEST(MaxPool2d, Random) {
  for (uint32_t seed = 0; seed < 20; ++seed) {
    Random random(seed);
    const PoolCase c = random_case(random);
    const Json pool = attributes_of(c);
    TestModel int8, real;
    int8.output(int8.node("max_pool2d", pool, {int8.input(c.x, DType::kInt8, {0.1f, 5})}, DType::kInt8, {0.1f, 5}));
    real.output(real.node("max_pool2d", pool, {real.input(c.x, DType::kFloat32)}, DType::kFloat32));
    check_pool<int8_t>(int8, c, random, 0, [](const auto& w) { return *std::max_element(w.begin(), w.end()); });
    check_pool<float>(real, c, random, 0, [](const auto& w) { return *std::max_element(w.begin(), w.end()); });
  }
}

int8_t average(const std::vector<int8_t>& window, size_t count, const Quantization& x, const Quantization& y) {
  int64_t sum = 0;
  for (const int8_t v : window) sum += v - x.zero_point;
  const float multiplier =
      static_cast<float>(static_cast<double>(x.scale) / (static_cast<double>(count) * static_cast<double>(y.scale)));
  return saturate(round_clamped(static_cast<float>(sum) * multiplier) + y.zero_point);
}

float average(const std::vector<float>& window, size_t count) {
  double sum = 0;
  for (const float v : window) sum += static_cast<double>(v);
  return static_cast<float>(sum / static_cast<double>(count));
}

TEST(AvgPool2d, Random) {
  for (uint32_t seed = 0; seed < 20; ++seed) {
    Random random(100 + seed);
    const PoolCase c = random_case(random);
    const bool count_padding = random.chance();
    const size_t all = static_cast<size_t>(c.kernel[0] * c.kernel[1]);
    Json pool = attributes_of(c);
    pool["count_include_pad"] = count_padding;
    const Quantization x = random.quantization(), y = random.quantization();
    TestModel int8, real;
    int8.output(int8.node("avg_pool2d", pool, {int8.input(c.x, DType::kInt8, x)}, DType::kInt8, y));
    real.output(real.node("avg_pool2d", pool, {real.input(c.x, DType::kFloat32)}, DType::kFloat32));
    check_pool<int8_t>(int8, c, random, 0,
                       [&](const auto& w) { return average(w, count_padding ? all : w.size(), x, y); });
    check_pool<float>(real, c, random, 1e-5, [&](const auto& w) { return average(w, count_padding ? all : w.size()); });
  }
}

TEST(GlobalAvgPool, Random) {
  for (uint32_t seed = 0; seed < 10; ++seed) {
    Random random(200 + seed);
    PoolCase c;
    c.x = {-1, random.integer(1, 20), random.integer(1, 20), random.pick<int64_t>({1, 3, 16, 17, 64, 67})};
    c.kernel = {c.x[1], c.x[2]};
    c.stride = {1, 1};
    const Quantization x = random.quantization(), y = random.quantization();
    TestModel int8, real;
    int8.output(int8.node("global_avg_pool", {}, {int8.input(c.x, DType::kInt8, x)}, DType::kInt8, y));
    real.output(real.node("global_avg_pool", {}, {real.input(c.x, DType::kFloat32)}, DType::kFloat32));
    check_pool<int8_t>(int8, c, random, 0, [&](const auto& w) { return average(w, w.size(), x, y); });
    check_pool<float>(real, c, random, 1e-5, [&](const auto& w) { return average(w, w.size()); });
  }
}

}  // namespace
}  // namespace dgms::testing
