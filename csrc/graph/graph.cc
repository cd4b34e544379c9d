#include "csrc/graph/graph.h"

namespace dgms::graph {

Dims Input::internal_dims() const {
  if (layout != "NCHW") return dims;
  return {dims[0], dims[2], dims[3], dims[1]};
}

}  // namespace dgms::graph
