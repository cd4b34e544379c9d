// What this CPU can run. getauxval on ARM, cpuid on x86: works in containers without /proc and /sys.
#pragma once

#include <string>
#include <vector>

#include "kernels/api/isa.h"

namespace dgms::cpu {

// "aarch64", "x86_64", or the machine's name.
const std::string& architecture();

// What this CPU has and its operating system supports.
kernels::FeatureSet features();

// Every instruction set that a CPU with these features runs: kScalar first, the highest rank last.
std::vector<kernels::Isa> supported_isas(kernels::FeatureSet features);

// Every instruction set that this library has kernels for.
std::vector<kernels::Isa> built_isas();

// What to plan for: the instruction set `name` ("avx2", ...), or for an empty name the one that the environment
// variable DGMS_FORCE_ISA names, or without that the best one here, widened by all other features of this CPU. Throws
// Error(kPlan) for an unknown name and for an instruction set that this CPU or this library lacks; the message lists
// the valid names.
kernels::Isa choose_isa(const std::string& name, const std::vector<kernels::Isa>& built = built_isas());

}  // namespace dgms::cpu
