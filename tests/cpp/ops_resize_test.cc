// resize: both modes, every way to place pixels, against formulas in double precision.
#include "tests/cpp/ops_testing.h"

namespace dgms::testing {
namespace {

constexpr Quantization kQ{0.1f, 3};

double position(const std::string& coordinates, int64_t output, int64_t input_size, int64_t output_size) {
  const double ratio = static_cast<double>(input_size) / static_cast<double>(output_size),
               at = static_cast<double>(output);
  if (coordinates == "asymmetric") return at * ratio;
  if (coordinates == "half_pixel") return (at + 0.5) * ratio - 0.5;
  return output_size == 1 ? 0 : at * static_cast<double>(input_size - 1) / static_cast<double>(output_size - 1);
}

// In float32, as docs/numerics.md says and torch does: where a position is a whole number, its rounding decides.
int64_t nearest(const std::string& coordinates, const std::string& rounding, int64_t output, int64_t input_size,
                int64_t output_size) {
  const float ratio = static_cast<float>(input_size) / static_cast<float>(output_size);
  const float at = coordinates == "asymmetric" ? static_cast<float>(output) * ratio
                   : coordinates == "half_pixel"
                       ? (static_cast<float>(output) + 0.5f) * ratio - 0.5f
                       : static_cast<float>(position(coordinates, output, input_size, output_size));
  const float pixel = rounding == "floor"          ? std::floor(at)
                      : rounding == "ceil"         ? std::ceil(at)
                      : rounding == "prefer_floor" ? std::ceil(at - 0.5f)
                                                   : std::floor(at + 0.5f);
  return std::min(std::max(static_cast<int64_t>(pixel), int64_t{0}), input_size - 1);
}

struct Case {
  Shape x;
  int64_t height, width;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> all = {{{-1, 3, 4, 5}, 6, 8}, {{-1, 5, 7, 3}, 11, 13}, {{-1, 8, 8, 19}, 4, 2},
                                        {{-1, 6, 5, 2}, 1, 1}, {{-1, 1, 1, 33}, 4, 3},  {{-1, 4, 4, 8}, 4, 4},
                                        {{-1, 2, 9, 1}, 7, 9}, {{-1, 13, 2, 16}, 26, 1}};
  return all;
}

// Calls body(model, options, input bytes, shape of the input) for every case, ISA, batch and number of threads.
template <typename Body>
void for_runs(const Json& attributes, DType dtype, Body body) {
  Random random(3);
  for (const Case& c : cases()) {
    Json json = attributes;
    json["size"] = {c.height, c.width};
    TestModel model;
    const Quantization q = dtype == DType::kInt8 ? kQ : Quantization{};
    model.output(model.node("resize", json, {model.input(c.x, dtype, q)}, dtype, q));
    for (const kernels::Isa isa : isas()) {
      for (const int64_t batch : {1, 3}) {
        for (const size_t threads : {1, 3}) {
          SCOPED_TRACE(json.dump() + " of " + graph::to_string(c.x) + " on " + isa.name);
          Shape shape = c.x;
          shape[0] = batch;
          const Bytes input = random_bytes(random, shape, dtype);
          body(plan_and_run(model, {isa, batch, threads}, {input}).outputs[0], input, shape, c);
        }
      }
    }
  }
}

template <typename Body>
void for_pixels(const Shape& x, const Case& c, Body body) {
  size_t i = 0;
  for (int64_t n = 0; n < x[0]; ++n) {
    for (int64_t row = 0; row < c.height; ++row) {
      for (int64_t column = 0; column < c.width; ++column) {
        for (int64_t channel = 0; channel < x[3]; ++channel, ++i) {
          body(i, row, column, [&](int64_t from_row, int64_t from_column) {
            return static_cast<size_t>(((n * x[1] + from_row) * x[2] + from_column) * x[3] + channel);
          });
        }
      }
    }
  }
}

TEST(Resize, TakesTheNearestPixel) {
  for (const char* coordinates : {"half_pixel", "align_corners", "asymmetric"}) {
    for (const char* rounding : {"floor", "ceil", "prefer_floor", "prefer_ceil"}) {
      const Json attributes = {{"mode", "nearest"}, {"coordinates", coordinates}, {"rounding", rounding}};
      for_runs(attributes, DType::kInt8, [&](const Bytes& y, const Bytes& x, const Shape& shape, const Case& c) {
        for_pixels(shape, c, [&](size_t i, int64_t row, int64_t column, auto at) {
          const int64_t from_row = nearest(coordinates, rounding, row, shape[1], c.height);
          const int64_t from_column = nearest(coordinates, rounding, column, shape[2], c.width);
          ASSERT_EQ(y[i], x[at(from_row, from_column)]) << i;
        });
      });
    }
  }
}

TEST(Resize, ScalesByAFactorOfItsOwn) {
  TestModel model;
  const Json attributes = {{"mode", "nearest"}, {"coordinates", "asymmetric"}, {"size", {1, 5}}, {"scale_w", 0.4f}};
  model.output(model.node("resize", attributes, {model.input({1, 1, 2, 1}, DType::kFloat32)}, DType::kFloat32));
  const std::vector<float> x = {3, 4};
  const Bytes y = plan_and_run(model, {}, {to_bytes(x)}).outputs[0];
  EXPECT_EQ(from_bytes<float>(y), (std::vector<float>{3, 3, 3, 4, 4}));
}

struct Weights {
  int64_t first, second;
  double share;
};
Weights between(const std::string& coordinates, int64_t output, int64_t input_size, int64_t output_size) {
  const double last = static_cast<double>(input_size - 1);
  const double at = std::min(std::max(position(coordinates, output, input_size, output_size), 0.0), last);
  const auto first = static_cast<int64_t>(at);
  return {first, std::min(first + 1, input_size - 1), at - std::floor(at)};
}

template <typename T>
double bilinear(const Weights& y, const Weights& x, const std::vector<T>& values, const std::array<size_t, 4>& at) {
  const double top = (1 - x.share) * values[at[0]] + x.share * values[at[1]];
  const double bottom = (1 - x.share) * values[at[2]] + x.share * values[at[3]];
  return (1 - y.share) * top + y.share * bottom;
}

TEST(Resize, LiesBetweenFourPixels) {
  for (const char* coordinates : {"half_pixel", "align_corners", "asymmetric"}) {
    const Json attributes = {{"mode", "bilinear"}, {"coordinates", coordinates}};
    const auto sample = [&](const auto& values, const Shape& shape, const Case& c, int64_t row, int64_t column,
                            auto at) {
      const Weights y = between(coordinates, row, shape[1], c.height),
                    x = between(coordinates, column, shape[2], c.width);
      return bilinear(y, x, values,
                      {at(y.first, x.first), at(y.first, x.second), at(y.second, x.first), at(y.second, x.second)});
    };
    for_runs(attributes, DType::kFloat32,
             [&](const Bytes& bytes, const Bytes& input, const Shape& shape, const Case& c) {
               const std::vector<float> y = from_bytes<float>(bytes), x = from_bytes<float>(input);
               for_pixels(shape, c, [&](size_t i, int64_t row, int64_t column, auto at) {
                 ASSERT_NEAR(static_cast<double>(y[i]), sample(x, shape, c, row, column, at), 1e-5) << i;
               });
             });
    // Weights in whole 128ths move a value by at most a 256th of the difference on each axis.
    for_runs(attributes, DType::kInt8, [&](const Bytes& bytes, const Bytes& input, const Shape& shape, const Case& c) {
      const std::vector<int8_t> y = from_bytes<int8_t>(bytes), x = from_bytes<int8_t>(input);
      for_pixels(shape, c, [&](size_t i, int64_t row, int64_t column, auto at) {
        ASSERT_NEAR(static_cast<double>(y[i]), sample(x, shape, c, row, column, at), 0.5 + 2 * 255.0 / 256) << i;
      });
    });
  }
}

// The formula of docs/numerics.md, in every bit.
TEST(Resize, RoundsOnInt8AsTheFormula) {
  const Json attributes = {{"mode", "bilinear"}};
  for_runs(attributes, DType::kInt8, [&](const Bytes& bytes, const Bytes& input, const Shape& shape, const Case& c) {
    const std::vector<int8_t> y = from_bytes<int8_t>(bytes), x = from_bytes<int8_t>(input);
    const auto axis = [](int64_t output, int64_t input_size, int64_t output_size) {
      const float ratio = static_cast<float>(input_size) / static_cast<float>(output_size);
      const float at = std::min(std::max((static_cast<float>(output) + 0.5f) * ratio - 0.5f, 0.0f),
                                static_cast<float>(input_size - 1));
      const auto first = static_cast<int64_t>(at);
      const float share = at - static_cast<float>(first);
      return std::array<int64_t, 3>{first, std::min(first + 1, input_size - 1),
                                    static_cast<int64_t>(std::floor(share * 128 + 0.5f))};
    };
    for_pixels(shape, c, [&](size_t i, int64_t row, int64_t column, auto at) {
      const auto v = axis(row, shape[1], c.height), h = axis(column, shape[2], c.width);
      const int64_t top = (128 - h[2]) * x[at(v[0], h[0])] + h[2] * x[at(v[0], h[1])];
      const int64_t bottom = (128 - h[2]) * x[at(v[1], h[0])] + h[2] * x[at(v[1], h[1])];
      const double sum = static_cast<double>((128 - v[2]) * top + v[2] * bottom);
      ASSERT_EQ(y[i], static_cast<int8_t>(std::floor(sum / 16384 + 0.5))) << i;
    });
  });
}

}  // namespace
}  // namespace dgms::testing
