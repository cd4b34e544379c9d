#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {
namespace {

// Two vectors at a time, because a lookup waits for the one before it. `args` by value: what is stored through its
// pointers cannot change it.
void table(const TableX8Args args) {
  const int8x16x4_t quarter0 = vld1q_s8_x4(args.table);
  const int8x16x4_t quarter1 = vld1q_s8_x4(args.table + 64);
  const int8x16x4_t quarter2 = vld1q_s8_x4(args.table + 128);
  const int8x16x4_t quarter3 = vld1q_s8_x4(args.table + 192);
  const uint8x16_t next = vdupq_n_u8(64);
  for (size_t i = 0; i < args.size; i += 32) {
    uint8x16_t index0 = veorq_u8(vreinterpretq_u8_s8(vld1q_s8(args.input + i)), vdupq_n_u8(128));
    uint8x16_t index1 = veorq_u8(vreinterpretq_u8_s8(vld1q_s8(args.input + i + 16)), vdupq_n_u8(128));
    // An index outside a quarter gives 0 (tbl) or leaves the result (tbx).
    int8x16_t y0 = vqtbl4q_s8(quarter0, index0);
    int8x16_t y1 = vqtbl4q_s8(quarter0, index1);
    index0 = vsubq_u8(index0, next);
    index1 = vsubq_u8(index1, next);
    y0 = vqtbx4q_s8(y0, quarter1, index0);
    y1 = vqtbx4q_s8(y1, quarter1, index1);
    index0 = vsubq_u8(index0, next);
    index1 = vsubq_u8(index1, next);
    y0 = vqtbx4q_s8(y0, quarter2, index0);
    y1 = vqtbx4q_s8(y1, quarter2, index1);
    index0 = vsubq_u8(index0, next);
    index1 = vsubq_u8(index1, next);
    y0 = vqtbx4q_s8(y0, quarter3, index0);
    y1 = vqtbx4q_s8(y1, quarter3, index1);
    const size_t left = args.size - i;
    arm::store_up_to(args.output + i, y0, left);
    if (left > 16) arm::store_up_to(args.output + i + 16, y1, left - 16);
  }
}

}  // namespace

void dgms_table_x8_x8_1x32__neon(const TableX8Args& args) { table(args); }

}  // namespace dgms::kernels
