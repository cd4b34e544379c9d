// Properties of the kernel table that dispatch relies on.
#include <map>
#include <set>

#include "tests/cpp/kernel_testing.h"

namespace dgms::kernels {
namespace {

constexpr Family kLastFamily = Family::kPolyphaseOutputF32;

TEST(KernelRegistry, EveryFamilyEndsWithItsScalarRows) {
  std::map<std::pair<Family, uint8_t>, const char*> last;
  for (const KernelRow& row : all_kernels()) last[{row.family, row.bits}] = row.isa.name;
  std::set<Family> families;
  for (const auto& [key, isa] : last) {
    families.insert(key.first);
    EXPECT_STREQ("scalar", isa) << family_name(key.first) << ", bits " << static_cast<int>(key.second);
  }
  EXPECT_EQ(static_cast<size_t>(kLastFamily) + 1, families.size());
  for (const Family family : {Family::kDecodeS8, Family::kDecodeF32}) {
    for (uint8_t bits = 1; bits <= 4; ++bits) EXPECT_EQ(1u, last.count({family, bits}));
  }
}

// Dispatch goes by rank; the table reads in the same order.
TEST(KernelRegistry, HigherRanksStandFirst) {
  std::map<std::pair<Family, uint8_t>, const KernelRow*> before;
  for (const KernelRow& row : all_kernels()) {
    const KernelRow*& last = before[{row.family, row.bits}];
    EXPECT_TRUE(last == nullptr || last->isa.rank >= row.isa.rank) << row.name;
    last = &row;
  }
}

TEST(KernelRegistry, AnIsaThatContainsAnotherRanksHigher) {
  for (const Isa& a : kIsas) {
    for (const Isa& b : kIsas) {
      const bool wider = a != b && a.features.contains(b.features);
      EXPECT_TRUE(!wider || a.rank > b.rank) << a.name << " contains " << b.name;
    }
  }
}

TEST(KernelRegistry, TilesFitTheArraysOfTheCallers) {
  for (const KernelRow& row : all_kernels()) {
    const bool gemm =
        row.family == Family::kIgemmQs8 || row.family == Family::kIgemmQs8F32 || row.family == Family::kIgemmF32;
    EXPECT_GE(row.mr, 1) << row.name;
    EXPECT_GE(row.nr, 1) << row.name;
    EXPECT_GE(row.kr, 1) << row.name;
    EXPECT_LE(row.mr, kMaxRows) << row.name;
    EXPECT_TRUE(!gemm || row.nr <= kMaxChannels) << row.name;
    EXPECT_TRUE(row.family != Family::kIgemmF32 || row.kr == 1) << row.name;
  }
}

TEST(KernelRegistry, NamesAreUniqueAndEndInTheIsa) {
  std::set<std::string> names;
  for (const KernelRow& row : all_kernels()) {
    const std::string name = row.name;
    EXPECT_TRUE(names.insert(name).second) << name;
    const std::string isa = row.isa.name, place = name.substr(name.find("__") + 2);
    if (row.uarch == Uarch::kAny) {
      EXPECT_EQ(isa, place) << name;
    } else {
      EXPECT_EQ(isa + "_", place.substr(0, isa.size() + 1)) << name;
    }
  }
}

}  // namespace
}  // namespace dgms::kernels
