"""The table of rules: (state, traced node, its arguments) -> the value or values that the node computes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeGuard

import numpy as np
from torch import Tensor, fx

from ....format import CodesWeight, Float32Weight, Int8Weight, Weight
from ...quantizers import CompandedInput, EncodedWeight
from ..ir import BATCH, DATA, Node, Size, Value
from ..trace import module_path, shape_of


class Unsupported(Exception):
    """Raised by a rule; the message says what the file format lacks."""


@dataclass
class Lowering:
    """The graph that is being made.

    encoders: the quantized form of parameters by their name; companded: layer inputs by the path of their layer;
    values: those of the traced nodes so far; parts: of traced nodes with several results; refused: values that
    unsupported operators compute, or that depend on such; tensors: parameters, buffers and constants by their node,
    with names.
    """

    encoders: Mapping[str, EncodedWeight]
    companded: Mapping[str, CompandedInput]
    values: dict[fx.Node, Value] = field(default_factory=dict)
    parts: dict[fx.Node, list[Value]] = field(default_factory=dict)
    refused: set[Value] = field(default_factory=set)
    nodes: list[Node] = field(default_factory=list)
    tensors: dict[fx.Node, tuple[str, Tensor]] = field(default_factory=dict)

    def value(self, node: Any) -> Value:
        if isinstance(node, fx.Node) and node in self.values:
            return self.values[node]
        raise Unsupported("an operand is a constant, a parameter or a number")

    def parameter(self, node: Any) -> Tensor | None:
        if node is None:
            return None
        if node not in self.tensors:
            raise Unsupported("a weight or bias is computed by the model")
        return self.tensors[node][1]

    def weight(self, node: Any) -> tuple[str, Weight]:
        """The layer that owns the weight, and the weight as the file stores it."""
        tensor = self.parameter(node)
        assert tensor is not None
        name = self.tensors[node][0]
        return name.removesuffix(".weight"), _encoded(tensor, self.encoders.get(name))

    def emit(
        self,
        origin: fx.Node,
        op: str,
        inputs: Sequence[Value],
        weight: tuple[str, Weight] | None = None,
        bias: Tensor | None = None,
        **attributes: Any,
    ) -> Value:
        """Appends a node, named after the layer that owns its weight or after the module it comes from."""
        output = Value("", shape_of(origin), origin.name)
        self.emit_several(origin, op, inputs, [output], weight, bias, **attributes)
        return output

    def emit_several(
        self,
        origin: fx.Node,
        op: str,
        inputs: Sequence[Value],
        outputs: Sequence[Value],
        weight: tuple[str, Weight] | None = None,
        bias: Tensor | None = None,
        **attributes: Any,
    ) -> None:
        """The same with any number of outputs, which get their names later."""
        path, is_leaf = module_path(origin)
        name = path if is_leaf else ".".join(part for part in (path, op) if part)
        if weight is not None:
            name = weight[0]
        if self.refused.isdisjoint(inputs):
            shapes = [value.shape for value in (*outputs, *inputs)]
            require(all(shape[:1] == shapes[0][:1] for shape in shapes), "the first dimension is not the batch")
            require(not any(map(_depends_on_batch, shapes)), "a size depends on the batch")
        else:
            self.refused.update(outputs)
        array = None if bias is None else bias.detach().float().numpy()
        self.nodes.append(Node(name, op, list(inputs), list(outputs), path, attributes, weight and weight[1], array))


# A list where the traced node has several results.
Rule = Callable[[Lowering, fx.Node, dict[str, Any]], Value | list[Value]]
RULES: dict[Any, Rule] = {}
# Operators whose rules look at the shape of the result alone: arguments may depend on the batch.
BY_RESULT: set[Any] = set()


def rule(*targets: Any) -> Callable[[Rule], Rule]:
    """Registers a rule for ATen operators."""

    def register(function: Rule) -> Rule:
        RULES.update(dict.fromkeys(targets, function))
        return function

    return register


def require(condition: bool, reason: str) -> None:
    if not condition:
        raise Unsupported(reason)


def is_known(sizes: Iterable[Size]) -> TypeGuard[tuple[int, ...]]:
    """Whether all sizes are numbers."""
    return all(isinstance(size, int) for size in sizes)


def _depends_on_batch(shape: Sequence[Size]) -> bool:
    """Whether a size behind the first depends on the batch, or on what is known only when the model runs."""
    return any(isinstance(size, str) and (size == DATA or re.search(rf"\b{BATCH}\b", size)) for size in shape[1:])


def pair(value: Any) -> list[int]:
    """Two sizes of one or two."""
    sizes = [value] if isinstance(value, int) else list(value)
    return [int(size) for size in (sizes * 2 if len(sizes) == 1 else sizes)]


def _encoded(tensor: Tensor, encoded: EncodedWeight | None) -> Weight:
    if encoded is None:
        return Float32Weight(_channels_last(tensor.float()))
    scale = encoded.scale.numpy()
    if encoded.levels is None:
        return Int8Weight(_channels_last(encoded.codes), scale)
    return CodesWeight(_channels_last(encoded.codes), encoded.levels.numpy(), scale, encoded.bits)


def _channels_last(weight: Tensor) -> Any:
    order = weight.permute(0, 2, 3, 1) if weight.dim() == 4 else weight
    return np.ascontiguousarray(order.detach().numpy())
