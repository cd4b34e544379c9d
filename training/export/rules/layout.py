"""The order of axes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import fx

from ..ir import Value
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
