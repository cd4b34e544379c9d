"""Activations become a part of the operator before them."""

from __future__ import annotations

from ..ir import BINARY, LAYERS, Graph


def fuse_activations(graph: Graph) -> None:
    for node in [node for node in graph.nodes if node.op == "clip"]:
        before = graph.producer(node.inputs[0])
        if before is None or before.op not in (*LAYERS, *BINARY) or "activation" in before.attributes:
            continue
        if graph.only_reader(before.output) is node:
            before.attributes["activation"] = dict(node.attributes)
            before.output = node.output
            graph.nodes.remove(node)
