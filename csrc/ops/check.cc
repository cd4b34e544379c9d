#include "csrc/ops/check.h"

#include <cmath>
#include <utility>

namespace dgms::ops {

void fail(const NodeContext& context, ErrorKind kind, std::string what, std::string expected, std::string got,
          std::string remedy) {
  throw Error(kind, {context.node.op + ": " + std::move(what), "", context.node.name, std::move(expected),
                     std::move(got), std::move(remedy)});
}

void check_range(const NodeContext& context, const char* attribute, int64_t value, int64_t min, int64_t max) {
  if (value >= min && value <= max) return;
  if (min == max) {
    fail(context, ErrorKind::kFormat, std::string("attribute ") + attribute + " does not fit", std::to_string(min),
         std::to_string(value));
  }
  fail(context, ErrorKind::kFormat, std::string("attribute ") + attribute + " is out of range",
       std::to_string(min) + ".." + std::to_string(max), std::to_string(value));
}

void check_axis(const NodeContext& context, int64_t axis) {
  check_range(context, "axis", axis, 0, static_cast<int64_t>(context.inputs[0].size()) - 1);
}

int64_t fixed_size(const NodeContext& context, const graph::Dim& size, const char* what) {
  if (!size.is_number()) {
    fail(context, ErrorKind::kFormat, std::string(what) + " cannot be a symbolic dimension", "a number",
         size.text(context.graph.symbols), "export the model with a fixed size there");
  }
  return size.number();
}

float finite_constant(const NodeContext& context, const std::string& what, double value) {
  const float rounded = static_cast<float>(value);
  if (!std::isfinite(rounded)) {
    fail(context, ErrorKind::kPlan, what + " does not fit a float32", "scales whose quotient is finite",
         std::to_string(value), "calibrate the activations again");
  }
  return rounded;
}

float scale_ratio(const NodeContext& context, const std::string& what, const graph::Value& from,
                  const graph::Value& to) {
  return finite_constant(context, what,
                         static_cast<double>(from.quantization.scale) / static_cast<double>(to.quantization.scale));
}

std::array<graph::Dim, 2> infer_window(const NodeContext& context, const Window& window) {
  const graph::Dims& x = context.inputs[0];
  const Padding& p = window.padding;
  const graph::Dim height =
      graph::window_output(x[1], window.kernel[0], window.stride[0], p.top, p.bottom, window.dilation[0]);
  const graph::Dim width =
      graph::window_output(x[2], window.kernel[1], window.stride[1], p.left, p.right, window.dilation[1]);
  const auto size_text = [](int64_t rows, int64_t columns) {
    return std::to_string(rows) + "x" + std::to_string(columns);
  };
  graph::for_range_ends(context.graph.symbols, [&](const graph::SymbolValues& values) {
    if (height.at(values) > 0 && width.at(values) > 0) return;
    fail(context, ErrorKind::kFormat, "the window is larger than the padded input",
         "at most " + size_text(x[1].at(values) + p.top + p.bottom, x[2].at(values) + p.left + p.right),
         size_text(window.dilation[0] * (window.kernel[0] - 1) + 1, window.dilation[1] * (window.kernel[1] - 1) + 1),
         height.is_number() && width.is_number() ? kExportAgain : "export the model with larger smallest sizes");
  });
  return {height, width};
}

}  // namespace dgms::ops
