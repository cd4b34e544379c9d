#include "csrc/format/contents.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace dgms::format {

const char* type_name(TensorType type) {
  switch (type) {
    case TensorType::kU8:
      return "U8";
    case TensorType::kI8:
      return "I8";
    case TensorType::kI32:
      return "I32";
    case TensorType::kF32:
      return "F32";
  }
  return "";
}

size_t size_of(TensorType type) { return type == TensorType::kU8 || type == TensorType::kI8 ? 1 : 4; }

std::vector<float> read_floats(const Tensor& tensor, const Place& place) {
  std::vector<float> values(tensor.bytes.size() / sizeof(float));
  if (!values.empty()) std::memcpy(values.data(), tensor.bytes.data(), values.size() * sizeof(float));
  const auto bad = std::find_if(values.begin(), values.end(), [](float value) { return !std::isfinite(value); });
  if (bad != values.end()) {
    place.fail("the tensor " + tensor.name + " is not finite", "finite floats",
               (std::isnan(*bad) ? "NaN at element " : "infinity at element ") + std::to_string(bad - values.begin()));
  }
  return values;
}

const int8_t* check_values(const Tensor& tensor, const Place& place) {
  const void* lowest = tensor.bytes.empty() ? nullptr : std::memchr(tensor.bytes.data(), 0x80, tensor.bytes.size());
  if (lowest != nullptr) {
    place.fail("the tensor " + tensor.name + " has a value out of range", "int8 values from -127 to 127",
               "-128 at element " + std::to_string(static_cast<const uint8_t*>(lowest) - tensor.bytes.data()));
  }
  return reinterpret_cast<const int8_t*>(tensor.bytes.data());
}

const uint8_t* check_codes(const Tensor& tensor, size_t rows, size_t depth, unsigned bits, size_t levels,
                           const Place& place) {
  const size_t row_bytes = tensor.bytes.size() / rows;
  const unsigned mask = (1u << bits) - 1;
  for (size_t row = 0; row < rows; ++row) {
    const uint8_t* bytes = tensor.bytes.data() + row * row_bytes;
    size_t left = depth;
    for (size_t begin = 0; begin < row_bytes; begin += bits) {  // `bits` bytes hold 8 codes
      const size_t count = std::min<size_t>(bits, row_bytes - begin);
      uint32_t group = 0;
      for (size_t i = 0; i < count; ++i) group |= uint32_t{bytes[begin + i]} << (8 * i);
      const size_t codes = std::min<size_t>(8, left);
      for (size_t i = 0; i < codes; ++i, group >>= bits) {
        if ((group & mask) >= levels) {
          place.fail("the tensor " + tensor.name + " has a code behind its codebook",
                     "codes below " + std::to_string(levels),
                     std::to_string(group & mask) + " in row " + std::to_string(row) + ", element " +
                         std::to_string(depth - left + i));
        }
      }
      left -= codes;
      if (group != 0) {
        place.fail("the tensor " + tensor.name + " has bits behind the last code of a row", "zero bits",
                   "other bits in row " + std::to_string(row));
      }
    }
  }
  return tensor.bytes.data();
}

}  // namespace dgms::format
