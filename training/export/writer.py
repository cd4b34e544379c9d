"""The only writer of `.dgms` files (docs/format.md). Needs numpy, not torch.

A file is described by plain records (:class:`Input`, :class:`Value`, :class:`Node`, ...) and written by
:class:`ModelFile`. Everything that the format promises and that can be told without shape inference is checked
here, so that a mistake is a `ValueError` at export and not a refused file at load.
"""

from __future__ import annotations

import json
import math
import os
import secrets
import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

FORMAT_VERSION = "1.0"
MAX_HEADER_BYTES = 64 << 20
MAX_TENSORS = 65536
MAX_NODES = 65536
MAX_BATCH = 65536
MAX_ELEMENTS = 2**31 - 1
MAX_NAME_BYTES = 512
ALIGNMENT = 64

_DTYPES = {np.dtype(np.uint8): "U8", np.dtype(np.int8): "I8", np.dtype(np.int32): "I32", np.dtype(np.float32): "F32"}

# Attributes an operator may have (docs/format.md, "Operators").
ATTRIBUTES: dict[str, frozenset[str]] = {
    "conv2d": frozenset({"stride", "padding", "dilation", "groups", "activation", "algorithm"}),
    "linear": frozenset({"activation"}),
    "add": frozenset({"activation"}),
    "clip": frozenset({"min", "max"}),
    "lookup": frozenset({"thresholds", "levels"}),
    "max_pool2d": frozenset({"kernel", "stride", "padding"}),
    "avg_pool2d": frozenset({"kernel", "stride", "padding", "count_include_pad"}),
    "global_avg_pool": frozenset(),
    "flatten": frozenset(),
    "reshape": frozenset({"shape"}),
    "concat": frozenset({"axis"}),
    "pad": frozenset({"pads", "value"}),
    "slice": frozenset({"start", "stop", "step"}),
    "softmax": frozenset({"axis"}),
    "quantize": frozenset(),
    "dequantize": frozenset(),
}
_WEIGHTED_RANKS = {"conv2d": 4, "linear": 2}


@dataclass(frozen=True)
class CodesWeight:
    """`w[o, ...] = scale[o] * codebook[codes[o, ...]]`.

    Attributes:
        codes: uint8, one code an element, `O,kh,kw,I/groups` (conv2d) or `O,I` (linear).
        codebook: int8 in -127..127 or float32, `[L]`, `1 <= L <= 2**bits`.
        scale: float32 `[O]`.
        bits: 1..4.
    """

    codes: npt.NDArray[np.uint8]
    codebook: npt.NDArray[np.int8] | npt.NDArray[np.float32]
    scale: npt.NDArray[np.float32]
    bits: int


@dataclass(frozen=True)
class Int8Weight:
    """`w[o, ...] = scale[o] * values[o, ...]`: int8 values in -127..127, float32 scale `[O]`."""

    values: npt.NDArray[np.int8]
    scale: npt.NDArray[np.float32]


@dataclass(frozen=True)
class Float32Weight:
    """The weights themselves, float32, `O,kh,kw,I/groups` or `O,I`."""

    values: npt.NDArray[np.float32]


Weight = CodesWeight | Int8Weight | Float32Weight


@dataclass(frozen=True)
class Value:
    """An edge of the graph. int8: `real = scale * (q - zero_point)`; float32 has neither."""

    name: str
    dtype: str = "float32"
    scale: float | None = None
    zero_point: int | None = None


@dataclass(frozen=True)
class Normalization:
    """uint8 pixels `u` of a rank-4 input stand for `(u / 255 - mean) / std`, one entry a channel."""

    mean: Sequence[float]
    std: Sequence[float]


@dataclass(frozen=True)
class Input:
    """What the caller gives: float32 of `shape` (rank 4: N,C,H,W), first the name of the batch or a number."""

    name: str
    value: str
    shape: Sequence[int | str]
    normalization: Normalization | None = None


@dataclass(frozen=True)
class Output:
    """What the caller receives: float32, rank 4 as N,C,H,W."""

    name: str
    value: str


@dataclass(frozen=True)
class Node:
    """An operator. Rank-4 values are N,H,W,C inside: attributes are in that order. `bias` is float32 `[O]`."""

    name: str
    op: str
    inputs: Sequence[str]
    outputs: Sequence[str]
    attributes: Mapping[str, Any] = field(default_factory=dict)
    weight: Weight | None = None
    bias: npt.NDArray[np.float32] | None = None


@dataclass(frozen=True)
class Batch:
    """A dynamic batch: the name it has in the shapes of the inputs, and its range."""

    name: str = "N"
    min: int = 1
    max: int = 1024


