"""The quantized form of a weight tensor: what a parametrization evaluates to and what the file stores."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor, nn

MAX_CODE_BITS = 4  # wider weights are int8 values in the file


@dataclass(frozen=True)
class EncodedWeight:
    """`w[o, ...] = scale[o] * levels[codes[o, ...]]`, or `scale[o] * codes[o, ...]` without levels.

    codes: with levels uint8 indices of the weight's shape, without them int8 values of the weight's shape.
    levels: int8 [K] or None; bits: the width of a code (5..8 without levels); scale: float32 [O].
    """

    codes: Tensor
    levels: Tensor | None
    scale: Tensor
    bits: int

    def decode(self) -> Tensor:
        """The float32 weight: one rounding per element, the same in torch, numpy and C++."""
        values = self.codes if self.levels is None else self.levels[self.codes.long()]
        return values.to(torch.float32) * self.scale.view(-1, *[1] * (self.codes.dim() - 1))


class WeightEncoder(nn.Module, ABC):
    """Parametrization of a weight: `forward(weight)` is the weight that the layer computes with.

    bits: the width of a code; seed: of what was drawn at random, None when nothing was.
    """

    bits: int
    seed: int | None = None

    @abstractmethod
    def encode(self, weight: Tensor) -> EncodedWeight:
        """The form that the file stores; in eval mode `forward(weight)` equals its `decode()` bit for bit."""


class WeightQuantizer(Protocol):
    """How to quantize a weight, at any width: GaussianMixture, Companding, Uniform, or one of a user's own."""

    def with_bits(self, bits: int) -> WeightQuantizer:
        """The same at another width. Raises ValueError for a width that it does not have."""
        ...

    def fit(self, weight: Tensor) -> WeightEncoder:
        """For a float weight [O, ...]. Raises ValueError for a weight that cannot be quantized."""
        ...


def require_spread(weight: Tensor) -> None:
    """Raises ValueError when all weights are equal."""
    if bool((weight == weight.flatten()[0]).all()):
        raise ValueError("all weights are equal; train the layer first, or use bits 8 or 32 for it")


@torch.no_grad()
def channel_deviation(weight: Tensor, per_channel: bool) -> Tensor:
    """Root mean square, float32 [O, 1, ...] of every output channel or [1, 1, ...] of all; 1 where all are 0."""
    rows = weight.float().flatten(1) if per_channel else weight.float().reshape(1, -1)
    deviation = rows.square().mean(1).sqrt_()
    deviation[deviation < torch.finfo(torch.float32).tiny] = 1.0
    return deviation.view(-1, *[1] * (weight.dim() - 1))
