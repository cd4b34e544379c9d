// What the kernel tests share: the rows this CPU runs, buffers that notice misuse, seeded data, and the formulas of
// docs/numerics.md, written once more.
#pragma once

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <map>
#include <new>
#include <ostream>
#include <random>
#include <string>
#include <utility>
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

// Memory between two pages that must not be touched. It touches one of them, by turns the one in front and the one
// behind, so that a kernel that reads or writes there ends the test: also one written in assembly, also under an
// emulator. It and the rest of its pages are filled with `mark`.
class Guarded {
 public:
  Guarded(size_t size, uint8_t mark) : size_(size), mark_(mark), pages_(take(size)) {
    std::memset(pages_.begin, mark, pages_.bytes);
    data_ = next_touches_front() ? pages_.begin : pages_.begin + pages_.bytes - size;
  }
  Guarded(Guarded&& other) noexcept
      : size_(other.size_), mark_(other.mark_), pages_(std::exchange(other.pages_, {})), data_(other.data_) {}
  Guarded& operator=(Guarded&&) = delete;
  ~Guarded() {
    if (pages_.begin != nullptr) free_pages()[pages_.bytes].push_back(pages_.begin);
  }

  uint8_t* data() const { return data_; }
  // True when no byte beside [0, size) was written.
  bool surroundings_are_intact() const {
    return is_marked(pages_.begin, data_) && is_marked(data_ + size_, pages_.begin + pages_.bytes);
  }
  bool is_marked(const uint8_t* begin, const uint8_t* end) const {
    return std::all_of(begin, end, [this](uint8_t byte) { return byte == mark_; });
  }

 private:
  struct Pages {
    uint8_t* begin = nullptr;  // of those that may be touched
    size_t bytes = 0;
  };

  // By size. Kept, as a test needs thousands of buffers and making pages takes system calls.
  static std::map<size_t, std::vector<uint8_t*>>& free_pages() {
    static std::map<size_t, std::vector<uint8_t*>> pages;
    return pages;
  }
  static Pages take(size_t size) {
    static const size_t page = static_cast<size_t>(::sysconf(_SC_PAGESIZE));
    const size_t bytes = std::max<size_t>((size + page - 1) / page, 1) * page;
    std::vector<uint8_t*>& free = free_pages()[bytes];
    if (!free.empty()) {
      uint8_t* begin = free.back();
      free.pop_back();
      return {begin, bytes};
    }
    void* all = ::mmap(nullptr, bytes + 2 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (all == MAP_FAILED) throw std::bad_alloc();
    uint8_t* begin = static_cast<uint8_t*>(all) + page;
    if (::mprotect(begin, bytes, PROT_READ | PROT_WRITE) != 0) throw std::bad_alloc();
    return {begin, bytes};
  }
  // Not strictly by turns: a case with an even number of buffers would have each always at the same end.
  static bool next_touches_front() {
    static std::mt19937 engine(1);
    return engine() % 2 == 0;
  }

  size_t size_;
  uint8_t mark_;
  Pages pages_;
  uint8_t* data_;
};

// Values that a kernel reads. It may read `overread` bytes behind them, but not a byte more, and none in front. These
// bytes hold what would show in a result: float NaN, the largest code.
template <typename T>
class Input {
 public:
  explicit Input(size_t size, size_t overread = kOverread) : size_(size), memory_(size * sizeof(T) + overread, 0xff) {
    std::fill(begin(), end(), T());
  }
  Input(std::initializer_list<T> values) : Input(values.size()) { std::copy(values.begin(), values.end(), begin()); }
  T* data() { return reinterpret_cast<T*>(memory_.data()); }
  const T* data() const { return reinterpret_cast<const T*>(memory_.data()); }
  size_t size() const { return size_; }
  T& operator[](size_t i) { return data()[i]; }
  const T& operator[](size_t i) const { return data()[i]; }
  T* begin() { return data(); }
  T* end() { return data() + size_; }
  const T* begin() const { return data(); }
  const T* end() const { return data() + size_; }

