#include "csrc/graph/graph.h"

namespace dgms::graph {

Shape internal_shape(const Input& input, int64_t batch) {
  Shape shape = input.shape;
  if (!shape.empty() && shape[0] < 0) shape[0] = batch;
  if (input.layout == "NCHW" && shape.size() == 4) shape = {shape[0], shape[2], shape[3], shape[1]};
  return shape;
}

Shape nchw_of(const Shape& nhwc) {
  if (nhwc.size() != 4) return nhwc;
  return {nhwc[0], nhwc[3], nhwc[1], nhwc[2]};
}

int64_t window_output(int64_t size, int64_t kernel, int64_t stride, int64_t before, int64_t after, int64_t dilation) {
  const int64_t span = size + before + after - dilation * (kernel - 1) - 1;
  return span < 0 ? 0 : span / stride + 1;
}

}  // namespace dgms::graph
