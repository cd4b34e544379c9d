// Which row of the kernel table answers a request.
#pragma once

#include <string>
#include <vector>

#include "csrc/ops/operator.h"
#include "kernels/registry/registry.h"

namespace dgms::plan {

// Of the family's rows whose features `isa` has and whose tile is not much wider than the layer, the one of the highest
// rank (the first of them), or null. The reasons why better rows were not taken go to `refused`.
const kernels::KernelRow* select_kernel(const kernels::KernelTable& table, const ops::KernelRequest& request,
                                        const kernels::Isa& isa, std::vector<std::string>& refused);

}  // namespace dgms::plan
