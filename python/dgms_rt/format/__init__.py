"""The `.dgms` file (docs/format.md) in Python: records, the writer and a reader. Needs numpy only.

`ModelFile(...).write(path)` writes records, `read(path)` returns the graph and the tensors of a file.
"""

from .checks import check_dims
from .codes import pack_codes, unpack_codes
from .reader import Contents, read
from .records import (
    ATTRIBUTES,
    FORMAT_VERSION,
    MAX_RANK,
    CodesWeight,
    Dim,
    Float32Weight,
    Input,
    Int8Weight,
    Node,
    Normalization,
    Output,
    Value,
    Weight,
)
from .writer import ModelFile, assemble, tensors_of

__all__ = [
    "ATTRIBUTES",
    "FORMAT_VERSION",
    "MAX_RANK",
    "CodesWeight",
    "Contents",
    "Dim",
    "Float32Weight",
    "Input",
    "Int8Weight",
    "ModelFile",
    "Node",
    "Normalization",
    "Output",
    "Value",
    "Weight",
    "assemble",
    "check_dims",
    "pack_codes",
    "read",
    "tensors_of",
    "unpack_codes",
]
