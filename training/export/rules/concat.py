"""Concatenation."""

from __future__ import annotations

from typing import Any

import torch
from torch import fx

from ..ir import Value
from .table import Lowering, require, rule

aten = torch.ops.aten


@rule(aten.cat.default)
def _cat(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    values = [state.value(entry) for entry in a["tensors"]]
    axis = a["dim"] % len(values[0].shape)
    require(axis >= 1, "a concatenation along the batch")
    return state.emit(node, "concat", values, axis=axis)
