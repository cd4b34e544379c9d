#include "csrc/ops/weights/weights.h"

#include <algorithm>

#include "kernels/pack/codes.h"

namespace dgms::ops {

int64_t Weights::depth() const {
  int64_t depth = 1;
  for (size_t i = 1; i < shape.size(); ++i) depth *= shape[i];
  return depth;
}

std::vector<uint8_t> Weights::unpacked_codes(size_t first, size_t count) const {
  const size_t row = static_cast<size_t>(depth());
  std::vector<uint8_t> unpacked(count * row);
  for (size_t o = 0; o < count; ++o) {
    kernels::unpack_row(codes.data() + (first + o) * row_bytes(), bits, row, unpacked.data() + o * row);
  }
  return unpacked;
}

template <typename T>
std::vector<T> Weights::levels(size_t first, size_t count) const {
  const size_t size = count * static_cast<size_t>(depth()), begin = first * static_cast<size_t>(depth());
  std::vector<T> levels(size);
  const auto convert = [](auto value) { return static_cast<T>(value); };
  switch (encoding) {
    case Encoding::kCodes: {
      const std::vector<uint8_t> unpacked = unpacked_codes(first, count);
      std::transform(unpacked.begin(), unpacked.end(), levels.begin(), [&](uint8_t code) {
        return levels_s8.empty() ? convert(levels_f32[code]) : convert(levels_s8[code]);
      });
      break;
    }
    case Encoding::kInt8:
      std::transform(values_s8.data() + begin, values_s8.data() + begin + size, levels.begin(), convert);
      break;
    case Encoding::kFloat32:
      std::transform(values_f32.data() + begin, values_f32.data() + begin + size, levels.begin(), convert);
      break;
  }
  return levels;
}

template std::vector<int8_t> Weights::levels(size_t, size_t) const;
template std::vector<float> Weights::levels(size_t, size_t) const;
template std::vector<double> Weights::levels(size_t, size_t) const;

std::string Weights::kind() const {
  switch (encoding) {
    case Encoding::kCodes:
      return std::to_string(bits) + "-bit codes";
    case Encoding::kInt8:
      return "int8";
    case Encoding::kFloat32:
      return "float32";
  }
  return {};
}

}  // namespace dgms::ops