def pack_codes(codes: npt.NDArray[np.uint8], bits: int) -> npt.NDArray[np.uint8]:
    """Packs rows of codes, least significant bit first.

    Args:
        codes: uint8 `[rows, K]`, every entry below `2**bits`.
        bits: 1..4.

    Returns:
        uint8 `[rows, ceil(K * bits / 8)]`; the bits behind the last code are 0.
    """
    rows, depth = codes.shape
    planes = (codes[:, :, None] >> np.arange(bits, dtype=np.uint8)) & 1
    return np.packbits(planes.reshape(rows, depth * bits), axis=1, bitorder="little")


def unpack_codes(packed: npt.NDArray[np.uint8], bits: int, depth: int) -> npt.NDArray[np.uint8]:
    """The inverse of :func:`pack_codes`: uint8 `[rows, ceil(depth * bits / 8)]` to uint8 `[rows, depth]`."""
    planes = np.unpackbits(packed, axis=1, count=depth * bits, bitorder="little").reshape(len(packed), depth, bits)
    codes: npt.NDArray[np.uint8] = (planes << np.arange(bits, dtype=np.uint8)).sum(axis=2, dtype=np.uint8)
    return codes


def tensors_of(node: Node) -> tuple[dict[str, npt.NDArray[Any]], dict[str, Any]]:
    """Tensors of a node by their name in the file, and the node's `weights` entry that refers to them.

    Raises:
        ValueError: a weight that the format does not allow.
    """
    tensors: dict[str, npt.NDArray[Any]] = {}
    entry: dict[str, Any] = {}
    weight = node.weight
    if weight is not None:
        _check_weight(node, weight)
        record: dict[str, Any]
        if isinstance(weight, CodesWeight):
            shape = weight.codes.shape
            tensors[f"{node.name}.codes"] = pack_codes(weight.codes.reshape(shape[0], -1), weight.bits)
            tensors[f"{node.name}.codebook"] = weight.codebook
            record = {"encoding": "codes", "bits": weight.bits, "codes": f"{node.name}.codes"}
            record["codebook"] = f"{node.name}.codebook"
        else:
            shape = weight.values.shape
            tensors[f"{node.name}.values"] = weight.values
            encoding = "int8" if isinstance(weight, Int8Weight) else "float32"
            record = {"encoding": encoding, "values": f"{node.name}.values"}
        if not isinstance(weight, Float32Weight):
            tensors[f"{node.name}.scale"] = weight.scale
            record["scale"] = f"{node.name}.scale"
        record["shape"] = list(shape)
        entry["weight"] = record
    if node.bias is not None:
        tensors[f"{node.name}.bias"] = node.bias
        entry["bias"] = f"{node.name}.bias"
    return tensors, entry


