// conv2d: checks, shape, and the choice between the drivers: depthwise, tiled on int8 and on float32, and indirect
// GEMM.
#include "csrc/ops/channels.h"
#include "csrc/ops/check.h"
#include "csrc/ops/depthwise.h"
#include "csrc/ops/depthwise_rows.h"
#include "csrc/ops/igemm_layer.h"
#include "csrc/ops/operators.h"
#include "csrc/ops/tile_conv_f32_layer.h"
#include "csrc/ops/tile_conv_layer.h"
#include "kernels/pack/dwconv.h"

namespace dgms::ops {
namespace {

Window window_of(const graph::Conv2d& conv) { return {conv.kernel, conv.stride, conv.padding, conv.dilation}; }

// The tiled algorithm of a convolution on int8 or on float32, if it has one.
std::optional<TileAlgorithm> tile_algorithm(const NodeContext& context) {
  if (!is_int8(input_value(context, 0))) return {};
  return find_tile_algorithm(attributes<graph::Conv2d>(context).algorithm);
}

std::optional<TileAlgorithmF32> tile_algorithm_f32(const NodeContext& context) {
  if (is_int8(input_value(context, 0))) return {};
  return find_tile_algorithm_f32(attributes<graph::Conv2d>(context).algorithm);
}

void check_convolution_algorithm(const NodeContext& context) {
  const std::string& name = attributes<graph::Conv2d>(context).algorithm;
  const auto on_int8 = find_tile_algorithm(name);
  const auto on_float32 = find_tile_algorithm_f32(name);
  if (on_int8 && (is_int8(input_value(context, 0)) || !on_float32)) return check_tile_algorithm(context, *on_int8);
  if (on_float32) return check_tile_algorithm_f32(context, *on_float32);
  if (name != "direct") {
    fail(context, ErrorKind::kUnsupported, "unknown convolution algorithm",
         "\"direct\", \"winograd_2x2_3x3\", \"polyphase_2x2_3x3_s2\" or \"winograd_4x4_3x3\"", "\"" + name + "\"",
         "update dgms_rt, or export with the direct algorithm");
  }
}

class Conv2dOperator final : public Operator {
 public:
  void check(const NodeContext& context) const override {
    const graph::Conv2d& conv = attributes<graph::Conv2d>(context);
    check_arity(context, 1, 2);
    check_rank(context, 0, 4);
    if (context.weights == nullptr)
      fail(context, ErrorKind::kFormat, "a convolution without weights", "a weight", "none");
    const Weights& weights = *context.weights;
    if (weights.shape.size() != 4 || weights.shape[1] != conv.kernel[0] || weights.shape[2] != conv.kernel[1]) {
      fail(context, ErrorKind::kFormat, "the weight does not have the shape of the kernel",
           "[O, " + std::to_string(conv.kernel[0]) + ", " + std::to_string(conv.kernel[1]) + ", I/groups]",
           graph::to_string(weights.shape));
    }
    check_window(context, window_of(conv));
    const int64_t channels = context.input_shapes[0][3];
    check_range(context, "groups", conv.groups, 1, channels);
    if (channels % conv.groups != 0 || weights.outputs() % conv.groups != 0) {
      fail(context, ErrorKind::kFormat, "groups do not divide the channels",
           "input and output channels that are multiples of " + std::to_string(conv.groups),
           std::to_string(channels) + " and " + std::to_string(weights.outputs()));
    }
    if (weights.shape[3] != channels / conv.groups) {
      fail(context, ErrorKind::kFormat, "the weight does not fit the input's channels",
           std::to_string(channels / conv.groups) + " inputs a group", std::to_string(weights.shape[3]));
    }
    check_weights(context, weights.outputs(), weights.depth());
    check_activation(context, conv.activation);
    check_convolution_algorithm(context);
    const bool has_residual = context.node.inputs.size() > 1;
    if (has_residual || !is_int8(input_value(context, 0))) check_output_dtype(context, input_value(context, 0).dtype);
    if (has_residual) check_input_dtype(context, 1, input_value(context, 0).dtype);
  }

  graph::Shape infer(const NodeContext& context) const override {
    const auto [height, width] = infer_window(context, window_of(attributes<graph::Conv2d>(context)));
    const graph::Shape shape{context.input_shapes[0][0], height, width, context.weights->outputs()};
    if (context.node.inputs.size() > 1 && context.input_shapes[1] != shape) {
      fail(context, ErrorKind::kFormat, "the residual does not have the shape of the output", graph::to_string(shape),
           graph::to_string(context.input_shapes[1]));
    }
    return shape;
  }

  std::vector<KernelRequest> kernels(const NodeContext& context) const override {
    if (const auto algorithm = tile_algorithm(context)) return tile_conv_kernels(context, *algorithm);
    if (const auto algorithm = tile_algorithm_f32(context)) return tile_conv_f32_kernels(context, *algorithm);
    if (is_depthwise(context)) return depthwise_kernels(context);
    return igemm_kernels(context, attributes<graph::Conv2d>(context).groups);
  }

  std::vector<KernelRequest> special_kernels(const NodeContext& context) const override {
    if (is_depthwise(context)) return depthwise_rows_kernels(context);
    const graph::Conv2d& conv = attributes<graph::Conv2d>(context);
    const graph::Shape output = infer(context);
    if (conv.kernel[0] * conv.kernel[1] * output[1] * output[2] == 1) return gemv_kernels(context, conv.groups);
    return {};
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    if (const auto algorithm = tile_algorithm(context)) return make_tile_conv_layer(context, *algorithm, rows);
    if (const auto algorithm = tile_algorithm_f32(context)) return make_tile_conv_f32_layer(context, *algorithm, rows);
    if (kernels::dwconv_window(rows[0]->family).kernel > 0) return make_depthwise_rows_layer(context, *rows[0]);
    if (is_depthwise(context)) return make_depthwise_layer(context, rows);
    return make_igemm_layer(context, attributes<graph::Conv2d>(context), rows);
  }
};

}  // namespace

const Operator& conv2d_operator() {
  static const Conv2dOperator op;
  return op;
}

}  // namespace dgms::ops
