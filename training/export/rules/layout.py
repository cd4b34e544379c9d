"""The order of axes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import fx

from ..ir import Size, Value
from ..trace import shape_of
from .table import Lowering, rule

aten = torch.ops.aten


@rule(aten.permute.default)
def _permute(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x = state.value(a["self"])
    return _transposed(state, node, x, [axis % len(x.shape) for axis in a["dims"]])


@rule(aten.transpose.int)
def _transpose(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x = state.value(a["self"])
    axes = list(range(len(x.shape)))
    first, second = axes[a["dim0"]], axes[a["dim1"]]
    axes[first], axes[second] = second, first
    return _transposed(state, node, x, axes)


def _transposed(state: Lowering, node: fx.Node, x: Value, axes: Sequence[int]) -> Value:
    return x if list(axes) == sorted(axes) else state.emit(node, "transpose", [x], axes=list(axes))


@rule(aten.pixel_shuffle.default)
def _pixel_shuffle(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x, factor = state.value(a["self"]), a["upscale_factor"]
    batch, channels, height, width = x.shape
    parts = (batch, _quotient(channels, factor * factor), factor, factor, height, width)
    return _shuffled(state, node, x, parts, (0, 1, 4, 2, 5, 3))


@rule(aten.pixel_unshuffle.default)
def _pixel_unshuffle(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x, factor = state.value(a["self"]), a["downscale_factor"]
    batch, channels, height, width = x.shape
    parts = (batch, channels, _quotient(height, factor), factor, _quotient(width, factor), factor)
    return _shuffled(state, node, x, parts, (0, 1, 3, 5, 2, 4))


@rule(aten.channel_shuffle.default)
def _channel_shuffle(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x = state.value(a["self"])
    batch, channels, height, width = x.shape
    return _shuffled(
        state, node, x, (batch, a["groups"], _quotient(channels, a["groups"]), height, width), (0, 2, 1, 3, 4)
    )


def _quotient(size: Size, divisor: int) -> Size:
    return size // divisor if isinstance(size, int) else f"({size})//{divisor}"


def _shuffled(state: Lowering, node: fx.Node, x: Value, parts: tuple[Size, ...], axes: Sequence[int]) -> Value:
    """x as `parts`, these in another order, and that as the shape of the result."""
    apart = state.emit(node, "reshape", [x], shape=list(parts))
    apart.shape = parts
    ordered = state.emit(node, "transpose", [apart], axes=list(axes))
    ordered.shape = tuple(parts[axis] for axis in axes)
    return state.emit(node, "reshape", [ordered], shape=list(shape_of(node)))
