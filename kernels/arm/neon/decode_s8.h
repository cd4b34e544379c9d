// Codes of int8 levels by table lookup.
#pragma once

#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/codes.h"

namespace dgms::kernels::neon {

template <unsigned kBits>
static inline void decode_s8(const DecodeArgs& args) {
  const arm::Tables<kBits> tables = arm::tables_of<kBits>(static_cast<const int8_t*>(args.table));
  const uint8_t* codes = args.codes;
  int8_t* output = static_cast<int8_t*>(args.output);
  int8_t* const end = output + args.elements;
  for (; output != end; output += kCodeGroup, codes += kCodeGroup / 8 * kBits) {
    const arm::Levels levels = arm::decode(tables, arm::load_group<kBits>(codes));
    for (size_t i = 0; i < 8; ++i) vst1q_s8(output + 16 * i, levels.of[i]);
  }
}

}  // namespace dgms::kernels::neon
