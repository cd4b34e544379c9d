// Winograd and polyphase convolutions against the formulas of docs/numerics.md, written out with loops, on every ISA.
#include <array>
#include <sstream>

#include "tests/cpp/ops_testing.h"

namespace dgms::testing {
namespace {

enum class Residual { kNone, kTied, kFree };

struct TileCase {
  bool winograd = true;
  int64_t height = 8, width = 8, channels = 16, outputs = 8;
  ops::Padding padding{1, 1, 1, 1};
  Encoding encoding = Encoding::kCodesInt8;
  unsigned bits = 4;
  Residual residual = Residual::kNone;
  int32_t zero_point = 0;
  int64_t least_input = -128;
  bool bias = true;
  ops::Activation activation;
  float spread = 1;  // of the outputs, relative to their int8 range

  int64_t stride() const { return winograd ? 1 : 2; }
  int64_t output_height() const {
    return graph::window_output(height, 3, stride(), padding.top, padding.bottom, 1).number();
  }
  int64_t output_width() const {
    return graph::window_output(width, 3, stride(), padding.left, padding.right, 1).number();
  }
};

std::ostream& operator<<(std::ostream& out, const TileCase& c) {
  return out << (c.winograd ? "winograd " : "polyphase ") << c.height << "x" << c.width << "x" << c.channels << " to "
             << c.outputs << ", padding " << c.padding.top << "," << c.padding.left << "," << c.padding.bottom << ","
             << c.padding.right << ", encoding " << static_cast<int>(c.encoding) << ", bits " << c.bits << ", residual "
             << static_cast<int>(c.residual) << ", zero point " << c.zero_point << ", spread " << c.spread;
}

struct TileModel {
  TileModel(const TileCase& c, Random& random) {
    const Quantization x_quantization{random.real(0.01f, 0.1f), c.zero_point};
    x = model.input({-1, c.height, c.width, c.channels}, DType::kInt8, x_quantization);
    weights = model.add_weights(random, {c.outputs, 3, 3, c.channels}, c.encoding, c.bits, c.bias);
    const float scale = x_quantization.scale * 60 * std::sqrt(9.0f * static_cast<float>(c.channels)) / 100 / c.spread;
    const Quantization y_quantization{scale, static_cast<int32_t>(random.integer(-128, 127))};
    std::vector<ValueId> inputs{x};
    if (c.residual != Residual::kNone) {
      const Quantization r{c.residual == Residual::kTied ? scale : scale * 1.37f,
                           static_cast<int32_t>(random.integer(-128, 127))};
      inputs.push_back(model.input({-1, c.output_height(), c.output_width(), c.outputs}, DType::kInt8, r));
    }
    ops::Convolution conv;
    conv.stride = {c.stride(), c.stride()};
    conv.padding = c.padding;
    conv.activation = c.activation;
    conv.algorithm = c.winograd ? "winograd_2x2_3x3" : "polyphase_2x2_3x3_s2";
    y = model.node("conv2d", to_json(conv), inputs, DType::kInt8, y_quantization, weights);
    model.output(y);
  }
  TestModel model;
  ValueId x, y;
  int32_t weights;
};

int64_t half(int64_t v) { return v >> 1; }

// A line of a tile's inputs to what meets the weights, for one of the two directions of a scheme.
using Line = std::vector<int64_t>;

Line polyphase_line(const Line& d) { return {half(d[0] - d[2]), d[1], d[2], half(d[4] - d[2]), d[3]}; }

// All transformed inputs of a tile, row by row.
std::vector<Line> transform_inputs(const TileCase& c, const std::vector<Line>& d) {
  const size_t side = d.size();
  std::vector<Line> columns, result(side, Line(side));
  for (size_t x = 0; x < side; ++x) {
    Line column;
    for (size_t y = 0; y < side; ++y) column.push_back(d[y][x]);
    if (c.winograd) {
      columns.push_back({half(column[0] - column[2]), half(column[1] + column[2] + 1), half(column[2] - column[1]),
                         half(column[1] - column[3])});
    } else {
      columns.push_back(polyphase_line(column));
    }
  }
  for (size_t y = 0; y < side; ++y) {
    Line e;
    for (size_t x = 0; x < side; ++x) e.push_back(columns[x][y]);
    if (c.winograd) {
      result[y] = {half(e[0] - e[2]), half(e[1] + e[2] + (y == 1 ? 0 : 1)), half(e[2] - e[1]), half(e[1] - e[3])};
    } else {
      result[y] = polyphase_line(e);
    }
  }
  return result;
}

// Integer weights of every transformed input, and what an accumulator stands for in levels.
struct Filter {
  std::vector<std::vector<Line>> weights;  // [input][row][column]
  double factor;
};

Filter transform_weights(const TileCase& c, const TestWeights& w, int64_t o) {
  using Matrix = std::vector<std::array<int64_t, 3>>;
  const Matrix g = c.winograd ? Matrix{{2, 0, 0}, {1, 1, 1}, {1, -1, 1}, {0, 0, 2}}
                              : Matrix{{2, 0, 0}, {0, 1, 0}, {1, 0, 1}, {0, 0, 2}, {0, 1, 0}};
  Filter filter;
  int64_t largest = 0;
  for (int64_t k = 0; k < c.channels; ++k) {
    std::vector<Line> t(g.size(), Line(g.size()));
    for (size_t i = 0; i < g.size(); ++i) {
      for (size_t j = 0; j < g.size(); ++j) {
        for (size_t y = 0; y < 3; ++y) {
          for (size_t x = 0; x < 3; ++x) {
            const size_t at = ((static_cast<size_t>(o) * 3 + y) * 3 + x) * static_cast<size_t>(c.channels);
            t[i][j] += g[i][y] * g[j][x] * static_cast<int64_t>(w.levels[at + static_cast<size_t>(k)]);
          }
        }
        largest = std::max(largest, std::abs(t[i][j]));
      }
    }
    filter.weights.push_back(t);
  }
  largest = std::max<int64_t>(largest, 127);
  const float ratio = static_cast<float>(127.0 / static_cast<double>(largest));
  filter.factor = static_cast<double>(largest) / 127;
  for (std::vector<Line>& t : filter.weights) {
    for (Line& line : t) {
      for (int64_t& v : line) v = static_cast<int64_t>(std::nearbyint(static_cast<float>(v) * ratio));
    }
  }
  return filter;
}

// The four accumulators of a tile from the products of its transformed inputs and weights.
std::array<std::array<int64_t, 2>, 2> inverse(const TileCase& c, const std::vector<Line>& m) {
  std::array<std::array<int64_t, 2>, 2> y{};
  const std::vector<Line> a = c.winograd ? std::vector<Line>{{1, 1, 1, 0}, {0, 1, -1, -1}}
                                         : std::vector<Line>{{1, 1, 1, 0, 0}, {0, 0, 1, 1, 1}};
  for (size_t i = 0; i < 2; ++i) {
    for (size_t j = 0; j < 2; ++j) {
      for (size_t p = 0; p < m.size(); ++p) {
        for (size_t q = 0; q < m.size(); ++q) {
          y[i][j] += a[i][p] * a[j][q] * m[p][q];
        }
      }
    }
  }
  return y;
}

class Reference {
 public:
  Reference(const TileCase& c, const TileModel& m) : case_(c), model_(m), weights_(m.model.test_weights(m.weights)) {
    for (int64_t o = 0; o < c.outputs; ++o) filters_.push_back(transform_weights(c, weights_, o));
  }

