// What the kernel tests share: the rows this CPU runs, buffers that notice misuse, seeded data.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <ostream>
#include <random>
#include <string>
#include <vector>

#include "csrc/cpu/features.h"
#include "kernels/registry/registry.h"

namespace dgms::kernels {

// GoogleTest prints parameters with this.
inline void PrintTo(const KernelRow* row, std::ostream* out) { *out << row->name; }

namespace testing {

inline std::vector<const KernelRow*> runnable_rows(std::initializer_list<Family> families) {
  std::vector<const KernelRow*> rows;
  for (const KernelRow& row : all_kernels()) {
    const bool wanted = std::find(families.begin(), families.end(), row.family) != families.end();
    if (wanted && cpu::features().contains(row.isa.features)) rows.push_back(&row);
  }
  return rows;
}

// The oracle of a kernel: the scalar row of its family (and bits).
inline const KernelRow& scalar_row(const KernelRow& kernel) {
  for (const KernelRow& row : all_kernels()) {
    if (row.family == kernel.family && row.isa == Isa::kScalar && row.bits == kernel.bits) return row;
  }
  throw std::logic_error(std::string("no scalar row for ") + kernel.name);
}

inline std::string row_name(const ::testing::TestParamInfo<const KernelRow*>& info) { return info.param->name; }

// Values that a kernel reads. Exactly kOverread readable bytes follow them, filled with what would show in a result
// (float NaN); under AddressSanitizer one byte more is an error.
template <typename T>
class Input {
 public:
  explicit Input(size_t size) : size_(size), bytes_(size * sizeof(T) + kOverread) {
    std::memset(bytes_.data() + size * sizeof(T), 0xff, kOverread);
  }
  T* data() { return reinterpret_cast<T*>(bytes_.data()); }
  const T* data() const { return reinterpret_cast<const T*>(bytes_.data()); }
  size_t size() const { return size_; }
  T& operator[](size_t i) { return data()[i]; }
  const T& operator[](size_t i) const { return data()[i]; }
  T* begin() { return data(); }
  T* end() { return data() + size_; }

 private:
  size_t size_;
  std::vector<uint8_t> bytes_;
};

// `rows` rows of `columns` values that a kernel writes, `stride` values apart, in a frame of guard bytes.
template <typename T>
class Output {
 public:
  Output(size_t rows, size_t columns, size_t stride)
      : rows_(rows), columns_(columns), stride_(stride), bytes_((rows * stride) * sizeof(T) + 2 * kGuard, kMark) {}
  T* data() { return reinterpret_cast<T*>(bytes_.data() + kGuard); }
  T& at(size_t row, size_t column) { return data()[row * stride_ + column]; }
  size_t stride_bytes() const { return stride_ * sizeof(T); }

  // True when no byte outside the rows was written.
  bool frame_is_intact() const {
    for (size_t i = 0; i < bytes_.size(); ++i) {
      const bool inside =
          i >= kGuard && (i - kGuard) / stride_bytes() < rows_ && (i - kGuard) % stride_bytes() < columns_ * sizeof(T);
      if (!inside && bytes_[i] != kMark) return false;
    }
    return true;
  }

 private:
  static constexpr size_t kGuard = 128;
  static constexpr uint8_t kMark = 0xa5;
  size_t rows_, columns_, stride_;
  std::vector<uint8_t> bytes_;
};

class Random {
 public:
  explicit Random(uint32_t seed) : engine_(seed) {}
  // Uniform integer in [lo, hi].
  int integer(int lo, int hi) {
    return lo + static_cast<int>(engine_() % (static_cast<uint32_t>(hi) - static_cast<uint32_t>(lo) + 1u));
  }
  float real(float lo, float hi) { return lo + (hi - lo) * static_cast<float>(engine_() >> 8) * 0x1p-24f; }
  template <typename T>
  T pick(std::initializer_list<T> values) {
    return values.begin()[integer(0, static_cast<int>(values.size()) - 1)];
  }
  template <typename Values>
  void fill_integers(Values& values, int lo, int hi) {
    for (auto& value : values) value = static_cast<std::decay_t<decltype(value)>>(integer(lo, hi));
  }
  template <typename Values>
  void fill_reals(Values& values, float lo, float hi) {
    for (auto& value : values) value = real(lo, hi);
  }

 private:
  std::mt19937 engine_;
};

inline uint32_t bits_of(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}

}  // namespace testing
}  // namespace dgms::kernels
