#include "csrc/cpu/quota.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace dgms::cpu {
namespace {

// One hierarchy of control groups that can limit CPU time, and where this process is in it.
struct Hierarchy {
  bool v2 = false;
  std::string mount;  // where `root` of the hierarchy is seen
  std::string root;
  std::string group;
};

bool has_word(const std::string& list, const std::string& word) {
  std::istringstream stream(list);
  for (std::string item; std::getline(stream, item, ',');) {
    if (item == word) return true;
  }
  return false;
}

// "36 25 0:30 / /sys/fs/cgroup rw,nosuid shared:9 - cgroup2 cgroup2 rw": the optional fields end with the dash.
std::vector<Hierarchy> mounted(const std::string& path) {
  std::vector<Hierarchy> found;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const size_t dash = line.find(" - ");
    if (dash == std::string::npos) continue;
    std::istringstream place(line.substr(0, dash)), kind(line.substr(dash + 3));
    std::string skipped, type, source, options;
    Hierarchy hierarchy;
    place >> skipped >> skipped >> skipped >> hierarchy.root >> hierarchy.mount;
    kind >> type >> source >> options;
    hierarchy.v2 = type == "cgroup2";
    if (hierarchy.v2 || (type == "cgroup" && has_word(options, "cpu"))) found.push_back(hierarchy);
  }
  return found;
}

// "0::/a/b" is the place in version 2, "4:cpu,cpuacct:/a/b" that in the hierarchy of these controllers of version 1.
std::optional<std::string> group_of(const std::string& path, bool v2) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const size_t first = line.find(':');
    const size_t second = first == std::string::npos ? first : line.find(':', first + 1);
    if (second == std::string::npos) continue;
    const std::string controllers = line.substr(first + 1, second - first - 1);
    if (v2 ? controllers.empty() : has_word(controllers, "cpu")) return line.substr(second + 1);
  }
  return std::nullopt;
}

// CPUs that one group grants. Words such as "max" and -1 mean no limit.
std::optional<double> limit_of(const std::string& folder, bool v2) {
  double microseconds = 0, period = 0;
  bool read = false;
  if (v2) {
    std::ifstream file(folder + "/cpu.max");
    read = static_cast<bool>(file >> microseconds >> period);
  } else {
    std::ifstream quota(folder + "/cpu.cfs_quota_us"), period_file(folder + "/cpu.cfs_period_us");
    read = quota >> microseconds && period_file >> period;
  }
  if (!read || microseconds <= 0 || period <= 0) return std::nullopt;
  return microseconds / period;
}

}  // namespace

size_t quota(const std::string& root) {
  std::optional<double> smallest;
  for (const Hierarchy& hierarchy : mounted(root + "/proc/self/mountinfo")) {
    std::optional<std::string> group = group_of(root + "/proc/self/cgroup", hierarchy.v2);
    if (!group) continue;
    // A container may see its own group at the mount point, and name it by its path outside.
    if (hierarchy.root != "/" && (*group + "/").compare(0, hierarchy.root.size() + 1, hierarchy.root + "/") == 0) {
      group->erase(0, hierarchy.root.size());
    }
    if (group->find("/..") != std::string::npos) group->clear();  // outside of what is mounted here
    // Every group above this one limits it too.
    for (;;) {
      while (!group->empty() && group->back() == '/') group->pop_back();
      const std::optional<double> limit = limit_of(root + hierarchy.mount + *group, hierarchy.v2);
      if (limit) smallest = std::min(limit.value(), smallest.value_or(*limit));
      if (group->empty()) break;
      group->resize(group->find_last_of('/') == std::string::npos ? 0 : group->find_last_of('/'));
    }
  }
  constexpr double kMost = 1 << 20;
  return smallest ? static_cast<size_t>(std::ceil(std::min(*smallest, kMost))) : 0;
}

}  // namespace dgms::cpu
