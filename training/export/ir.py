"""The graph between a traced model and the file: operators of the file, axes and shapes still in torch's order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from ...format import Weight

FLOAT32 = "float32"
INT8 = "int8"
# Their output has the scale and zero point of their input (docs/format.md).
SAME_QUANTIZATION = frozenset({"max_pool2d", "flatten", "reshape", "pad", "slice", "split", "transpose", "resize"})
LAYERS = ("conv2d", "linear")  # that have weights
BINARY = ("add", "sub", "mul", "div", "maximum", "minimum")  # of two values, broadcast

# The size of an axis: a number, or an expression of dims in Python's notation. Two sizes are equal if their texts are.
Size = int | str
BATCH = "N"
DATA = "?"  # what is known only when the model runs
Origin = str  # names what computes a value in the traced program; opaque here


@dataclass(eq=False)
class Value:
    """An edge. shape in torch's order, "N" for the dynamic batch; origin: what computes it in the traced program."""

    name: str
    shape: tuple[Size, ...]
    origin: Origin
    range: tuple[float, float] | None = None
    dtype: str = FLOAT32
    scale: float | None = None
    zero_point: int | None = None


@dataclass(eq=False)
class Node:
    """An operator. path: the module it comes from; name: becomes that of the layer in the file."""

    name: str
    op: str
    inputs: list[Value]
    outputs: list[Value]
    path: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    weight: Weight | None = None
    bias: npt.NDArray[np.float32] | None = None

    @property
    def output(self) -> Value:
        """That of an operator with one, which all have but `split`."""
        (value,) = self.outputs
        return value

    @output.setter
    def output(self, value: Value) -> None:
        self.outputs = [value]


@dataclass(eq=False)
class Graph:
    inputs: list[Value]
    outputs: list[tuple[str, Value]]
    nodes: list[Node]

    def readers(self, value: Value) -> list[Node]:
        """The nodes that read the value, once per reading."""
        return [node for node in self.nodes for entry in node.inputs if entry is value]

    def is_output(self, value: Value) -> bool:
        return any(entry is value for _, entry in self.outputs)

    def producer(self, value: Value) -> Node | None:
        return next((node for node in self.nodes if any(output is value for output in node.outputs)), None)

    def only_reader(self, value: Value) -> Node | None:
        """The single node that reads the value, or None when there are more or it is an output."""
        readers = self.readers(value)
        return readers[0] if len(readers) == 1 and not self.is_output(value) else None

    def replace(self, old: Value, new: Value) -> None:
        """Every node that read `old` reads `new`."""
        for node in self.nodes:
            node.inputs = [new if value is old else value for value in node.inputs]

    def values(self) -> Iterable[Value]:
        yield from self.inputs
        for node in self.nodes:
            yield from node.outputs

    def remove_unread(self) -> None:
        """Drops nodes whose results nobody needs."""
        needed = {value for _, value in self.outputs}
        kept = []
        for node in reversed(self.nodes):
            if not needed.isdisjoint(node.outputs):
                needed.update(node.inputs)
                kept.append(node)
        self.nodes = kept[::-1]
