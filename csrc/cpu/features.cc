#include "csrc/cpu/features.h"

#include <algorithm>
#include <cstdlib>

#include "csrc/base/error.h"
#include "kernels/registry/registry.h"

#if defined(__aarch64__)
#include <sys/auxv.h>
#elif defined(__x86_64__)
#include <cpuid.h>
#else
#include <sys/utsname.h>
#endif

namespace dgms::cpu {
namespace {

using kernels::Feature;
using kernels::FeatureSet;
using kernels::Isa;

template <typename T>
bool contains(const std::vector<T>& list, const T& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

#if defined(__aarch64__)

std::string detect_architecture() { return "aarch64"; }

// The kernel's ABI (arch/arm64/include/uapi/asm/hwcap.h); older C libraries lack the newer names.
FeatureSet detect_features() {
  const unsigned long hwcap = getauxval(AT_HWCAP), hwcap2 = getauxval(AT_HWCAP2);
  const auto bit = [](unsigned long word, unsigned index) { return ((word >> index) & 1u) != 0; };
  FeatureSet features;
  features.add(Feature::kNeon, bit(hwcap, 1));
  features.add(Feature::kFp16, bit(hwcap, 10));
  features.add(Feature::kDotprod, bit(hwcap, 20));
  features.add(Feature::kSve, bit(hwcap, 22));
  features.add(Feature::kSve2, bit(hwcap2, 1));
  features.add(Feature::kI8mm, bit(hwcap2, 13));
  features.add(Feature::kBf16, bit(hwcap2, 14));
  return features;
}

#elif defined(__x86_64__)

std::string detect_architecture() { return "x86_64"; }

// The register state that the operating system saves. Only valid when cpuid reports OSXSAVE.
uint64_t saved_state() {
  uint32_t low = 0, high = 0;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return (static_cast<uint64_t>(high) << 32) | low;
}

FeatureSet detect_features() {
  FeatureSet features;
  unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
  if (!__get_cpuid(1, &eax, &ebx, &ecx, &edx)) return features;
  const auto bit = [](unsigned word, unsigned index) { return ((word >> index) & 1u) != 0; };
  const bool fma = bit(ecx, 12), osxsave = bit(ecx, 27), avx = bit(ecx, 28);
  if (!osxsave || !avx || !__get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx)) return features;
  constexpr uint64_t kYmm = 0x06, kZmm = 0xe6;  // SSE, AVX; and opmask, upper halves, upper registers
  const uint64_t state = saved_state();
  if ((state & kYmm) != kYmm) return features;
  features.add(Feature::kFma, fma);
  features.add(Feature::kAvx2, bit(ebx, 5));
  if ((state & kZmm) == kZmm) {
    features.add(Feature::kAvx512F, bit(ebx, 16));
    features.add(Feature::kAvx512Dq, bit(ebx, 17));
    features.add(Feature::kAvx512Bw, bit(ebx, 30));
    features.add(Feature::kAvx512Vl, bit(ebx, 31));
    features.add(Feature::kAvx512Vnni, bit(ecx, 11));
  }
  if (eax >= 1 && __get_cpuid_count(7, 1, &eax, &ebx, &ecx, &edx)) features.add(Feature::kAvxVnni, bit(eax, 4));
  return features;
}

#else

std::string detect_architecture() {
  utsname name{};
  return uname(&name) == 0 ? name.machine : "";
}

FeatureSet detect_features() { return {}; }

#endif

std::string join_names(const std::vector<Isa>& isas) {
  std::string text;
  for (const Isa& isa : isas) text += (text.empty() ? "" : ", ") + std::string(isa.name);
  return text;
}

}  // namespace

const std::string& architecture() {
  // Never destroyed: daemon threads of an interpreter run on while the process exits.
  static const std::string& detected = *new const std::string(detect_architecture());
  return detected;
}

FeatureSet features() {
  static const FeatureSet detected = detect_features();
  return detected;
}

std::vector<Isa> supported_isas(FeatureSet features) {
  std::vector<Isa> isas;
  for (const Isa& isa : kernels::kIsas) {
    if (features.contains(isa.features)) isas.push_back(isa);
  }
  std::stable_sort(isas.begin(), isas.end(), [](const Isa& a, const Isa& b) { return a.rank < b.rank; });
  return isas;
}

std::vector<Isa> built_isas() {
  std::vector<Isa> isas;
  for (const kernels::KernelRow& row : kernels::all_kernels()) {
    if (!contains(isas, row.isa)) isas.push_back(row.isa);
  }
  return isas;
}

Isa choose_isa(const std::string& name, const std::vector<Isa>& built) {
  const std::vector<Isa> supported = supported_isas(features());
  std::vector<Isa> usable;
  for (Isa isa : supported) {
    if (isa == Isa::kScalar || contains(built, isa)) usable.push_back(isa);
  }

  const char* variable = std::getenv("DGMS_FORCE_ISA");
  const bool from_environment = name.empty() && variable != nullptr && *variable != '\0';
  const std::string wanted = from_environment ? variable : name;
  if (wanted.empty()) {
    Isa best = usable.back();
    best.features = features();
    return best;
  }

  ErrorText text;
  text.expected = "one of " + join_names(usable);
  text.got = (from_environment ? "DGMS_FORCE_ISA=" : "isa=") + wanted;
  text.remedy = from_environment ? "unset DGMS_FORCE_ISA to take the best one" : "leave isa out to take the best one";
  for (const Isa& isa : kernels::kIsas) {
    if (isa.name != wanted) continue;
    if (contains(usable, isa)) return isa;
    text.what = contains(supported, isa) ? "this build has no kernels for the instruction set '" + wanted + "'"
                                         : "this CPU lacks the instruction set '" + wanted + "'";
    throw Error(ErrorKind::kPlan, text);
  }
  text.what = "unknown instruction set '" + wanted + "'";
  throw Error(ErrorKind::kPlan, text);
}

}  // namespace dgms::cpu
