"""Pooling."""

from __future__ import annotations

from typing import Any

import torch
from torch import fx

from ..ir import Value
from ..trace import shape_of
from .table import Lowering, Unsupported, is_known, pair, require, rule

aten = torch.ops.aten


@rule(aten.max_pool2d.default)
def _max_pool2d(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    require(pair(a["dilation"]) == [1, 1], "max pooling with a dilation")
    return state.emit(node, "max_pool2d", [state.value(a["self"])], **_window(state, node, a))


@rule(aten.avg_pool2d.default)
def _avg_pool2d(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    require(a["divisor_override"] is None, "average pooling with divisor_override")
    window = _window(state, node, a)
    symmetric = window["padding"] == pair(a["padding"]) * 2
    require(symmetric, "average pooling with ceil_mode that adds a partial window")
    included = bool(a["count_include_pad"])
    return state.emit(node, "avg_pool2d", [state.value(a["self"])], count_include_pad=included, **window)


def _window(state: Lowering, node: fx.Node, a: dict[str, Any]) -> dict[str, Any]:
    """Kernel, stride and padding; the file has no ceil mode, so its extra windows become padding below and right."""
    x = state.value(a["self"])
    require(len(x.shape) == 4, f"2-d pooling takes rank 4, got rank {len(x.shape)}")
    kernel, padding = pair(a["kernel_size"]), pair(a["padding"])
    stride = pair(a["stride"]) if a["stride"] else kernel
    sizes, results = x.shape[2:], shape_of(node)[2:]
    if not a["ceil_mode"]:
        return {"kernel": kernel, "stride": stride, "padding": padding * 2}
    if not is_known(sizes) or not is_known(results):
        raise Unsupported("ceil_mode with a dynamic size")
    last = [(results[i] - 1) * stride[i] + kernel[i] - sizes[i] - padding[i] for i in range(2)]
    ends = [max(pair) for pair in zip(padding, last, strict=True)]
    return {"kernel": kernel, "stride": stride, "padding": padding + ends}


@rule(aten.adaptive_avg_pool2d.default)
def _adaptive_avg_pool2d(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x = state.value(a["self"])
    require(len(x.shape) == 4, f"2-d pooling takes rank 4, got rank {len(x.shape)}")
    sizes, result = x.shape[2:], shape_of(node)[2:]
    if result == (1, 1):
        return state.emit(node, "global_avg_pool", [x])
    if result == sizes:
        return x
    if not is_known(sizes) or not is_known(result):
        raise Unsupported(f"adaptive pooling of the dynamic size [{', '.join(map(str, sizes))}]")
    require(
        all(s % r == 0 for s, r in zip(sizes, result, strict=True)),
        f"adaptive pooling of {list(sizes)} to {list(result)}",
    )
    kernel = [s // r for s, r in zip(sizes, result, strict=True)]
    return state.emit(node, "avg_pool2d", [x], kernel=kernel, stride=kernel, padding=[0] * 4, count_include_pad=True)


@rule(aten.mean.dim)
def _mean(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x = state.value(a["self"])
    axes = sorted(axis % len(x.shape) for axis in a["dim"] or [])
    require(len(x.shape) == 4 and axes == [2, 3], "a mean over other axes than height and width")
    pooled = state.emit(node, "global_avg_pool", [x])
    if a["keepdim"]:
        return pooled
    pooled.shape = (*pooled.shape, 1, 1)
    return state.emit(node, "flatten", [pooled])
