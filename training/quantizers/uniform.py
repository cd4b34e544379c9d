"""Int8 weights with one scale per output channel: first and last layers, depthwise convolutions."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from .encoded import EncodedWeight, require_quantizable

INT8_MAX = 127


@dataclass(frozen=True)
class Uniform:
    """Symmetric int8 weights: `w = scale[o] * q`, q in -127..127, scale[o] = max|w[o]| / 127."""

    bits: int = 8

    def __post_init__(self) -> None:
        if self.bits != 8:
            raise ValueError(f"Uniform: bits must be 8, got {self.bits}; 1 to 4 bits are GaussianMixture(bits)")

    def fit(self, weight: Tensor) -> "UniformWeight":
        """The scales of `weight` (float [O, ...]). Raises ValueError on NaN."""
        require_quantizable(weight)
        scale = weight.detach().float().flatten(1).abs().amax(1) / INT8_MAX
        scale[scale < torch.finfo(torch.float32).tiny] = 1.0  # a channel of zeros
        return UniformWeight(scale)


class UniformWeight(nn.Module):
    """Parametrization of a weight; `forward(w)` equals what the file stores bit for bit. scale: float32 [O]."""

    bits = 8

    def __init__(self, scale: Tensor) -> None:
        super().__init__()
        self.scale: Tensor
        self.register_buffer("scale", scale)

    @torch.no_grad()
    def encode(self, weight: Tensor) -> EncodedWeight:
        scale = self.scale.view(-1, *[1] * (weight.dim() - 1))
        values = torch.round(weight.float() / scale).clamp(-INT8_MAX, INT8_MAX).to(torch.int8)
        return EncodedWeight(values, None, self.scale, 8)

    def forward(self, weight: Tensor) -> Tensor:
        return self.encode(weight).decode().to(weight.dtype)
