"""From the graph to the records of the file: axes in the file's order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ... import format
from ..quantizers.activations import Normalization
from .ir import Graph, Node, Value
from .sizes import file_size

_SPATIAL = (0, 2, 3, 1)  # position in the file (N,H,W,C) -> torch's axis


def file_of(
    graph: Graph,
    name: str,
    dims: Sequence[format.Dim],
    normalization: Mapping[str, Normalization],
    metadata: Mapping[str, str],
) -> format.ModelFile:
    """The file of a graph that has dtypes and scales. normalization: (mean, std) by the name of the input."""
    return format.ModelFile(
        name=name,
        inputs=[_input(value, normalization.get(value.name)) for value in graph.inputs],
        outputs=[format.Output(entry, value.name) for entry, value in graph.outputs],
        values=[format.Value(v.name, v.dtype, v.scale, v.zero_point) for v in graph.values()],
        nodes=[file_node(node) for node in graph.nodes],
        dims=dims,
        metadata=metadata,
    )


def file_node(node: Node) -> format.Node:
    inputs, outputs = ([value.name for value in values] for values in (node.inputs, node.outputs))
    return format.Node(node.name, node.op, inputs, outputs, _attributes(node), node.weight, node.bias)


def _input(value: Value, normalization: Normalization | None) -> format.Input:
    pixels = None if normalization is None else format.Normalization(*normalization)
    return format.Input(value.name, value.name, value.shape, pixels)


def _attributes(node: Node) -> dict[str, Any]:
    """Attributes with axes in the order of the file."""
    attributes = dict(node.attributes)
    if len(node.inputs[0].shape) == 4:
        if "axis" in attributes:
            attributes["axis"] = _SPATIAL.index(attributes["axis"])
        for key in ("start", "stop", "step", "pads"):
            if key in attributes:
                attributes[key] = [attributes[key][axis] for axis in _SPATIAL]
        if "axes" in attributes:  # of the output, as the input's
            attributes["axes"] = [_SPATIAL.index(attributes["axes"][axis]) for axis in _SPATIAL]
    if node.op == "reshape" and len(attributes["shape"]) == 4:
        attributes["shape"] = [attributes["shape"][axis] for axis in _SPATIAL]
    for key in ("shape", "start", "stop", "size"):
        if key in attributes:
            attributes[key] = list(map(file_size, attributes[key]))
    return attributes
