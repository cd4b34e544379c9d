// What a CPU can do beyond the baseline of its architecture, and the instruction sets that kernels are written for.
#pragma once

#include <cstdint>
#include <initializer_list>

namespace dgms::kernels {

// One property of a CPU, usable only where the operating system keeps its registers too.
enum class Feature : uint8_t {
  // AArch64
  kNeon,
  kFp16,  // arithmetic on float16 vectors
  kDotprod,
  kI8mm,
  kBf16,
  kSve,
  kSve2,
  // x86-64
  kAvx2,
  kFma,
  kAvxVnni,
  kAvx512F,
  kAvx512Bw,
  kAvx512Dq,
  kAvx512Vl,
  kAvx512Vnni,
  kCount,
};

class FeatureSet {
 public:
  constexpr FeatureSet() = default;
  constexpr FeatureSet(std::initializer_list<Feature> features) {
    for (const Feature feature : features) add(feature);
  }
  constexpr void add(Feature feature, bool there = true) { bits_ |= static_cast<uint32_t>(there) << bit(feature); }
  constexpr bool has(Feature feature) const { return ((bits_ >> bit(feature)) & 1u) != 0; }
  constexpr bool contains(FeatureSet other) const { return (other.bits_ & ~bits_) == 0; }
  constexpr FeatureSet without(FeatureSet other) const {
    FeatureSet rest;
    rest.bits_ = bits_ & ~other.bits_;
    return rest;
  }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr bool operator==(FeatureSet other) const { return bits_ == other.bits_; }
  constexpr bool operator!=(FeatureSet other) const { return bits_ != other.bits_; }

 private:
  static_assert(static_cast<unsigned>(Feature::kCount) <= 32);
  static constexpr unsigned bit(Feature feature) { return static_cast<unsigned>(feature); }
  uint32_t bits_ = 0;
};

// A named set of features, which a folder of kernels is compiled for: a CPU runs a kernel when it has them all. Two
// sets need not be ordered (i8mm without SVE2, SVE2 without i8mm); of the kernels that a CPU runs, the one of the
// highest rank is taken. A set that contains another one has the higher rank.
struct Isa {
  const char* name;  // of the folder, at the end of its kernels' names, and what users call it
  FeatureSet features;
  uint8_t rank;

  static const Isa kScalar, kNeon, kNeonDotprod, kNeonI8mm, kAvx2, kAvx512Vnni;

  // A string literal has no address of its own: the features and the rank tell instruction sets apart.
  constexpr bool operator==(const Isa& other) const { return features == other.features && rank == other.rank; }
  constexpr bool operator!=(const Isa& other) const { return !(*this == other); }
};

inline constexpr Isa Isa::kScalar{"scalar", {}, 0};
inline constexpr Isa Isa::kNeon{"neon", {Feature::kNeon}, 10};
inline constexpr Isa Isa::kNeonDotprod{"neon_dotprod", {Feature::kNeon, Feature::kDotprod}, 20};
inline constexpr Isa Isa::kNeonI8mm{"neon_i8mm", {Feature::kNeon, Feature::kDotprod, Feature::kI8mm}, 30};
inline constexpr Isa Isa::kAvx2{"avx2", {Feature::kAvx2, Feature::kFma}, 10};
inline constexpr Isa Isa::kAvx512Vnni{"avx512vnni",
                                      {Feature::kAvx2, Feature::kFma, Feature::kAvx512F, Feature::kAvx512Bw,
                                       Feature::kAvx512Dq, Feature::kAvx512Vl, Feature::kAvx512Vnni},
                                      30};

// Every one of them, by rank inside an architecture.
inline constexpr Isa kIsas[] = {Isa::kScalar,   Isa::kNeon, Isa::kNeonDotprod,
                                Isa::kNeonI8mm, Isa::kAvx2, Isa::kAvx512Vnni};

}  // namespace dgms::kernels
