"""What a `.dgms` file holds (docs/format.md), as plain records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

FORMAT_VERSION = "1.1"
MAX_HEADER_BYTES = 64 << 20
MAX_TENSORS = 65536
MAX_NODES = 65536
MAX_DIMS = 8
MAX_DIM = 65536
MAX_RANK = 6
MAX_ELEMENTS = 2**31 - 1
MAX_NAME_BYTES = 512
ALIGNMENT = 64

# By the name that the file gives them.
DTYPES: dict[np.dtype[Any], str] = {
    np.dtype(np.uint8): "U8",
    np.dtype(np.int8): "I8",
    np.dtype(np.int32): "I32",
    np.dtype(np.int64): "I64",
    np.dtype(np.float32): "F32",
}

# Attributes an operator may have (docs/format.md, "Operators").
ATTRIBUTES: dict[str, frozenset[str]] = {
    "conv2d": frozenset({"stride", "padding", "dilation", "groups", "activation", "algorithm"}),
    "linear": frozenset({"activation"}),
    "add": frozenset({"activation"}),
    "sub": frozenset({"activation"}),
    "mul": frozenset({"activation"}),
    "div": frozenset({"activation"}),
    "maximum": frozenset({"activation"}),
    "minimum": frozenset({"activation"}),
    "unary": frozenset({"function", "alpha", "beta", "table"}),
    "clip": frozenset({"min", "max"}),
    "lookup": frozenset({"thresholds", "levels"}),
    "max_pool2d": frozenset({"kernel", "stride", "padding"}),
    "avg_pool2d": frozenset({"kernel", "stride", "padding", "count_include_pad"}),
    "global_avg_pool": frozenset(),
    "flatten": frozenset(),
    "reshape": frozenset({"shape", "order"}),
    "concat": frozenset({"axis"}),
    "split": frozenset({"axis", "sizes"}),
    "pad": frozenset({"pads", "value"}),
    "slice": frozenset({"start", "stop", "step"}),
    "softmax": frozenset({"axis"}),
    "transpose": frozenset({"axes"}),
    "resize": frozenset({"size", "mode", "coordinates", "rounding", "scale_h", "scale_w"}),
    "reduce": frozenset({"function", "axes"}),
    "normalize": frozenset({"axes", "epsilon", "centered"}),
    "matmul": frozenset(),
    "quantize": frozenset(),
    "dequantize": frozenset(),
}
# Of the weight of an operator that has one.
WEIGHT_RANKS = {"conv2d": 4, "linear": 2}


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
    """An edge of the graph. int8: `real = scale * (q - zero_point)`; the other dtypes have neither.

    Attributes:
        constant: the elements of a value that is in the file, of its dtype, in the internal order (rank 4 is N,H,W,C);
            None for what inputs and nodes produce.
    """

    name: str
    dtype: str = "float32"
    scale: float | None = None
    zero_point: int | None = None
    constant: npt.NDArray[Any] | None = None


@dataclass(frozen=True)
class Normalization:
    """uint8 pixels `u` of a rank-4 input stand for `(u / 255 - mean) / std`, one entry per channel."""

    mean: Sequence[float]
    std: Sequence[float]


@dataclass(frozen=True)
class Input:
    """What the caller gives: float32 of `shape` (rank 4: N,C,H,W), numbers and names of dims."""

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
class Dim:
    """A size that the caller chooses: its name in the shapes of the inputs, its range, and what it is a multiple of.

    `min` and `max` are multiples of `multiple` too.
    """

    name: str
    min: int
    max: int
    multiple: int = 1


@dataclass(frozen=True)
class ModelRecords:
    """Everything in a file.

    Attributes:
        values: every value, the inputs' included.
        nodes: in an order in which every input is already produced.
        dims: those that the shapes of the inputs name; none when all shapes are numbers.
        metadata: any strings; the runtime hands them to the user.
    """

    name: str
    inputs: Sequence[Input]
    outputs: Sequence[Output]
    values: Sequence[Value]
    nodes: Sequence[Node]
    dims: Sequence[Dim] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    producer: str = "dgms_rt"
