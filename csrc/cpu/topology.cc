#include "csrc/cpu/topology.h"

#include <sched.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <thread>

#include "csrc/base/error.h"
#include "csrc/cpu/quota.h"

namespace dgms::cpu {
namespace {

struct Microarchitecture {
  uint32_t implementer, part;
  const char* name;
  bool little;  // in order: slower than any other core even at a higher clock
};

constexpr Microarchitecture kMicroarchitectures[] = {
    {0x41, 0xd03, "cortex-a53", true},   {0x41, 0xd04, "cortex-a35", true},     {0x41, 0xd05, "cortex-a55", true},
    {0x41, 0xd07, "cortex-a57", false},  {0x41, 0xd08, "cortex-a72", false},    {0x41, 0xd09, "cortex-a73", false},
    {0x41, 0xd0a, "cortex-a75", false},  {0x41, 0xd0b, "cortex-a76", false},    {0x41, 0xd0c, "neoverse-n1", false},
    {0x41, 0xd0d, "cortex-a77", false},  {0x41, 0xd0e, "cortex-a76ae", false},  {0x41, 0xd40, "neoverse-v1", false},
    {0x41, 0xd41, "cortex-a78", false},  {0x41, 0xd42, "cortex-a78ae", false},  {0x41, 0xd44, "cortex-x1", false},
    {0x41, 0xd46, "cortex-a510", true},  {0x41, 0xd47, "cortex-a710", false},   {0x41, 0xd48, "cortex-x2", false},
    {0x41, 0xd49, "neoverse-n2", false}, {0x41, 0xd4a, "neoverse-e1", false},   {0x41, 0xd4b, "cortex-a78c", false},
    {0x41, 0xd4c, "cortex-x1c", false},  {0x41, 0xd4d, "cortex-a715", false},   {0x41, 0xd4e, "cortex-x3", false},
    {0x41, 0xd4f, "neoverse-v2", false}, {0x41, 0xd80, "cortex-a520", true},    {0x41, 0xd81, "cortex-a720", false},
    {0x41, 0xd82, "cortex-x4", false},   {0x4e, 0x003, "denver2", false},       {0x4e, 0x004, "carmel", false},
    {0x51, 0x802, "cortex-a75", false},  {0x51, 0x803, "cortex-a55", true},     {0x51, 0x804, "cortex-a76", false},
    {0x51, 0x805, "cortex-a55", true},   {0x61, 0x022, "apple-icestorm", true}, {0x61, 0x023, "apple-firestorm", false},
};

const Microarchitecture* find_microarchitecture(uint32_t implementer, uint32_t part) {
  for (const Microarchitecture& m : kMicroarchitectures) {
    if (m.implementer == implementer && m.part == part) return &m;
  }
  return nullptr;
}

// The first word of a file, or nothing.
std::optional<std::string> read_word(const std::string& path) {
  std::ifstream file(path);
  std::string word;
  if (file >> word) return word;
  return std::nullopt;
}

std::optional<uint64_t> parse_number(const std::string& text, int base) {
  const bool prefixed = base == 16 && text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X');
  const char* first = text.data() + (prefixed ? 2 : 0);
  const char* last = text.data() + text.size();
  uint64_t number = 0;
  const auto [end, error] = std::from_chars(first, last, number, base);
  if (error != std::errc() || end != last) return std::nullopt;
  return number;
}

std::optional<uint64_t> read_number(const std::string& path, int base = 10) {
  const std::optional<std::string> word = read_word(path);
  return word ? parse_number(*word, base) : std::nullopt;
}

// "32K", "1M" or "32768".
std::optional<size_t> read_size(const std::string& path) {
  std::optional<std::string> word = read_word(path);
  if (!word) return std::nullopt;
  size_t unit = 1;
  if (word->back() == 'K') unit = size_t{1} << 10;
  if (word->back() == 'M') unit = size_t{1} << 20;
  if (unit != 1) word->pop_back();
  const std::optional<uint64_t> number = parse_number(*word, 10);
  if (!number) return std::nullopt;
  return static_cast<size_t>(*number) * unit;
}

std::vector<int> system_affinity() {
  std::vector<int> ids;
  constexpr int kMostCpus = 1 << 16;
  // The call fails with EINVAL while the mask is smaller than the system's.
  for (int cpus = CPU_SETSIZE; cpus <= kMostCpus; cpus *= 2) {
    const std::unique_ptr<cpu_set_t, void (*)(cpu_set_t*)> mask(CPU_ALLOC(cpus), [](cpu_set_t* set) { CPU_FREE(set); });
    if (mask == nullptr) break;
    const size_t bytes = CPU_ALLOC_SIZE(cpus);
    CPU_ZERO_S(bytes, mask.get());
    if (sched_getaffinity(0, bytes, mask.get()) != 0) continue;
    for (int id = 0; id < cpus; ++id) {
      if (CPU_ISSET_S(id, bytes, mask.get())) ids.push_back(id);
    }
    if (!ids.empty()) return ids;
  }
  const int count = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  for (int id = 0; id < count; ++id) ids.push_back(id);
  return ids;
}

// "processor : 3" ... "CPU implementer : 0x41" ... "CPU part : 0xd0b", one block a CPU (ARM only).
std::map<int, const Microarchitecture*> read_cpuinfo(const std::string& path) {
  std::map<int, const Microarchitecture*> result;
  std::ifstream file(path);
  std::string line;
  int id = -1;
  uint32_t implementer = 0;
  while (std::getline(file, line)) {
    const size_t colon = line.find(':');
    if (colon == std::string::npos) continue;
    const std::string key = line.substr(0, line.find_last_not_of(" \t", colon - 1) + 1);
    std::istringstream rest(line.substr(colon + 1));
    std::string word;
    rest >> word;
    if (key == "processor") {
      id = static_cast<int>(parse_number(word, 10).value_or(0));
    } else if (key == "CPU implementer") {
      implementer = static_cast<uint32_t>(parse_number(word, 16).value_or(0));
    } else if (key == "CPU part") {
      result[id] = find_microarchitecture(implementer, static_cast<uint32_t>(parse_number(word, 16).value_or(0)));
    }
  }
  return result;
}

struct RawCore {
  Core core;
  bool little = false;
  std::optional<uint64_t> capacity, megahertz;
};

// A cluster is cores of about one speed: frequency bins of one design (a few per cent apart) belong together, a slower
// design or a clear step in speed starts the next one.
bool same_cluster(const RawCore& first, const RawCore& next) {
  constexpr double kStep = 0.8;
  if (first.little != next.little) return false;
  if (first.core.capacity == next.core.capacity) return true;
  return first.core.uarch == next.core.uarch && next.core.capacity >= kStep * first.core.capacity;
}

void read_caches(const std::string& cpu_directory, Topology* topology) {
  for (int index = 0;; ++index) {
    const std::string cache = cpu_directory + "/cache/index" + std::to_string(index);
    const std::optional<uint64_t> level = read_number(cache + "/level");
    if (!level) return;
    const std::string type = read_word(cache + "/type").value_or("");
    const size_t size = read_size(cache + "/size").value_or(0);
    if (type == "Instruction") continue;
    if (*level == 1) topology->l1d_bytes = size;
    if (*level == 2) topology->l2_bytes = size;
    topology->from_sys = true;
  }
}

[[noreturn]] void refuse_cores(const std::string& what, const std::string& got, const Topology& topology) {
  std::string ids;
  for (const Core& core : topology.cores) ids += (ids.empty() ? "" : ",") + std::to_string(core.id);
  ErrorText text;
  text.what = what;
  text.expected = "\"big\", \"all\", \"little\" or a list such as \"0,2-3\" of these CPUs: " + ids;
  text.got = "cores=\"" + got + "\"";
  text.remedy = "take cores from the process's affinity mask, or \"all\"";
  throw Error(ErrorKind::kPlan, text);
}

std::vector<int> parse_core_list(const Topology& topology, const std::string& text) {
  const auto refuse = [&](const std::string& what) { refuse_cores(what, text, topology); };
  std::vector<int> ids;
  std::istringstream stream(text + ",");
  std::string range;
  while (std::getline(stream, range, ',')) {
    const size_t dash = range.find('-');
    const std::optional<uint64_t> first = parse_number(range.substr(0, dash), 10);
    const std::optional<uint64_t> last = dash == std::string::npos ? first : parse_number(range.substr(dash + 1), 10);
    constexpr uint64_t kLargestId = 1 << 16;
    if (!first || !last || *first > *last || *last > kLargestId) refuse("this is not a list of cores");
    for (uint64_t number = *first; number <= *last; ++number) {
      const int id = static_cast<int>(number);
      const bool known =
          std::any_of(topology.cores.begin(), topology.cores.end(), [id](const Core& c) { return c.id == id; });
      if (!known) refuse("CPU " + std::to_string(id) + " is not in the process's affinity mask");
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
  }
  return ids;
}

}  // namespace

Topology read_topology(const std::string& root, const std::vector<int>& affinity) {
  Topology topology;
  topology.quota = quota(root);
  const auto directory = [&](int id) { return root + "/sys/devices/system/cpu/cpu" + std::to_string(id); };
  const std::map<int, const Microarchitecture*> cpuinfo = read_cpuinfo(root + "/proc/cpuinfo");

  std::vector<RawCore> raw;
  for (int id : affinity.empty() ? system_affinity() : affinity) {
    RawCore r;
    r.core.id = id;
    r.capacity = read_number(directory(id) + "/cpu_capacity");
    const std::optional<uint64_t> kilohertz = read_number(directory(id) + "/cpufreq/cpuinfo_max_freq");
    if (kilohertz) r.megahertz = *kilohertz / 1000;
    const std::optional<uint64_t> midr = read_number(directory(id) + "/regs/identification/midr_el1", 16);
    topology.from_sys |= r.capacity.has_value() || kilohertz.has_value() || midr.has_value();
    const auto listed = cpuinfo.find(id);
    const Microarchitecture* known = listed == cpuinfo.end() ? nullptr : listed->second;
    if (midr) {
      known =
          find_microarchitecture(static_cast<uint32_t>(*midr >> 24) & 0xff, static_cast<uint32_t>(*midr >> 4) & 0xfff);
    }
    if (known != nullptr) {
      r.core.uarch = known->name;
      r.little = known->little;
    }
    raw.push_back(r);
  }

  // One measure for all cores: a capacity and a clock cannot be compared.
  const auto every = [&](auto member) {
    return std::all_of(raw.begin(), raw.end(), [&](const RawCore& r) { return (r.*member).has_value(); });
  };
  const auto measure = every(&RawCore::capacity)    ? &RawCore::capacity
                       : every(&RawCore::megahertz) ? &RawCore::megahertz
                                                    : nullptr;
  for (RawCore& r : raw) r.core.capacity = measure == nullptr ? 0 : static_cast<uint32_t>(*(r.*measure));

  std::sort(raw.begin(), raw.end(), [](const RawCore& a, const RawCore& b) {
    if (a.little != b.little) return b.little;
    if (a.core.capacity != b.core.capacity) return a.core.capacity > b.core.capacity;
    if (a.core.uarch != b.core.uarch) return a.core.uarch > b.core.uarch;
    return a.core.id < b.core.id;
  });
  size_t first = 0;
  for (size_t i = 0; i < raw.size(); ++i) {
    if (i > 0) {
      const bool same = same_cluster(raw[first], raw[i]);
      raw[i].core.cluster = raw[i - 1].core.cluster + (same ? 0 : 1);
      if (!same) first = i;
    }
    topology.cores.push_back(raw[i].core);
  }
  if (!topology.cores.empty()) read_caches(directory(topology.cores.front().id), &topology);
  return topology;
}

std::vector<int> select_cores(const Topology& topology, const std::string& cores) {
  const int slowest = topology.cores.empty() ? 0 : topology.cores.back().cluster;
  const auto where = [&](auto wanted) {
    std::vector<int> ids;
    for (const Core& core : topology.cores) {
      if (wanted(core)) ids.push_back(core.id);
    }
    return ids;
  };
  if (cores == "all") return where([](const Core&) { return true; });
  if (cores == "big") return where([&](const Core& core) { return slowest == 0 || core.cluster != slowest; });
  if (cores == "little") return where([&](const Core& core) { return core.cluster == slowest; });
  return parse_core_list(topology, cores);
}

}  // namespace dgms::cpu
