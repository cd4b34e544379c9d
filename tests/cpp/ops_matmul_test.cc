// matmul: dense and strided matrices of odd sizes, against sums in double precision.
#include "tests/cpp/ops_testing.h"

namespace dgms::testing {
namespace {

struct Case {
  int64_t a_batch, b_batch, rows, depth, columns;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> all = {{1, 1, 1, 1, 1},   {2, 2, 3, 5, 7},    {3, 3, 17, 13, 33}, {3, 1, 5, 64, 31},
                                        {1, 4, 7, 11, 16}, {2, 2, 131, 8, 37}, {1, 1, 300, 3, 65}, {2, 2, 1, 129, 100}};
  return all;
}

// Both inputs as they are, or transposed before, so that the layer reads them by their strides.
void check(const Case& c, bool a_turned, bool b_turned) {
  Random random(7);
  const auto input = [](TestModel& model, Shape shape, bool turned) {
    if (turned) std::swap(shape[1], shape[2]);
    const ValueId x = model.input(shape, DType::kFloat32);
    return turned ? model.node("transpose", {{"axes", {0, 2, 1}}}, {x}, DType::kFloat32) : x;
  };
  TestModel model;
  const ValueId a = input(model, {c.a_batch, c.rows, c.depth}, a_turned);
  const ValueId b = input(model, {c.b_batch, c.depth, c.columns}, b_turned);
  model.output(model.node("matmul", {}, {a, b}, DType::kFloat32));
  const auto x = random.reals(static_cast<size_t>(c.a_batch * c.rows * c.depth));
  const auto w = random.reals(static_cast<size_t>(c.b_batch * c.depth * c.columns));
  const auto at = [](const std::vector<float>& values, int64_t batch, int64_t rows, int64_t columns, bool turned,
                     int64_t n, int64_t row, int64_t column) {
    const int64_t first = batch == 1 ? 0 : n * rows * columns;
    return static_cast<double>(
        values[static_cast<size_t>(first + (turned ? column * rows + row : row * columns + column))]);
  };
  for (const kernels::Isa isa : isas()) {
    for (const size_t threads : {1, 3}) {
      SCOPED_TRACE(std::to_string(c.rows) + " x " + std::to_string(c.depth) + " on " + isa.name);
      const RunResult result = plan_and_run(model, {isa, 1, threads}, {to_bytes(x), to_bytes(w)});
      EXPECT_EQ(result.steps, 1u) << "a transpose is a view";
      const std::vector<float> y = from_bytes<float>(result.outputs[0]);
      const int64_t batch = std::max(c.a_batch, c.b_batch);
      ASSERT_EQ(y.size(), static_cast<size_t>(batch * c.rows * c.columns));
      for (size_t i = 0; i < y.size(); ++i) {
        const auto place = static_cast<int64_t>(i);
        const int64_t n = place / (c.rows * c.columns), row = place / c.columns % c.rows, column = place % c.columns;
        double sum = 0, bound = 0;
        for (int64_t k = 0; k < c.depth; ++k) {
          const double product = at(x, c.a_batch, c.rows, c.depth, a_turned, n, row, k) *
                                 at(w, c.b_batch, c.depth, c.columns, b_turned, n, k, column);
          sum += product;
          bound += std::abs(product);
        }
        ASSERT_NEAR(static_cast<double>(y[i]), sum, bound * static_cast<double>(c.depth + 1) * 6e-8) << i;
      }
    }
  }
}

TEST(Matmul, OfDenseAndOfTransposedMatrices) {
  for (const Case& c : cases()) {
    for (const bool a_turned : {false, true}) {
      for (const bool b_turned : {false, true}) check(c, a_turned, b_turned);
    }
  }
}

TEST(Matmul, ErrorsAreNamed) {
  const auto refused = [](const Shape& a, const Shape& b, const std::vector<std::string>& words) {
    TestModel model;
    const ValueId x = model.input(a, DType::kFloat32), y = model.input(b, DType::kFloat32);
    model.output(model.node("matmul", {}, {x, y}, DType::kFloat32));
    expect_error(ErrorKind::kFormat, words, [&] { model.plan(); });
  };
  refused({2, 3, 4}, {2, 5, 6}, {"matmul0", "do not fit", "[2, 5, 6]"});
  refused({2, 3, 4}, {3, 4, 6}, {"matmul0", "do not fit"});
  refused({2, 3, 4}, {4, 6}, {"matmul0", "do not fit"});
  refused({3, 4}, {4, 6}, {"matmul0", "rank"});
}

}  // namespace
}  // namespace dgms::testing
