// What the input transforms of NEON share.
#pragma once

#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/rows.h"
#include "kernels/generic/tile_input.h"

namespace dgms::kernels::neon {

// Stores x and steps to the next plane. (st1 takes the vector units half as long as str of 128 bits.)
[[gnu::always_inline]] static inline void store_plane(int8_t*& output, int8x16_t x, size_t plane_stride) {
  asm volatile("st1 {%1.16b}, [%0], %2" : "+r"(output) : "w"(x), "r"(plane_stride) : "memory");
}

}  // namespace dgms::kernels::neon