  std::vector<int8_t> operator()(const std::vector<int8_t>& x, const std::vector<int8_t>& residual,
                                 int64_t batch) const {
    const TileCase& c = case_;
    std::vector<int8_t> y(static_cast<size_t>(batch * c.output_height() * c.output_width() * c.outputs));
    const int64_t side = c.winograd ? 4 : 5;
    for (int64_t n = 0; n < batch; ++n) {
      for (int64_t ty = 0; 2 * ty < c.output_height(); ++ty) {
        for (int64_t tx = 0; 2 * tx < c.output_width(); ++tx) {
          std::vector<std::vector<Line>> inputs;
          for (int64_t k = 0; k < c.channels; ++k) {
            std::vector<Line> d(static_cast<size_t>(side), Line(static_cast<size_t>(side), c.zero_point));
            for (int64_t i = 0; i < side; ++i) {
              for (int64_t j = 0; j < side; ++j) {
                const int64_t iy = 2 * ty * c.stride() - c.padding.top + i;
                const int64_t ix = 2 * tx * c.stride() - c.padding.left + j;
                if (iy < 0 || iy >= c.height || ix < 0 || ix >= c.width) continue;
                d[static_cast<size_t>(i)][static_cast<size_t>(j)] =
                    x[static_cast<size_t>(((n * c.height + iy) * c.width + ix) * c.channels + k)];
              }
            }
            inputs.push_back(transform_inputs(c, d));
          }
          for (int64_t o = 0; o < c.outputs; ++o) store_tile(inputs, n, ty, tx, o, residual, y);
        }
      }
    }
    return y;
  }

