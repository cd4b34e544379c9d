"""Final names."""

from __future__ import annotations

from ..ir import Graph, Node


def name_uniquely(graph: Graph) -> None:
    """Nodes and their values share a name, the module path where there is one, made unique by a number; the place
    among several values is added to it."""
    taken = {value.name for value in graph.inputs}
    for node in graph.nodes:
        name, count = node.name, 1
        while not taken.isdisjoint(_names(name, node)):
            name, count = f"{node.name}_{count}", count + 1
        taken.update(_names(name, node))
        for value, own in zip(node.outputs, _names(name, node)[1:], strict=True):
            value.name = own
        node.name = name


def _names(name: str, node: Node) -> list[str]:
    """Of the node and its values."""
    count = len(node.outputs)
    return [name, *([name] if count == 1 else [f"{name}.{i}" for i in range(count)])]
