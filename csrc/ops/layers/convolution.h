// What a convolution computes: the attributes of conv2d, and what its layers are made for.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "csrc/ops/attributes.h"

namespace dgms::ops {

// The default is a linear layer, on an image of one pixel.
struct Convolution {
  std::array<int64_t, 2> kernel{1, 1};  // the weight's; all pairs are [h, w]
  std::array<int64_t, 2> stride{1, 1};
  Padding padding;
  std::array<int64_t, 2> dilation{1, 1};
  int64_t groups = 1;
  Activation activation;
  std::string algorithm = "direct";
};

}  // namespace dgms::ops
