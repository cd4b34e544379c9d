// Files that people hand in instead of a .dgms file.
#pragma once

#include <cstdint>

#include "csrc/base/span.h"
#include "csrc/format/json.h"

namespace dgms::format {

// Throws Error(kFormat), which says what the file is and what to do with it, for a file of another kind that its first
// bytes give away. `head`: the first bytes, best some 512; `size`: of the whole file.
void refuse_foreign(Span<const uint8_t> head, uint64_t size, const Place& place);

// The same for a safetensors file that has no __metadata__ of this format.
[[noreturn]] void refuse_safetensors(const Place& place);

}  // namespace dgms::format
