"""Slices of different axes become one."""

from __future__ import annotations

from ..ir import Graph, Node


def merge_slices(graph: Graph) -> None:
    """`x[:, :, ::2, ::2]` is traced as one slice per axis; slices of different axes become one node."""
    for node in [node for node in graph.nodes if node.op == "slice"]:
        before = graph.producer(node.inputs[0])
        if before is None or before.op != "slice" or graph.only_reader(before.output) is not node:
            continue
        if any(p and n for p, n in zip(_sliced_axes(before), _sliced_axes(node), strict=True)):
            continue
        for key, neutral in (("start", 0), ("stop", None), ("step", 1)):
            pairs = zip(before.attributes[key], node.attributes[key], strict=True)
            node.attributes[key] = [p if n == neutral else n for p, n in pairs]
        node.inputs = before.inputs
        graph.nodes.remove(before)


def _sliced_axes(node: Node) -> list[bool]:
    a = node.attributes
    return [entry != (0, None, 1) for entry in zip(a["start"], a["stop"], a["step"], strict=True)]
