"""Convolutions."""

from __future__ import annotations

from typing import Any

import torch
from torch import fx

from ..ir import Value
from .table import Lowering, pair, rule

aten = torch.ops.aten


@rule(aten.conv2d.default, aten.conv2d.padding)
def _conv2d(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    weight = state.weight(a["weight"])
    kernel = a["weight"].meta["val"].shape[2:]
    dilation = pair(a["dilation"])
    if a["padding"] == "valid":
        padding = [0, 0, 0, 0]
    elif a["padding"] == "same":
        total = [dilation[i] * (kernel[i] - 1) for i in range(2)]
        padding = [total[0] // 2, total[1] // 2, total[0] - total[0] // 2, total[1] - total[1] // 2]
    else:
        padding = pair(a["padding"]) * 2
    attributes = {"stride": pair(a["stride"]), "padding": padding, "dilation": dilation, "groups": a["groups"]}
    return state.emit(node, "conv2d", [state.value(a["input"])], weight, state.parameter(a["bias"]), **attributes)
