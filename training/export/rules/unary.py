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
    scaled = [name for name in ("scale", "input_scale") if a[name] != 1]
    require(not scaled, f"elu with another {' and '.join(scaled)} than 1")
    return _emit(state, node, a, "elu", alpha=_single(a["alpha"]))


@rule(aten.leaky_relu.default)
def _leaky_relu(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _emit(state, node, a, "leaky_relu", alpha=_single(a["negative_slope"]))


@rule(aten.reciprocal.default)
def _reciprocal(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _emit(state, node, a, "reciprocal", alpha=1.0)


@rule(aten.rsub.Scalar)
def _rsub(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _emit(state, node, a, "linear", alpha=_single(-a["alpha"]), beta=_single(a["other"]))


@rule(aten.pow.Tensor_Scalar)
def _pow(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    exponent = float(a["exponent"])
    if exponent == 2:
        x = state.value(a["self"])
        return state.emit(node, "mul", [x, x])
    if exponent == -1:
        return _emit(state, node, a, "reciprocal", alpha=1.0)
    functions = {0.5: "sqrt", -0.5: "rsqrt"}
    require(exponent in functions, f"a power of {exponent:g}")
    return _emit(state, node, a, functions[exponent])


def with_number(state: Lowering, node: fx.Node, a: dict[str, Any], op: str) -> Value:
    """x op number."""
    number = float(a["other"])
    alpha, beta = {
        "add": lambda: (1.0, number),
        "sub": lambda: (1.0, -number),
        "mul": lambda: (number, 0.0),
        "div": lambda: (1 / number, 0.0),
    }[op]()
    return _emit(state, node, a, "linear", alpha=_single(alpha), beta=_single(beta))


def _emit(state: Lowering, node: fx.Node, a: dict[str, Any], function: str, **numbers: float) -> Value:
    attributes: dict[str, Any] = {"function": function, **numbers}
    return state.emit(node, "unary", [state.value(a["self"])], **attributes)


def _single(number: float) -> float:
    """As float32, which the runtime computes with."""
    return float(torch.tensor(number, dtype=torch.float32))
