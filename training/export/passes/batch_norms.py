"""Batch norms become a part of the layer before them, or a layer of their own."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np

from ....format import Float32Weight, Int8Weight
from ..ir import LAYERS, Graph, Node
from ..unsupported import UnsupportedOperator


def fold_batch_norms(graph: Graph) -> None:
    """Into the layer before it, else a batch norm becomes a depthwise 1x1 convolution."""
    for node in [node for node in graph.nodes if node.op == "batch_norm"]:
        factor, offset = node.attributes["factor"], node.attributes["offset"]
        layer = _layer_before(graph, node)
        if layer is not None:
            _scale_layer(layer, factor, offset)
            layer.output = node.output
            graph.nodes.remove(node)
        else:  # lone_batch_norms says that it has rank 4
            ones = np.ones((len(factor), 1, 1, 1), np.int8)
            node.op, node.weight = "conv2d", Int8Weight(ones, factor.astype(np.float32))
            node.bias = offset.astype(np.float32)
            node.attributes = {"stride": [1, 1], "padding": [0] * 4, "dilation": [1, 1], "groups": len(factor)}


def lone_batch_norms(graph: Graph) -> list[UnsupportedOperator]:
    """Those that can become neither: of another rank than 4 and not directly behind a layer."""
    reason = "a batch norm that is not of rank 4 must follow a linear layer directly, as its only reader"
    return [
        UnsupportedOperator("batch_norm", node.path, reason)
        for node in graph.nodes
        if node.op == "batch_norm" and len(node.output.shape) != 4 and not _follows_layer(graph, node)
    ]


def _follows_layer(graph: Graph, node: Node) -> bool:
    """Directly, or behind batch norms that do."""
    before = graph.producer(node.inputs[0])
    if before is not None and before.op == "batch_norm" and graph.only_reader(before.output) is node:
        return _follows_layer(graph, before)
    return _layer_before(graph, node) is not None


def _layer_before(graph: Graph, node: Node) -> Node | None:
    """The layer that takes in a batch norm."""
    layer = graph.producer(node.inputs[0])
    takes = layer is not None and layer.op in LAYERS and graph.only_reader(layer.output) is node
    return layer if takes else None


def _scale_layer(layer: Node, factor: Any, offset: Any) -> None:
    weight = layer.weight
    if isinstance(weight, Float32Weight):
        values = weight.values * factor.reshape(-1, *[1] * (weight.values.ndim - 1))
        layer.weight = Float32Weight(values.astype(np.float32))
    elif weight is not None:
        layer.weight = dataclasses.replace(weight, scale=(weight.scale * factor).astype(np.float32))
    bias = offset if layer.bias is None else layer.bias * factor + offset
    layer.bias = bias.astype(np.float32)
