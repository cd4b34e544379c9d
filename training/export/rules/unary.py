"""Functions of one value."""

from __future__ import annotations

from typing import Any

import torch
from torch import fx

from ..ir import Value
from .table import Lowering, require, rule

aten = torch.ops.aten

_FUNCTIONS: dict[Any, str] = {  # by operator: the target of a node
    aten.abs.default: "abs",
    aten.neg.default: "neg",
    aten.exp.default: "exp",
    aten.log.default: "log",
    aten.sqrt.default: "sqrt",
    aten.rsqrt.default: "rsqrt",
    aten.sigmoid.default: "sigmoid",
    aten.tanh.default: "tanh",
    aten.silu.default: "silu",
    aten.hardsigmoid.default: "hardsigmoid",
    aten.hardswish.default: "hardswish",
    aten.mish.default: "mish",
    aten.erf.default: "erf",
}
_LINEAR_FROM = 20.0  # where torch's softplus becomes the identity, by default: the difference is less than float32 has


@rule(*_FUNCTIONS)
def _unary(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _emit(state, node, a, _FUNCTIONS[node.target])


@rule(aten.gelu.default)
def _gelu(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _emit(state, node, a, "gelu_tanh" if a["approximate"] == "tanh" else "gelu")


@rule(aten.softplus.default)
def _softplus(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    require(a["beta"] == 1 and a["threshold"] >= _LINEAR_FROM, "softplus with another beta than 1 or a low threshold")
    return _emit(state, node, a, "softplus")


@rule(aten.elu.default)
def _elu(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    scaled = [name for name in ("alpha", "scale", "input_scale") if a[name] != 1]
    require(not scaled, f"elu with another {' and '.join(scaled)} than 1")
    return _emit(state, node, a, "elu")


def _emit(state: Lowering, node: fx.Node, a: dict[str, Any], function: str) -> Value:
    return state.emit(node, "unary", [state.value(a["self"])], function=function)
