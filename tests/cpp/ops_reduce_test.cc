// reduce and normalize over every set of axes, against sums in double precision.
#include "tests/cpp/ops_testing.h"

namespace dgms::testing {
namespace {

constexpr Quantization kX{0.05f, -3}, kY{0.07f, 11};

const std::vector<Shape>& shapes() {
  static const std::vector<Shape> all = {{-1, 5, 7, 13}, {-1, 1, 3, 70}, {-1, 17}, {-1, 4, 131}, {2, 3, 4, 5, 6}};
  return all;
}

// Every set of axes of a shape but the empty one.
std::vector<std::vector<int64_t>> sets_of_axes(size_t rank) {
  std::vector<std::vector<int64_t>> sets;
  for (unsigned bits = 1; bits < 1u << rank; ++bits) {
    sets.emplace_back();
    for (size_t axis = 0; axis < rank; ++axis) {
      if ((bits >> axis & 1) != 0) sets.back().push_back(static_cast<int64_t>(axis));
    }
  }
  return sets;
}

// Which element of the result every element belongs to.
struct Groups {
  std::vector<size_t> of;
  size_t count = 1;

  Groups(const Shape& shape, const std::vector<int64_t>& axes) {
    for (int64_t i = 0; i < graph::element_count(shape); ++i) {
      std::vector<int64_t> index(shape.size());
      int64_t rest = i;
      for (size_t axis = shape.size(); axis-- > 0; rest /= shape[axis]) index[axis] = rest % shape[axis];
      for (const int64_t axis : axes) index[static_cast<size_t>(axis)] = 0;
      size_t group = 0;
      for (size_t axis = 0; axis < shape.size(); ++axis) {
        const bool reduced = std::find(axes.begin(), axes.end(), static_cast<int64_t>(axis)) != axes.end();
        if (!reduced) group = group * static_cast<size_t>(shape[axis]) + static_cast<size_t>(index[axis]);
      }
      of.push_back(group);
      count = std::max(count, group + 1);
    }
  }

