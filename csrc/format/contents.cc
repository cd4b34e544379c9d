#include "csrc/format/contents.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace dgms::format {
namespace {

static_assert(
    __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__,
    "dgms-rt takes the little-endian tensors of a .dgms file as they are: it does not run on big-endian CPUs");

// The elements of a tensor of T.
template <typename T>
void read_as(const File& file, const Tensor& tensor, std::vector<T>* values) {
  values->clear();  // so that growing copies nothing and allocates no more than it must
  values->resize(tensor.bytes / sizeof(T));
  file.read(tensor, values->data());
}

}  // namespace

const char* type_name(TensorType type) {
  switch (type) {
    case TensorType::kU8:
      return "U8";
    case TensorType::kI8:
      return "I8";
    case TensorType::kI32:
      return "I32";
    case TensorType::kI64:
      return "I64";
    case TensorType::kF32:
      return "F32";
  }
  return "";
}

size_t size_of(TensorType type) {
  if (type == TensorType::kI64) return 8;
  return type == TensorType::kU8 || type == TensorType::kI8 ? 1 : 4;
}

void read_floats(const File& file, const Tensor& tensor, const Place& place, std::vector<float>* values) {
  read_as(file, tensor, values);
  const auto bad = std::find_if(values->begin(), values->end(), [](float value) { return !std::isfinite(value); });
  if (bad != values->end()) {
    place.fail("the tensor " + tensor.name + " is not finite", "finite floats",
               (std::isnan(*bad) ? "NaN at element " : "infinity at element ") + std::to_string(bad - values->begin()));
  }
}

void read_values(const File& file, const Tensor& tensor, const Place& place, std::vector<int8_t>* values) {
  read_as(file, tensor, values);
  const void* lowest = values->empty() ? nullptr : std::memchr(values->data(), 0x80, values->size());
  if (lowest != nullptr) {
    place.fail("the tensor " + tensor.name + " has a value out of range", "int8 values from -127 to 127",
               "-128 at element " + std::to_string(static_cast<const int8_t*>(lowest) - values->data()));
  }
}

void read_codes(const File& file, const Tensor& tensor, size_t rows, size_t depth, unsigned bits, size_t levels,
                const Place& place, std::vector<uint8_t>* packed) {
  read_as(file, tensor, packed);
  const size_t row_bytes = packed->size() / rows;
  const unsigned mask = (1u << bits) - 1;
  for (size_t row = 0; row < rows; ++row) {
    const uint8_t* bytes = packed->data() + row * row_bytes;
    // `bits` bytes hold 8 codes. With a full codebook only the bits behind the last code can be wrong.
    size_t begin = levels > mask ? (row_bytes - 1) / bits * bits : 0;
    size_t left = depth - begin / bits * 8;
    for (; begin < row_bytes; begin += bits) {
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
}

}  // namespace dgms::format
