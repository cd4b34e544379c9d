"""Learnable companding quantization (LCQ, Yamamoto, CVPR 2021, arXiv 2103.07156) of weights and of layer inputs.

A value x becomes `Q(x) = sign(x) * clip * g(|x| / clip)` with `g = expand o round o compress` on [0, 1], and `g = 1`
beyond the clip. The compressor is continuous and piecewise linear over `intervals` intervals of equal width. Its
slopes are a softmax of `theta` and so positive, its ends are fixed at 0 and 1, the expander is its exact inverse;
theta = 0 makes it the identity and Q the clipped uniform quantizer. The levels are rounded once more, to integers of
eight bits: what is trained is what the file holds. Gradients pass straight through both roundings.

Ours: no slope is below SMALLEST_SLOPE. The gradient of a level in a flatter interval, which grows with the inverse of
the slope, ends a training that is otherwise stable.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.autograd.function import once_differentiable

from ..finite import CHECK_WEIGHTS, require_finite
from .clip import Clip, least_squares_clip
from .encoded import EncodedWeight, WeightEncoder, channel_deviation, require_spread

SMALLEST_SLOPE = 1 / 8
LEVEL_MAX = 127  # of the int8 levels of signed values
UNSIGNED_LEVEL_MAX = 255  # of values that are never negative; the file's zero point is -128
_GRID = 256
_CHUNK = 1 << 17  # elements that stay in the second-level cache
_LANES = 8  # histograms side by side, so that a sum does not wait for the one before it


@dataclass(frozen=True)
class Companding:
    """Weights as codes of learned, symmetric levels; a quantizer of `quantize_`.

    bits: width of a code, 2..4: 2^bits - 1 levels, of which one is exactly 0. With 2 bits these are -clip, 0 and clip
    (ternary weights); what is left to learn is the clip and where 0 ends.
    intervals: linear pieces of the compressor (16 in the paper). per_channel_scale: normalize every output channel by
    its own deviation, else all by one.
    """

    bits: int = 4
    intervals: int = 16
    per_channel_scale: bool = True

    def __post_init__(self) -> None:
        if self.bits == 1:
            raise ValueError("Companding: 1 bit leaves the level 0 only; use 2 to 4 bits, or GaussianMixture(bits=1)")
        _check_bits("Companding", self.bits)
        _check_intervals("Companding", self.intervals)

    def with_bits(self, bits: int) -> Companding:
        return dataclasses.replace(self, bits=bits)

    def fit(self, weight: Tensor) -> CompandedWeight:
        """The start of training for `weight` (float [O, ...]): theta = 0, the clip with the least squared error.

        Raises ValueError on NaN and on a constant weight.
        """
        require_finite(weight, "the weight", CHECK_WEIGHTS)
        require_spread(weight)
        encoder = CompandedWeight(self.bits, self.intervals, self.per_channel_scale)
        values = weight.detach().float() / channel_deviation(weight, self.per_channel_scale)
        encoder.clip.set(least_squares_clip(values.abs(), encoder.steps))
        return encoder.to(weight.device)


@dataclass(frozen=True)
class CompandingActivations:
    """Low-bit inputs of the layers with low-bit weights; the other values of the model are int8 (an `activations` of
    `quantize_`).

    bits: 2..4, 2^bits levels from 0 to the clip. An input that can be negative, as the ranges of `calibrate` tell, gets
    2^bits - 1 levels symmetric about 0. intervals: linear pieces of the compressor.
    """

    bits: int = 4
    intervals: int = 16

    def __post_init__(self) -> None:
        _check_bits("CompandingActivations", self.bits)
        _check_intervals("CompandingActivations", self.intervals)

    def new_input(self) -> CompandedInput:
        return CompandedInput(self.bits, self.intervals)


def _check_bits(who: str, bits: int) -> None:
    if bits not in range(2, 5):
        raise ValueError(f"{who}: bits must be 2, 3 or 4, got {bits}")


def _check_intervals(who: str, intervals: int) -> None:
    if not 1 <= intervals <= 256:
        raise ValueError(f"{who}: intervals must be in 1..256, got {intervals}")


def pieces(theta: Tensor) -> tuple[Tensor, Tensor]:
    """Slopes (gamma) and intercepts (beta) of the compressor, float32 [intervals] each."""
    shares = torch.softmax(theta.float(), 0) * (1 - SMALLEST_SLOPE) + SMALLEST_SLOPE / len(theta)
    return shares * len(shares), F.pad(shares.cumsum(0)[:-1], (1, 0))


def compress(u: Tensor, slopes: Tensor, intercepts: Tensor) -> tuple[Tensor, Tensor]:
    """f(u) for u in [0, 1], and the interval (int64) that u lies in."""
    count = len(slopes)
    interval = (u * count).long().clamp_(0, count - 1)  # NaN has an interval as well
    start = interval.to(u.dtype) / count
    return (u - start) * slopes.take(interval) + intercepts.take(interval), interval


def expand(y: Tensor, slopes: Tensor, intercepts: Tensor) -> tuple[Tensor, Tensor]:
    """The inverse of f for y in [0, 1], and the interval (int64) that it leads to."""
    interval = (torch.searchsorted(intercepts.detach(), y, right=True) - 1).clamp_(min=0)
    start = interval.to(y.dtype) / len(slopes)
    return (y - intercepts.take(interval)) / slopes.take(interval) + start, interval


def magnitudes(slopes: Tensor, intercepts: Tensor, steps: int) -> Tensor:
    """The steps + 1 values of g in [0, 1], before they become integers."""
    even = torch.arange(steps + 1, device=slopes.device, dtype=slopes.dtype) / steps
    return expand(even, slopes, intercepts)[0]


class Compand(torch.autograd.Function):
    """v = x / clip -> signed integer levels, `|level| <= level_max`, as floats of v's shape.

    level = sign(v) * round(level_max * g(min(|v|, 1))). Gradients (as in the re-implementation nuLSQ): level_max for v
    inside (-1, 1) and 0 outside; for slopes and intercepts those of expand o compress with the code held, inside only.
    """

    @staticmethod
    def forward(ctx: Any, v: Tensor, slopes: Tensor, intercepts: Tensor, steps: int, level_max: int) -> Tensor:
        u = v.abs().clamp_(max=1)
        compressed, interval = compress(u, slopes, intercepts)
        code = torch.round(compressed * steps).long().clamp_(0, steps)
        levels = torch.round(magnitudes(slopes, intercepts, steps) * level_max)
        ctx.save_for_backward(v, interval * (steps + 1) + code, slopes, intercepts)
        ctx.steps, ctx.level_max = steps, level_max
        return levels.take(code) * v.sign()

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, Tensor, Tensor, None, None]:
        v, cell, slopes, intercepts = ctx.saved_tensors
        steps, intervals = ctx.steps, len(slopes)
        inside = grad * (v.abs() < 1) * ctx.level_max
        # Everything that slopes and intercepts need are two sums over the elements of each (interval, code).
        signed = (inside * v.sign()).flatten()
        cell = cell.flatten()
        zeros = signed.new_zeros(intervals * (steps + 1))
        total = zeros.scatter_add(0, cell, signed).view(intervals, steps + 1)
        moment = zeros.scatter_add(0, cell, signed * v.abs().flatten()).view(intervals, steps + 1)

        even = torch.arange(steps + 1, device=v.device, dtype=v.dtype) / steps
        target = expand(even, slopes, intercepts)[1]  # the interval that each code expands to
        starts = torch.arange(intervals, device=v.device, dtype=v.dtype) / intervals
        by_code = total.sum(0)
        slope, intercept = slopes[target], intercepts[target]
        grad_slopes = ((moment - starts[:, None] * total) / slope).sum(1)
        grad_slopes = grad_slopes.index_add(0, target, -by_code * (even - intercept) / slope**2)
        grad_intercepts = (total / slope).sum(1).index_add(0, target, -by_code / slope)
        return inside, grad_slopes, grad_intercepts, None, None


class CompandedWeight(WeightEncoder):
    """Parametrization of a weight [O, ...]; `forward(w)` equals what the file stores bit for bit, in train and eval.

    The weight is divided by the deviation of its channel from 0, companded and multiplied back (the paper's limited
    weight normalization; the mean stays, removing it would shift what a trained network computes). The deviation
    follows the weight and passes no gradient.
    """

    def __init__(self, bits: int, intervals: int, per_channel_scale: bool = True) -> None:
        super().__init__()
        self.bits = bits
        self.per_channel_scale = per_channel_scale
        self.steps = 2 ** (bits - 1) - 1
        self.clip = Clip()
        self.theta = nn.Parameter(torch.zeros(intervals))

    def _levels_and_scale(self, weight: Tensor) -> tuple[Tensor, Tensor]:
        """Integer levels as floats, of the weight's shape, and the scale [O, 1, ...]."""
        reach = channel_deviation(weight, self.per_channel_scale) * self.clip()
        levels = Compand.apply(weight.float() / reach, *pieces(self.theta), self.steps, LEVEL_MAX)
        return levels, reach / LEVEL_MAX

    def forward(self, weight: Tensor) -> Tensor:
        levels, scale = self._levels_and_scale(weight)
        return (levels * scale).to(weight.dtype)

    @torch.no_grad()
    def encode(self, weight: Tensor) -> EncodedWeight:
        """codes [O, ...], their int8 levels [2^bits - 1] in ascending order, scale [O]."""
        levels, scale = self._levels_and_scale(weight)
        positive = torch.round(magnitudes(*pieces(self.theta), self.steps) * LEVEL_MAX)
        codebook = torch.cat([-positive[1:].flip(0), positive])
        codes = torch.searchsorted(codebook, levels).to(torch.uint8)
        scale = scale.flatten().expand(len(weight)).contiguous()
        return EncodedWeight(codes, codebook.to(torch.int8), scale, self.bits)