@dataclass(frozen=True)
class ModelFile:
    """A whole file.

    Attributes:
        values: every value, the inputs' included.
        nodes: in an order in which every input is already produced.
        batch: the dynamic batch, or None when all shapes are numbers.
        metadata: any strings; the runtime hands them to the user.
    """

    name: str
    inputs: Sequence[Input]
    outputs: Sequence[Output]
    values: Sequence[Value]
    nodes: Sequence[Node]
    batch: Batch | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    producer: str = "dgms_rt"

    def to_bytes(self) -> bytes:
        """The bytes of the file.

        Raises:
            ValueError: something that the format does not allow, with the name of the node, value or input.
        """
        self._check()
        tensors: dict[str, npt.NDArray[Any]] = {}
        nodes: list[dict[str, Any]] = []
        for node in self.nodes:
            node_tensors, weights = tensors_of(node)
            for name, tensor in node_tensors.items():
                _check_name(name, f"tensor of node {node.name!r}")
                if name in tensors:
                    raise ValueError(f"node {node.name!r}: the tensor {name!r} exists twice")
                tensors[name] = tensor
            record: dict[str, Any] = {
                "name": node.name,
                "op": node.op,
                "inputs": list(node.inputs),
                "outputs": list(node.outputs),
                "attributes": dict(node.attributes),
            }
            if weights:
                record["weights"] = weights
            nodes.append(record)
        if len(tensors) > MAX_TENSORS:
            raise ValueError(f"{len(tensors)} tensors, at most {MAX_TENSORS} fit in a file")

        # Wide elements first: with an aligned buffer and no holes every tensor is then aligned to its element.
        names = sorted(tensors, key=lambda name: (-tensors[name].dtype.itemsize, name))
        contents = {name: _little_endian(tensors[name]) for name in names}
        graph = json.dumps(self._graph(nodes, contents), allow_nan=False, ensure_ascii=False, separators=(",", ":"))
        header: dict[str, Any] = {
            "__metadata__": {
                "format": "dgms",
                "format_version": FORMAT_VERSION,
                "graph": graph,
                "graph_crc32": str(zlib.crc32(graph.encode())),
            }
        }
        offset = 0
        for name in names:
            end = offset + len(contents[name])
            tensor = tensors[name]
            header[name] = {"dtype": _DTYPES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [offset, end]}
            offset = end
        return assemble(header, b"".join(contents.values()))

    def write(self, path: str | os.PathLike[str]) -> None:
        """Writes the file: first beside `path`, then renamed, so that a reader sees the old file or the new one.

        Raises:
            ValueError: as :meth:`to_bytes`; nothing is written.
            OSError: the folder cannot be written.
        """
        data = self.to_bytes()
        target = Path(path)
        temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
        try:
            with open(temporary, "xb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)

    def _graph(self, nodes: list[dict[str, Any]], contents: Mapping[str, bytes]) -> dict[str, Any]:
        graph: dict[str, Any] = {"name": self.name, "producer": self.producer, "metadata": dict(self.metadata)}
        if self.batch is not None:
            graph["dims"] = {self.batch.name: {"min": self.batch.min, "max": self.batch.max}}
        graph["inputs"] = [_input_record(entry) for entry in self.inputs]
        graph["outputs"] = [{"name": entry.name, "value": entry.value} for entry in self.outputs]
        graph["values"] = {value.name: _value_record(value) for value in self.values}
        graph["nodes"] = nodes
        graph["crc32"] = {name: zlib.crc32(data) for name, data in contents.items()}
        return graph

    def _check(self) -> None:
        for key, text in self.metadata.items():
            if not isinstance(key, str) or not isinstance(text, str):
                raise ValueError(f"metadata {key!r}: keys and values are strings, not {type(text).__name__}")
        if not self.inputs or not self.outputs or not self.nodes:
            raise ValueError("a model has at least one input, one output and one node")
        if len(self.nodes) > MAX_NODES:
            raise ValueError(f"{len(self.nodes)} nodes, at most {MAX_NODES} fit in a file")
        _check_unique("input", [entry.name for entry in self.inputs])
        _check_unique("output", [entry.name for entry in self.outputs])
        _check_unique("value", [value.name for value in self.values])
        _check_unique("node", [node.name for node in self.nodes])
        for value in self.values:
            _check_value(value)
        self._check_inputs()
        self._check_edges()
        for node in self.nodes:
            _check_node(node)

    def _check_inputs(self) -> None:
        if self.batch is not None:
            _check_name(self.batch.name, "dimension")
            if not 1 <= self.batch.min <= self.batch.max <= MAX_BATCH:
                raise ValueError(f"batch {self.batch.min}..{self.batch.max} is not in 1..{MAX_BATCH}")
        for entry in self.inputs:
            shape = list(entry.shape)
            if not 1 <= len(shape) <= 4:
                raise ValueError(f"input {entry.name!r}: rank {len(shape)} is not in 1..4")
            batch = self.batch.name if self.batch is not None else self.inputs[0].shape[0]
            if shape[0] != batch:
                raise ValueError(
                    f"input {entry.name!r}: the first dimension must be the batch {batch!r}, not {shape[0]!r}"
                )
            sizes = shape[1:] if self.batch is not None else shape
            if not all(isinstance(size, int) and not isinstance(size, bool) and size >= 1 for size in sizes):
                raise ValueError(f"input {entry.name!r}: shape {shape} has entries that are not sizes >= 1")
            smallest = self.batch.min if self.batch is not None else 1
            if smallest * math.prod(int(size) for size in sizes) > MAX_ELEMENTS:
                raise ValueError(f"input {entry.name!r}: shape {shape} has more than 2**31 - 1 elements")
            if entry.normalization is not None:
                _check_normalization(entry, entry.normalization)

    def _check_edges(self) -> None:
        values = {value.name for value in self.values}
        produced: set[str] = set()
        read: set[str] = set()

        def produce(name: str, who: str) -> None:
            if name not in values:
                raise ValueError(f"{who}: the value {name!r} is not listed")
            if name in produced:
                raise ValueError(f"{who}: the value {name!r} is already produced")
            produced.add(name)

        for entry in self.inputs:
            produce(entry.value, f"input {entry.name!r}")
        for node in self.nodes:
            for name in node.inputs:
                if name not in produced:
                    raise ValueError(f"node {node.name!r}: the value {name!r} is not produced before it is read")
            read.update(node.inputs)
            for name in node.outputs:
                produce(name, f"node {node.name!r}")
        for output in self.outputs:
            if output.value not in produced:
                raise ValueError(f"output {output.name!r}: nothing produces the value {output.value!r}")
            read.add(output.value)
        for name in sorted(values):
            if name not in produced or name not in read:
                raise ValueError(f"value {name!r} is never {'read' if name in produced else 'produced'}")


def assemble(header: Mapping[str, Any], buffer: bytes) -> bytes:
    """A safetensors file of a header and a buffer, without checks; `8 + len(header)` is padded to a multiple of 64.

    Raises:
        ValueError: the header is larger than the format allows.
    """
    text = json.dumps(header, allow_nan=False, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-(8 + len(text)) % ALIGNMENT)
    if len(text) > MAX_HEADER_BYTES:
        raise ValueError(f"the header has {len(text)} bytes, at most {MAX_HEADER_BYTES} fit in a file")
    return struct.pack("<Q", len(text)) + text + buffer


def _little_endian(tensor: npt.NDArray[Any]) -> bytes:
    return np.ascontiguousarray(tensor, dtype=tensor.dtype.newbyteorder("<")).tobytes()


def _input_record(entry: Input) -> dict[str, Any]:
    layout = "NCHW" if len(entry.shape) == 4 else "any"
    record: dict[str, Any] = {"name": entry.name, "value": entry.value, "layout": layout, "shape": list(entry.shape)}
    if entry.normalization is not None:
        record["normalization"] = {
            "mean": [float(np.float32(value)) for value in entry.normalization.mean],
            "std": [float(np.float32(value)) for value in entry.normalization.std],
        }
    return record


def _value_record(value: Value) -> dict[str, Any]:
    if value.dtype == "float32":
        return {"dtype": "float32"}
    return {"dtype": "int8", "scale": float(np.float32(value.scale)), "zero_point": int(value.zero_point or 0)}


def _check_name(name: str, what: str) -> None:
    if not isinstance(name, str) or not 1 <= len(name.encode()) <= MAX_NAME_BYTES:
        raise ValueError(f"{what}: the name {name!r} does not have 1..{MAX_NAME_BYTES} bytes")
    if any(ord(character) < 32 or ord(character) == 127 for character in name):
        raise ValueError(f"{what}: the name {name!r} has control characters")


def _check_unique(what: str, names: Sequence[str]) -> None:
    seen: set[str] = set()
    for name in names:
        _check_name(name, what)
        if name in seen:
            raise ValueError(f"{what} {name!r} exists twice")
        seen.add(name)


def _check_value(value: Value) -> None:
    if value.dtype == "float32":
        if value.scale is not None or value.zero_point is not None:
            raise ValueError(f"value {value.name!r}: a float32 value has no scale and no zero point")
        return
    if value.dtype != "int8":
        raise ValueError(f"value {value.name!r}: dtype {value.dtype!r} is neither 'float32' nor 'int8'")
    if value.scale is None or value.zero_point is None:
        raise ValueError(f"value {value.name!r}: an int8 value needs a scale and a zero point")
    if not _is_normal_positive(value.scale):
        raise ValueError(f"value {value.name!r}: the scale {value.scale!r} is not a normal positive float32")
    if not -128 <= value.zero_point <= 127 or int(value.zero_point) != value.zero_point:
        raise ValueError(f"value {value.name!r}: the zero point {value.zero_point!r} is not in -128..127")


def _check_normalization(entry: Input, normalization: Normalization) -> None:
    if len(entry.shape) != 4:
        raise ValueError(f"input {entry.name!r}: a normalization needs rank 4, not {len(entry.shape)}")
    channels = entry.shape[1]
    if len(normalization.mean) != channels or len(normalization.std) != channels:
        raise ValueError(f"input {entry.name!r}: mean and std need {channels} entries, one a channel")
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
    if (node.weight is not None) != (node.op in _WEIGHTED_RANKS):
        raise ValueError(f"node {node.name!r}: {node.op} {'has no' if node.weight is not None else 'needs a'} weight")
    if node.bias is not None:
        if node.weight is None:
            raise ValueError(f"node {node.name!r}: {node.op} has no bias")
        outputs = (node.weight.codes if isinstance(node.weight, CodesWeight) else node.weight.values).shape[0]
        _check_array(node, "bias", node.bias, np.float32, (outputs,))


def _check_weight(node: Node, weight: Weight) -> None:
    codes = isinstance(weight, CodesWeight)
    elements = weight.codes if isinstance(weight, CodesWeight) else weight.values
    if elements.ndim != _WEIGHTED_RANKS[node.op] or not 1 <= elements.size <= MAX_ELEMENTS:
        rank = _WEIGHTED_RANKS[node.op]
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
            raise ValueError(f"node {node.name!r}: {weight.bits} bits a code, not 1..4")
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
