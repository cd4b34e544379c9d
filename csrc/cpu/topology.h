// Cores, clusters and caches. Best effort: without /sys every CPU of the affinity mask is one cluster of equal cores.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dgms::cpu {

struct Core {
  int id = 0;             // Linux CPU number
  uint32_t capacity = 0;  // cpu_capacity, else maximum frequency in MHz, else 0
  std::string uarch;      // "cortex-a55", ... from MIDR, or ""
  int cluster = 0;        // 0 = the fastest
};

struct Topology {
  std::vector<Core> cores;             // those of the process's affinity mask, fastest first
  size_t l1d_bytes = 0, l2_bytes = 0;  // of the fastest core; 0 = unknown
  size_t quota = 0;                    // CPUs that control groups let be busy, rounded up; 0 = no limit
  bool from_sys = false;               // false: /sys was not readable
};

// `root` is prefixed to /sys and /proc: the tests replay captured boards. `affinity`: CPU numbers, empty = ask the
// system.
Topology read_topology(const std::string& root = "", const std::vector<int>& affinity = {});

// cores: "big" (the fastest cluster, and the middle ones of a three-cluster SoC: everything but the slowest, if there
// are several), "all", "little", or a list "0,2-3". Throws Error(kPlan) for anything else or a core outside the
// affinity mask.
std::vector<int> select_cores(const Topology& topology, const std::string& cores);

}  // namespace dgms::cpu
