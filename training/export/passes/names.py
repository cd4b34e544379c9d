"""Final names."""

from __future__ import annotations

from ..ir import Graph


def name_uniquely(graph: Graph) -> None:
    """Nodes and their values share a name, the module path where there is one, made unique by a number."""
    taken = {value.name for value in graph.inputs}
    for node in graph.nodes:
        name, count = node.name, 1
        while name in taken:
            name, count = f"{node.name}_{count}", count + 1
        taken.add(name)
        node.name = node.output.name = name
