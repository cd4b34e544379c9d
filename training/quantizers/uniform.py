"""Uniform weights with one scale per output channel: int8 for first and last layers, 2 to 7 bits to compare with."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from ..finite import CHECK_WEIGHTS, require_finite
from .clip import Clip, least_squares_clip
from .encoded import MAX_CODE_BITS, EncodedWeight, WeightEncoder, channel_deviation, require_spread

INT8_MAX = 127


@dataclass(frozen=True)
class Uniform:
    """Symmetric weights `w = scale[o] * q`, q in -m..m with m = 2^(bits-1) - 1; bits 2..8.

    8 bits: scale[o] = max|w[o]| / 127, nothing to learn. Fewer: scale[o] = clip * deviation of the channel / m with one
    learned clip per layer (theta = 0 of Companding, with levels that are exactly even). 2 bits are ternary.
    """

    bits: int = 8

    def __post_init__(self) -> None:
        if self.bits not in range(2, 9):
            raise ValueError(f"Uniform: bits must be 2 to 8, got {self.bits}; 1 bit is GaussianMixture(bits=1)")

    def with_bits(self, bits: int) -> Uniform:
        return dataclasses.replace(self, bits=bits)

    def fit(self, weight: Tensor) -> UniformWeight | ClippedUniformWeight:
        """The quantizer of `weight` (float [O, ...]). Raises ValueError on NaN, below 8 bits on a constant weight."""
        require_finite(weight, "the weight", CHECK_WEIGHTS)
        if self.bits == 8:
            return UniformWeight()
        require_spread(weight)
        encoder = ClippedUniformWeight(self.bits)
        values = weight.detach().float() / channel_deviation(weight, per_channel=True)
        encoder.clip.set(least_squares_clip(values.abs(), encoder.steps))
        return encoder.to(weight.device)


class _Round(torch.autograd.Function):
    """To the nearest integer, ties to even; the gradient passes straight through."""

    @staticmethod
    def forward(ctx: Any, x: Tensor) -> Tensor:
        return torch.round(x)

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Tensor:
        return grad


class UniformWeight(WeightEncoder):
    """Parametrization of a weight with int8 values; `forward(w)` equals what the file stores bit for bit.

    The scale follows the largest weight of the channel, so nothing is clipped and the gradient passes unchanged.
    """

    bits = 8

    def _values_and_scale(self, weight: Tensor) -> tuple[Tensor, Tensor]:
        """Integers as floats, of the weight's shape, and the scale [O, 1, ...]."""
        scale = weight.detach().float().flatten(1).abs().amax(1) / INT8_MAX
        scale[scale < torch.finfo(torch.float32).tiny] = 1.0  # a channel of zeros
        scale = scale.view(-1, *[1] * (weight.dim() - 1))
        return _Round.apply(weight.float() / scale), scale

    def forward(self, weight: Tensor) -> Tensor:
        values, scale = self._values_and_scale(weight)
        return (values * scale).to(weight.dtype)

    @torch.no_grad()
    def encode(self, weight: Tensor) -> EncodedWeight:
        values, scale = self._values_and_scale(weight)
        return EncodedWeight(values.to(torch.int8), None, scale.flatten(), self.bits)


class ClippedUniformWeight(WeightEncoder):
    """Parametrization of a weight with 2 to 7 bits; `forward(w)` equals what the file stores bit for bit.

    The gradient passes inside the clip; that of the clip is LSQ's (Esser et al., arXiv 1902.08153, section 2.1).
    """

    def __init__(self, bits: int) -> None:
        super().__init__()
        self.bits = bits
        self.steps = 2 ** (bits - 1) - 1
        self.clip = Clip()

    def _values_and_scale(self, weight: Tensor) -> tuple[Tensor, Tensor]:
        """Integers as floats, of the weight's shape, and the scale [O, 1, ...]."""
        scale = channel_deviation(weight, per_channel=True) * self.clip() / self.steps
        return _Round.apply((weight.float() / scale).clamp(-self.steps, self.steps)), scale

    def forward(self, weight: Tensor) -> Tensor:
        values, scale = self._values_and_scale(weight)
        return (values * scale).to(weight.dtype)

    @torch.no_grad()
    def encode(self, weight: Tensor) -> EncodedWeight:
        """Up to 4 bits codes of the levels -m..m, above int8 values."""
        values, scale = self._values_and_scale(weight)
        if self.bits > MAX_CODE_BITS:
            return EncodedWeight(values.to(torch.int8), None, scale.flatten(), self.bits)
        levels = torch.arange(-self.steps, self.steps + 1, dtype=torch.int8, device=weight.device)
        return EncodedWeight((values + self.steps).to(torch.uint8), levels, scale.flatten(), self.bits)
