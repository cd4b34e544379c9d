"""The quantized form of a weight tensor: what a parametrization evaluates to and what the file stores."""

from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor


@dataclass(frozen=True)
class EncodedWeight:
    """`w[o, ...] = scale[o] * levels[codes[o, ...]]`, or `scale[o] * codes[o, ...]` without levels.

    codes: with levels uint8 indices of the weight's shape, without them int8 values of the weight's shape.
    levels: int8 [K] or None; bits: the width of a code (8 without levels); scale: float32 [O].
    """

    codes: Tensor
    levels: Tensor | None
    scale: Tensor
    bits: int

    def decode(self) -> Tensor:
        """The float32 weight: one rounding per element, the same in torch, numpy and C++."""
        values = self.codes if self.levels is None else self.levels[self.codes.long()]
        return values.to(torch.float32) * self.scale.view(-1, *[1] * (self.codes.dim() - 1))


class WeightEncoder(Protocol):
    """What a weight parametrization of this package offers beside `forward(weight)`."""

    bits: int

    def encode(self, weight: Tensor) -> EncodedWeight: ...


def require_quantizable(weight: Tensor) -> None:
    """Raises ValueError when the weight holds NaN or infinity."""
    if not bool(torch.isfinite(weight).all()):
        raise ValueError("the weight holds NaN or infinite values; got a damaged checkpoint? load finite weights first")
