"""Linear layers, and the companded inputs of layers."""

from __future__ import annotations

from typing import Any

import torch
from torch import fx

from ..ir import Value
from .table import Lowering, require, rule

aten = torch.ops.aten


@rule(aten.linear.default)
def _linear(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x = state.value(a["input"])
    require(len(x.shape) == 2, f"linear layers take rank 2, got rank {len(x.shape)}")
    return state.emit(node, "linear", [x], state.weight(a["weight"]), state.parameter(a["bias"]))


@rule(torch.ops.dgms.companded_input.default)
def _companded_input(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    layer = a["layer"]
    name = f"{layer}.input"
    once = all(entry.name != name for entry in state.nodes)
    require(once, f"layer {layer} is called more than once; its companded input needs one range: give it bits 8 or 32")
    value = state.emit(node, "lookup", [state.value(a["x"])], quantizer=state.companded[layer])
    state.nodes[-1].name = value.name = name
    return value
