"""Rewrites of the lowered graph: batch norm into weights, padding, residual additions and activations into layers."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np

from .ir import Graph, Node
from .lower import UnsupportedOperator, UnsupportedOperators
from .writer import Float32Weight, Int8Weight

_LAYERS = ("conv2d", "linear")


def fuse(graph: Graph) -> None:
    """Applies all rewrites in place and gives nodes and values their final, unique names."""
    _fold_batch_norms(graph)
    _merge_pads(graph)
    _merge_slices(graph)
    _fuse_residuals(graph)
    _fuse_activations(graph)
    graph.remove_unread()
    _name(graph)


def _fold_batch_norms(graph: Graph) -> None:
    """Into the layer before it, else a batch norm becomes a depthwise 1x1 convolution."""
    unsupported = []
    for node in [node for node in graph.nodes if node.op == "batch_norm"]:
        factor, offset = node.attributes["factor"], node.attributes["offset"]
        layer = graph.producer(node.inputs[0])
        if layer is not None and layer.op in _LAYERS and graph.only_reader(layer.output) is node:
            _scale_layer(layer, factor, offset)
            layer.output = node.output
            graph.nodes.remove(node)
        elif len(node.output.shape) == 4:
            ones = np.ones((len(factor), 1, 1, 1), np.int8)
            node.op, node.weight = "conv2d", Int8Weight(ones, factor.astype(np.float32))
            node.bias = offset.astype(np.float32)
            node.attributes = {"stride": [1, 1], "padding": [0] * 4, "dilation": [1, 1], "groups": len(factor)}
        else:
            reason = "a batch norm of rank 2 must follow a linear layer directly"
            unsupported.append(UnsupportedOperator("batch_norm", node.path, reason))
    if unsupported:
        raise UnsupportedOperators(unsupported)


def _scale_layer(layer: Node, factor: Any, offset: Any) -> None:
    weight = layer.weight
    if isinstance(weight, Float32Weight):
        values = weight.values * factor.reshape(-1, *[1] * (weight.values.ndim - 1))
        layer.weight = Float32Weight(values.astype(np.float32))
    elif weight is not None:
        layer.weight = dataclasses.replace(weight, scale=(weight.scale * factor).astype(np.float32))
    bias = offset if layer.bias is None else layer.bias * factor + offset
    layer.bias = bias.astype(np.float32)


def _merge_pads(graph: Graph) -> None:
    """Zero padding of height and width in front of a convolution becomes the convolution's own."""
    for node in graph.nodes:
        pad = graph.producer(node.inputs[0]) if node.op == "conv2d" else None
        if pad is None or pad.op != "pad" or pad.attributes["value"] != 0.0 or pad.attributes["pads"][1] != [0, 0]:
            continue
        (top, bottom), (left, right) = pad.attributes["pads"][2:]
        own = node.attributes["padding"]
        node.attributes["padding"] = [p + q for p, q in zip(own, [top, left, bottom, right], strict=True)]
        node.inputs[0] = pad.inputs[0]
    graph.remove_unread()


def _merge_slices(graph: Graph) -> None:
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


def _fuse_residuals(graph: Graph) -> None:
    """An addition whose operand is a convolution read by nobody else: the convolution adds the other operand."""
    for node in [node for node in graph.nodes if node.op == "add"]:
        for value, other in (node.inputs, node.inputs[::-1]):
            conv = graph.producer(value)
            free = conv is not None and conv.op == "conv2d" and len(conv.inputs) == 1
            if conv is None or not free or graph.only_reader(value) is not node:
                continue
            conv.inputs.append(other)
            conv.output = node.output
            # The other operand may be computed behind the convolution, so the convolution moves to the addition.
            graph.nodes.remove(conv)
            graph.nodes[graph.nodes.index(node)] = conv
            break


def _fuse_activations(graph: Graph) -> None:
    for node in [node for node in graph.nodes if node.op == "clip"]:
        before = graph.producer(node.inputs[0])
        if before is None or before.op not in (*_LAYERS, "add") or "activation" in before.attributes:
            continue
        if graph.only_reader(before.output) is node:
            before.attributes["activation"] = dict(node.attributes)
            before.output = node.output
            graph.nodes.remove(node)


def _name(graph: Graph) -> None:
    """Nodes and their values share a name, the module path where there is one, made unique by a number."""
    taken = {value.name for value in graph.inputs}
    for node in graph.nodes:
        name, count = node.name, 1
        while name in taken:
            name, count = f"{node.name}_{count}", count + 1
        taken.add(name)
        node.name = node.output.name = name
