"""Reshapes, padding and slices."""

from __future__ import annotations

import sys
from typing import Any

import torch
from torch import fx

from ....format import MAX_RANK
from ..ir import Size, Value
from ..trace import arguments, shape_of
from .table import BY_RESULT, RULES, Lowering, require, rule

aten = torch.ops.aten


@rule(aten.flatten.using_ints, aten.view.default, aten.reshape.default, aten.unsqueeze.default)
@rule(aten.squeeze.default, aten.squeeze.dim, aten.squeeze.dims, aten._unsafe_view.default)
def _reshape(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x, shape = state.value(a["self"]), shape_of(node)
    if x.shape == shape:
        return x
    require(shape[:1] == x.shape[:1], "a reshape that changes the batch, as " + _change(x.shape, shape))
    require(1 <= len(shape) <= MAX_RANK, f"a reshape to rank {len(shape)}, as " + _change(x.shape, shape))
    if len(shape) == 2:
        return state.emit(node, "flatten", [x])
    return state.emit(node, "reshape", [x], shape=list(shape))


def _change(before: tuple[Size, ...], after: tuple[Size, ...]) -> str:
    first, second = (f"[{', '.join(map(str, shape))}]" for shape in (before, after))
    return f"{first} to {second}"


BY_RESULT.update(target for target, function in RULES.items() if function is _reshape)


@rule(aten.pad.default, aten.constant_pad_nd.default)
def _pad(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    require(a.get("mode", "constant") == "constant", f"padding mode {a.get('mode')!r}")
    x = state.value(a["self"])
    given = [int(size) for size in a["pad"]]
    require(min(given, default=0) >= 0, "a negative padding")
    pairs = [given[i : i + 2] for i in range(0, len(given), 2)]  # last axis first
    pads = [[0, 0]] * (len(x.shape) - len(pairs)) + pairs[::-1]
    require(pads[0] == [0, 0], "padding of the batch")
    if not any(given):
        return x
    return state.emit(node, "pad", [x], pads=pads, value=float(a.get("value") or 0.0))


@rule(aten.slice.Tensor)
def _slice(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x, shape = state.value(a["self"]), shape_of(node)
    axis = a["dim"] % len(x.shape)
    size = x.shape[axis]
    if x.shape == shape and a["step"] == 1:
        return x
    require(axis >= 1, "a slice of the batch")
    start, stop, step = _range(size, a["start"], a["end"], a["step"])
    rank = len(x.shape)
    steps = [1] * rank
    starts: list[Size] = [0] * rank
    stops: list[Size | None] = [None] * rank
    starts[axis], stops[axis], steps[axis] = start, None if stop == size else stop, step
    return state.emit(node, "slice", [x], start=starts, stop=stops, step=steps)


SPLITS = (aten.split.Tensor, aten.split_with_sizes.default)


@rule(*SPLITS)
def _split(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    """What is split; `part` makes slices of it."""
    x = state.value(a["self"])
    axis = a["dim"] % len(x.shape)
    require(axis >= 1, "a split of the batch")
    require(isinstance(x.shape[axis], int), "a split of a dynamic size")
    return x


def part(state: Lowering, node: fx.Node) -> Value:
    """One result of a split: a slice, which the runtime reads where it is. node: takes it."""
    split: Any = node.args[0]
    index: Any = node.args[1]
    x, parts = state.values[split], split.meta["val"]
    axis = arguments(split)["dim"] % len(x.shape)
    sizes = [entry.shape[axis] for entry in parts]
    start = sum(sizes[:index])
    if sizes[index] == x.shape[axis]:
        return x
    starts, stops = [0] * len(x.shape), [None] * len(x.shape)
    starts[axis], stops[axis] = start, None if start + sizes[index] == x.shape[axis] else start + sizes[index]
    return state.emit(node, "slice", [x], start=starts, stop=stops, step=[1] * len(x.shape))


def _range(size: Size, start: int | None, stop: int | None, step: int) -> tuple[Size, Size, int]:
    """Start, stop and step of a slice of an axis; negative ones count from a dynamic size as they do from a number."""
    if isinstance(size, int):
        first, last, step = slice(start, stop, step).indices(size)
        require(first < last, "an empty slice")
        return first, last, step
    ends = [f"{size} - {-end}" if end < 0 else end for end in (start or 0, sys.maxsize if stop is None else stop)]
    return ends[0], size if ends[1] == sys.maxsize else ends[1], step
