"""Sums of the tiled algorithms of convolutions in torch (docs/numerics.md, "Tiled convolutions")."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import ceil

import torch
import torch.nn.functional as F
from torch import Tensor

from ..export.algorithm import SCHEMES, WINOGRAD
from ..quantizers.activations import INT8_MAX, INT8_MIN

_EXACT = 2**24  # float32 holds every integer up to here


@dataclass(frozen=True)
class TiledSums:
    """values: integers as float32 or float64 [N,O,H',W']; factor: float64 [O], what makes them sums of steps times
    levels; constant: float64 [O], what one more in every input adds to them."""

    values: Tensor
    factor: Tensor
    constant: Tensor


def tiled_sums(algorithm: str, steps: Tensor, levels: Tensor, padding: Iterable[int]) -> TiledSums:
    """Accumulators of a tiled convolution, exact.

    steps: q - zero_point as float32 [N,C,H,W]; levels: float32 [O,C,3,3], integers; padding [top, left, bottom, right].
    """
    scheme = SCHEMES[algorithm]
    top, left, bottom, right = padding
    height, width = (
        (size + sum(pads) - 3) // scheme.stride + 1
        for size, pads in zip(steps.shape[2:], ((top, bottom), (left, right)), strict=True)
    )
    rows, columns = ceil(height / 2), ceil(width / 2)
    step, side = 2 * scheme.stride, 2 * scheme.stride + (2 if algorithm == WINOGRAD else 1)
    frame = (rows - 1) * step + side, (columns - 1) * step + side
    padded = F.pad(steps, (left, frame[1] - left - steps.shape[3], top, frame[0] - top - steps.shape[2]))
    # Height and width in front: the pixels of tiles at one place are then blocks of memory, channels behind images.
    pixels = padded.permute(2, 3, 0, 1).contiguous()
    transform = _winograd if algorithm == WINOGRAD else _polyphase
    outputs, factor, constant = transform(pixels, levels, side, step)
    tiles = torch.stack([torch.stack(line, 1) for line in outputs], 1).view(rows, 2, 2, columns, len(steps), -1)
    values = tiles.permute(4, 5, 0, 1, 3, 2).reshape(len(steps), -1, 2 * rows, 2 * columns)
    return TiledSums(values[:, :, :height, :width], factor, constant)


# Tensors by their place in a tile or among the sums, row by row: [rows,columns,N,channels] or weights [O,C].
_Grid = list[list[Tensor]]


def _winograd(pixels: Tensor, levels: Tensor, side: int, step: int) -> tuple[_Grid, Tensor, Tensor]:
    """The four outputs of every tile, factor and constant; pixels [H,W,N,C]."""
    lines = _winograd_line(pixels.unfold(0, side, step).unbind(-1), 1)
    planes = [_winograd_line(line.unfold(1, side, step).unbind(-1), 0 if i == 1 else 1) for i, line in enumerate(lines)]
    g = levels.new_tensor([[2, 0, 0], [1, 1, 1], [1, -1, 1], [0, 0, 2]])
    weights, factor = _int8_weights(torch.einsum("iy,ocyx,jx->ijoc", g, levels, g))
    dtype = _exact_dtype(weights)
    sums = [[_products(planes[i][j], weights[i, j], dtype) for j in range(4)] for i in range(4)]
    return _outputs(sums, _winograd_outputs), factor, weights[1, 1].double().sum(1)


def _winograd_line(d: tuple[Tensor, ...], up: int) -> list[Tensor]:
    """Half the sums and differences in one direction, rounded down; up: 1 rounds the sum up."""
    return [_half(x) for x in (d[0] - d[2], d[1] + d[2] + up, d[2] - d[1], d[1] - d[3])]


def _winograd_outputs(m: list[Tensor]) -> list[Tensor]:
    return [m[0] + m[1] + m[2], m[1] - m[2] - m[3]]


def _polyphase(pixels: Tensor, levels: Tensor, side: int, step: int) -> tuple[_Grid, Tensor, Tensor]:
    lines = _polyphase_line(pixels.unfold(0, side, step).unbind(-1))
    planes = [_polyphase_line(line.unfold(1, side, step).unbind(-1)) for line in lines]
    g = levels.new_tensor([[2, 0, 0], [0, 1, 0], [1, 0, 1], [0, 0, 2], [0, 1, 0]])
    weights, factor = _int8_weights(torch.einsum("iy,ocyx,jx->ijoc", g, levels, g))
    dtype = _exact_dtype(weights)
    parts = ([0, 1], [2], [3, 4])  # planes that meet in one sum
    sums = [
        [_sum(_products(planes[i][j], weights[i, j], dtype) for i in rows for j in columns) for columns in parts]
        for rows in parts
    ]
    return _outputs(sums, _polyphase_outputs), factor, weights[1:3, 1:3].double().sum((0, 1, 3))


def _sum(products: Iterable[Tensor]) -> Tensor:
    return functools.reduce(torch.add, products)


def _polyphase_line(d: tuple[Tensor, ...]) -> list[Tensor]:
    return [_half(d[0] - d[2]), d[1], d[2], _half(d[4] - d[2]), d[3]]


def _polyphase_outputs(p: list[Tensor]) -> list[Tensor]:
    return [p[0] + p[1], p[1] + p[2]]


def _outputs(sums: _Grid, line: Callable[[list[Tensor]], list[Tensor]]) -> _Grid:
    """Both outputs of every line, then of every column."""
    by_column = [line(list(column)) for column in zip(*sums, strict=True)]
    return [line([column[i] for column in by_column]) for i in range(2)]


def _int8_weights(planes: Tensor) -> tuple[Tensor, Tensor]:
    """Integers [I,J,O,C] as int8 values, and the factor [O] that they lack."""
    largest = planes.abs().amax((0, 1, 3)).clamp_min(INT8_MAX).double()
    return (planes * (INT8_MAX / largest).float().view(-1, 1)).round_(), largest / INT8_MAX


def _half(x: Tensor) -> Tensor:
    return x.mul_(0.5).floor_()


def _exact_dtype(weights: Tensor) -> torch.dtype:
    """float32 when it holds every sum of products with the weights [I,J,O,C], and of several such sums."""
    reach = float(weights.abs().sum((0, 1, 3)).max()) * (INT8_MAX - INT8_MIN)
    return torch.float32 if reach <= _EXACT else torch.float64


def _products(plane: Tensor, weights: Tensor, dtype: torch.dtype) -> Tensor:
    """[rows,columns,N,C] times [O,C]."""
    return plane.to(dtype) @ weights.to(dtype).T