@dataclass(frozen=True)
class Grid:
    """The int8 values that the runtime holds: `real = step * (q - zero_point)`, q in -128..127."""

    step: float
    zero_point: int


class CompandedInput(nn.Module):
    """The input of a layer, companded to few levels; float in, float of the same shape and dtype out.

    An input is first rounded to the int8 grid on which the runtime holds it, then goes through a table of 256 entries;
    both happen in training as well. `calibrate` sets the grid, and the clip when it is called for the first time; until
    then inputs pass unchanged in eval mode and are refused in train mode.

    grid: of the input, None before `calibrate`. signed: whether there are levels below 0.
    """

    def __init__(self, bits: int, intervals: int) -> None:
        super().__init__()
        self.bits = bits
        self.clip = Clip()
        self.theta = nn.Parameter(torch.zeros(intervals))
        self.grid: Grid | None = None
        self.signed = False

    @property
    def steps(self) -> int:
        """From 0 to the clip."""
        return int(2 ** (self.bits - self.signed)) - 1

    @property
    def level_max(self) -> int:
        return LEVEL_MAX if self.signed else UNSIGNED_LEVEL_MAX

    @torch.no_grad()
    def start(self, samples: Tensor, signed: bool) -> None:
        """theta = 0 and the clip that changes `samples` of the input least."""
        self.signed = signed
        self.theta.zero_()
        self.clip.set(least_squares_clip(samples.abs() if signed else samples.clamp_min(0), self.steps))

    def levels(self, grid: Grid) -> Tensor:
        """The integer level of every value of a grid, float32 [256] in ascending order; differentiable."""
        v = self._relative(grid)
        v = v if self.signed else v.clamp_min(0)
        return Compand.apply(v, *pieces(self.theta), self.steps, self.level_max)

    def table(self) -> Tensor:
        """The value of every value of the input's grid, float32 [256]; differentiable."""
        assert self.grid is not None
        return self.levels(self.grid) * (self.clip() / self.level_max)

    def _relative(self, grid: Grid) -> Tensor:
        """The values of a grid in units of the clip."""
        q = torch.arange(_GRID, device=self.theta.device, dtype=torch.float32) - _GRID // 2
        return (q - grid.zero_point) * grid.step / self.clip()

    @torch.no_grad()
    def output_grid(self) -> Grid:
        """Of the levels, as the file has it."""
        return Grid(float(self.clip() / self.level_max), 0 if self.signed else -128)

    def as_lookup(self, grid: Grid) -> tuple[list[int], list[int], Grid]:
        """As the file has it: thresholds, levels (docs/format.md) and the grid of the output."""
        output = self.output_grid()
        table = (self.levels(grid).int() + output.zero_point).tolist()
        starts = [0] + [i for i in range(1, len(table)) if table[i] != table[i - 1]]
        return [i - _GRID // 2 for i in starts[1:]], [table[i] for i in starts], output

    def forward(self, x: Tensor) -> Tensor:
        if self.grid is None:
            if self.training:
                raise RuntimeError(
                    "the inputs of the low-bit layers have no range yet; calibrate(model, loader) before training"
                )
            return x
        position = self._relative(self.grid).detach()
        inside = (position < 1) & (position > -1 if self.signed else position >= 0)
        return TableLookup.apply(x, self.table(), inside.float(), self.grid)

    def get_extra_state(self) -> dict[str, Any]:
        return {"grid": dataclasses.astuple(self.grid) if self.grid else None, "signed": self.signed}

    def set_extra_state(self, state: dict[str, Any]) -> None:
        self.grid = Grid(*state["grid"]) if state["grid"] else None
        self.signed = bool(state["signed"])


class TableLookup(torch.autograd.Function):
    """table[q + 128] for q = x on the int8 grid; x float of any shape, table and inside float32 [256].

    Gradients: of a table entry the sum over the elements that take it, of x the gradient times inside[q + 128].
    """

    @staticmethod
    def forward(ctx: Any, x: Tensor, table: Tensor, inside: Tensor, grid: Grid) -> Tensor:
        layout = _dense_layout(x)
        x = x.contiguous(memory_format=layout)
        y = torch.empty_like(x, memory_format=layout)
        entries = table.to(x.dtype)
        index = _GridIndex(x, grid)
        for part, out in zip(_chunks(x, layout), _chunks(y, layout), strict=True):
            torch.index_select(entries, 0, index(part), out=out)
            out.add_(part, alpha=0)  # NaN stays NaN: a training that diverges must not look sane
        ctx.save_for_backward(x, inside)
        ctx.layout, ctx.grid = layout, grid
        return y

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, Tensor, None, None]:
        x, inside = ctx.saved_tensors
        grad = grad.contiguous(memory_format=ctx.layout)
        grad_x = torch.empty_like(x, memory_format=ctx.layout)
        index = _GridIndex(x, ctx.grid, _LANES)
        passed, inside = inside.new_empty(index.size), inside.repeat(_LANES)
        sums = inside.new_zeros(_LANES * _GRID)
        parts = (_chunks(tensor, ctx.layout) for tensor in (x, grad, grad_x))
        for part, given, out in zip(*parts, strict=True):
            entries, given = index(part), given.float()
            sums.scatter_add_(0, entries, given)
            torch.index_select(inside, 0, entries, out=passed[: len(part)])
            out.copy_(passed[: len(part)].mul_(given))
        return grad_x, sums.view(_LANES, _GRID).sum(0), None, None


