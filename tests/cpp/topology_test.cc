#include "csrc/cpu/topology.h"

#include <gtest/gtest.h>
#include <sched.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "csrc/base/error.h"

namespace dgms::cpu {
namespace {

// A board of tests/topology/fixtures, unpacked under a temporary root.
class Board {
 public:
  explicit Board(const std::string& name) {
    root_ = std::filesystem::temp_directory_path() / ("dgms_topology_" + name + "_" + std::to_string(getpid()));
    std::filesystem::remove_all(root_);
    std::filesystem::create_directories(root_);
    std::ifstream fixture(std::string(DGMS_SOURCE_DIR) + "/tests/topology/fixtures/" + name + ".txt");
    EXPECT_TRUE(fixture) << name;
    std::string line;
    while (std::getline(fixture, line)) {
      if (line.empty() || line[0] == '#') continue;
      const size_t colon = line.find(':');
      const std::filesystem::path path = root_.string() + line.substr(0, colon);
      std::filesystem::create_directories(path.parent_path());
      std::ofstream(path, std::ios::app) << line.substr(colon + 1) << "\n";
    }
  }
  ~Board() { std::filesystem::remove_all(root_); }
  Topology read(const std::vector<int>& affinity) const { return read_topology(root_.string(), affinity); }

 private:
  std::filesystem::path root_;
};

using Ids = std::vector<int>;

Ids clusters(const Topology& topology) {
  Ids result;
  for (const Core& core : topology.cores) result.push_back(core.cluster);
  return result;
}

TEST(Topology, RaspberryPi4IsOneClusterOfA72) {
  const Topology t = Board("raspberry_pi_4").read({0, 1, 2, 3});
  ASSERT_EQ(t.cores.size(), 4u);
  EXPECT_TRUE(t.from_sys);
  EXPECT_EQ(t.cores[0].uarch, "cortex-a72");
  EXPECT_EQ(clusters(t), (Ids{0, 0, 0, 0}));
  EXPECT_EQ(t.l1d_bytes, 32u << 10);
  EXPECT_EQ(t.l2_bytes, 1u << 20);
  for (const char* cores : {"big", "all", "little"}) EXPECT_EQ(select_cores(t, cores), (Ids{0, 1, 2, 3})) << cores;
}

TEST(Topology, RaspberryPi5IsOneClusterOfA76) {
  const Topology t = Board("raspberry_pi_5").read({0, 1, 2, 3});
  EXPECT_EQ(t.cores[3].uarch, "cortex-a76");
  EXPECT_EQ(t.l1d_bytes, 64u << 10);
  EXPECT_EQ(t.l2_bytes, 512u << 10);
  EXPECT_EQ(select_cores(t, "big"), (Ids{0, 1, 2, 3}));
}

TEST(Topology, FrequencyBinsOfOneDesignAreOneCluster) {
  const Topology t = Board("rk3588").read({0, 1, 2, 3, 4, 5, 6, 7});
  EXPECT_EQ(clusters(t), (Ids{0, 0, 0, 0, 1, 1, 1, 1}));
  EXPECT_EQ(select_cores(t, "big"), (Ids{6, 7, 4, 5}));
  EXPECT_EQ(select_cores(t, "little"), (Ids{0, 1, 2, 3}));
  EXPECT_EQ(select_cores(t, "all").size(), 8u);
  EXPECT_EQ(t.l1d_bytes, 64u << 10);
  EXPECT_EQ(t.cores.back().uarch, "cortex-a55");
}

TEST(Topology, BigIsEverythingButTheSlowestOfThreeClusters) {
  const Topology t = Board("phone_1_3_4").read({0, 1, 2, 3, 4, 5, 6, 7});
  EXPECT_EQ(clusters(t), (Ids{0, 1, 1, 1, 2, 2, 2, 2}));
  EXPECT_EQ(select_cores(t, "big"), (Ids{7, 4, 5, 6}));
  EXPECT_EQ(select_cores(t, "little"), (Ids{0, 1, 2, 3}));
  EXPECT_EQ(t.l1d_bytes, 0u);
}

TEST(Topology, TheAffinityMaskComesFirst) {
  const Topology t = Board("phone_1_3_4").read({0, 2, 5});
  EXPECT_EQ(select_cores(t, "all"), (Ids{5, 0, 2}));
  EXPECT_EQ(select_cores(t, "big"), (Ids{5}));
  EXPECT_THROW(select_cores(t, "7"), Error);
  const Topology little_only = Board("phone_1_3_4").read({0, 1});
  EXPECT_EQ(select_cores(little_only, "big"), (Ids{0, 1}));
}

TEST(Topology, WithoutCapacityTheClockCounts) {
  const Topology t = Board("jetson_tx2").read({0, 1, 2, 3, 4, 5});
  EXPECT_EQ(t.cores[0].capacity, 2035u);
  EXPECT_EQ(t.cores[0].uarch, "denver2");
  EXPECT_EQ(select_cores(t, "big").size(), 6u) << "two designs at one clock: neither is known to be slower";
}

TEST(Topology, ContainerWithoutSysUsesCpuinfo) {
  const Topology t = Board("container_cpuset").read({2, 3, 6});
  EXPECT_FALSE(t.from_sys);
  EXPECT_EQ(t.l1d_bytes, 0u);
  EXPECT_EQ(t.cores[0].id, 6);
  EXPECT_EQ(t.cores[0].uarch, "cortex-a76");
  EXPECT_EQ(select_cores(t, "big"), (Ids{6}));
  EXPECT_EQ(select_cores(t, "little"), (Ids{2, 3}));
}

TEST(Topology, NothingReadableIsOneClusterOfEqualCores) {
  const Topology t = read_topology("/nonexistent", {4, 1});
  EXPECT_FALSE(t.from_sys);
  EXPECT_EQ(clusters(t), (Ids{0, 0}));
  EXPECT_EQ(select_cores(t, "big"), (Ids{1, 4}));
}

TEST(Topology, ThisMachinesCoresAreItsAffinityMask) {
  cpu_set_t mask;
  CPU_ZERO(&mask);
  ASSERT_EQ(sched_getaffinity(0, sizeof(mask), &mask), 0);
  const Topology t = read_topology();
  EXPECT_EQ(static_cast<int>(t.cores.size()), CPU_COUNT(&mask));
  for (const Core& core : t.cores) EXPECT_TRUE(CPU_ISSET(core.id, &mask));
  EXPECT_FALSE(select_cores(t, "big").empty());
}

size_t quota_of(const std::string& board) { return Board(board).read({0, 1, 2, 3}).quota; }

TEST(Quota, VersionTwoIsRoundedUp) { EXPECT_EQ(quota_of("quota_v2_container"), 2u); }

TEST(Quota, TheTightestGroupAboveCounts) { EXPECT_EQ(quota_of("quota_v2_nested"), 3u); }

TEST(Quota, LessThanOneCpuIsOne) { EXPECT_EQ(quota_of("quota_v1_host_path"), 1u); }

TEST(Quota, BesideAnEmptyVersionTwoVersionOneCounts) { EXPECT_EQ(quota_of("quota_hybrid"), 2u); }

TEST(Quota, NoLimitIsNone) {
  EXPECT_EQ(quota_of("quota_none"), 0u);
  EXPECT_EQ(quota_of("raspberry_pi_4"), 0u);
}

TEST(SelectCores, ListsKeepTheirOrderAndDropRepeats) {
  const Topology t = read_topology("/nonexistent", {0, 1, 2, 3, 4});
  EXPECT_EQ(select_cores(t, "4,0-2,1"), (Ids{4, 0, 1, 2}));
  EXPECT_EQ(select_cores(t, "3"), (Ids{3}));
}

TEST(SelectCores, RefusesWhatIsNoList) {
  const Topology t = read_topology("/nonexistent", {0, 1});
  for (const char* bad : {"", ",", "0,", "x", "1-", "-1", "1-0", "0 1", "2", "0-2", "99999999999999999999", "BIG"}) {
    try {
      select_cores(t, bad);
      ADD_FAILURE() << bad;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kPlan) << bad;
      EXPECT_NE(error.text().got.find(bad), std::string::npos) << bad;
      EXPECT_NE(error.text().expected.find("0,1"), std::string::npos) << bad;
    }
  }
}

}  // namespace
}  // namespace dgms::cpu
