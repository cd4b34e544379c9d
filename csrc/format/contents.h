// Contents of tensors: read from the file, and checked before use (docs/format.md, "Weights").
#pragma once

#include <vector>

#include "csrc/format/json.h"
#include "csrc/format/reader.h"

namespace dgms::format {

const char* type_name(TensorType type);
size_t size_of(TensorType type);

// Each replaces what is in the vector, whose memory is used again.
// The floats of an F32 tensor. All are finite.
void read_floats(const File& file, const Tensor& tensor, const Place& place, std::vector<float>* values);
// The values of an I8 tensor: -127..127.
void read_values(const File& file, const Tensor& tensor, const Place& place, std::vector<int8_t>* values);
// The packed codes of a U8 tensor. Every one is below `levels`, and the bits behind the last code of a row are 0.
void read_codes(const File& file, const Tensor& tensor, size_t rows, size_t depth, unsigned bits, size_t levels,
                const Place& place, std::vector<uint8_t>* packed);

}  // namespace dgms::format