 private:
  size_t size_;
  Guarded memory_;
};

// Pointers to rows, none of which may be read that the contract does not name.
template <typename T>
class Pointers {
 public:
  explicit Pointers(const std::vector<const T*>& pointers) : pointers_(pointers.size(), 0) {
    std::copy(pointers.begin(), pointers.end(), pointers_.begin());
  }
  const T* const* data() const { return pointers_.data(); }
  const T* operator[](size_t i) const { return pointers_[i]; }

 private:
  Input<const T*> pointers_;
};

template <typename T>
std::vector<const T*> starts_of(const std::vector<Input<T>>& rows) {
  std::vector<const T*> starts;
  for (const Input<T>& row : rows) starts.push_back(row.data());
  return starts;
}

// `rows` rows of `columns` values that a kernel writes, `stride` values apart. It may touch nothing else.
template <typename T>
class Output {
 public:
  Output(size_t rows, size_t columns, size_t stride)
      : rows_(rows), columns_(columns), stride_(stride), memory_(((rows - 1) * stride + columns) * sizeof(T), 0xa5) {}
  T* data() { return reinterpret_cast<T*>(memory_.data()); }
  T& at(size_t row, size_t column) { return data()[row * stride_ + column]; }
  bool is_untouched(size_t row, size_t column) const {
    const uint8_t* value = memory_.data() + (row * stride_ + column) * sizeof(T);
    return memory_.is_marked(value, value + sizeof(T));
  }
  size_t stride_bytes() const { return stride_ * sizeof(T); }

  // True when no byte outside the rows was written.
  bool frame_is_intact() const {
    for (size_t row = 0; row + 1 < rows_; ++row) {
      const uint8_t* begin = memory_.data() + row * stride_bytes();
      if (!memory_.is_marked(begin + columns_ * sizeof(T), begin + stride_bytes())) return false;
    }
    return memory_.surroundings_are_intact();
  }

 private:
  size_t rows_, columns_, stride_;
  Guarded memory_;
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

// What the kernel tests compare with. Nothing here comes from kernels/.
// rint(clamp20(x)); NaN is the lower end.
inline int64_t round_clamped(float x) {
  constexpr float kLimit = 1048576.0f;
  if (!(x > -kLimit)) return static_cast<int64_t>(-kLimit);
  return static_cast<int64_t>(std::nearbyint(std::min(x, kLimit)));
}
inline int8_t saturate(int64_t value, int64_t min = -128, int64_t max = 127) {
  return static_cast<int8_t>(std::min(std::max(value, min), max));
}
// By comparison, so that the sign of a zero is that of the limit.
inline float clamp_float(float x, float min, float max) {
  const float above = x > min ? x : min;
  return above < max ? above : max;
}

// From a sum to an int8 output; Args has the fields of IgemmQs8Args. `residual`: null for none.
template <typename Args>
int8_t requantize(const Args& args, int64_t sum, float multiplier, float bias, const int8_t* residual) {
  float t = std::fma(static_cast<float>(sum), multiplier, bias);
  int64_t tied = 0;
  if (residual != nullptr) {
    const int64_t r = *residual - args.residual_zero_point;
    if (args.residual_tied) {
      tied = r;
    } else {
      t = std::fma(static_cast<float>(r), args.residual_multiplier, t);
    }
  }
  return saturate(round_clamped(t) + tied + args.zero_point, args.min, args.max);
}
// Without a residual.
template <typename Args>
int8_t requantize(const Args& args, int64_t sum, float multiplier, float bias) {
  return saturate(round_clamped(std::fma(static_cast<float>(sum), multiplier, bias)) + args.zero_point, args.min,
                  args.max);
}

inline uint32_t bits_of(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}

}  // namespace testing
}  // namespace dgms::kernels
