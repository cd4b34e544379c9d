// By the assembly of scripts/arm/winograd_f32_input.py.
#include <cstddef>

#include "kernels/api/tile_conv_f32.h"

namespace dgms::kernels {

static_assert(offsetof(TileInputF32Args, output) == 16 && offsetof(TileInputF32Args, plane_stride) == 24,
              "scripts/arm/winograd_f32_input.py repeats them");

extern "C" void dgms_winograd4_input_f32_a55(const TileInputF32Args& args);

void dgms_winograd4_input_f32_f32_1x4__neon_a55(const TileInputF32Args& args) { dgms_winograd4_input_f32_a55(args); }

}  // namespace dgms::kernels
