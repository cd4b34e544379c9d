#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "csrc/base/error.h"
#include "csrc/cpu/features.h"
#include "csrc/cpu/uarch.h"
#include "kernels/registry/registry.h"

namespace dgms::cpu {
namespace {

using kernels::Feature;
using kernels::FeatureSet;
using kernels::Isa;

const std::vector<Isa> kAllIsas(std::begin(kernels::kIsas), std::end(kernels::kIsas));

// Sets DGMS_FORCE_ISA for one test.
class ForcedIsa {
 public:
  explicit ForcedIsa(const char* value) { setenv("DGMS_FORCE_ISA", value, 1); }
  ~ForcedIsa() { unsetenv("DGMS_FORCE_ISA"); }
};

class CpuTest : public testing::Test {
 protected:
  void SetUp() override { unsetenv("DGMS_FORCE_ISA"); }
};

std::string error_of(const std::string& name, const std::vector<Isa>& built = kAllIsas) {
  try {
    choose_isa(name, built);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kPlan);
    return error.what();
  }
  return "";
}

TEST_F(CpuTest, FeaturesAgreeWithTheCompilersRuntime) {
#if defined(__x86_64__)
  EXPECT_EQ(architecture(), "x86_64");
  EXPECT_EQ(features().has(Feature::kAvx2), __builtin_cpu_supports("avx2") != 0);
  EXPECT_EQ(features().has(Feature::kFma), __builtin_cpu_supports("fma") != 0);
  EXPECT_EQ(features().has(Feature::kAvx512F), __builtin_cpu_supports("avx512f") != 0);
  EXPECT_EQ(features().has(Feature::kAvx512Bw), __builtin_cpu_supports("avx512bw") != 0);
  EXPECT_EQ(features().has(Feature::kAvx512Dq), __builtin_cpu_supports("avx512dq") != 0);
  EXPECT_EQ(features().has(Feature::kAvx512Vl), __builtin_cpu_supports("avx512vl") != 0);
  EXPECT_EQ(features().has(Feature::kAvx512Vnni), __builtin_cpu_supports("avx512vnni") != 0);
  EXPECT_FALSE(features().has(Feature::kNeon));
#elif defined(__aarch64__)
  EXPECT_EQ(architecture(), "aarch64");
  EXPECT_TRUE(features().has(Feature::kNeon));
  EXPECT_FALSE(features().has(Feature::kAvx2));
#else
  EXPECT_FALSE(architecture().empty());
#endif
}

std::vector<std::string> names(const std::vector<Isa>& isas) {
  std::vector<std::string> result;
  for (const Isa& isa : isas) result.push_back(isa.name);
  return result;
}

TEST_F(CpuTest, SupportedIsasFollowTheFeatures) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(names(supported_isas({Feature::kNeon})), (Names{"scalar", "neon"}));
  EXPECT_EQ(names(supported_isas({Feature::kNeon, Feature::kI8mm, Feature::kSve2})), (Names{"scalar", "neon"}))
      << "i8mm kernels use dot products too";
  FeatureSet server = Isa::kAvx512Vnni.features;
  EXPECT_EQ(names(supported_isas(server)), (Names{"scalar", "avx2", "avx512vnni"}));
  EXPECT_EQ(names(supported_isas(server.without({Feature::kAvx512Vl}))), (Names{"scalar", "avx2"}));
  EXPECT_EQ(names(supported_isas(server.without({Feature::kFma}))), (Names{"scalar"}));
}

TEST_F(CpuTest, TheBestOfCpuAndBuildIsTakenWithAllThatTheCpuHas) {
  EXPECT_STREQ(choose_isa("", {Isa::kScalar}).name, "scalar");
  EXPECT_STREQ(choose_isa("", kAllIsas).name, supported_isas(features()).back().name);
  EXPECT_EQ(choose_isa("", kAllIsas).features, features());
}

TEST_F(CpuTest, ANamedIsaIsNoMoreThanItsFeatures) {
  for (const Isa& isa : supported_isas(features())) EXPECT_EQ(choose_isa(isa.name, kAllIsas).features, isa.features);
}

TEST_F(CpuTest, TheBuildHasScalarAndNamesAreThoseOfTheRegistry) {
  const std::vector<Isa> built = built_isas();
  EXPECT_NE(std::find(built.begin(), built.end(), Isa::kScalar), built.end());
  for (Isa isa : supported_isas(features())) EXPECT_EQ(choose_isa(isa.name, kAllIsas), isa);
}

