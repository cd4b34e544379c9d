// Contents of tensors: the bytes behind a weight, checked before use (docs/format.md, "Weights").
#pragma once

#include <vector>

#include "csrc/format/json.h"
#include "csrc/format/reader.h"

namespace dgms::format {

const char* type_name(TensorType type);
size_t size_of(TensorType type);

// The floats of an F32 tensor, which need not be aligned in the file. All are finite.
std::vector<float> read_floats(const Tensor& tensor, const Place& place);
// The values of an I8 tensor are in -127..127.
const int8_t* check_values(const Tensor& tensor, const Place& place);
// Every code of the rows is below `levels` and the bits behind the last code of a row are 0.
const uint8_t* check_codes(const Tensor& tensor, size_t rows, size_t depth, unsigned bits, size_t levels,
                           const Place& place);

}  // namespace dgms::format
