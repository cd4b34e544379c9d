// Operators that move elements: flatten, reshape, concat, pad, slice, transpose.
#include <numeric>

#include "tests/cpp/ops_testing.h"

namespace dgms::testing {
namespace {

// Element offsets in torch's order (N, C, H, W for rank 4) of the elements of an internal shape.
std::vector<size_t> torch_positions(const Shape& shape) {
  std::vector<size_t> positions;
  for (int64_t i = 0; i < graph::element_count(shape); ++i) {
    int64_t position = i;
    if (shape.size() == 4) {
      const int64_t c = i % shape[3], x = i / shape[3] % shape[2], y = i / shape[3] / shape[2] % shape[1];
      const int64_t n = i / shape[3] / shape[2] / shape[1];
      position = ((n * shape[3] + c) * shape[1] + y) * shape[2] + x;
    }
    positions.push_back(static_cast<size_t>(position));
  }
  return positions;
}

template <typename T>
std::vector<T> reshape_reference(const Shape& from, const Shape& to, const std::vector<T>& x) {
  std::vector<T> torch(x.size()), y(x.size());
  const std::vector<size_t> from_positions = torch_positions(from), to_positions = torch_positions(to);
  for (size_t i = 0; i < x.size(); ++i) torch[from_positions[i]] = x[i];
  for (size_t i = 0; i < x.size(); ++i) y[i] = torch[to_positions[i]];
  return y;
}

// Index of every element of `shape`, first axis outermost.
std::vector<Shape> indices(const Shape& shape) {
  std::vector<Shape> result;
  for (int64_t i = 0; i < graph::element_count(shape); ++i) {
    Shape index(shape.size());
    int64_t rest = i;
    for (size_t axis = shape.size(); axis-- > 0; rest /= shape[axis]) index[axis] = rest % shape[axis];
    result.push_back(index);
  }
  return result;
}

size_t offset_of(const Shape& index, const Shape& shape) {
  int64_t offset = 0;
  for (size_t axis = 0; axis < shape.size(); ++axis) offset = offset * shape[axis] + index[axis];
  return static_cast<size_t>(offset);
}

Shape at_batch(Shape shape, int64_t batch) {
  if (shape[0] == -1) shape[0] = batch;
  return shape;
}

// Runs a node on int8 (scale 0.1, zero point 3) and float32 inputs of shape `x` and compares with reference(values,
// batch).
template <typename Reference>
void check_copy(const std::string& op, const Json& attributes, const Shape& x, Reference reference) {
  Random random(static_cast<uint32_t>(graph::element_count(at_batch(x, 1))));
  for (const DType dtype : {DType::kInt8, DType::kFloat32}) {
    const Quantization q = dtype == DType::kInt8 ? Quantization{0.1f, 3} : Quantization{};
    TestModel model;
    model.output(model.node(op, attributes, {model.input(x, dtype, q)}, dtype, q));
    for (const int64_t batch : {1, 3}) {
      for (const size_t threads : {1, 3}) {
        SCOPED_TRACE(op + " of " + graph::to_string(x) + ", batch " + std::to_string(batch));
        const std::vector<Bytes> inputs{random_bytes(random, at_batch(x, batch), dtype)};
        const Bytes y = plan_and_run(model, {kernels::Isa::kScalar, batch, threads}, inputs).outputs[0];
        if (dtype == DType::kInt8) {
          EXPECT_EQ(from_bytes<int8_t>(y), reference(from_bytes<int8_t>(inputs[0]), batch));
        } else {
          EXPECT_EQ(from_bytes<float>(y), reference(from_bytes<float>(inputs[0]), batch));
        }
      }
    }
  }
}

void check_reshape(const std::string& op, const Json& attributes, const Shape& x, const Shape& y) {
  check_copy(op, attributes, x, [&](const auto& values, int64_t batch) {
    return reshape_reference(at_batch(x, batch), at_batch(y, batch), values);
  });
}

TEST(Flatten, CountsLikeTorch) {
  check_reshape("flatten", {}, {-1, 3, 5, 7}, {-1, 105});
  check_reshape("flatten", {}, {-1, 1, 1, 64}, {-1, 64});
  check_reshape("flatten", {}, {-1, 4, 6, 1}, {-1, 24});
  check_reshape("flatten", {}, {-1, 12}, {-1, 12});
  check_reshape("flatten", {}, {-1, 3, 4}, {-1, 12});
}

TEST(Reshape, CountsLikeTorch) {
  check_reshape("reshape", {{"shape", {"N", 105}}}, {-1, 3, 5, 7}, {-1, 105});
  check_reshape("reshape", {{"shape", {"N", 3, 5, 7}}}, {-1, 105}, {-1, 3, 5, 7});
  check_reshape("reshape", {{"shape", {"N", 5, 3, 14}}}, {-1, 6, 5, 7}, {-1, 5, 3, 14});
  check_reshape("reshape", {{"shape", {"N", 15, 7}}}, {-1, 3, 5, 7}, {-1, 15, 7});
  check_reshape("reshape", {{"shape", {"N", 3, 5, 7}}}, {-1, 3, 5, 7}, {-1, 3, 5, 7});
}

TEST(Reshape, CountsInTheInternalOrderOnRequest) {
  const auto check = [](const Json& shape, const Shape& x) {
    check_copy("reshape", {{"shape", shape}, {"order", "internal"}}, x,
               [](const auto& values, int64_t) { return values; });
  };
  check({"N", 15, 7}, {-1, 3, 5, 7});
  check({"N", 105}, {-1, 3, 5, 7});
  check({"N", 3, 7, 5}, {-1, 105});
}

// The strides of a view are those of the elements, whatever lies between them.
TEST(Reshape, OfAViewIsAViewWhereItsAxesAreEvenlyApart) {
  struct Case {
    Shape x;
    std::vector<int64_t> axes;
    Shape y;
    bool is_view;
  };
  const std::vector<Case> cases = {
      {{2, 3, 5}, {1, 0, 2}, {3, 2, 1, 1, 5}, true},
      {{2, 3, 5}, {1, 0, 2}, {3, 1, 10}, false},
      {{2, 3, 5}, {1, 0, 2}, {3, 10}, false},
      {{6, 20}, {1, 0}, {4, 5, 2, 1, 3}, true},
      {{6, 20}, {1, 0}, {5, 8, 3}, false},
      {{6, 20}, {1, 0}, {5, 4, 3, 1, 2}, true},
      {{1, 7, 1, 3, 2}, {0, 3, 4, 1, 2}, {6, 7}, true},
  };
  for (const Case& c : cases) {
    TestModel model;
    const ValueId x = model.input(c.x, DType::kFloat32);
    const ValueId turned = model.node("transpose", {{"axes", c.axes}}, {x}, DType::kFloat32);
    const ValueId y = model.node("reshape", {{"shape", c.y}}, {turned}, DType::kFloat32);
    model.output(model.node("clip", {{"min", 0}}, {y}, DType::kFloat32));
    Random random(1);
    const Bytes input = random_bytes(random, c.x, DType::kFloat32);
    const RunResult result = plan_and_run(model, {}, {input});
    EXPECT_EQ(result.memory.is_view[1][0], c.is_view) << graph::to_string(c.y);
    EXPECT_EQ(result.values[static_cast<size_t>(y)].size(), input.size());
    EXPECT_EQ(result.values[static_cast<size_t>(y)], result.values[static_cast<size_t>(turned)]);
  }
}

TEST(Reshape, IsAViewWhereTheOrderIsTheSame) {
  const auto is_view = [](const Shape& x, const Shape& y) -> bool {
    TestModel model;
    Json shape = y;
    shape[0] = "N";
    model.output(model.node("reshape", {{"shape", shape}}, {model.input(x, DType::kFloat32)}, DType::kFloat32));
    return plan::plan_memory(model.graph, model.plan(), {2}, false).is_view[0][0];
  };
  EXPECT_TRUE(is_view({-1, 1, 1, 64}, {-1, 64}));
  EXPECT_TRUE(is_view({-1, 64}, {-1, 8, 8}));
  EXPECT_TRUE(is_view({-1, 3, 5, 7}, {-1, 3, 5, 7}));
  EXPECT_FALSE(is_view({-1, 3, 5, 7}, {-1, 105}));
  EXPECT_FALSE(is_view({-1, 105}, {-1, 3, 5, 7}));
}

TEST(Pad, EveryAxis) {
  const std::vector<std::pair<Shape, std::vector<std::array<int64_t, 2>>>> cases = {
      {{-1, 4, 5, 6}, {{0, 0}, {1, 2}, {3, 0}, {2, 5}}},
      {{-1, 4, 5, 6}, {{0, 0}, {0, 0}, {0, 0}, {8, 8}}},
      {{-1, 4, 5, 6}, {{0, 0}, {0, 3}, {0, 0}, {0, 0}}},
      {{-1, 4, 5, 6}, {{0, 0}, {0, 0}, {0, 0}, {0, 0}}},
      {{-1, 7}, {{0, 0}, {2, 3}}},
      {{-1, 3, 4}, {{0, 0}, {1, 0}, {0, 1}}},
  };
  for (const auto& [x, pads] : cases) {
    check_copy("pad", {{"pads", pads}, {"value", 0.7f}}, x,
               [&, in_free = x, all = pads](const auto& values, int64_t batch) {
                 using T = typename std::decay_t<decltype(values)>::value_type;
                 const Shape in = at_batch(in_free, batch);
                 Shape out = in;
                 for (size_t axis = 0; axis < out.size(); ++axis) out[axis] += all[axis][0] + all[axis][1];
                 std::vector<T> y;
                 for (Shape index : indices(out)) {
                   bool inside = true;
                   for (size_t axis = 0; axis < out.size(); ++axis) {
                     index[axis] -= all[axis][0];
                     inside = inside && index[axis] >= 0 && index[axis] < in[axis];
                   }
                   // 0.7 in the quantization of the test is 10.
                   y.push_back(inside ? values[offset_of(index, in)] : static_cast<T>(sizeof(T) == 1 ? 10 : 0.7f));
                 }
                 return y;
               });
  }
}

TEST(Slice, EveryAxis) {
  struct Positions {
    std::vector<int64_t> start, stop, step;  // stop -1: to the end
  };
  struct Case {
    Shape x;
    Positions slice;
  };
  const std::vector<Case> cases = {
      {{-1, 8, 9, 6}, {{0, 0, 0, 0}, {-1, -1, -1, -1}, {1, 2, 2, 1}}},
      {{-1, 8, 9, 6}, {{0, 1, 2, 3}, {-1, 7, 9, 6}, {1, 2, 3, 1}}},
      {{-1, 8, 9, 6}, {{0, 0, 0, 1}, {-1, -1, -1, -1}, {1, 1, 1, 2}}},
      {{-1, 8, 9, 6}, {{0, 0, 0, 0}, {-1, -1, -1, -1}, {1, 1, 1, 1}}},
      {{-1, 11}, {{0, 2}, {-1, 10}, {1, 3}}},
      {{-1, 4, 11}, {{0, 1, 0}, {-1, 2, -1}, {1, 5, 1}}},
  };
  for (const Case& c : cases) {
    Json attributes = {{"start", c.slice.start}, {"stop", c.slice.stop}, {"step", c.slice.step}};
    for (Json& stop : attributes["stop"]) {
      if (stop == -1) stop = nullptr;
    }
    check_copy("slice", attributes, c.x, [&](const auto& values, int64_t batch) {
      const Shape in = at_batch(c.x, batch);
      std::decay_t<decltype(values)> y;
      for (const Shape& index : indices(in)) {
        bool taken = true;
        for (size_t axis = 0; axis < in.size(); ++axis) {
          const int64_t stop = c.slice.stop[axis] < 0 ? in[axis] : c.slice.stop[axis];
          const int64_t from_start = index[axis] - c.slice.start[axis];
          taken = taken && from_start >= 0 && index[axis] < stop && from_start % c.slice.step[axis] == 0;
        }
        if (taken) y.push_back(values[offset_of(index, in)]);
      }
      return y;
    });
  }
}

TEST(Transpose, EveryOrderOfAxes) {
  const std::vector<Shape> shapes = {{-1, 3, 5, 7}, {-1, 11, 4}, {-1, 6}, {2, 3, 1, 4, 5}, {2, 1, 3, 2, 2, 3}};
  for (const Shape& x : shapes) {
    std::vector<int64_t> axes(x.size());
    std::iota(axes.begin(), axes.end(), 0);
    Random random(static_cast<uint32_t>(x.size()));
    for (int order = 0; order < 24; ++order) {
      for (size_t i = axes.size(); i-- > 1;)
        std::swap(axes[i], axes[static_cast<size_t>(random.integer(0, static_cast<int64_t>(i)))]);
      check_copy("transpose", {{"axes", axes}}, x, [&](const auto& values, int64_t batch) {
        const Shape in = at_batch(x, batch);
        Shape out;
        for (const int64_t axis : axes) out.push_back(in[static_cast<size_t>(axis)]);
        std::decay_t<decltype(values)> y;
        for (const Shape& index : indices(out)) {
          Shape from(in.size());
          for (size_t i = 0; i < axes.size(); ++i) from[static_cast<size_t>(axes[i])] = index[i];
          y.push_back(values[offset_of(from, in)]);
        }
        return y;
      });
    }
  }
}

TEST(Concat, EveryAxisWithAndWithoutAnotherQuantization) {
  Random random(9);
  const std::vector<Quantization> quantizations = {{0.1f, 3}, {0.1f, 3}, {0.07f, -20}};
  for (const DType dtype : {DType::kInt8, DType::kFloat32}) {
    for (size_t axis = 1; axis < 4; ++axis) {
      TestModel model;
      std::vector<Shape> shapes;
      std::vector<ValueId> ids;
      for (const Quantization& q : quantizations) {
        Shape shape{-1, 3, 4, 5};
        shape[axis] = random.integer(1, 20);
        shapes.push_back(shape);
        ids.push_back(model.input(shape, dtype, dtype == DType::kInt8 ? q : Quantization{}));
      }
      const Quantization q = dtype == DType::kInt8 ? quantizations[0] : Quantization{};
      model.output(model.node("concat", {{"axis", axis}}, ids, dtype, q));
      for (const kernels::Isa isa : isas()) {
        for (const int64_t batch : {1, 3}) {
          std::vector<Bytes> inputs;
          Shape out = at_batch(shapes[0], batch);
          out[axis] = 0;
          for (const Shape& shape : shapes) {
            inputs.push_back(random_bytes(random, at_batch(shape, batch), dtype));
            out[axis] += shape[axis];
          }
          const Bytes y = plan_and_run(model, {isa, batch, 3}, inputs).outputs[0];
          size_t element = 0;
          for (Shape index : indices(out)) {
            size_t i = 0;
            for (; index[axis] >= shapes[i][axis]; ++i) index[axis] -= shapes[i][axis];
            const size_t from = offset_of(index, at_batch(shapes[i], batch));
            if (dtype == DType::kInt8) {
              const int8_t x = from_bytes<int8_t>(inputs[i])[from];
              ASSERT_EQ(static_cast<int8_t>(y[element]), i < 2 ? x : quantize(dequantize(x, quantizations[i]), q));
            } else {
              ASSERT_EQ(std::memcmp(&y[element * 4], &inputs[i][from * 4], 4), 0);
            }
            ++element;
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace dgms::testing
