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

// Every Isa that this library has kernels for.
std::vector<kernels::Isa> built_isas();

// The ISA to run: `name` ("avx2", ...), or for an empty name the environment variable DGMS_FORCE_ISA, or without that
// the best. Throws Error(kPlan) for an unknown name and for an ISA that this CPU or this library lacks; the message
// lists the valid names.
kernels::Isa choose_isa(const std::string& name, const std::vector<kernels::Isa>& built = built_isas());

}  // namespace dgms::cpu
