#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "csrc/base/error.h"
#include "csrc/cpu/features.h"
#include "csrc/cpu/uarch.h"
#include "kernels/registry/registry.h"

namespace dgms::cpu {
namespace {

using kernels::Isa;

const std::vector<Isa> kAllIsas = {Isa::kScalar,   Isa::kNeon, Isa::kNeonDotprod,
                                   Isa::kNeonI8mm, Isa::kAvx2, Isa::kAvx512Vnni};

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
  EXPECT_EQ(features().architecture, "x86_64");
  EXPECT_EQ(features().avx2_fma, __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"));
  EXPECT_EQ(features().avx512vnni, __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                                       __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
                                       __builtin_cpu_supports("avx512vnni"));
  EXPECT_FALSE(features().neon);
#elif defined(__aarch64__)
  EXPECT_EQ(features().architecture, "aarch64");
  EXPECT_TRUE(features().neon);
  EXPECT_FALSE(features().avx2_fma);
#else
  EXPECT_FALSE(features().architecture.empty());
#endif
}

TEST_F(CpuTest, EveryBetterIsaImpliesTheOnesBefore) {
  const Features& f = features();
  EXPECT_LE(f.i8mm, f.dotprod);
  EXPECT_LE(f.dotprod, f.neon);
  EXPECT_LE(f.avx512vnni, f.avx512);
  EXPECT_LE(f.avx512, f.avx2_fma);
}

TEST_F(CpuTest, SupportedIsasFollowTheFeatures) {
  Features pi4;
  pi4.neon = true;
  EXPECT_EQ(supported_isas(pi4), (std::vector<Isa>{Isa::kScalar, Isa::kNeon}));
  Features server;
  server.avx2_fma = server.avx512 = server.avx512vnni = true;
  EXPECT_EQ(supported_isas(server), (std::vector<Isa>{Isa::kScalar, Isa::kAvx2, Isa::kAvx512Vnni}));
}

TEST_F(CpuTest, TheBestOfCpuAndBuildIsTaken) {
  EXPECT_EQ(choose_isa("", {Isa::kScalar}), Isa::kScalar);
  EXPECT_EQ(choose_isa("", kAllIsas), supported_isas(features()).back());
}

TEST_F(CpuTest, TheBuildHasScalarAndNamesAreThoseOfTheRegistry) {
  const std::vector<Isa> built = built_isas();
  EXPECT_NE(std::find(built.begin(), built.end(), Isa::kScalar), built.end());
  for (Isa isa : supported_isas(features())) EXPECT_EQ(choose_isa(kernels::isa_name(isa), kAllIsas), isa);
}

TEST_F(CpuTest, TheEnvironmentForcesAnIsaAndAnArgumentOverridesIt) {
  const ForcedIsa forced("scalar");
  EXPECT_EQ(choose_isa("", kAllIsas), Isa::kScalar);
  const Isa best = supported_isas(features()).back();
  EXPECT_EQ(choose_isa(kernels::isa_name(best), kAllIsas), best);
}

TEST_F(CpuTest, AnEmptyVariableForcesNothing) {
  const ForcedIsa forced("");
  EXPECT_EQ(choose_isa("", kAllIsas), supported_isas(features()).back());
}

TEST_F(CpuTest, UnknownNamesAreRefusedWithTheList) {
  for (const char* name : {"sse9", "AVX2", " scalar", "neon "}) {
    const std::string message = error_of(name);
    EXPECT_NE(message.find("unknown instruction set"), std::string::npos) << message;
    for (Isa isa : supported_isas(features()))
      EXPECT_NE(message.find(kernels::isa_name(isa)), std::string::npos) << message;
  }
  const ForcedIsa forced("turbo");
  EXPECT_NE(error_of("").find("DGMS_FORCE_ISA=turbo"), std::string::npos);
}

TEST_F(CpuTest, AnIsaThatTheCpuLacksIsRefused) {
  const std::vector<Isa> supported = supported_isas(features());
  int refused = 0;
  for (Isa isa : kAllIsas) {
    if (std::find(supported.begin(), supported.end(), isa) != supported.end()) continue;
    EXPECT_NE(error_of(kernels::isa_name(isa)).find("this CPU lacks"), std::string::npos);
    ++refused;
  }
  EXPECT_GT(refused, 0) << "no CPU has both NEON and AVX2";
}

TEST_F(CpuTest, AnIsaThatTheBuildLacksIsRefused) {
  const Isa best = supported_isas(features()).back();
  ASSERT_NE(best, Isa::kScalar);
  EXPECT_NE(error_of(kernels::isa_name(best), {Isa::kScalar}).find("this build has no kernels"), std::string::npos);
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
