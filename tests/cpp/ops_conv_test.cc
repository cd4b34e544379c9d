// Convolutions and linear layers against the plain loops of docs/numerics.md, on every ISA of this CPU.
#include <array>

#include "tests/cpp/ops_testing.h"

namespace dgms::testing {
namespace {

enum class Residual { kNone, kTied, kFree };

struct ConvCase {
  Shape x;  // batch -1
  int64_t outputs = 1;
  ops::Convolution conv;
  Encoding encoding = Encoding::kCodesInt8;
  unsigned bits = 4;
  bool int8 = true, float_output = false;
  Residual residual = Residual::kNone;
  bool bias = true;
  float outlier = 1;  // factor of the scale of output 0
};

std::ostream& operator<<(std::ostream& out, const ConvCase& c) {
  const ops::Convolution& v = c.conv;
  return out << "x " << graph::to_string(c.x) << ", outputs " << c.outputs << ", kernel " << v.kernel[0] << "x"
             << v.kernel[1] << ", stride " << v.stride[0] << "x" << v.stride[1] << ", padding " << v.padding.top << ","
             << v.padding.left << "," << v.padding.bottom << "," << v.padding.right << ", dilation " << v.dilation[0]
             << "x" << v.dilation[1] << ", groups " << v.groups << ", encoding " << static_cast<int>(c.encoding)
             << ", bits " << c.bits << (c.int8 ? ", int8" : ", float32") << (c.float_output ? " to float32" : "")
             << ", residual " << static_cast<int>(c.residual);
}

struct ConvModel {
  ConvModel(const ConvCase& c, Random& random) {
    const DType dtype = c.int8 ? DType::kInt8 : DType::kFloat32;
    const DType out_dtype = c.float_output ? DType::kFloat32 : dtype;
    x = model.input(c.x, dtype, c.int8 ? random.quantization() : Quantization{});
    const int64_t depth = c.x[3] / c.conv.groups;
    weights =
        model.add_weights(random, {c.outputs, c.conv.kernel[0], c.conv.kernel[1], depth}, c.encoding, c.bits, c.bias);
    if (c.outlier != 1) model.multiply_scale(weights, 0, c.outlier);
    // A scale that uses the whole range of the output.
    const float k = static_cast<float>(c.conv.kernel[0] * c.conv.kernel[1] * depth);
    const float spread = model.graph.value(x).quantization.scale * 60 * std::sqrt(k);
    Quantization y_quantization;
    if (out_dtype == DType::kInt8) y_quantization = {spread / 100, static_cast<int32_t>(random.integer(-128, 127))};
    std::vector<ValueId> inputs{x};
    if (c.residual != Residual::kNone) {
      const ops::Convolution& v = c.conv;
      const auto size = [&](size_t axis, int64_t before, int64_t after) {
        return graph::window_output(c.x[axis + 1], v.kernel[axis], v.stride[axis], before, after, v.dilation[axis])
            .number();
      };
      Quantization r{c.residual == Residual::kTied ? y_quantization.scale : y_quantization.scale * 1.37f,
                     static_cast<int32_t>(random.integer(-128, 127))};
      if (!c.int8) r = {};
      inputs.push_back(model.input(
          {-1, size(0, v.padding.top, v.padding.bottom), size(1, v.padding.left, v.padding.right), c.outputs}, dtype,
          r));
    }
    y = model.node("conv2d", to_json(c.conv), inputs, out_dtype, y_quantization, weights);
    model.output(y);
  }
  TestModel model;
  ValueId x, y;
  int32_t weights;
};

// One output element: the exact sum, or for float32 the sum in double and the magnitude that bounds its error: with
// tiles, that of the largest inputs, 2, as they have a part in every output.
struct Sum {
  double value = 0, magnitude = 0;
};

template <typename T>
Sum accumulate(const ConvCase& c, const TestWeights& w, const std::vector<T>& x, int zero_point, int64_t n, int64_t oy,
               int64_t ox, int64_t o) {
  const ops::Convolution& v = c.conv;
  const int64_t height = c.x[1], width = c.x[2], channels = c.x[3], depth = channels / v.groups;
  const int64_t group = o / (c.outputs / v.groups);
  const bool tiled = v.algorithm != "direct";
  Sum sum;
  if (tiled) {
    const int64_t weights = v.kernel[0] * v.kernel[1] * depth;
    for (int64_t k = 0; k < weights; ++k) sum.magnitude += 2 * std::abs(w.levels[static_cast<size_t>(o * weights + k)]);
  }
  for (int64_t ky = 0; ky < v.kernel[0]; ++ky) {
    for (int64_t kx = 0; kx < v.kernel[1]; ++kx) {
      const int64_t iy = oy * v.stride[0] - v.padding.top + ky * v.dilation[0];
      const int64_t ix = ox * v.stride[1] - v.padding.left + kx * v.dilation[1];
      if (iy < 0 || iy >= height || ix < 0 || ix >= width) continue;
      for (int64_t k = 0; k < depth; ++k) {
        const double xv = x[static_cast<size_t>(((n * height + iy) * width + ix) * channels + group * depth + k)];
        const double wv = w.levels[static_cast<size_t>(((o * v.kernel[0] + ky) * v.kernel[1] + kx) * depth + k)];
        sum.value += (xv - zero_point) * wv;
        if (!tiled) sum.magnitude += std::abs((xv - zero_point) * wv);
      }
    }
  }
  return sum;
}

int8_t expected_int8(const ConvCase& c, const ConvModel& m, double acc, size_t o, const int8_t* residual) {
  const TestWeights& w = m.model.test_weights(m.weights);
  const graph::Graph& g = m.model.graph;
  const Quantization& x = g.value(m.x).quantization;
  const Quantization& y = g.value(m.y).quantization;
  const double y_scale = static_cast<double>(y.scale);
  const float multiplier = static_cast<float>(static_cast<double>(x.scale) * static_cast<double>(w.scale(o)) / y_scale);
  const float bias = static_cast<float>(static_cast<double>(w.bias(o)) / y_scale);
  float t = std::fma(static_cast<float>(acc), multiplier, bias);
  int64_t tied = 0;
  if (residual != nullptr) {
    const Quantization& r = g.values[1].quantization;
    if (r.scale == y.scale) {
      tied = *residual - r.zero_point;
    } else {
      t = std::fma(static_cast<float>(*residual - r.zero_point),
                   static_cast<float>(static_cast<double>(r.scale) / y_scale), t);
    }
  }
  return saturate(round_clamped(t) + tied + y.zero_point, limit(c.conv.activation.min, y),
                  limit(c.conv.activation.max, y));
}

template <typename T>
void check_case(const ConvCase& c, const ConvModel& m, const RunOptions& options, const std::vector<Bytes>& inputs,
                const RunResult& result) {
  const TestWeights& w = m.model.test_weights(m.weights);
  const std::vector<T> x = from_bytes<T>(inputs[0]);
  const std::vector<T> residual = inputs.size() > 1 ? from_bytes<T>(inputs[1]) : std::vector<T>();
  const Shape shape = result.memory.values[static_cast<size_t>(m.y)].sizes();
  ASSERT_EQ(shape[0], options.batch);
  ASSERT_EQ(shape[3], c.outputs);
  const Quantization& xq = m.model.graph.value(m.x).quantization;
  const std::vector<int8_t> y8 = from_bytes<int8_t>(result.outputs[0]);
  const bool int8_output = c.int8 && !c.float_output;
  const std::vector<float> yf = int8_output ? std::vector<float>() : from_bytes<float>(result.outputs[0]);
  size_t i = 0;
  for (int64_t n = 0; n < shape[0]; ++n) {
    for (int64_t oy = 0; oy < shape[1]; ++oy) {
      for (int64_t ox = 0; ox < shape[2]; ++ox) {
        for (int64_t o = 0; o < c.outputs; ++o, ++i) {
          const size_t channel = static_cast<size_t>(o);
          const Sum sum = accumulate(c, w, x, xq.zero_point, n, oy, ox, o);
          if constexpr (sizeof(T) == 1) {
            if (int8_output) {
              ASSERT_EQ(y8[i], expected_int8(c, m, sum.value, channel, residual.empty() ? nullptr : &residual[i]))
                  << "element " << i;
            } else {
              const float multiplier =
                  static_cast<float>(static_cast<double>(xq.scale) * static_cast<double>(w.scale(channel)));
              const float t = std::fma(static_cast<float>(sum.value), multiplier, w.bias(channel));
              ASSERT_EQ(yf[i], std::min(std::max(t, c.conv.activation.min), c.conv.activation.max)) << "element " << i;
            }
          } else {
            const double scale = w.scale(channel);
            double y = sum.value * scale + static_cast<double>(w.bias(channel));
            if (!residual.empty()) y += static_cast<double>(residual[i]);
            y = std::min(std::max(y, static_cast<double>(c.conv.activation.min)),
                         static_cast<double>(c.conv.activation.max));
            const double depth = static_cast<double>(w.weights.depth());
            ASSERT_NEAR(static_cast<double>(yf[i]), y, 1e-6 * (std::sqrt(depth) * sum.magnitude * scale + 4))
                << "element " << i;
          }
        }
      }
    }
  }
}

void run_case(const ConvCase& c, uint32_t seed) {
  Random random(seed);
  const ConvModel m(c, random);
  for (const int64_t batch : {1, 3}) {
    std::vector<Bytes> inputs;
    for (const graph::Input& input : m.model.graph.inputs) {
      inputs.push_back(random_bytes(random, graph::shape_at(input.dims, graph::SymbolValues{batch}),
                                    m.model.graph.value(input.value).dtype));
    }
    for (const kernels::Isa isa : isas()) {
      for (const size_t threads : {1, 3}) {
        const RunOptions options{isa, batch, threads};
        std::ostringstream where;
        where << "seed " << seed << ": " << c << ", batch " << batch << ", " << isa.name << ", threads " << threads;
        SCOPED_TRACE(where.str());
        const RunResult result = plan_and_run(m.model, options, inputs);
        if (c.int8) {
          check_case<int8_t>(c, m, options, inputs, result);
        } else {
          check_case<float>(c, m, options, inputs, result);
        }
        if (::testing::Test::HasFailure()) return;
      }
    }
  }
}

ConvCase random_case(Random& random, bool int8) {
  ConvCase c;
  c.int8 = int8;
  c.conv.kernel = {random.pick<int64_t>({1, 2, 3, 5}), random.pick<int64_t>({1, 2, 3, 5})};
  c.conv.stride = {random.integer(1, 3), random.integer(1, 3)};
  c.conv.dilation = {random.integer(1, 2), random.integer(1, 2)};
  c.conv.padding = {random.integer(0, 3), random.integer(0, 3), random.integer(0, 3), random.integer(0, 3)};
  c.x = {-1, random.integer(9, 13), random.integer(9, 13), random.pick<int64_t>({1, 3, 5, 8, 12, 16, 17, 24, 31, 64})};
  c.outputs = random.pick<int64_t>({1, 3, 8, 16, 17, 32, 37, 70});
  c.bits = static_cast<unsigned>(random.integer(1, 4));
  c.encoding =
      int8 ? random.pick<Encoding>({Encoding::kCodesInt8, Encoding::kInt8})
           : random.pick<Encoding>({Encoding::kCodesInt8, Encoding::kCodesFloat, Encoding::kInt8, Encoding::kFloat32});
  c.residual = int8 ? random.pick<Residual>({Residual::kNone, Residual::kTied, Residual::kFree})
                    : random.pick<Residual>({Residual::kNone, Residual::kFree});
  c.bias = random.chance();
  if (random.chance()) c.conv.activation = {0, random.chance() ? 6 : std::numeric_limits<float>::infinity()};
  return c;
}

TEST(Conv2d, RandomInt8) {
  for (uint32_t seed = 0; seed < 60 && !HasFailure(); ++seed) {
    Random random(1000 + seed);
    run_case(random_case(random, true), seed);
  }
}

TEST(Conv2d, RandomFloat32) {
  for (uint32_t seed = 0; seed < 60 && !HasFailure(); ++seed) {
    Random random(2000 + seed);
    run_case(random_case(random, false), seed);
  }
}

void make_tiled(ConvCase& c, bool winograd) {
  c.conv.algorithm = winograd ? "winograd_4x4_3x3" : "polyphase_2x2_3x3_s2";
  c.conv.kernel = {3, 3};
  c.conv.stride = {winograd ? 1 : 2, winograd ? 1 : 2};
  c.conv.dilation = {1, 1};
}

TEST(Conv2d, TiledOnFloat32) {
  for (uint32_t seed = 0; seed < 32 && !HasFailure(); ++seed) {
    Random random(7000 + seed);
    ConvCase c = random_case(random, false);
    make_tiled(c, seed % 2 == 0);
    c.x[1] = random.integer(1, 19);
    c.x[2] = random.integer(1, 19);
    if (c.x[1] + c.conv.padding.top + c.conv.padding.bottom < 3) c.conv.padding.top = 2;
    if (c.x[2] + c.conv.padding.left + c.conv.padding.right < 3) c.conv.padding.right = 2;
    run_case(c, seed);
  }
}

TEST(Conv2d, TiledOnFloat32OfSeveralBlocks) {
  uint32_t seed = 0;
  for (const bool winograd : {true, false}) {
    for (const auto [size, channels, outputs] : {std::array<int64_t, 3>{24, 64, 37}, {9, 130, 9}}) {
      ConvCase c;
      c.int8 = false;
      c.x = {-1, size, size, channels};
      c.outputs = outputs;
      make_tiled(c, winograd);
      c.conv.padding = {1, 1, 1, 1};
      c.residual = Residual::kFree;
      run_case(c, ++seed);
    }
  }
}

TEST(Conv2d, RandomInt8ToFloat32) {
  for (uint32_t seed = 0; seed < 20 && !HasFailure(); ++seed) {
    Random random(3000 + seed);
    ConvCase c = random_case(random, true);
    c.residual = Residual::kNone;
    c.float_output = true;
    run_case(c, seed);
  }
}

TEST(Conv2d, Grouped) {
  for (uint32_t seed = 0; seed < 30 && !HasFailure(); ++seed) {
    Random random(4000 + seed);
    ConvCase c = random_case(random, seed % 2 == 0);
    c.conv.groups = random.pick<int64_t>({2, 3, 4});
    c.x[3] = c.conv.groups * random.pick<int64_t>({1, 3, 8, 16});
    c.outputs = c.conv.groups * random.pick<int64_t>({1, 2, 5, 16, 19});
    run_case(c, seed);
  }
}

// With one sample one row: some ISAs have a kernel for it.
TEST(Conv2d, OnePixel) {
  uint32_t seed = 500;
  for (const int64_t inputs : {1, 5, 17, 31, 64, 131}) {
    for (const int64_t outputs : {3, 8, 37}) {
      for (const Residual residual : {Residual::kNone, Residual::kTied, Residual::kFree}) {
        ConvCase c;
        c.conv.groups = inputs == 64 && outputs == 8 ? 2 : 1;
        c.x = {-1, 1, 1, inputs};
        c.outputs = outputs;
        c.bits = 1 + seed % 4;
        c.residual = residual;
        c.float_output = residual == Residual::kNone && seed % 8 < 4;
        run_case(c, ++seed);
      }
    }
  }
}

TEST(Conv2d, Depthwise) {
  for (uint32_t seed = 0; seed < 40 && !HasFailure(); ++seed) {
    Random random(5000 + seed);
    ConvCase c = random_case(random, seed % 2 == 0);
    c.x[3] = c.outputs = c.conv.groups = random.pick<int64_t>({2, 3, 8, 16, 17, 31, 32, 64, 100});
    // A residual, a float32 output and a multiplier take the other driver.
    if (seed % 4 < 2) c.residual = Residual::kNone;
    if (seed % 8 == 4) {
      c.residual = Residual::kNone;
      c.float_output = true;
    }
    if (seed % 5 == 0) c.outputs *= 2;
    run_case(c, seed);
  }
}

TEST(Conv2d, DepthwiseByRowsOfEveryPaddingAndSize) {
  for (uint32_t seed = 0; seed < 80 && !HasFailure(); ++seed) {
    Random random(6000 + seed);
    ConvCase c;
    const int64_t stride = 1 + seed % 2, kernel = seed % 4 < 2 ? 3 : 5;
    const int most = static_cast<int>(kernel) - 1;
    c.conv.kernel = {kernel, kernel};
    c.conv.stride = {stride, stride};
    c.conv.padding = {random.integer(0, most), random.integer(0, most), random.integer(0, most),
                      random.integer(0, most)};
    c.x = {-1, random.pick<int64_t>({1, 2, 3, 5, 7, 8, 19}), random.pick<int64_t>({1, 2, 3, 4, 7, 8, 30}),
           random.pick<int64_t>({8, 9, 15, 16, 24, 67, 72, 131})};
    if (c.x[1] + c.conv.padding.top + c.conv.padding.bottom < kernel) c.conv.padding.top = most;
    if (c.x[2] + c.conv.padding.left + c.conv.padding.right < kernel) c.conv.padding.right = most;
    c.outputs = c.conv.groups = c.x[3];
    c.encoding = random.chance() ? Encoding::kInt8 : Encoding::kCodesInt8;
    c.bits = static_cast<unsigned>(random.integer(1, 4));
    c.outlier = random.pick<float>({1, 3000, 1e7f});  // beyond the ranges of quicker epilogues
    if (random.chance()) c.conv.activation = {0, 6};
    run_case(c, seed);
  }
}

TEST(Conv2d, EveryEncodingOnTheLayersOfRealNetworks) {
  struct Layer {
    Shape x;
    int64_t outputs, kernel, stride, padding;
  };
  const std::vector<Layer> layers = {
      {{-1, 32, 32, 3}, 16, 3, 1, 1},   // ResNet-20, first
      {{-1, 8, 8, 64}, 64, 3, 1, 1},    // last stage
      {{-1, 16, 16, 16}, 32, 3, 2, 1},  // between stages
      {{-1, 30, 30, 3}, 64, 7, 2, 3},   // ResNet-18, first
      {{-1, 7, 7, 96}, 160, 1, 1, 0},   // pointwise
      {{-1, 8, 8, 64}, 128, 1, 2, 0},   // shortcut
  };
  uint32_t seed = 0;
  for (const Layer& layer : layers) {
    for (unsigned bits = 1; bits <= 4 && !HasFailure(); ++bits, ++seed) {
      ConvCase c;
      c.x = layer.x;
      c.outputs = layer.outputs;
      c.conv.kernel = {layer.kernel, layer.kernel};
      c.conv.stride = {layer.stride, layer.stride};
      c.conv.padding = {layer.padding, layer.padding, layer.padding, layer.padding};
      c.bits = bits;
      run_case(c, seed);
      c.int8 = false;
      c.encoding = Encoding::kCodesFloat;
      run_case(c, seed);
    }
  }
}

struct LinearCase {
  int64_t inputs, outputs;
};

TEST(Linear, MatchesAConvolutionOfOnePixel) {
  const std::vector<LinearCase> cases = {{1, 1}, {7, 10}, {64, 10}, {64, 100}, {131, 37}, {512, 1000}};
  uint32_t seed = 0;
  for (const LinearCase& size : cases) {
    for (const bool int8 : {true, false}) {
      for (const bool float_output : {true, false}) {
        Random random(++seed);
        TestModel linear;
        const DType dtype = int8 ? DType::kInt8 : DType::kFloat32;
        const DType out_dtype = float_output ? DType::kFloat32 : dtype;
        const Quantization xq = int8 ? random.quantization() : Quantization{};
        const Quantization yq = out_dtype == DType::kInt8 ? Quantization{0.5f, 3} : Quantization{};
        const unsigned bits = 1 + seed / 4 % 4;
        const ValueId x = linear.input({-1, size.inputs}, dtype, xq);
        const int32_t w = linear.add_weights(random, {size.outputs, size.inputs}, Encoding::kCodesInt8, bits);
        linear.output(linear.node("linear", {}, {x}, out_dtype, yq, w));

        TestModel conv;
        const ValueId pixels = conv.input({-1, 1, 1, size.inputs}, dtype, xq);
        TestWeights weights = linear.test_weights(w);
        weights.weights.shape = {size.outputs, 1, 1, size.inputs};
        conv.output(conv.node("conv2d", {}, {pixels}, out_dtype, yq, conv.add_weights(weights)));
        for (const int64_t batch : {1, 8}) {
          const std::vector<Bytes> inputs{random_bytes(random, {batch, size.inputs}, dtype)};
          for (const kernels::Isa isa : isas()) {
            for (const size_t threads : {1, 4}) {
              EXPECT_EQ(plan_and_run(linear, {isa, batch, threads}, inputs).outputs,
                        plan_and_run(conv, {isa, batch, threads}, inputs).outputs)
                  << size.inputs << " to " << size.outputs << ", " << isa.name;
            }
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace dgms::testing
