#include "kernels/scalar/tile_conv.h"

namespace dgms::kernels {

void dgms_winograd_weights_s8_s8_1x1__scalar(const TileWeightsArgs& args) {
  scalar::transform_weights(args, kWinogradScheme, winograd_weights_line);
}

}  // namespace dgms::kernels