 private:
  void store_tile(const std::vector<std::vector<Line>>& inputs, int64_t n, int64_t ty, int64_t tx, int64_t o,
                  const std::vector<int8_t>& residual, std::vector<int8_t>& y) const {
    const Filter& filter = filters_[static_cast<size_t>(o)];
    const size_t side = inputs[0].size();
    std::vector<Line> m(side, Line(side)), constant(side, Line(side));
    for (size_t k = 0; k < inputs.size(); ++k) {
      for (size_t i = 0; i < side; ++i) {
        for (size_t j = 0; j < side; ++j) {
          m[i][j] += inputs[k][i][j] * filter.weights[k][i][j];
          const bool difference =
              case_.winograd ? i != 1 || j != 1 : i == 0 || i == 3 || j == 0 || j == 3;  // 0 for equal inputs
          if (!difference) constant[i][j] += filter.weights[k][i][j];
        }
      }
    }
    const auto sums = inverse(case_, m);
    const int64_t constant_sum = inverse(case_, constant)[0][0];
    const graph::Graph& g = model_.model.graph;
    const Quantization& xq = g.value(model_.x).quantization;
    const Quantization& yq = g.value(model_.y).quantization;
    const double y_scale = static_cast<double>(yq.scale);
    const size_t channel = static_cast<size_t>(o);
    const float multiplier = static_cast<float>(static_cast<double>(xq.scale) *
                                                static_cast<double>(weights_.scale(channel)) * filter.factor / y_scale);
    const float bias =
        static_cast<float>(static_cast<double>(weights_.bias(channel)) / y_scale -
                           static_cast<double>(xq.zero_point * constant_sum) * static_cast<double>(multiplier));
    for (int64_t a = 0; a < 2; ++a) {
      for (int64_t b = 0; b < 2; ++b) {
        const int64_t oy = 2 * ty + a, ox = 2 * tx + b;
        if (oy >= case_.output_height() || ox >= case_.output_width()) continue;
        const size_t at =
            static_cast<size_t>(((n * case_.output_height() + oy) * case_.output_width() + ox) * case_.outputs + o);
        float t = std::fma(static_cast<float>(sums[static_cast<size_t>(a)][static_cast<size_t>(b)]), multiplier, bias);
        int64_t tied = 0;
        if (!residual.empty()) {
          const Quantization& r = g.values[1].quantization;
          if (r.scale == yq.scale) {
            tied = residual[at] - r.zero_point;
          } else {
            t = std::fma(static_cast<float>(residual[at] - r.zero_point),
                         static_cast<float>(static_cast<double>(r.scale) / y_scale), t);
          }
        }
        y[at] = saturate(round_clamped(t) + tied + yq.zero_point, limit(case_.activation.min, yq),
                         limit(case_.activation.max, yq));
      }
    }
  }

