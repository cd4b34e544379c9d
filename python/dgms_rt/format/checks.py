"""What can be told of a file without shape inference: the rules of docs/format.md that records and arrays must obey."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from .records import (
    ATTRIBUTES,
    MAX_DIM,
    MAX_DIMS,
    MAX_ELEMENTS,
    MAX_NAME_BYTES,
    MAX_NODES,
    MAX_RANK,
    WEIGHT_RANKS,
    CodesWeight,
    Dim,
    Float32Weight,
    Input,
    Int8Weight,
    ModelRecords,
    Node,
    Normalization,
    Value,
    Weight,
)


def check_records(file: ModelRecords) -> None:
    """Raises ValueError for what the format does not allow, weights apart; it names node, value or input."""
    for key, text in file.metadata.items():
        if not isinstance(key, str) or not isinstance(text, str):
            raise ValueError(f"metadata {key!r}: keys and values are strings, not {type(text).__name__}")
    if not file.inputs or not file.outputs or not file.nodes:
        raise ValueError("a model has at least one input, one output and one node")
    if len(file.nodes) > MAX_NODES:
        raise ValueError(f"{len(file.nodes)} nodes, at most {MAX_NODES} fit in a file")
    _check_unique("input", [entry.name for entry in file.inputs])
    _check_unique("output", [entry.name for entry in file.outputs])
    _check_unique("value", [value.name for value in file.values])
    _check_unique("node", [node.name for node in file.nodes])
    for value in file.values:
        _check_value(value)
    _check_inputs(file)
    _check_edges(file)
    for value in file.values:
        if value.constant is not None:
            _check_constant(value, value.constant)
    for node in file.nodes:
        _check_node(node)


def _check_inputs(file: ModelRecords) -> None:
    check_dims(file.dims)
    smallest = {dim.name: dim.min for dim in file.dims}
    for entry in file.inputs:
        shape = list(entry.shape)
        if not 1 <= len(shape) <= MAX_RANK:
            raise ValueError(f"input {entry.name!r}: rank {len(shape)} is not in 1..{MAX_RANK}")
        sizes = [smallest.get(size) if isinstance(size, str) else size for size in shape]
        if not all(isinstance(size, int) and not isinstance(size, bool) and size >= 1 for size in sizes):
            raise ValueError(
                f"input {entry.name!r}: shape {shape} has entries that are not sizes >= 1 or dims {list(smallest)}"
            )
        if math.prod(int(size) for size in sizes if size is not None) > MAX_ELEMENTS:
            raise ValueError(f"input {entry.name!r}: shape {shape} has more than 2**31 - 1 elements")
        if entry.normalization is not None:
            _check_normalization(entry, entry.normalization)

    used = {size for entry in file.inputs for size in entry.shape}
    for dim in file.dims:
        if dim.name not in used:
            raise ValueError(f"dimension {dim.name!r}: no input has it")


def check_dims(dims: Sequence[Dim]) -> None:
    """Raises ValueError for dimensions that the format does not allow."""
    if len(dims) > MAX_DIMS:
        raise ValueError(f"{len(dims)} dimensions, at most {MAX_DIMS} fit in a file")
    _check_unique("dimension", [dim.name for dim in dims])
    for dim in dims:
        what = f"dimension {dim.name!r}"
        if not 1 <= dim.min <= dim.max <= MAX_DIM:
            raise ValueError(f"{what}: {dim.min}..{dim.max} is not in 1..{MAX_DIM}")
        if dim.multiple < 1 or dim.min % dim.multiple or dim.max % dim.multiple:
            raise ValueError(f"{what}: {dim.min}..{dim.max} does not begin and end at multiples of {dim.multiple}")


def _check_edges(file: ModelRecords) -> None:
    values = {value.name for value in file.values}
    produced: set[str] = set()
    read: set[str] = set()

    def produce(name: str, who: str) -> None:
        if name not in values:
            raise ValueError(f"{who}: the value {name!r} is not listed")
        if name in produced:
            raise ValueError(f"{who}: the value {name!r} is already produced")
        produced.add(name)

    for value in file.values:
        if value.constant is not None:
            produce(value.name, f"constant {value.name!r}")
    for entry in file.inputs:
        produce(entry.value, f"input {entry.name!r}")
    for node in file.nodes:
        for name in node.inputs:
            if name not in produced:
                raise ValueError(f"node {node.name!r}: the value {name!r} is not produced before it is read")
        read.update(node.inputs)
        for name in node.outputs:
            produce(name, f"node {node.name!r}")
    for output in file.outputs:
        if output.value not in produced:
            raise ValueError(f"output {output.name!r}: nothing produces the value {output.value!r}")
        read.add(output.value)
    for name in sorted(values):
        if name not in produced or name not in read:
            raise ValueError(f"value {name!r} is never {'read' if name in produced else 'produced'}")


def check_name(name: str, what: str) -> None:
    """Raises ValueError for a name that the format does not allow; `what` has it."""
    if not isinstance(name, str) or not 1 <= len(name.encode()) <= MAX_NAME_BYTES:
        raise ValueError(f"{what}: the name {name!r} does not have 1..{MAX_NAME_BYTES} bytes")
    if any(ord(character) < 32 or ord(character) == 127 for character in name):
        raise ValueError(f"{what}: the name {name!r} has control characters")


def _check_unique(what: str, names: Sequence[str]) -> None:
    seen: set[str] = set()
    for name in names:
        check_name(name, what)
        if name in seen:
            raise ValueError(f"{what} {name!r} exists twice")
        seen.add(name)


def _check_value(value: Value) -> None:
    if value.dtype in ("float32", "int32", "int64"):
        if value.scale is not None or value.zero_point is not None:
            raise ValueError(f"value {value.name!r}: a {value.dtype} value has no scale and no zero point")
        return
    if value.dtype != "int8":
        raise ValueError(f"value {value.name!r}: dtype {value.dtype!r} is none of 'float32', 'int8', 'int32', 'int64'")
    if value.scale is None or value.zero_point is None:
        raise ValueError(f"value {value.name!r}: an int8 value needs a scale and a zero point")
    if not _is_normal_positive(value.scale):
        raise ValueError(f"value {value.name!r}: the scale {value.scale!r} is not a normal positive float32")
    if not -128 <= value.zero_point <= 127 or int(value.zero_point) != value.zero_point:
        raise ValueError(f"value {value.name!r}: the zero point {value.zero_point!r} is not in -128..127")


def _check_constant(value: Value, constant: npt.NDArray[Any]) -> None:
    if constant.dtype != np.dtype(value.dtype):
        raise ValueError(f"value {value.name!r}: the constant is {constant.dtype}, not {value.dtype}")
    if not 1 <= constant.ndim <= MAX_RANK or not 1 <= constant.size <= MAX_ELEMENTS:
        raise ValueError(
            f"value {value.name!r}: a constant has rank 1 to {MAX_RANK} and no empty axis, not {list(constant.shape)}"
        )
    if constant.dtype == np.float32 and not np.isfinite(constant).all():
        raise ValueError(f"value {value.name!r}: the constant is not finite")


def _check_normalization(entry: Input, normalization: Normalization) -> None:
    if len(entry.shape) != 4:
        raise ValueError(f"input {entry.name!r}: a normalization needs rank 4, not {len(entry.shape)}")
    channels = entry.shape[1]
    if isinstance(channels, str):
        raise ValueError(
            f"input {entry.name!r}: a normalization needs a number of channels, not the dimension {channels!r}"
        )
    if len(normalization.mean) != channels or len(normalization.std) != channels:
        raise ValueError(f"input {entry.name!r}: mean and std need {channels} entries, one per channel")
    if not all(math.isfinite(value) for value in normalization.mean):
        raise ValueError(f"input {entry.name!r}: the mean is not finite")
    if not all(_is_normal_positive(value) for value in normalization.std):
        raise ValueError(f"input {entry.name!r}: the std is not positive")


def _is_normal_positive(value: float) -> bool:
    limits = np.finfo(np.float32)
    return bool(math.isfinite(value) and float(limits.tiny) <= value <= float(limits.max))


def _check_node(node: Node) -> None:
    if node.op not in ATTRIBUTES:
        raise ValueError(f"node {node.name!r}: unknown operator {node.op!r}; known: {', '.join(sorted(ATTRIBUTES))}")
    unknown = sorted(set(node.attributes) - ATTRIBUTES[node.op])
    if unknown:
        raise ValueError(f"node {node.name!r}: {node.op} has no attribute {', '.join(map(repr, unknown))}")
    try:
        json.dumps(dict(node.attributes), allow_nan=False)
    except (TypeError, ValueError) as error:
        raise ValueError(f"node {node.name!r}: the attributes are not finite JSON: {error}") from error
    if (node.weight is not None) != (node.op in WEIGHT_RANKS):
        raise ValueError(f"node {node.name!r}: {node.op} {'has no' if node.weight is not None else 'needs a'} weight")
    if node.bias is not None:
        if node.weight is None:
            raise ValueError(f"node {node.name!r}: {node.op} has no bias")
        outputs = (node.weight.codes if isinstance(node.weight, CodesWeight) else node.weight.values).shape[0]
        _check_array(node, "bias", node.bias, np.float32, (outputs,))


def check_weight(node: Node, weight: Weight) -> None:
    """Raises ValueError for a weight that the operator or the format does not allow."""
    codes = isinstance(weight, CodesWeight)
    elements = weight.codes if isinstance(weight, CodesWeight) else weight.values
    if elements.ndim != WEIGHT_RANKS[node.op] or not 1 <= elements.size <= MAX_ELEMENTS:
        rank = WEIGHT_RANKS[node.op]
        raise ValueError(
            f"node {node.name!r}: a {node.op} weight has rank {rank} and no empty axis, not {elements.shape}"
        )
    dtype = np.uint8 if codes else np.int8 if isinstance(weight, Int8Weight) else np.float32
    _check_array(node, "codes" if codes else "values", elements, dtype, elements.shape)
    if isinstance(weight, Float32Weight):
        return
    _check_array(node, "scale", weight.scale, np.float32, (elements.shape[0],))
    if isinstance(weight, CodesWeight):
        if not 1 <= weight.bits <= 4:
            raise ValueError(f"node {node.name!r}: {weight.bits} bits per code, not 1..4")
        levels = weight.codebook.size
        dtype = np.int8 if weight.codebook.dtype == np.int8 else np.float32
        _check_array(node, "codebook", weight.codebook, dtype, (levels,))
        if not 1 <= levels <= 1 << weight.bits:
            raise ValueError(f"node {node.name!r}: a codebook of {levels} levels for {weight.bits}-bit codes")
        if int(elements.max()) >= levels:
            raise ValueError(
                f"node {node.name!r}: code {int(elements.max())} is behind the codebook of {levels} levels"
            )


def _check_array(node: Node, what: str, array: npt.NDArray[Any], dtype: npt.DTypeLike, shape: tuple[int, ...]) -> None:
    if array.dtype != np.dtype(dtype) or array.shape != shape:
        raise ValueError(
            f"node {node.name!r}: {what} must be {np.dtype(dtype)} {list(shape)}, not {array.dtype} {list(array.shape)}"
        )
    if array.dtype == np.float32 and not np.isfinite(array).all():
        raise ValueError(f"node {node.name!r}: {what} is not finite")
    if array.dtype == np.int8 and (array == -128).any():
        raise ValueError(f"node {node.name!r}: {what} holds -128; int8 levels and values are in -127..127")
