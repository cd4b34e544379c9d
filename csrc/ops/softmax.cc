// softmax over one axis, float32.
#include "csrc/ops/check.h"
#include "csrc/ops/operators.h"
#include "csrc/ops/tasks.h"

namespace dgms::ops {
namespace {

class SoftmaxLayer final : public Layer {
 public:
  SoftmaxLayer(size_t axis, kernels::SoftmaxF32Fn kernel) : axis_(axis), kernel_(kernel) {}

  Work work(Span<const graph::Shape>, const graph::Shape& output, size_t threads) const override {
    constexpr double kCyclesPerElement = 8;
    return split_items(vectors(output), kCyclesPerElement * static_cast<double>(graph::element_count(output)), threads);
  }

  void run(const LayerIo& io, const Work& work, size_t begin, size_t end, std::byte*) const noexcept override {
    const graph::Shape& shape = *io.output_shape;
    const size_t size = static_cast<size_t>(shape[axis_]);
    const size_t stride = inner(shape);
    for_items(work, vectors(shape), begin, end, [&](size_t first, size_t last) {
      for (size_t v = first; v < last; ++v) {
        const size_t offset = v / stride * size * stride + v % stride;
        kernel_(
            {size, stride, static_cast<const float*>(io.inputs[0]) + offset, static_cast<float*>(io.output) + offset});
      }
    });
  }

  bool in_place() const override { return true; }

 private:
  // Elements between neighbours on the axis.
  size_t inner(const graph::Shape& shape) const {
    size_t elements = 1;
    for (size_t i = axis_ + 1; i < shape.size(); ++i) elements *= static_cast<size_t>(shape[i]);
    return elements;
  }
  size_t vectors(const graph::Shape& shape) const {
    return static_cast<size_t>(graph::element_count(shape) / shape[axis_]);
  }

  size_t axis_;
  kernels::SoftmaxF32Fn kernel_;
};

// The file may leave it out: the last one.
int64_t axis_of(const NodeContext& context) {
  const int64_t axis = attributes<graph::Softmax>(context).axis;
  return axis < 0 ? static_cast<int64_t>(context.input_shapes[0].size()) - 1 : axis;
}

class SoftmaxOperator final : public Operator {
 public:
  void check(const NodeContext& context) const override {
    check_arity(context, 1, 1);
    check_no_weights(context);
    check_input_dtype(context, 0, graph::DType::kFloat32);
    check_output_dtype(context, graph::DType::kFloat32);
    check_range(context, "axis", axis_of(context), 1, static_cast<int64_t>(context.input_shapes[0].size()) - 1);
  }
  graph::Shape infer(const NodeContext& context) const override { return context.input_shapes[0]; }
  std::vector<KernelRequest> kernels(const NodeContext&) const override { return {{kernels::Family::kSoftmaxF32}}; }
  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    return std::make_unique<SoftmaxLayer>(static_cast<size_t>(axis_of(context)), rows[0]->as<kernels::SoftmaxF32Fn>());
  }
};

}  // namespace

const Operator& softmax_operator() {
  static const SoftmaxOperator op;
  return op;
}

}  // namespace dgms::ops
