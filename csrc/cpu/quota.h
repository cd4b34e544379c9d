// The CPU time that the control groups of this process grant it: `docker --cpus`, a Kubernetes limit, CPUQuota=.
#pragma once

#include <cstddef>
#include <string>

namespace dgms::cpu {

// How many CPUs can be busy all the time, rounded up; 0: no limit, or none that can be read. `root` is prefixed to
// /proc and to the mount points of the control groups.
size_t quota(const std::string& root = "");

}  // namespace dgms::cpu
