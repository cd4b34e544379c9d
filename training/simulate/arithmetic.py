"""The integer arithmetic of docs/numerics.md in torch: to the bit what the runtime computes on int8 values.

Int8 values are float32 tensors of the real numbers `scale * (q - zero_point)`, as everywhere in torch. NCHW.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from ..batch_norm import Norm, batch_norm_terms
from ..export.unary import unary_table
from ..quantizers import EncodedWeight
from ..quantizers.activations import INT8_MAX, INT8_MIN, STEPS
from .rounding import Rounding
from .tiles import tiled_sums

Limits = tuple[float | None, float | None]
_EXACT = 2**24  # float32 holds every integer up to here


def layer(
    x: Tensor,
    rounding: Rounding,
    weight: EncodedWeight,
    bias: Tensor | None,
    norms: Sequence[Norm],
    output: Rounding | None,
    limits: Limits,
    residual: tuple[Tensor, Rounding] | None = None,
    convolution: dict[str, Any] | None = None,
) -> Tensor:
    """A linear layer or a convolution (stride, padding [top, left, bottom, right], dilation, groups, algorithm).

    output: None for a float32 result. limits: of the activation.
    """
    scale = weight.scale
    for norm in norms:
        factor, offset = batch_norm_terms(norm)
        scale = (scale.double() * factor).float()
        bias = (offset if bias is None else bias.double() * factor + offset).float()
    levels = weight.codes if weight.levels is None else weight.levels[weight.codes.long()]
    unit = 1.0 if output is None else output.scale
    offset = torch.zeros_like(scale).double() if bias is None else bias.double() / unit
    if convolution is not None and "algorithm" in convolution:
        tiled = tiled_sums(convolution["algorithm"], _steps(x, rounding), levels.float(), convolution["padding"])
        multiplier = (rounding.scale * scale.double() * tiled.factor / unit).float()
        unseen = rounding.zero_point * tiled.constant
        sums = (tiled.values + unseen.view(-1, 1, 1)).float()
        offset -= unseen * multiplier.double()
    else:
        sums = _accumulate(_steps(x, rounding), levels.float(), convolution)
        multiplier = (rounding.scale * scale.double() / unit).float()
    offset = offset.float()
    shape = (1, -1, *[1] * (sums.dim() - 2))
    result = _fused(sums, multiplier.view(shape), offset.view(shape))
    if output is None:
        return result.clamp(*limits) if limits != (None, None) else result
    if residual is not None:
        other, other_rounding = _steps(*residual), residual[1]
        if other_rounding.scale == output.scale:
            return _quantized(result.round_().add_(other), output, limits)
        result = _fused(other, _float32(other_rounding.scale / output.scale), result)
    return _quantized(result, output, limits)


def add(a: Tensor, a_rounding: Rounding, b: Tensor, b_rounding: Rounding, output: Rounding, limits: Limits) -> Tensor:
    first, second = (_float32(rounding.scale / output.scale) for rounding in (a_rounding, b_rounding))
    return _quantized(_fused(_steps(a, a_rounding), first, _steps(b, b_rounding) * second), output, limits)


def subtract(
    a: Tensor, a_rounding: Rounding, b: Tensor, b_rounding: Rounding, output: Rounding, limits: Limits
) -> Tensor:
    first, second = (_float32(rounding.scale / output.scale) for rounding in (a_rounding, b_rounding))
    return _quantized(_fused(_steps(a, a_rounding), first, _steps(b, b_rounding) * -second), output, limits)


def multiply(
    a: Tensor, a_rounding: Rounding, b: Tensor, b_rounding: Rounding, output: Rounding, limits: Limits
) -> Tensor:
    multiplier = _float32(a_rounding.scale * b_rounding.scale / output.scale)
    return _quantized(_steps(a, a_rounding) * _steps(b, b_rounding) * multiplier, output, limits)


def maximum(
    a: Tensor, a_rounding: Rounding, b: Tensor, b_rounding: Rounding, output: Rounding, limits: Limits
) -> Tensor:
    """Of values that are brought to the grid of the output first."""
    return _quantized(torch.maximum(_steps(output(a), output), _steps(output(b), output)), output, limits)


def minimum(
    a: Tensor, a_rounding: Rounding, b: Tensor, b_rounding: Rounding, output: Rounding, limits: Limits
) -> Tensor:
    return _quantized(torch.minimum(_steps(output(a), output), _steps(output(b), output)), output, limits)


def unary(x: Tensor, rounding: Rounding, output: Rounding, function: str, numbers: Sequence[float]) -> Tensor:
    table = unary_table(function, rounding.scale, rounding.zero_point, output.scale, output.zero_point, *numbers)
    results = (torch.tensor(table, device=x.device) - output.zero_point) * output.scale
    return results[_steps(x, rounding).long() + (rounding.zero_point - INT8_MIN)]


def average(
    x: Tensor,
    rounding: Rounding,
    output: Rounding,
    kernel: list[int],
    stride: list[int],
    padding: Sequence[int],
    count_include_pad: bool,
) -> Tensor:
    """avg_pool2d; padding [top, left, bottom, right]."""
    steps = _padded(_steps(x, rounding), padding)
    sums = F.avg_pool2d(steps, kernel, stride, divisor_override=1)
    count: Tensor | int = math.prod(kernel)
    if not count_include_pad:
        count = F.avg_pool2d(_padded(torch.ones_like(x[:1, :1]), padding), kernel, stride, divisor_override=1).double()
    return _quantized(sums * _float32(rounding.scale / (count * output.scale)), output, (None, None))


def global_average(x: Tensor, rounding: Rounding, output: Rounding, keepdim: bool) -> Tensor:
    sums = _steps(x, rounding).sum((2, 3), keepdim=keepdim)
    return _quantized(sums * _float32(rounding.scale / (x[0, 0].numel() * output.scale)), output, (None, None))


def bilinear(
    x: Tensor, rounding: Rounding, size: Sequence[int], coordinates: str, scale_h: float = 0.0, scale_w: float = 0.0
) -> Tensor:
    """An image of another size, with weights in 128ths. scale_h, scale_w: 0 where they follow from the sizes."""
    steps = _steps(x, rounding)
    for axis, result, scale in ((2, size[0], scale_h), (3, size[1], scale_w)):
        first, second, weight = _between(x.shape[axis], result, coordinates, scale, x.device)
        weight = weight.view(-1, *[1] * (3 - axis))
        steps = (128 - weight) * steps.index_select(axis, first) + weight * steps.index_select(axis, second)
    return steps.add_(8192).div_(16384).floor_().mul_(rounding.scale)


def _between(
    size: int, result: int, coordinates: str, scale: float, device: torch.device
) -> tuple[Tensor, Tensor, Tensor]:
    """The two pixels that each of `result` pixels lies between, and the weight of the second, a whole number."""
    index = torch.arange(result, dtype=torch.float32, device=device)
    ratio = torch.tensor(scale if scale else size, dtype=torch.float32, device=device)
    if not scale:
        ratio = ratio / result
    if coordinates == "align_corners":
        position = index * (size - 1) / max(result - 1, 1)
    elif coordinates == "half_pixel":
        position = (index + 0.5) * ratio - 0.5
    else:
        position = index * ratio
    position = position.clamp(0, size - 1)
    first = position.floor()
    weight = ((position - first) * 128 + 0.5).floor()
    return first.long(), (first + 1).clamp(max=size - 1).long(), weight


def _steps(x: Tensor, rounding: Rounding) -> Tensor:
    """q - zero_point of values on the grid."""
    return torch.mul(x.float(), 1 / rounding.scale).round_()


def _quantized(steps: Tensor, output: Rounding, limits: Limits) -> Tensor:
    """Rounds and saturates; `steps` is overwritten."""
    low, high = (
        bound if limit is None else min(max(round(limit / output.scale), INT8_MIN - zero), INT8_MAX - zero)
        for zero in [output.zero_point]
        for bound, limit in zip((INT8_MIN - zero, INT8_MAX - zero), limits, strict=True)
    )
    return steps.round_().clamp_(low, high).mul_(output.scale)


def _accumulate(steps: Tensor, levels: Tensor, convolution: dict[str, Any] | None) -> Tensor:
    """Exact sums of products, rounded to float32 once: over so few channels at a time that every sum is exact."""
    reach = STEPS * levels.abs().flatten(2).sum(2) if levels.dim() > 2 else STEPS * levels.abs()
    channels = levels.shape[1]
    if float(reach.sum(1).max()) > _EXACT:
        channels = max(1, int(_EXACT / float(reach.max())))
    if channels >= levels.shape[1]:
        return _product(steps, levels, convolution)
    if convolution is not None and convolution["groups"] > 1:
        return _product(steps.double(), levels.double(), convolution).float()
    pairs = zip(steps.split(channels, 1), levels.split(channels, 1), strict=True)
    products = (_product(part, own, convolution).double() for part, own in pairs)
    return functools.reduce(torch.add, products).float()


def _product(steps: Tensor, levels: Tensor, convolution: dict[str, Any] | None) -> Tensor:
    if convolution is None:
        return F.linear(steps, levels).round_()
    options = {name: convolution[name] for name in ("stride", "dilation", "groups")}
    # The sums of a convolution that multiplies fewer times (Winograd) are only nearly integers.
    return F.conv2d(_padded(steps, convolution["padding"]), levels, **options).round_()


def _padded(x: Tensor, padding: Sequence[int]) -> Tensor:
    top, left, bottom, right = padding
    return F.pad(x, (left, right, top, bottom)) if any(padding) else x


def _fused(a: Tensor, b: Tensor | float, c: Tensor) -> Tensor:
    """a * b + c with one rounding to float32. A product of two float32 is exact in float64."""
    return a.double().mul_(b).add(c).float()


def _float32(value: Any) -> Any:
    return value.float() if isinstance(value, Tensor) else float(torch.tensor(value, dtype=torch.float32))
