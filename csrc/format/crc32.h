// CRC-32 as zlib has it (polynomial 0xEDB88320, reflected, inverted on both ends).
#pragma once

#include <cstdint>

#include "csrc/base/span.h"

namespace dgms::format {

uint32_t crc32(Span<const uint8_t> bytes);

}  // namespace dgms::format
