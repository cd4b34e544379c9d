"""Int8 activations: which values are int8, and their scales and zero points.

Values that must agree (an operator that copies: docs/format.md "same quantization") form a group with one scale and
zero point. The output of a residual block and the residual it adds share a scale, so do the output of an addition and
its inputs, and inputs of a concatenation, maximum or minimum share the quantization of its output, as long as their
ranges differ by less than MAX_TIE: the runtime then adds and copies integers instead of converting them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ...format import Float32Weight
from ..quantizers.activations import Normalization, Range, scale_and_zero_point, width
from ..quantizers.companding import Grid
from .ir import FLOAT32, INT8, LAYERS, SAME_QUANTIZATION, Graph, Node, Value
from .unary import numbers_of, unary_table

# Operators that take float32 only.
_FLOAT_ONLY = frozenset({"softmax", "div"})
# Operators whose results are values of their inputs, which the runtime converts where scales differ.
_SELECTING = frozenset({"concat", "maximum", "minimum"})
# Operators that need not make logits int8.
_KEEP_FLOAT = frozenset({"flatten", "reshape", "slice", "split", "transpose", "unary"})
# A tie may cost the narrowest value at most one of its eight bits.
MAX_TIE = 2.0
# A calibrated range that comes this close to the bound of its activation (6 for ReLU6) is taken to reach it.
SATURATED = 0.99


def assign_ranges(graph: Graph, ranges: Mapping[str, Range], normalization: Mapping[str, Normalization]) -> None:
    """Ranges by the name of the value; inputs with a normalization get that of their pixels."""
    for value in graph.values():
        value.range = ranges.get(value.name)
    for value in graph.inputs:
        if value.name in normalization:
            value.range = _pixel_range(*normalization[value.name])


def _pixel_range(mean: Sequence[float], std: Sequence[float]) -> tuple[float, float]:
    low = min((0.0 - m) / s for m, s in zip(mean, std, strict=True))
    high = max((1.0 - m) / s for m, s in zip(mean, std, strict=True))
    return min(low, 0.0), max(high, 0.0)


def quantize_values(graph: Graph, learned: Mapping[str, tuple[float, float]] | None = None) -> list[Group]:
    """Chooses dtypes, inserts `quantize` and `dequantize` where they change, sets scales. Needs `Value.range`.

    learned: ranges that training has put in place of observed ones, by `Group.name`. Which values share a scale is
    decided by the observed ranges. Returns the groups, in the order of their values in the graph.
    """
    _choose_dtypes(graph)
    for node in graph.nodes:
        _respect_activation(node)
    groups = _choose_scales(graph, learned or {})
    _make_lookups(graph)
    _make_tables(graph)
    return groups


def _choose_dtypes(graph: Graph) -> None:
    for value in graph.inputs:
        value.dtype = INT8
    converted: dict[tuple[Value, str], Value] = {}
    nodes: list[Node] = []
    for node in graph.nodes:
        wanted = _compute_dtype(node)
        for i, value in enumerate(node.inputs):
            if value.dtype != wanted:
                if (value, wanted) not in converted:
                    conversion = _conversion(value, wanted)
                    converted[value, wanted] = conversion.output
                    nodes.append(conversion)
                node.inputs[i] = converted[value, wanted]
        for value in node.outputs:
            value.dtype = wanted
        if node.op in LAYERS and len(node.inputs) == 1 and _ends_in_float(graph, node.output):
            node.output.dtype = FLOAT32
        nodes.append(node)
    graph.nodes = nodes
    for value in graph.inputs:  # an input that only float layers read
        readers = graph.readers(value)
        if readers and all(node.op == "dequantize" for node in readers) and not graph.is_output(value):
            value.dtype = FLOAT32
            for node in readers:
                graph.replace(node.output, value)
                graph.nodes.remove(node)


def _compute_dtype(node: Node) -> str:
    if node.op in _FLOAT_ONLY or isinstance(node.weight, Float32Weight):
        return FLOAT32
    if node.op == "lookup":
        return INT8
    if node.weight is None and all(value.dtype == FLOAT32 for value in node.inputs):
        return FLOAT32
    return INT8


def _ends_in_float(graph: Graph, value: Value) -> bool:
    """Whether the value only becomes model outputs and softmax inputs (logits), itself, parts of it or what `unary`
    makes of it: not worth rounding to int8."""
    return all(
        node.op == "softmax"
        or (node.op in _KEEP_FLOAT and all(_ends_in_float(graph, output) for output in node.outputs))
        for node in graph.readers(value)
    )


def _conversion(value: Value, dtype: str) -> Node:
    name = f"{value.name}.{dtype}"
    output = Value(name, value.shape, value.origin, value.range, dtype)
    return Node(name, "quantize" if dtype == INT8 else "dequantize", [value], [output])


def _respect_activation(node: Node) -> None:
    """A range never exceeds the bounds of the activation, and reaches a bound that it nearly reaches."""
    bounds = node.attributes if node.op == "clip" else node.attributes.get("activation")
    if bounds is None or node.output.range is None:
        return
    low, high = node.output.range
    if bounds["min"] is not None:
        low = max(low, bounds["min"]) if low > SATURATED * bounds["min"] else bounds["min"]
    if bounds["max"] is not None:
        high = min(high, bounds["max"]) if high < SATURATED * bounds["max"] else bounds["max"]
    node.output.range = (min(low, 0.0), max(high, 0.0))


class Group:
    """Values with one scale and zero point. sharing: the groups with the same scale, this one included."""

    def __init__(self, value: Value) -> None:
        assert value.range is not None
        self.low, self.high = value.range
        self.values = [value]
        self.sharing = [self]

    @property
    def name(self) -> str:
        return self.values[0].name

    @property
    def range(self) -> Range:
        return self.low, self.high

    def absorb(self, other: Group) -> None:
        self.low, self.high = min(self.low, other.low), max(self.high, other.high)
        self.values += other.values


def _choose_scales(graph: Graph, learned: Mapping[str, tuple[float, float]]) -> list[Group]:
    companded = {node.output for node in graph.nodes if node.op == "lookup"}
    values = [value for value in graph.values() if value.dtype == INT8 and value not in companded]
    for value in values:
        if value.range is None:
            raise ValueError(
                f"export: no calibrated range for {value.name!r}; the model changed after calibrate(): run it again"
            )
    group = {value: Group(value) for value in values}

    def merge(a: Value, b: Value) -> None:
        if group[a] is not group[b]:
            absorbed = group[b]
            group[a].absorb(absorbed)
            for value in absorbed.values:
                group[value] = group[a]

    for node in graph.nodes:
        if node.op in SAME_QUANTIZATION and node.inputs[0].dtype == INT8:
            for value in node.outputs:
                merge(node.inputs[0], value)
    for node in graph.nodes:
        if node.op in _SELECTING and node.output.dtype == INT8 and "activation" not in node.attributes:
            for value in node.inputs:
                if _comparable([group[value], group[node.output]]):
                    merge(node.output, value)

    for node in graph.nodes:
        terms = node.inputs if node.op == "add" else node.inputs[1:] if node.op == "conv2d" else []
        if terms and node.output.dtype == INT8:
            sharing = list(dict.fromkeys(entry for x in (*terms, node.output) for entry in group[x].sharing))
            if _comparable(sharing):
                for entry in sharing:
                    entry.sharing = sharing

    groups = list(dict.fromkeys(group[value] for value in values))
    for entry in groups:
        entry.low, entry.high = learned.get(entry.name, entry.range)
    for entry in groups:
        for value in entry.values:
            value.scale, value.zero_point = scale_and_zero_point(entry.low, (other.range for other in entry.sharing))
    return groups


def _make_lookups(graph: Graph) -> None:
    """Attributes and outputs of the companded inputs, now that their grids are known; equal ones become one node."""
    made: dict[tuple[Any, ...], Value] = {}
    for node in [node for node in graph.nodes if node.op == "lookup"]:
        quantizer, x = node.attributes["quantizer"], node.inputs[0]
        assert x.scale is not None and x.zero_point is not None
        thresholds, levels, grid = quantizer.as_lookup(Grid(x.scale, x.zero_point))
        node.attributes = {"thresholds": thresholds, "levels": levels}
        node.output.scale, node.output.zero_point = grid.step, grid.zero_point
        same = made.setdefault((x, grid, *thresholds, None, *levels), node.output)
        if same is not node.output:
            graph.replace(node.output, same)
            graph.nodes.remove(node)


def _make_tables(graph: Graph) -> None:
    """Of the functions of int8 values."""
    for node in graph.nodes:
        if node.op == "unary" and node.output.dtype == INT8:
            x, y = node.inputs[0], node.output
            assert x.scale is not None and x.zero_point is not None
            assert y.scale is not None and y.zero_point is not None
            function, numbers = node.attributes["function"], numbers_of(node.attributes)
            table = unary_table(function, x.scale, x.zero_point, y.scale, y.zero_point, *numbers)
            node.attributes["table"] = list(table)


def _comparable(groups: list[Group]) -> bool:
    widths = [width(group.range) for group in groups]
    return max(widths) <= MAX_TIE * min(widths)


def tied_residuals(nodes: Iterable[Node]) -> tuple[int, int]:
    """How many int8 residual additions have tied scales, and how many there are."""
    residuals = [n for n in nodes if n.op == "conv2d" and len(n.inputs) == 2 and n.output.dtype == INT8]
    return sum(node.inputs[1].scale == node.output.scale for node in residuals), len(residuals)
