// What this CPU can run. getauxval on ARM, cpuid on x86: works in containers without /proc and /sys.
#pragma once

#include <string>
#include <vector>

#include "kernels/api/kernel.h"

namespace dgms::cpu {

struct Features {
  std::string architecture;  // "aarch64", "x86_64", or the machine's name
  bool neon = false, dotprod = false, i8mm = false, fp16 = false, sve = false;
  bool avx2_fma = false, avx512 = false, avx512vnni = false;  // each includes the OS's support of its registers
};

const Features& features();

// Every Isa this CPU runs, kScalar first, best last.
std::vector<kernels::Isa> supported_isas(const Features& features);

// "neon_dotprod" etc. -> Isa. Throws Error(kPlan) for an unknown name (the message lists the names) and for one that this CPU lacks.
// An empty name: the environment variable DGMS_FORCE_ISA if it is set, else the best.
kernels::Isa choose_isa(const std::string& name);

}  // namespace dgms::cpu
