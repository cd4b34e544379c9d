"""Rounding to int8 values in torch, with gradients.

Gradients pass straight through the rounding and stop where a value is clipped. Learned ranges get those of LSQ (Esser
et al., arXiv 1902.08153, section 2.1) and LSQ+ (Bhalgat et al., arXiv 2004.09576, section 3.1).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from ..quantizers.activations import INT8_MAX, INT8_MIN


@dataclass(frozen=True, eq=False)
class Rounding:
    """How one group of values is rounded. learned: scale and zero point as tensors, where training changes them."""

    scale: float
    zero_point: int
    learned: tuple[Tensor, Tensor] | None = None

    def __call__(self, x: Tensor) -> Tensor:
        if self.learned is None:
            return _Round.apply(x, self.scale, self.zero_point)
        return _LearnedRound.apply(x, *self.learned, self.scale, self.zero_point)


class _Round(torch.autograd.Function):
    """`scale * (q - zero_point)` with q as docs/numerics.md has it; float in, the same shape and dtype out."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, scale: float, zero_point: int) -> Tensor:
        ctx.save_for_backward(x)
        ctx.numbers = scale, zero_point
        return _rounded(x, scale, zero_point)

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:
        (x,) = ctx.saved_tensors
        return _inside(grad, x, *ctx.numbers), None, None


class _LearnedRound(torch.autograd.Function):
    """The same, with gradients for scale and zero point (0-dimensional tensors, of which the numbers are).

    Without the factor by which LSQ scales them: it suits the steps of few bits, and the range of 255 steps that is
    learned here would jump.
    """

    @staticmethod
    def forward(
        ctx: Any, x: Tensor, learned_scale: Tensor, learned_zero_point: Tensor, scale: float, zero_point: int
    ) -> Tensor:
        y = _rounded(x, scale, zero_point)
        ctx.save_for_backward(x, y)
        ctx.numbers = scale, zero_point
        return y

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:
        x, y = ctx.saved_tensors
        scale, zero_point = ctx.numbers
        grad_x = _inside(grad, x, scale, zero_point)
        grad_scale = (_inner_product(grad, y) - _inner_product(grad_x, x)) / scale
        grad_zero_point = None
        if ctx.needs_input_grad[2]:
            grad_zero_point = -scale * (grad - grad_x).float().sum()
        return grad_x, grad_scale, grad_zero_point, None, None


def _rounded(x: Tensor, scale: float, zero_point: int) -> Tensor:
    steps = torch.mul(x.float(), 1 / scale).round_().clamp_(INT8_MIN - zero_point, INT8_MAX - zero_point)
    return steps.mul_(scale).to(x.dtype)


def _inside(grad: Tensor, x: Tensor, scale: float, zero_point: int) -> Tensor:
    """grad where x is not clipped, else 0."""
    low, high = ((bound - zero_point) * scale for bound in (INT8_MIN - 0.5, INT8_MAX + 0.5))
    inside: Tensor = torch.ops.aten.hardtanh_backward(grad, x, low, high)
    return inside


def _inner_product(a: Tensor, b: Tensor) -> Tensor:
    """sum(a * b) as float32, in the order of memory."""
    order = sorted(range(a.dim()), key=a.stride, reverse=True)
    first, second = (x.float().permute(order).reshape(-1) for x in (a, b))
    return torch.dot(first, second)
