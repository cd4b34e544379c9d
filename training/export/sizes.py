"""Sizes that the caller of the file chooses: which there are, and expressions of them as the file writes them."""

from __future__ import annotations

import ast
import keyword
from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Any

from torch import Tensor

from ...format import Dim, check_dims
from .ir import BATCH, Size

# Of the inputs' axes in torch's order, by the name of the input.
Dynamic = Mapping[str, Mapping[int, Dim]]


def model_dims(caller: str, batch: tuple[int, int] | None, dynamic: Dynamic) -> list[Dim]:
    """All dims, the batch first. Raises ValueError for one that has a bad name or range, or two ranges."""
    dims = {} if batch is None else {BATCH: Dim(BATCH, *batch)}
    for axes in dynamic.values():
        for dim in axes.values():
            if dim.name == BATCH or not dim.name.isidentifier() or keyword.iskeyword(dim.name):
                raise ValueError(
                    f"{caller}: a dim cannot have the name {dim.name!r}; give it one like 'H', not {BATCH!r}"
                )
            if dims.setdefault(dim.name, dim) != dim:
                raise ValueError(f"{caller}: the dim {dim.name!r} is given as {dims[dim.name]} and as {dim}")
    try:
        check_dims(list(dims.values()))
    except ValueError as error:
        raise ValueError(f"{caller}: {error}") from error
    for dim in dims.values():
        if dim.name != BATCH and dim.max < 2 * dim.multiple:
            raise ValueError(f"{caller}: the dim {dim.name!r} has one size only; leave it out to fix the example's")
    return list(dims.values())


def input_dims(
    caller: str, inputs: Mapping[str, Tensor], batch: tuple[int, int] | None, dynamic: Dynamic
) -> list[dict[int, Dim]]:
    """The dims of each input by axis. Raises ValueError where they do not fit the inputs."""
    unknown = sorted(set(dynamic) - set(inputs))
    if unknown:
        raise ValueError(f"{caller}: dynamic names unknown inputs {unknown}; the inputs are {list(inputs)}")
    result = []
    for name, x in inputs.items():
        axes = dict(dynamic.get(name, {}))
        for axis, dim in axes.items():
            if not (batch is not None) <= axis < x.dim():
                raise ValueError(
                    f"{caller}: dynamic: the input {name!r} {list(x.shape)} has no axis {axis} for {dim.name!r}"
                    + ("; batch= gives the range of axis 0" if axis == 0 else "")
                )
            if not dim.min <= x.shape[axis] <= dim.max or x.shape[axis] % dim.multiple:
                raise ValueError(
                    f"{caller}: axis {axis} of the example {name!r} has size {x.shape[axis]}, which is not in "
                    f"{dim.name} = {dim.min}..{dim.max} in steps of {dim.multiple}; give an example that is"
                )
        result.append(axes if batch is None else {0: Dim(BATCH, *batch)} | axes)
    return result


def file_size(size: Size | None) -> Any:
    """A size as the file writes it (docs/format.md): a number, the name of a dim or an expression; None stays."""
    return size if size is None or isinstance(size, int) else _written(ast.parse(size, mode="eval").body)


def _written(tree: ast.expr) -> Any:
    match tree:
        case ast.Constant(int() as number):
            return number
        case ast.Name(name):
            return name
        case ast.UnaryOp(ast.USub(), operand):
            return ["*", -1, _written(operand)]
        case ast.BinOp(left, ast.Add(), right):
            return ["+", _written(left), _written(right)]
        case ast.BinOp(left, ast.Sub(), right):
            return ["+", _written(left), ["*", -1, _written(right)]]
        case ast.BinOp(left, ast.Mult(), right):
            return ["*", _written(left), _written(right)]
        case ast.BinOp(left, ast.FloorDiv(), ast.Constant(int() as divisor)):
            return ["//", _written(left), divisor]
        case ast.BinOp(base, ast.Pow(), ast.Constant(int() as power)) if power >= 1:
            factors: Sequence[Any] = [_written(base)] * power
            return reduce(lambda product, factor: ["*", product, factor], factors)
    raise ValueError(f"export: the file cannot hold the size {ast.unparse(tree)}; reshape and slice by other sizes")
