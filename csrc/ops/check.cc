#include "csrc/ops/check.h"

#include <cmath>
#include <limits>
#include <utility>

namespace dgms::ops {

void fail(const NodeContext& context, ErrorKind kind, std::string what, std::string expected, std::string got,
          std::string remedy) {
  throw Error(kind, {context.node.op + ": " + std::move(what), "", context.node.name, std::move(expected),
                     std::move(got), std::move(remedy)});
}

void check_arity(const NodeContext& context, size_t min_inputs, size_t max_inputs) {
  const size_t inputs = context.node.inputs.size();
  if (inputs < min_inputs || inputs > max_inputs) {
    const std::string expected = min_inputs == max_inputs
                                     ? std::to_string(min_inputs)
                                     : std::to_string(min_inputs) + " or more, at most " + std::to_string(max_inputs);
    fail(context, ErrorKind::kFormat, "wrong number of inputs", expected, std::to_string(inputs));
  }
  if (context.node.outputs.size() != 1) {
    fail(context, ErrorKind::kFormat, "wrong number of outputs", "1", std::to_string(context.node.outputs.size()));
  }
}

void check_no_weights(const NodeContext& context) {
  if (context.weights != nullptr) {
    fail(context, ErrorKind::kFormat, "the operator takes no weights", "no \"weights\"", "weights");
  }
}

void check_rank(const NodeContext& context, size_t input, size_t rank) {
  const graph::Shape& shape = context.input_shapes[input];
  if (shape.size() != rank) {
    fail(context, ErrorKind::kFormat, "input " + std::to_string(input) + " has the wrong rank", std::to_string(rank),
         graph::to_string(shape));
  }
}

void check_input_dtype(const NodeContext& context, size_t input, graph::DType dtype) {
  const graph::Value& value = input_value(context, input);
  if (value.dtype != dtype) {
    fail(context, ErrorKind::kFormat, "input " + std::to_string(input) + " (" + value.name + ") has the wrong dtype",
         graph::dtype_name(dtype), graph::dtype_name(value.dtype),
         dtype == graph::DType::kInt8 ? "put quantize before it" : "put dequantize before it");
  }
}

void check_output_dtype(const NodeContext& context, graph::DType dtype) {
  const graph::Value& value = output_value(context);
  if (value.dtype != dtype) {
    fail(context, ErrorKind::kFormat, "the output (" + value.name + ") has the wrong dtype", graph::dtype_name(dtype),
         graph::dtype_name(value.dtype));
  }
}

void check_same_quantization(const NodeContext& context) {
  const graph::Value& input = input_value(context, 0);
  check_output_dtype(context, input.dtype);
  const graph::Quantization& got = output_value(context).quantization;
  if (is_int8(input) && !(got == input.quantization)) {
    const auto text = [](const graph::Quantization& q) {
      return "scale " + std::to_string(q.scale) + ", zero point " + std::to_string(q.zero_point);
    };
    fail(context, ErrorKind::kFormat, "the output must have the quantization of the input", text(input.quantization),
         text(got));
  }
}

void check_range(const NodeContext& context, const char* attribute, int64_t value, int64_t min, int64_t max) {
  if (value < min || value > max) {
    fail(context, ErrorKind::kFormat, std::string("attribute ") + attribute + " is out of range",
         std::to_string(min) + ".." + std::to_string(max), std::to_string(value));
  }
}

void check_activation(const NodeContext& context, const graph::Activation& activation) {
  if (!(activation.min <= activation.max)) {
    fail(context, ErrorKind::kFormat, "the activation is empty", "min <= max",
         std::to_string(activation.min) + " and " + std::to_string(activation.max));
  }
}

float finite_constant(const NodeContext& context, const std::string& what, double value) {
  const float rounded = static_cast<float>(value);
  if (!std::isfinite(rounded)) {
    fail(context, ErrorKind::kPlan, what + " does not fit a float32", "scales whose quotient is finite",
         std::to_string(value), "calibrate the activations again");
  }
  return rounded;
}

void check_window(const NodeContext& context, const Window& window) {
  constexpr int64_t kMax = std::numeric_limits<int32_t>::max();
  for (size_t i = 0; i < 2; ++i) {
    check_range(context, "kernel", window.kernel[i], 1, kMax);
    check_range(context, "stride", window.stride[i], 1, kMax);
    check_range(context, "dilation", window.dilation[i], 1, kMax);
  }
  const graph::Padding& padding = window.padding;
  for (const int64_t pad : {padding.top, padding.left, padding.bottom, padding.right}) {
    check_range(context, "padding", pad, 0, kMax);
  }
}

std::array<int64_t, 2> infer_window(const NodeContext& context, const Window& window) {
  const graph::Shape& x = context.input_shapes[0];
  const graph::Padding& p = window.padding;
  const int64_t height =
      graph::window_output(x[1], window.kernel[0], window.stride[0], p.top, p.bottom, window.dilation[0]);
  const int64_t width =
      graph::window_output(x[2], window.kernel[1], window.stride[1], p.left, p.right, window.dilation[1]);
  if (height <= 0 || width <= 0) {
    fail(context, ErrorKind::kFormat, "the window is larger than the padded input",
         "at most " + std::to_string(x[1] + p.top + p.bottom) + "x" + std::to_string(x[2] + p.left + p.right),
         std::to_string(window.dilation[0] * (window.kernel[0] - 1) + 1) + "x" +
             std::to_string(window.dilation[1] * (window.kernel[1] - 1) + 1));
  }
  return {height, width};
}

}  // namespace dgms::ops
