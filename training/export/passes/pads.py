"""Padding becomes a part of the convolution behind it."""

from __future__ import annotations

from ..ir import Graph


def merge_pads(graph: Graph) -> None:
    """Zero padding of height and width in front of a convolution becomes the convolution's own."""
    for node in graph.nodes:
        pad = graph.producer(node.inputs[0]) if node.op == "conv2d" else None
        if pad is None or pad.op != "pad" or pad.attributes["value"] != 0.0 or pad.attributes["pads"][1] != [0, 0]:
            continue
        (top, bottom), (left, right) = pad.attributes["pads"][2:]
        own = node.attributes["padding"]
        node.attributes["padding"] = [p + q for p, q in zip(own, [top, left, bottom, right], strict=True)]
        node.inputs[0] = pad.inputs[0]
