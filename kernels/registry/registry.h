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

// Every kernel compiled into this library, best first inside a family (the first row that the CPU has and the layer
// satisfies is taken). Scalar rows come last and exist for every family. A row with a microarchitecture stands behind
// the one that it stands in for and is not chosen by itself.
KernelTable all_kernels();

const char* isa_name(Isa isa);           // "scalar", "neon", "neon_dotprod", "neon_i8mm", "avx2", "avx512vnni"
const char* uarch_name(Uarch uarch);     // "generic", "cortex-a55"
const char* family_name(Family family);  // "igemm_qs8", ...

}  // namespace dgms::kernels
