// Which cores take which variants of kernels.
#pragma once

#include <vector>

#include "csrc/cpu/topology.h"
#include "kernels/api/kernel.h"

namespace dgms::cpu {

// The microarchitectures of the cores that the threads of a session may run on.
class CoreUarches {
 public:
  CoreUarches() = default;  // of any kind
  // `cores`: CPU numbers. The environment variable DGMS_FORCE_UARCH ("generic", "cortex-a55") is taken for all of them
  // instead of what they are. Throws Error(kPlan) for another name.
  CoreUarches(const Topology& topology, const std::vector<int>& cores);

  // Of the core that the calling thread is on now. It may move to another one at any time: variants of a kernel differ
  // in speed only.
  kernels::Uarch here() const;

 private:
  kernels::Uarch common_ = kernels::Uarch::kAny;
  std::vector<kernels::Uarch> of_cpu_;  // by CPU number; empty when all cores are of the same kind
};

}  // namespace dgms::cpu