  const TileCase& case_;
  const TileModel& model_;
  const TestWeights& weights_;
  std::vector<Filter> filters_;
};

void run_case(const TileCase& c, uint32_t seed) {
  Random random(seed);
  const TileModel m(c, random);
  const Reference reference(c, m);
  for (const int64_t batch : {1, 3}) {
    const std::vector<int8_t> x =
        random.int8s(static_cast<size_t>(batch * c.height * c.width * c.channels), c.least_input);
    std::vector<Bytes> inputs{to_bytes(x)};
    std::vector<int8_t> residual;
    if (c.residual != Residual::kNone) {
      residual = random.int8s(static_cast<size_t>(batch * c.output_height() * c.output_width() * c.outputs));
      inputs.push_back(to_bytes(residual));
    }
    const std::vector<int8_t> expected = reference(x, residual, batch);
    for (const kernels::Isa isa : isas()) {
      for (const size_t threads : {1, 3}) {
        std::ostringstream where;
        where << "seed " << seed << ": " << c << ", batch " << batch << ", " << isa.name << ", threads " << threads;
        SCOPED_TRACE(where.str());
        const std::pair<ops::Memory, kernels::Uarch> ways[] = {{ops::Memory::kFast, kernels::Uarch::kAny},
                                                               {ops::Memory::kFast, kernels::Uarch::kCortexA55},
                                                               {ops::Memory::kLow, kernels::Uarch::kAny}};
        for (const auto& [memory, uarch] : ways) {
          if (memory == ops::Memory::kLow && batch == 1 && threads == 1) continue;  // time
          const RunResult result = plan_and_run(m.model, {isa, batch, threads, false, memory, uarch}, inputs);
          ASSERT_EQ(from_bytes<int8_t>(result.outputs[0]), expected)
              << "memory " << static_cast<int>(memory) << " on " << kernels::uarch_name(uarch);
        }
      }
    }
  }
}

TileCase random_case(Random& random) {
  TileCase c;
  c.winograd = random.chance();
  c.height = random.integer(c.winograd ? 1 : 2, 19);
  c.width = random.integer(c.winograd ? 1 : 2, 19);
  c.channels = random.pick<int64_t>({1, 3, 8, 15, 16, 17, 32, 40});
  c.outputs = random.pick<int64_t>({1, 4, 7, 8, 9, 16, 21, 33});
  c.padding = {random.integer(0, 3), random.integer(0, 3), random.integer(0, 3), random.integer(0, 3)};
  c.height = std::max<int64_t>(c.height, 3 - c.padding.top - c.padding.bottom);
  c.width = std::max<int64_t>(c.width, 3 - c.padding.left - c.padding.right);
  c.encoding = random.pick<Encoding>({Encoding::kCodesInt8, Encoding::kInt8});
  c.bits = static_cast<unsigned>(random.integer(1, 4));
  c.residual = random.pick<Residual>({Residual::kNone, Residual::kTied, Residual::kFree});
  c.zero_point = random.pick<int32_t>({0, -128, 127, static_cast<int32_t>(random.integer(-128, 127))});
  c.least_input = random.chance() ? 0 : -128;
  c.bias = random.chance();
  // Also far outside what int16 and the float start of the sums hold.
  c.spread = random.pick<float>({1, 1, 1, 1000, 0.01f});
  if (random.chance()) c.activation = {0, random.chance() ? 6 : std::numeric_limits<float>::infinity()};
  return c;
}

TEST(TileConv, Random) {
  for (uint32_t seed = 0; seed < 80 && !HasFailure(); ++seed) {
    Random random(5000 + seed);
    run_case(random_case(random), seed);
  }
}

TEST(TileConv, MapsOfRealNetworks) {
  struct Map {
    bool winograd;
    int64_t size, channels, outputs;
  };
  const std::vector<Map> maps = {{true, 32, 16, 16},  {true, 16, 32, 32}, {true, 8, 64, 64},  {true, 7, 128, 64},
                                 {true, 14, 64, 32},  {true, 28, 32, 16}, {true, 56, 16, 8},  {false, 32, 16, 32},
                                 {false, 16, 32, 64}, {false, 56, 16, 8}, {false, 14, 64, 40}};
  uint32_t seed = 0;
  for (const Map& map : maps) {
    if (HasFailure()) return;
    TileCase c;
    c.winograd = map.winograd;
    c.height = c.width = map.size;
    c.channels = map.channels;
    c.outputs = map.outputs;
    c.zero_point = seed % 2 == 0 ? -128 : 0;
    c.least_input = c.zero_point;
    c.residual = seed % 3 == 0 ? Residual::kNone : Residual::kTied;
    run_case(c, ++seed);
  }
}

// Levels up to 14 and inputs that are multiples of 4 lose nothing: the result is that of the direct algorithm.
TEST(TileConv, SmallLevelsGiveTheDirectResult) {
  for (const bool winograd : {true, false}) {
    TileCase c;
    c.winograd = winograd;
    c.encoding = Encoding::kInt8;
    c.channels = 24;
    Random random(7);
    TileModel tiled(c, random);
    for (int8_t& level : tiled.model.weights(0).values_s8) level = static_cast<int8_t>(random.integer(-14, 14));
    TestModel direct = tiled.model;
    direct.change_attributes(0, {{"algorithm", "direct"}});
    std::vector<int8_t> x(static_cast<size_t>(c.height * c.width * c.channels));
    for (int8_t& v : x) v = static_cast<int8_t>(4 * random.integer(0, 15));
    for (const kernels::Isa isa : isas()) {
      EXPECT_EQ(plan_and_run(tiled.model, {isa}, {to_bytes(x)}).outputs,
                plan_and_run(direct, {isa}, {to_bytes(x)}).outputs)
          << isa.name << (winograd ? " winograd" : " polyphase");
    }
  }
}

TEST(TileConv, RefusesOtherConvolutions) {
  const auto refused = [](auto change, const std::vector<std::string>& words) {
    Random random(1);
    TileModel m(TileCase{}, random);
    change(m.model);
    expect_error(ErrorKind::kFormat, words, [&] { m.model.plan(isas()[0]); });
  };
  refused([&](TestModel& m) { m.change_attributes(0, {{"stride", {2, 2}}}); },
          {"winograd_2x2_3x3", "stride 1x1", "stride 2x2"});
  refused([&](TestModel& m) { m.change_attributes(0, {{"stride", {1, 2}}}); }, {"stride 1x2"});
  refused([&](TestModel& m) { m.change_attributes(0, {{"dilation", {2, 2}}}); }, {"dilation 2x2"});
  refused([&](TestModel& m) { m.change_attributes(0, {{"algorithm", "polyphase_2x2_3x3_s2"}}); },
          {"polyphase_2x2_3x3_s2", "stride 2x2"});
  refused([&](TestModel& m) { m.graph.values.back().dtype = DType::kFloat32; }, {"int8 to float32"});
  refused([&](TestModel& m) { m.change_attributes(0, {{"algorithm", "winograd_4x4_3x3"}}); },
          {"winograd_4x4_3x3", "float32 input and output", "int8 to int8"});
  const auto floats = [](TestModel& m) {
    for (graph::Value& value : m.graph.values) value = {value.name, DType::kFloat32, {}};
  };
  refused([&](TestModel& m) { floats(m); }, {"winograd_2x2_3x3", "float32 to float32"});
  refused(
      [&](TestModel& m) {
        floats(m);
        m.change_attributes(0, {{"algorithm", "winograd_4x4_3x3"}});
        m.change_attributes(0, {{"stride", {2, 2}}});
      },
      {"winograd_4x4_3x3", "stride 2x2"});
  refused(
      [&](TestModel& m) {
        floats(m);
        m.change_attributes(0, {{"algorithm", "polyphase_2x2_3x3_s2"}});
      },
      {"polyphase_2x2_3x3_s2", "stride 2x2", "float32 input and output", "stride 1x1"});
}

}  // namespace
}  // namespace dgms::testing
