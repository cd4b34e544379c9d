"""Additions become a part of the convolution before them."""

from __future__ import annotations

from ..ir import Graph


def fuse_residuals(graph: Graph) -> None:
    """An addition whose operand is a convolution read by nobody else: the convolution adds the other operand."""
    for node in [node for node in graph.nodes if node.op == "add"]:
        for value, other in (node.inputs, node.inputs[::-1]):
            conv = graph.producer(value)
            free = conv is not None and conv.op == "conv2d" and len(conv.inputs) == 1 and value.shape == other.shape
            if conv is None or not free or graph.only_reader(value) is not node:
                continue
            conv.inputs.append(other)
            conv.output = node.output
            # The other operand may be computed behind the convolution, so the convolution moves to the addition.
            graph.nodes.remove(conv)
            graph.nodes[graph.nodes.index(node)] = conv
            break
