// conv2d: the choice between the drivers: depthwise, tiled on int8 and on float32, and indirect GEMM.
#include <limits>

#include "csrc/ops/check.h"
#include "csrc/ops/layers/depthwise.h"
#include "csrc/ops/layers/depthwise_rows.h"
#include "csrc/ops/layers/igemm.h"
#include "csrc/ops/layers/tiled_f32.h"
#include "csrc/ops/layers/tiled_int8.h"
#include "csrc/ops/weights/channels.h"
#include "kernels/pack/dwconv.h"

namespace dgms::ops {
namespace {

Window window_of(const Convolution& conv) { return {conv.kernel, conv.stride, conv.padding, conv.dilation}; }

// The tiled algorithm of a convolution on int8 or on float32, if it has one.
std::optional<TileAlgorithm> tile_algorithm(const NodeContext& context, const Convolution& conv) {
  if (!is_int8(input_value(context, 0))) return {};
  return find_tile_algorithm(conv.algorithm);
}

std::optional<TileAlgorithmF32> tile_algorithm_f32(const NodeContext& context, const Convolution& conv) {
  if (is_int8(input_value(context, 0))) return {};
  return find_tile_algorithm_f32(conv.algorithm);
}

void check_algorithm_fits(const NodeContext& context, const Convolution& conv) {
  const auto on_int8 = find_tile_algorithm(conv.algorithm);
  const auto on_float32 = find_tile_algorithm_f32(conv.algorithm);
  if (on_int8 && (is_int8(input_value(context, 0)) || !on_float32)) {
    check_tile_algorithm(context, conv, *on_int8);
  } else if (on_float32) {
    check_tile_algorithm_f32(context, conv, *on_float32);
  }
}

class Conv2dOperator final : public Operator {
 public:
  void attributes(Attributes& a) override {
    a.pair("stride", attributes_.stride, {1, kMaxWindow});
    a.padding(attributes_.padding);
    a.pair("dilation", attributes_.dilation, {1, kMaxWindow});
    a.integer("groups", attributes_.groups, {1, std::numeric_limits<int32_t>::max()});
    a.activation(attributes_.activation);
    a.choice("algorithm", attributes_.algorithm,
             {"direct", "winograd_2x2_3x3", "winograd_4x4_3x3", "polyphase_2x2_3x3_s2"});
  }

  void check(const NodeContext& context) const override {
    const Convolution conv = convolution(context);
    const Weights& weights = *context.weights;
    for (const int64_t side : conv.kernel) check_range(context, "kernel (the weight's)", side, 1, kMaxWindow);
    const int64_t channels = fixed_size(context, context.inputs[0].back(), "the number of channels");
    if (channels % conv.groups != 0 || weights.outputs() % conv.groups != 0) {
      fail(context, ErrorKind::kFormat, "groups do not divide the channels",
           "input and output channels that are multiples of " + std::to_string(conv.groups),
           std::to_string(channels) + " and " + std::to_string(weights.outputs()));
    }
    if (weights.shape[3] != channels / conv.groups) {
      fail(context, ErrorKind::kFormat, "the weight does not fit the input's channels",
           std::to_string(channels / conv.groups) + " inputs per group", std::to_string(weights.shape[3]));
    }
    check_levels(context);
    check_algorithm_fits(context, conv);
    const graph::Value &x = input_value(context, 0), &y = output_value(context);
    if (context.node.inputs.size() > 1 && x.dtype != y.dtype) {
      fail(context, ErrorKind::kFormat, "the output of a convolution with a residual has the wrong dtype",
           graph::dtype_name(x.dtype), graph::dtype_name(y.dtype));
    }
  }

  std::vector<graph::Dims> infer(const NodeContext& context) const override {
    const auto [height, width] = infer_window(context, window_of(convolution(context)));
    const graph::Dims output{context.inputs[0][0], height, width, context.weights->outputs()};
    if (context.node.inputs.size() > 1 && context.inputs[1] != output) {
      fail(context, ErrorKind::kFormat, "the residual does not have the shape of the output",
           to_string(context, output), to_string(context, context.inputs[1]));
    }
    return {output};
  }

  std::vector<KernelRequest> kernels(const NodeContext& context) const override {
    const Convolution conv = convolution(context);
    if (const auto algorithm = tile_algorithm(context, conv)) return tile_conv_kernels(context, *algorithm);
    if (const auto algorithm = tile_algorithm_f32(context, conv)) return tile_conv_f32_kernels(context, *algorithm);
    if (is_depthwise(context, conv)) return depthwise_kernels(context);
    return igemm_kernels(context, conv.groups);
  }

  std::vector<KernelRequest> special_kernels(const NodeContext& context) const override {
    const Convolution conv = convolution(context);
    if (is_depthwise(context, conv)) return depthwise_rows_kernels(context, conv);
    const auto [height, width] = infer_window(context, window_of(conv));
    if (conv.kernel[0] * conv.kernel[1] == 1 && height == graph::Dim(1) && width == graph::Dim(1)) {
      return gemv_kernels(context, conv.groups);
    }
    return {};
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    const Convolution conv = convolution(context);
    if (const auto algorithm = tile_algorithm(context, conv)) {
      return make_tile_conv_layer(context, conv, *algorithm, rows);
    }
    if (const auto algorithm = tile_algorithm_f32(context, conv)) {
      return make_tile_conv_f32_layer(context, conv, *algorithm, rows);
    }
    if (kernels::dwconv_window(rows[0]->family).kernel > 0) return make_depthwise_rows_layer(context, conv, *rows[0]);
    if (is_depthwise(context, conv)) return make_depthwise_layer(context, conv, rows);
    return make_igemm_layer(context, conv, rows);
  }

 private:
  Convolution convolution(const NodeContext& context) const {
    Convolution conv = attributes_;
    conv.kernel = {context.weights->shape[1], context.weights->shape[2]};
    return conv;
  }

  Convolution attributes_;  // the kernel is the weight's
};

}  // namespace

OperatorSpec conv2d_operator() {
  using graph::DType;
  OperatorSpec spec{};
  spec.name = "conv2d";
  spec.summary = "2-d convolution; input 1, if present, is a residual that is added before the activation";
  spec.inputs = {1, 2};
  spec.weight_rank = 4;
  spec.rank = {4, 4};
  spec.types = {
      {{DType::kFloat32}, {DType::kFloat32}}, {{DType::kInt8}, {DType::kInt8}}, {{DType::kInt8}, {DType::kFloat32}}};
  spec.restrictions = {
      "a residual has the shape of the output; the output then has the dtype of the input",
      "an int8 input needs weights with an int8 codebook or int8 values",
      "groups divides the channels of the input and of the output",
      "winograd_2x2_3x3 (int8) and winograd_4x4_3x3 (float32): kernel 3x3, stride 1, dilation 1, 1 group, no dtype "
      "change",
      "polyphase_2x2_3x3_s2: kernel 3x3, stride 2, dilation 1, 1 group, no dtype change",
  };
  spec.create = create<Conv2dOperator>;
  return spec;
}

}  // namespace dgms::ops
