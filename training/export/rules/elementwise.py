"""Arithmetic of two tensors, activations, and what changes nothing."""

from __future__ import annotations

from typing import Any

import torch
from torch import fx

from ..ir import Value
from .table import Lowering, require, rule
from .unary import with_number

aten = torch.ops.aten


@rule(aten.add.Tensor)
def _add(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    require(a["alpha"] == 1, f"add with alpha {a['alpha']}")
    return _binary(state, node, a, "add")


@rule(aten.sub.Tensor)
def _sub(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    require(a["alpha"] == 1, f"sub with alpha {a['alpha']}")
    return _binary(state, node, a, "sub")


@rule(aten.mul.Tensor)
def _mul(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _binary(state, node, a, "mul")


@rule(aten.div.Tensor)
def _div(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _binary(state, node, a, "div")


@rule(aten.maximum.default)
def _maximum(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _binary(state, node, a, "maximum")


@rule(aten.minimum.default)
def _minimum(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _binary(state, node, a, "minimum")


def _binary(state: Lowering, node: fx.Node, a: dict[str, Any], op: str) -> Value:
    """Of two tensors of one rank, broadcast, or of a tensor and a number."""
    if isinstance(a["other"], int | float) and op in ("add", "sub", "mul", "div"):
        require(op != "div" or a["other"] != 0, "a division by 0")
        return with_number(state, node, a, op)
    x, y = state.value(a["self"]), state.value(a["other"])
    require(len(x.shape) == len(y.shape), f"{op} of different ranks {len(x.shape)} and {len(y.shape)}")
    return state.emit(node, op, [x, y])


@rule(aten.relu.default)
def _relu(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _clip(state, node, a, 0.0, None)


@rule(aten.relu6.default)
def _relu6(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _clip(state, node, a, 0.0, 6.0)


@rule(aten.hardtanh.default)
def _hardtanh(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _clip(state, node, a, a["min_val"], a["max_val"])


@rule(aten.clamp.default, aten.clamp_min.default, aten.clamp_max.default)
def _clamp(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _clip(state, node, a, a.get("min"), a.get("max"))


def _clip(state: Lowering, node: fx.Node, a: dict[str, Any], low: float | None, high: float | None) -> Value:
    limits: dict[str, Any] = {
        name: None if limit is None else float(limit) for name, limit in (("min", low), ("max", high))
    }
    return state.emit(node, "clip", [state.value(a["self"])], **limits)


@rule(aten.dropout.default, aten.feature_dropout.default, aten.alpha_dropout.default)
@rule(
    aten.contiguous.default, aten.clone.default, aten.alias.default, aten.detach.default, aten.lift_fresh_copy.default
)
def _identity(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return state.value(next(iter(a.values())))


@rule(aten.to.dtype, aten._to_copy.default, aten.to.dtype_layout)
def _to(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x = state.value(a["self"])
    require(node.meta["val"].dtype == a["self"].meta["val"].dtype, "a change of the dtype")
    return x