def _dense_layout(x: Tensor) -> torch.memory_format:
    last = x.dim() == 4 and not x.is_contiguous() and x.is_contiguous(memory_format=torch.channels_last)
    return torch.channels_last if last else torch.contiguous_format


def _chunk_size(x: Tensor) -> int:
    return min(_CHUNK, x.numel()) if x.device.type == "cpu" else x.numel()


def _chunks(x: Tensor, layout: torch.memory_format) -> tuple[Tensor, ...]:
    """Views of the elements in the order of memory, a few at a time on CPUs."""
    ordered = x.permute(0, 2, 3, 1) if layout is torch.channels_last else x
    return ordered.reshape(-1).split(max(1, _chunk_size(x)))


class _GridIndex:
    """q + 128 of the elements of a chunk of x, int64, with the rounding of docs/numerics.md.

    lanes: element i is moved by 256 * (i % lanes). The result is overwritten by the next call: fresh memory would cost
    more than the arithmetic.
    """

    def __init__(self, x: Tensor, grid: Grid, lanes: int = 1) -> None:
        self.size = _chunk_size(x)
        self._inverse = float(1 / np.float32(grid.step))
        self._zero = grid.zero_point + _GRID // 2
        self._lanes = (torch.arange(self.size, device=x.device) % lanes * _GRID).float() if lanes > 1 else None
        self._scaled = torch.empty(self.size, device=x.device)
        self._short = torch.empty(self.size, dtype=torch.int32, device=x.device)
        self._index = torch.empty(self.size, dtype=torch.int64, device=x.device)

    def __call__(self, part: Tensor) -> Tensor:
        scaled = self._scaled[: len(part)].copy_(part)
        scaled.mul_(self._inverse).round_().add_(self._zero).clamp_(0, _GRID - 1)
        if self._lanes is not None:
            scaled.add_(self._lanes[: len(part)])
        # By way of int32, which float32 becomes much faster than int64. NaN becomes a negative number.
        return self._index[: len(part)].copy_(self._short[: len(part)].copy_(scaled).clamp_(min=0))


class TracedInput(nn.Module):
    """A CompandedInput as one operator of a traced program."""

    def __init__(self, quantizer: CompandedInput, layer: str) -> None:
        super().__init__()
        self._grid = quantizer.grid
        self._layer = layer
        self.table: Tensor
        with torch.no_grad():
            self.register_buffer("table", quantizer.table().cpu() if quantizer.grid else torch.empty(0))

    def forward(self, x: Tensor) -> Tensor:
        grid = self._grid or Grid(1.0, 0)
        return torch.ops.dgms.companded_input(x, self.table, grid.step, grid.zero_point, self._layer)


@torch.library.custom_op(
    "dgms::companded_input",
    mutates_args=(),
    schema="(Tensor x, Tensor table, float step, int zero_point, str layer) -> Tensor",
)
def _companded_input(x: Tensor, table: Tensor, step: float, zero_point: int, layer: str) -> Tensor:
    return TableLookup.apply(x, table, table, Grid(step, zero_point)) if len(table) else x.clone()


@_companded_input.register_fake
def _companded_input_shape(x: Tensor, table: Tensor, step: float, zero_point: int, layer: str) -> Tensor:
    return torch.empty_like(x)
