#include <arm_neon.h>

#include "kernels/api/kernel.h"
#include "kernels/arm/requantize.h"

namespace dgms::kernels {

void dgms_table_x8_x8_1x16__neon(const TableX8Args& args) {
  const int8x16x4_t quarter0 = vld1q_s8_x4(args.table);
  const int8x16x4_t quarter1 = vld1q_s8_x4(args.table + 64);
  const int8x16x4_t quarter2 = vld1q_s8_x4(args.table + 128);
  const int8x16x4_t quarter3 = vld1q_s8_x4(args.table + 192);
  for (size_t i = 0; i < args.size; i += 16) {
    const uint8x16_t index = veorq_u8(vreinterpretq_u8_s8(vld1q_s8(args.input + i)), vdupq_n_u8(128));
    // An index outside a quarter gives 0 (tbl) or leaves the result (tbx).
    int8x16_t y = vqtbl4q_s8(quarter0, index);
    y = vqtbx4q_s8(y, quarter1, vsubq_u8(index, vdupq_n_u8(64)));
    y = vqtbx4q_s8(y, quarter2, vsubq_u8(index, vdupq_n_u8(128)));
    y = vqtbx4q_s8(y, quarter3, vsubq_u8(index, vdupq_n_u8(192)));
    arm::store_up_to(args.output + i, y, args.size - i);
  }
}

}  // namespace dgms::kernels