  template <typename T>
  std::vector<std::vector<double>> split(const std::vector<T>& values) const {
    std::vector<std::vector<double>> groups(count);
    for (size_t i = 0; i < values.size(); ++i) groups[of[i]].push_back(static_cast<double>(values[i]));
    return groups;
  }
};

double reduced(const std::string& function, const std::vector<double>& values) {
  double sum = 0, most = values[0], least = values[0];
  for (const double value : values) {
    sum += value;
    most = std::max(most, value);
    least = std::min(least, value);
  }
  if (function == "max") return most;
  if (function == "min") return least;
  return function == "sum" ? sum : sum / static_cast<double>(values.size());
}

// Calls body(output, input, shape) for every shape, set of axes, batch and number of threads.
template <typename Body>
void for_runs(const std::string& op, const Json& attributes, DType dtype, const Quantization& x, const Quantization& y,
              Body body) {
  Random random(5);
  for (const Shape& symbolic : shapes()) {
    for (const std::vector<int64_t>& axes : sets_of_axes(symbolic.size())) {
      Json json = attributes;
      json["axes"] = axes;
      TestModel model;
      model.output(model.node(op, json, {model.input(symbolic, dtype, x)}, dtype, y));
      for (const size_t threads : {1, 3}) {
        SCOPED_TRACE(json.dump() + " of " + graph::to_string(symbolic));
        Shape shape = symbolic;
        if (shape[0] == -1) shape[0] = 3;
        const Bytes input = random_bytes(random, shape, dtype);
        body(plan_and_run(model, {kernels::Isa::kScalar, 3, threads}, {input}).outputs[0], input, Groups(shape, axes));
      }
    }
  }
}

TEST(Reduce, OfFloatsOverAnyAxes) {
  for (const std::string function : {"mean", "sum", "max", "min"}) {
    for_runs("reduce", {{"function", function}}, DType::kFloat32, {}, {},
             [&](const Bytes& bytes, const Bytes& input, const Groups& groups) {
               const std::vector<float> y = from_bytes<float>(bytes);
               const auto values = groups.split(from_bytes<float>(input));
               ASSERT_EQ(y.size(), groups.count);
               for (size_t i = 0; i < y.size(); ++i) {
                 ASSERT_FLOAT_EQ(y[i], static_cast<float>(reduced(function, values[i]))) << i;
               }
             });
  }
}

TEST(Reduce, OfInt8OverAnyAxes) {
  for (const std::string function : {"mean", "sum", "max", "min"}) {
    const bool is_sum = function == "mean" || function == "sum";
    for_runs("reduce", {{"function", function}}, DType::kInt8, kX, is_sum ? kY : kX,
             [&](const Bytes& bytes, const Bytes& input, const Groups& groups) {
               const std::vector<int8_t> y = from_bytes<int8_t>(bytes);
               const auto values = groups.split(from_bytes<int8_t>(input));
               ASSERT_EQ(y.size(), groups.count);
               for (size_t i = 0; i < y.size(); ++i) {
                 const double count = static_cast<double>(values[i].size());
                 const double divisor = function == "mean" ? count : 1;
                 const auto multiplier =
                     static_cast<float>(static_cast<double>(kX.scale) / static_cast<double>(kY.scale) / divisor);
                 const auto sum = static_cast<float>(reduced("sum", values[i]) - count * kX.zero_point);
                 const int8_t expected = is_sum ? saturate(round_clamped(sum * multiplier) + kY.zero_point)
                                                : static_cast<int8_t>(reduced(function, values[i]));
                 ASSERT_EQ(y[i], expected) << i;
               }
             });
  }
}

TEST(Reduce, KeepsNaN) {
  for (const std::string function : {"mean", "sum", "max", "min"}) {
    for (const size_t place : {0, 1, 2}) {
      TestModel model;
      const Json attributes = {{"function", function}, {"axes", {1}}};
      model.output(model.node("reduce", attributes, {model.input({1, 3}, DType::kFloat32)}, DType::kFloat32));
      std::vector<float> x = {1, 2, 3};
      x[place] = std::numeric_limits<float>::quiet_NaN();
      EXPECT_TRUE(std::isnan(from_bytes<float>(plan_and_run(model, {}, {to_bytes(x)}).outputs[0])[0])) << function;
    }
  }
}

TEST(Normalize, OverAnyAxes) {
  for (const bool centered : {true, false}) {
    for_runs("normalize", {{"epsilon", 1e-5}, {"centered", centered}}, DType::kFloat32, {}, {},
             [&](const Bytes& bytes, const Bytes& input, const Groups& groups) {
               const std::vector<float> x = from_bytes<float>(input), y = from_bytes<float>(bytes);
               const auto values = groups.split(x);
               ASSERT_EQ(y.size(), x.size());
               for (size_t i = 0; i < y.size(); ++i) {
                 const std::vector<double>& group = values[groups.of[i]];
                 const double mean = centered ? reduced("mean", group) : 0;
                 std::vector<double> squares;
                 for (const double value : group) squares.push_back((value - mean) * (value - mean));
                 const double factor = 1 / std::sqrt(reduced("mean", squares) + static_cast<double>(1e-5f));
                 ASSERT_NEAR(static_cast<double>(y[i]), (static_cast<double>(x[i]) - mean) * factor, 1e-6) << i;
               }
             });
  }
}

TEST(Reduce, ErrorsAreNamed) {
  const auto refused = [](const std::string& op, const Json& attributes, const std::vector<std::string>& words,
                          DType dtype = DType::kFloat32) {
    TestModel model;
    const ValueId x = model.input({-1, 4, 5, 6}, dtype, kX);
    model.output(model.node(op, attributes, {x}, dtype, kY));
    expect_error(ErrorKind::kFormat, words, [&] { model.plan(); });
  };
  refused("reduce", {{"function", "max"}, {"axes", {4}}}, {"reduce0", "axis"});
  refused("reduce", {{"function", "max"}, {"axes", {2, 1}}}, {"reduce0", "axes are not in order"});
  refused("reduce", {{"function", "max"}, {"axes", {1, 1}}}, {"reduce0", "axes are not in order"});
  refused("reduce", {{"function", "max"}, {"axes", Json::array()}}, {"reduce0", "axes"});
  refused("reduce", {{"axes", {1}}}, {"reduce0", "function"});
  refused("reduce", {{"function", "max"}, {"axes", {1}}}, {"reduce0", "another quantization"}, DType::kInt8);
  refused("normalize", {{"epsilon", -1.0}, {"axes", {1}}}, {"normalize0", "epsilon is negative"});
  refused("normalize", {{"axes", {1}}}, {"normalize0", "epsilon"});
}

}  // namespace
}  // namespace dgms::testing
