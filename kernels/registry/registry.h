// The one table of kernels: read by dispatch, by the tests and by the benchmarks.
#pragma once

#include "kernels/api/kernel.h"

namespace dgms::kernels {

struct KernelTable {
  const KernelRow* rows;
  size_t size;
  const KernelRow* begin() const { return rows; }
  const KernelRow* end() const { return rows + size; }
};

// Every kernel compiled into this library. Inside a family a higher rank stands first, and of one instruction set what
// is better for a layer of many channels; scalar rows come last and exist for every family. A row with a
// microarchitecture stands behind the one that it stands in for and is not chosen by itself.
KernelTable all_kernels();

const char* feature_name(Feature feature);  // "dotprod", "avx512vnni", ...
const char* uarch_name(Uarch uarch);        // "generic", "cortex-a55"
const char* family_name(Family family);     // "igemm_qs8", ...

}  // namespace dgms::kernels
