// Which row of the kernel table answers a request.
#pragma once

#include <string>
#include <vector>

#include "csrc/ops/op.h"
#include "kernels/registry/registry.h"

namespace dgms::plan {

// The first row of the family that runs on `isa` and whose tile is not much wider than the layer, or null. The reasons
// why rows before it were not taken go to `refused`.
const kernels::KernelRow* select_kernel(const kernels::KernelTable& table, const ops::KernelRequest& request,
                                        kernels::Isa isa, std::vector<std::string>& refused);

}  // namespace dgms::plan
