"""Reads a `.dgms` file into its header and its tensors, without running it: for tools and tests.

The C++ core has a reader of its own that checks everything before use (csrc/format). This one checks what it needs in
order to return what it promises: sizes, offsets, types and checksums.
"""

from __future__ import annotations

import json
import os
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ..errors import FormatError
from .codes import unpack_codes
from .records import DTYPES, FORMAT_VERSION, MAX_HEADER_BYTES, CodesWeight, Float32Weight, Int8Weight, Weight

_BY_NAME: dict[str, np.dtype[Any]] = {name: dtype for dtype, name in DTYPES.items()}


@dataclass(frozen=True)
class Contents:
    """A file that was read.

    Attributes:
        graph: the JSON object `graph` of docs/format.md.
        tensors: by name, read-only views of the bytes of the file.
    """

    graph: dict[str, Any]
    tensors: dict[str, npt.NDArray[Any]]

    def weight(self, node: str) -> Weight | None:
        """The weight of a node, codes unpacked; None when the node has none or does not exist."""
        record: dict[str, Any] = next((entry for entry in self.graph["nodes"] if entry["name"] == node), {})
        weight = record.get("weights", {}).get("weight")
        if weight is None:
            return None
        shape = tuple(weight["shape"])
        if weight["encoding"] == "codes":
            packed = self.tensors[weight["codes"]]
            codes = unpack_codes(packed, weight["bits"], int(np.prod(shape[1:]))).reshape(shape)
            codebook, scale = self.tensors[weight["codebook"]], self.tensors[weight["scale"]]
            return CodesWeight(codes, codebook, scale, weight["bits"])
        values = self.tensors[weight["values"]]
        if weight["encoding"] == "int8":
            return Int8Weight(values, self.tensors[weight["scale"]])
        return Float32Weight(values)


def read(source: str | os.PathLike[str] | bytes) -> Contents:
    """Reads a file by its path, or its bytes.

    Raises:
        FormatError: not a `.dgms` file of this major version, or a damaged one.
        OSError: the file cannot be read.
    """
    name = None if isinstance(source, bytes) else os.fspath(source)
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    if len(data) < 8:
        raise FormatError("the file is too short", file=name, expected="8 bytes or more", got=f"{len(data)} bytes")
    (size,) = struct.unpack("<Q", data[:8])
    if size > min(MAX_HEADER_BYTES, len(data) - 8):
        raise FormatError("the length of the header does not fit the file", file=name, got=f"{size} bytes")
    try:
        header = json.loads(data[8 : 8 + size])
        metadata = header.pop("__metadata__")
        kind, version, text = metadata["format"], metadata["format_version"], metadata["graph"]
        checksum = int(metadata["graph_crc32"])
        graph = json.loads(text)
        checksums = graph["crc32"]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise FormatError(f"the header is not that of a .dgms file: {error!r}", file=name) from error
    if kind != "dgms" or str(version).partition(".")[0] != FORMAT_VERSION.partition(".")[0]:
        raise FormatError(
            "the file is of another kind or version",
            file=name,
            expected=f"dgms {FORMAT_VERSION}",
            got=f"{kind} {version}",
        )
    if zlib.crc32(text.encode()) != checksum:
        raise FormatError("the checksum of the graph is wrong", file=name)
    buffer = memoryview(data)[8 + size :]
    tensors = {tensor: _tensor(tensor, entry, buffer, checksums, name) for tensor, entry in header.items()}
    return Contents(graph, tensors)


def _tensor(name: str, entry: Any, buffer: memoryview, checksums: Any, file: str | None) -> npt.NDArray[Any]:
    try:
        begin, end = entry["data_offsets"]
        if not 0 <= begin <= end <= len(buffer):
            raise ValueError(f"bytes {begin}..{end} of {len(buffer)}")
        tensor: npt.NDArray[Any] = np.frombuffer(buffer[begin:end], _BY_NAME[entry["dtype"]].newbyteorder("<")).reshape(
            entry["shape"]
        )
        checksum = checksums[name]
    except (ValueError, KeyError, TypeError) as error:
        raise FormatError(f"the tensor {name!r} does not fit the file: {error!r}", file=file) from error
    if zlib.crc32(buffer[begin:end]) != checksum:
        raise FormatError(f"the checksum of the tensor {name!r} is wrong", file=file)
    return tensor