TEST_F(CpuTest, TheEnvironmentForcesAnIsaAndAnArgumentOverridesIt) {
  const ForcedIsa forced("scalar");
  EXPECT_EQ(choose_isa("", kAllIsas), Isa::kScalar);
  const Isa best = supported_isas(features()).back();
  EXPECT_EQ(choose_isa(best.name, kAllIsas), best);
}

TEST_F(CpuTest, AnEmptyVariableForcesNothing) {
  const ForcedIsa forced("");
  EXPECT_STREQ(choose_isa("", kAllIsas).name, supported_isas(features()).back().name);
}

TEST_F(CpuTest, UnknownNamesAreRefusedWithTheList) {
  for (const char* name : {"sse9", "AVX2", " scalar", "neon "}) {
    const std::string message = error_of(name);
    EXPECT_NE(message.find("unknown instruction set"), std::string::npos) << message;
    for (Isa isa : supported_isas(features())) EXPECT_NE(message.find(isa.name), std::string::npos) << message;
  }
  const ForcedIsa forced("turbo");
  EXPECT_NE(error_of("").find("DGMS_FORCE_ISA=turbo"), std::string::npos);
}

TEST_F(CpuTest, AnIsaThatTheCpuLacksIsRefused) {
  const std::vector<Isa> supported = supported_isas(features());
  int refused = 0;
  for (Isa isa : kAllIsas) {
    if (std::find(supported.begin(), supported.end(), isa) != supported.end()) continue;
    EXPECT_NE(error_of(isa.name).find("this CPU lacks"), std::string::npos);
    ++refused;
  }
  EXPECT_GT(refused, 0) << "no CPU has both NEON and AVX2";
}

TEST_F(CpuTest, AnIsaThatTheBuildLacksIsRefused) {
  const Isa best = supported_isas(features()).back();
  ASSERT_NE(best, Isa::kScalar);
  EXPECT_NE(error_of(best.name, {Isa::kScalar}).find("this build has no kernels"), std::string::npos);
}

// Sets DGMS_FORCE_UARCH for one test.
class ForcedUarch {
 public:
  explicit ForcedUarch(const char* value) { setenv("DGMS_FORCE_UARCH", value, 1); }
  ~ForcedUarch() { unsetenv("DGMS_FORCE_UARCH"); }
};

// All CPUs that the test may run on are of one kind; a core that is not there is of another.
Topology two_kinds(const std::string& here, const std::string& elsewhere) {
  Topology topology;
  for (const Core& core : read_topology().cores) topology.cores.push_back({core.id, 0, here, 0});
  topology.cores.push_back({5000, 0, elsewhere, 1});
  return topology;
}

std::vector<int> ids(const Topology& topology) {
  std::vector<int> result;
  for (const Core& core : topology.cores) result.push_back(core.id);
  return result;
}

TEST_F(CpuTest, VariantsAreForTheCoreThatAThreadIsOn) {
  unsetenv("DGMS_FORCE_UARCH");
  const Topology little = two_kinds("cortex-a55", "cortex-a76"), big = two_kinds("cortex-a76", "cortex-a55");
  EXPECT_EQ(CoreUarches(little, ids(little)).here(), kernels::Uarch::kCortexA55);
  EXPECT_EQ(CoreUarches(big, ids(big)).here(), kernels::Uarch::kAny);
  EXPECT_EQ(CoreUarches(big, {5000}).here(), kernels::Uarch::kCortexA55) << "only the cores of the session count";
  EXPECT_EQ(CoreUarches().here(), kernels::Uarch::kAny);
}

TEST_F(CpuTest, AMicroarchitectureCanBeForced) {
  const Topology big = two_kinds("cortex-a76", "cortex-a55");
  {
    const ForcedUarch forced("cortex-a55");
    EXPECT_EQ(CoreUarches(big, ids(big)).here(), kernels::Uarch::kCortexA55);
  }
  {
    const ForcedUarch forced("generic");
    EXPECT_EQ(CoreUarches(big, {5000}).here(), kernels::Uarch::kAny);
  }
  const ForcedUarch forced("cortex-a9");
  try {
    const CoreUarches uarches(big, ids(big));
    FAIL() << "not refused";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kPlan);
    const std::string message = error.what();
    for (const char* part : {"cortex-a9", "DGMS_FORCE_UARCH", "generic, cortex-a55"}) {
      EXPECT_NE(message.find(part), std::string::npos) << message;
    }
  }
}

}  // namespace
}  // namespace dgms::cpu
