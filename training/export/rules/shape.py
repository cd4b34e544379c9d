"""Reshapes, padding and slices."""

from __future__ import annotations

import sys
from typing import Any

import torch
from torch import fx

from ....format import MAX_RANK
from ..ir import Size, Value
from ..trace import shape_of, shapes_of
from .table import BY_RESULT, RULES, Lowering, require, rule

aten = torch.ops.aten


@rule(aten.flatten.using_ints, aten.view.default, aten.reshape.default, aten.unsqueeze.default)
@rule(aten.squeeze.default, aten.squeeze.dim, aten.squeeze.dims, aten._unsafe_view.default)
def _reshape(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _reshaped(state, node, state.value(a["self"]))


def _reshaped(state: Lowering, node: fx.Node, x: Value) -> Value:
    """x in the shape of the node's result."""
    shape = shape_of(node)
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
    if x.shape == shape and a["step"] == 1:
        return x
    require(axis >= 1, "a slice of the batch")
    return _emit_slice(state, node, x, axis, *_range(x.shape[axis], a["start"], a["end"], a["step"]))


def _emit_slice(state: Lowering, node: fx.Node, x: Value, axis: int, start: Size, stop: Size, step: int) -> Value:
    rank = len(x.shape)
    steps = [1] * rank
    starts: list[Size] = [0] * rank
    stops: list[Size | None] = [None] * rank
    starts[axis], stops[axis], steps[axis] = start, None if stop == x.shape[axis] else stop, step
    return state.emit(node, "slice", [x], start=starts, stop=stops, step=steps)


SPLITS = (aten.split.Tensor, aten.split_with_sizes.default, aten.unbind.int)
BY_RESULT.update(SPLITS)


@rule(*SPLITS)
def _split(state: Lowering, node: fx.Node, a: dict[str, Any]) -> list[Value]:
    """All parts; those of `unbind` lack the axis."""
    x, shapes = state.value(a["self"]), shapes_of(node)
    axis = a["dim"] % len(x.shape)
    require(axis >= 1, "a split of the batch")
    unbound = node.target is aten.unbind.int
    sizes = [1 if unbound else shape[axis] for shape in shapes]
    require(0 not in sizes, "an empty part")
    takers = {user.args[1]: user for user in node.users}  # of the parts, by their place
    origins = [takers[i].name if i in takers else f"{node.name}.{i}" for i in range(len(sizes))]
    parts = [Value("", (*x.shape[:axis], s, *x.shape[axis + 1 :]), o) for s, o in zip(sizes, origins, strict=True)]
    if len(parts) == 1:
        parts = [x]
    else:
        state.emit_several(node, "split", [x], parts, axis=axis, sizes=sizes)
    return [_reshaped(state, takers[i], parts[i]) if i in takers else parts[i] for i in range(len(parts))]


@rule(aten.select.int)
def _select(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    """A slice without its axis."""
    x = state.value(a["self"])
    axis = a["dim"] % len(x.shape)
    require(axis >= 1, "one image of the batch")
    index = a["index"]
    part = _emit_slice(state, node, x, axis, *_range(x.shape[axis], index, None if index == -1 else index + 1, 1))
    part.shape = (*x.shape[:axis], 1, *x.shape[axis + 1 :])
    return _reshaped(state, node, part)


def _range(size: Size, start: int | None, stop: int | None, step: int) -> tuple[Size, Size, int]:
    """Start, stop and step of a slice of an axis; negative ones count from a dynamic size as they do from a number."""
    if isinstance(size, int):
        first, last, step = slice(start, stop, step).indices(size)
        require(first < last, "an empty slice")
        return first, last, step
    ends = [f"{size} - {-end}" if end < 0 else end for end in (start or 0, sys.maxsize if stop is None else stop)]
    return ends[0], size if ends[1] == sys.maxsize else ends[1], step
