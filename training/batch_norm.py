"""A batch norm in eval mode as one factor and one offset per channel."""

from __future__ import annotations

from torch import Tensor

Norm = tuple[Tensor, Tensor, Tensor | None, Tensor | None, float]  # mean, variance, weight, bias, eps


def batch_norm_terms(norm: Norm) -> tuple[Tensor, Tensor]:
    """Factor and offset of a batch norm in eval mode, float64 [C]."""
    mean, variance, weight, bias, eps = norm
    factor = (variance.double() + eps).rsqrt() * (1.0 if weight is None else weight.double())
    return factor, (0.0 if bias is None else bias.double()) - mean.double() * factor
