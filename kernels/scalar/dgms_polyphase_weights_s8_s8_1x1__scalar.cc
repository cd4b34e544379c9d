#include "kernels/scalar/tile_conv.h"

namespace dgms::kernels {

void dgms_polyphase_weights_s8_s8_1x1__scalar(const TileWeightsArgs& args) {
  scalar::transform_weights(args, kPolyphaseScheme, polyphase_weights_line);
}

}  // namespace dgms::kernels
