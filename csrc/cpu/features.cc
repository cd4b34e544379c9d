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

using kernels::Isa;

constexpr Isa kIsas[] = {Isa::kScalar, Isa::kNeon, Isa::kNeonDotprod, Isa::kNeonI8mm, Isa::kAvx2, Isa::kAvx512Vnni};

template <typename T>
bool contains(const std::vector<T>& list, const T& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

#if defined(__aarch64__)

// The kernel's ABI (arch/arm64/include/uapi/asm/hwcap.h); older C libraries lack the newer names.
constexpr unsigned long kHwcapAsimd = 1ul << 1;
constexpr unsigned long kHwcapAsimdHp = 1ul << 10;
constexpr unsigned long kHwcapAsimdDp = 1ul << 20;
constexpr unsigned long kHwcapSve = 1ul << 22;
constexpr unsigned long kHwcap2I8mm = 1ul << 13;

Features detect() {
  const unsigned long hwcap = getauxval(AT_HWCAP);
  const unsigned long hwcap2 = getauxval(AT_HWCAP2);
  Features f;
  f.architecture = "aarch64";
  f.neon = (hwcap & kHwcapAsimd) != 0;
  f.fp16 = f.neon && (hwcap & kHwcapAsimdHp) != 0;
  f.dotprod = f.neon && (hwcap & kHwcapAsimdDp) != 0;
  f.i8mm = f.dotprod && (hwcap2 & kHwcap2I8mm) != 0;
  f.sve = (hwcap & kHwcapSve) != 0;
  return f;
}

#elif defined(__x86_64__)

// The register state that the operating system saves. Only valid when cpuid reports OSXSAVE.
uint64_t saved_state() {
  uint32_t low = 0, high = 0;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return (static_cast<uint64_t>(high) << 32) | low;
}

Features detect() {
  Features f;
  f.architecture = "x86_64";
  unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
  if (!__get_cpuid(1, &eax, &ebx, &ecx, &edx)) return f;
  const auto bit = [](unsigned word, unsigned index) { return ((word >> index) & 1u) != 0; };
  const bool fma = bit(ecx, 12), osxsave = bit(ecx, 27), avx = bit(ecx, 28);
  if (!osxsave || !avx || !__get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx)) return f;
  constexpr uint64_t kYmm = 0x06, kZmm = 0xe6;  // SSE, AVX; and opmask, upper halves, upper registers
  const uint64_t state = saved_state();
  f.avx2_fma = (state & kYmm) == kYmm && bit(ebx, 5) && fma;
  f.avx512 = f.avx2_fma && (state & kZmm) == kZmm && bit(ebx, 16) && bit(ebx, 17) && bit(ebx, 30) && bit(ebx, 31);
  f.avx512vnni = f.avx512 && bit(ecx, 11);
  return f;
}

#else

Features detect() {
  Features f;
  utsname name{};
  if (uname(&name) == 0) f.architecture = name.machine;
  return f;
}

#endif

std::string join_names(const std::vector<Isa>& isas) {
  std::string text;
  for (Isa isa : isas) text += (text.empty() ? "" : ", ") + std::string(kernels::isa_name(isa));
  return text;
}

}  // namespace

const Features& features() {
  static const Features detected = detect();
  return detected;
}

std::vector<Isa> supported_isas(const Features& features) {
  std::vector<Isa> isas{Isa::kScalar};
  if (features.neon) isas.push_back(Isa::kNeon);
  if (features.dotprod) isas.push_back(Isa::kNeonDotprod);
  if (features.i8mm) isas.push_back(Isa::kNeonI8mm);
  if (features.avx2_fma) isas.push_back(Isa::kAvx2);
  if (features.avx512vnni) isas.push_back(Isa::kAvx512Vnni);
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
  if (wanted.empty()) return usable.back();

  ErrorText text;
  text.expected = "one of " + join_names(usable);
  text.got = (from_environment ? "DGMS_FORCE_ISA=" : "isa=") + wanted;
  text.remedy = from_environment ? "unset DGMS_FORCE_ISA to take the best one" : "leave isa out to take the best one";
  for (Isa isa : kIsas) {
    if (kernels::isa_name(isa) != wanted) continue;
    if (contains(usable, isa)) return isa;
    text.what = contains(supported, isa) ? "this build has no kernels for the instruction set '" + wanted + "'"
                                         : "this CPU lacks the instruction set '" + wanted + "'";
    throw Error(ErrorKind::kPlan, text);
  }
  text.what = "unknown instruction set '" + wanted + "'";
  throw Error(ErrorKind::kPlan, text);
}

}  // namespace dgms::cpu
