"""The only writer of `.dgms` files (docs/format.md).

A file is described by plain records (records.py) and written by :class:`ModelFile`. Everything that the format promises
and that can be told without shape inference is checked first (checks.py), so that a mistake is a `ValueError` at export
and not a refused file at load.
"""

from __future__ import annotations

import json
import os
import secrets
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from .checks import check_name, check_records, check_weight
from .codes import pack_codes
from .records import (
    ALIGNMENT,
    DTYPES,
    FORMAT_VERSION,
    MAX_HEADER_BYTES,
    MAX_TENSORS,
    CodesWeight,
    Dim,
    Float32Weight,
    Input,
    Int8Weight,
    ModelRecords,
    Node,
    Value,
)


def tensors_of(node: Node) -> tuple[dict[str, npt.NDArray[Any]], dict[str, Any]]:
    """Tensors of a node by their name in the file, and the node's `weights` entry that refers to them.

    Raises:
        ValueError: a weight that the format does not allow.
    """
    tensors: dict[str, npt.NDArray[Any]] = {}
    entry: dict[str, Any] = {}
    weight = node.weight
    if weight is not None:
        check_weight(node, weight)
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
class ModelFile(ModelRecords):
    """Records that can be written."""

    def to_bytes(self) -> bytes:
        """The bytes of the file.

        Raises:
            ValueError: something that the format does not allow, with the name of the node, value or input.
        """
        check_records(self)
        tensors: dict[str, npt.NDArray[Any]] = {}
        for value in self.values:
            if value.constant is not None:
                tensors[_constant_name(value)] = value.constant
        nodes: list[dict[str, Any]] = []
        for node in self.nodes:
            node_tensors, weights = tensors_of(node)
            for name, tensor in node_tensors.items():
                check_name(name, f"tensor of node {node.name!r}")
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
            header[name] = {"dtype": DTYPES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [offset, end]}
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
        except OSError as error:  # names the temporary file, which nobody knows
            raise type(error)(error.errno, error.strerror, str(path)) from error
        finally:
            temporary.unlink(missing_ok=True)

    def _graph(self, nodes: list[dict[str, Any]], contents: Mapping[str, bytes]) -> dict[str, Any]:
        graph: dict[str, Any] = {"name": self.name, "producer": self.producer, "metadata": dict(self.metadata)}
        if self.dims:
            graph["dims"] = {dim.name: _dim_record(dim) for dim in self.dims}
        graph["inputs"] = [_input_record(entry) for entry in self.inputs]
        graph["outputs"] = [{"name": entry.name, "value": entry.value} for entry in self.outputs]
        graph["values"] = {value.name: _value_record(value) for value in self.values}
        graph["nodes"] = nodes
        graph["crc32"] = {name: zlib.crc32(data) for name, data in contents.items()}
        return graph


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


def _dim_record(dim: Dim) -> dict[str, int]:
    record = {"min": dim.min, "max": dim.max}
    return record if dim.multiple == 1 else record | {"multiple": dim.multiple}


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
    record: dict[str, Any] = {"dtype": value.dtype}
    if value.dtype == "int8":
        record |= {"scale": float(np.float32(value.scale)), "zero_point": int(value.zero_point or 0)}
    if value.constant is not None:
        record["constant"] = _constant_name(value)
    return record


def _constant_name(value: Value) -> str:
    return f"{value.name}.constant"
