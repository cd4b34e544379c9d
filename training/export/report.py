"""What `export` reports of a file."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from ...format import ModelFile, Node, tensors_of
from .algorithm import DIRECT


@dataclass(frozen=True)
class LayerReport:
    """One layer with weights. encoding: "codes", "int8" or "float32"; bytes: of all its tensors in the file; algorithm:
    of a convolution (docs/numerics.md)."""

    name: str
    op: str
    encoding: str
    bits: int
    weights: int
    bytes: int
    algorithm: str


@dataclass(frozen=True)
class ExportReport:
    """What `export` wrote. float32_bytes: the weights and biases of the file as float32, for comparison."""

    path: str
    activations: str
    file_bytes: int
    float32_bytes: int
    bits_per_weight: float
    residuals: int
    tied_residuals: int
    layers: tuple[LayerReport, ...]

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    def __str__(self) -> str:
        rows = [f"{'layer':<32} {'op':<8} {'encoding':<9} {'bits':>4} {'weights':>10} {'bytes':>10} algorithm"]
        rows += [
            f"{x.name:<32} {x.op:<8} {x.encoding:<9} {x.bits:>4} {x.weights:>10,} {x.bytes:>10,} {x.algorithm}"
            for x in self.layers
        ]
        ratio = self.float32_bytes / self.file_bytes
        rows.append(
            f"{self.path}: {self.file_bytes:,} bytes, {ratio:.1f} times smaller than float32, "
            f"{self.bits_per_weight:.2f} bits per weight, {self.activations} activations"
        )
        return "\n".join(rows)


def layer_reports(nodes: Iterable[Node]) -> tuple[LayerReport, ...]:
    """Of all layers with weights."""
    return tuple(_layer_report(node) for node in nodes if node.weight is not None)


def export_report(
    path: str, file: ModelFile, file_bytes: int, activations: str, residuals: tuple[int, int]
) -> ExportReport:
    """residuals: how many have tied scales, and how many there are."""
    layers = layer_reports(file.nodes)
    weights = sum(layer.weights for layer in layers)
    biases = sum(node.bias.size for node in file.nodes if node.bias is not None)
    tied, count = residuals
    return ExportReport(
        path=path,
        activations=activations,
        file_bytes=file_bytes,
        float32_bytes=4 * (weights + biases),
        bits_per_weight=sum(layer.weights * layer.bits for layer in layers) / max(weights, 1),
        residuals=count,
        tied_residuals=tied,
        layers=layers,
    )


def _layer_report(node: Node) -> LayerReport:
    tensors, entry = tensors_of(node)
    weight = entry["weight"]
    bits = {"int8": 8, "float32": 32}.get(weight["encoding"]) or weight["bits"]
    size = sum(t.nbytes for t in tensors.values())
    algorithm = node.attributes.get("algorithm", DIRECT)
    return LayerReport(node.name, node.op, weight["encoding"], bits, math.prod(weight["shape"]), size, algorithm)
