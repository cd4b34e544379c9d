#include "csrc/cpu/uarch.h"

#include <sched.h>

#include <algorithm>
#include <cstdlib>
#include <string>

#include "csrc/base/error.h"
#include "kernels/registry/registry.h"

namespace dgms::cpu {
namespace {

using kernels::Uarch;

constexpr Uarch kUarches[] = {Uarch::kAny, Uarch::kCortexA55};

Uarch uarch_named(const std::string& name) {
  const auto found = std::find_if(std::begin(kUarches), std::end(kUarches),
                                  [&](Uarch uarch) { return kernels::uarch_name(uarch) == name; });
  return found == std::end(kUarches) ? Uarch::kAny : *found;
}

Uarch forced_uarch(const std::string& name) {
  const Uarch uarch = uarch_named(name);
  if (kernels::uarch_name(uarch) == name) return uarch;
  ErrorText text;
  text.what = "unknown microarchitecture '" + name + "'";
  for (const Uarch known : kUarches)
    text.expected += (known == Uarch::kAny ? "" : ", ") + std::string(uarch_name(known));
  text.got = "DGMS_FORCE_UARCH=" + name;
  text.remedy = "unset DGMS_FORCE_UARCH to take kernels for the cores that are there";
  throw Error(ErrorKind::kPlan, text);
}

}  // namespace

CoreUarches::CoreUarches(const Topology& topology, const std::vector<int>& cores) {
  const char* variable = std::getenv("DGMS_FORCE_UARCH");
  if (variable != nullptr && *variable != '\0') {
    common_ = forced_uarch(variable);
    return;
  }
  bool first = true, alike = true;
  for (const Core& core : topology.cores) {
    if (std::find(cores.begin(), cores.end(), core.id) == cores.end()) continue;
    const Uarch uarch = uarch_named(core.uarch);
    const size_t id = static_cast<size_t>(core.id);
    if (of_cpu_.size() <= id) of_cpu_.resize(id + 1, Uarch::kAny);
    of_cpu_[id] = uarch;
    if (first) common_ = uarch;
    first = false;
    alike = alike && uarch == common_;
  }
  if (alike) of_cpu_.clear();
}

Uarch CoreUarches::here() const {
  if (of_cpu_.empty()) return common_;
  const int cpu = sched_getcpu();
  return cpu >= 0 && static_cast<size_t>(cpu) < of_cpu_.size() ? of_cpu_[static_cast<size_t>(cpu)] : Uarch::kAny;
}

}  // namespace dgms::cpu
