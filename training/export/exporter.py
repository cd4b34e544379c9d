"""`export`: a torch model becomes one `.dgms` file."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from ..quantize import activation_quantizer, input_quantizers, quantizable_layers, weight_encoder
from ..quantizers import Int8, MixtureWeight
from ..quantizers.activations import Normalization, Range
from . import writer
from .algorithm import DIRECT, algorithms_by_layer, assign_algorithms, faster_algorithms
from .fuse import fuse
from .ir import FLOAT32, INT8, Graph, Node, Value
from .lower import BATCH, encoded_parameters, lower, trace
from .scales import quantize_values, tied_residuals

NormalizationByInput = Normalization | Mapping[str, Normalization]
ACTIVATIONS = (FLOAT32, INT8)
_SPATIAL = (0, 2, 3, 1)  # position in the file (N,H,W,C) -> torch's axis


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


def fused_graph(
    model: nn.Module, example_inputs: Tensor | Sequence[Tensor], batch: tuple[int, int] | None
) -> tuple[Graph, torch.export.ExportedProgram]:
    """The model as the operators that its file has, and the traced program whose nodes compute their values."""
    examples = (example_inputs,) if isinstance(example_inputs, Tensor) else tuple(example_inputs)
    program = trace(model, examples, batch)
    graph = lower(program, encoded_parameters(model), input_quantizers(model))
    fuse(graph)
    return graph, program


def assign_ranges(graph: Graph, ranges: Mapping[str, Range], normalization: Mapping[str, Normalization]) -> None:
    """Ranges by the name of the value; inputs with a normalization get that of their pixels."""
    for value in graph.values():
        value.range = ranges.get(value.name)
    for value in graph.inputs:
        if value.name in normalization:
            value.range = _pixel_range(*normalization[value.name])


def export(
    model: nn.Module,
    example_inputs: Tensor | Sequence[Tensor],
    path: str | os.PathLike[str],
    *,
    input_normalization: NormalizationByInput | None = None,
    batch: tuple[int, int] | None = (1, 1024),
    activations: str | None = None,
    algorithms: str | Mapping[str, str] = "auto",
    name: str | None = None,
    metadata: Mapping[str, str] | None = None,
) -> ExportReport:
    """Writes the model as a `.dgms` file; batch norms are folded, the model itself is not changed.

    example_inputs: float32 tensors as `model` takes them, batch first. input_normalization: (mean, std) a channel for
    pixels in 0..1, so that the file also takes uint8 NHWC images; by input name when there are several inputs; by
    default what `calibrate` was given.
    batch: range of the batch size, None fixes it as in the example. activations: "int8" or "float32"; by default int8
    when `quantize_` was given Int8(). algorithms: of the convolutions, by layer, "direct" or "tiled" for all; "auto":
    on int8 those that `calibrate` chose (with others the file does not compute exactly what the model does in eval
    mode), on float32 the fastest, whose transformed weights take 16 bytes a weight in memory.
    name, metadata: kept in the file for its users.

    Returns a report, one row per layer. Raises UnsupportedOperators (all of them, with module paths; nothing is
    written), ValueError: int8 activations without `calibrate`, inputs that are not used, a bad normalization.
    """
    quantizer = activation_quantizer(model)
    if activations is None:
        activations = INT8 if quantizer is not None else FLOAT32
    if activations not in ACTIVATIONS:
        raise ValueError(f"export: activations must be one of {ACTIVATIONS}, got {activations!r}")
    graph, _ = fused_graph(model, example_inputs, batch)
    for value in graph.inputs:
        if not graph.readers(value) and not graph.is_output(value):
            raise ValueError(f"export: the input {value.name!r} is not used by any operator of the model; remove it")
    if activations == FLOAT32 and any(node.op == "lookup" for node in graph.nodes):
        raise ValueError("export: companded activations are int8 in the file; export with activations='int8'")
    normalization = _normalization(graph, input_normalization, quantizer)
    if activations == INT8:
        if quantizer is None or not quantizer.ranges:
            raise ValueError(
                "export: int8 activations need calibrated ranges; quantize_(model, ..., activations=Int8()), then "
                "calibrate(model, loader)"
            )
        assign_ranges(graph, quantizer.ranges, normalization)
        quantize_values(graph, quantizer.learned_ranges())
        automatic = quantizer.algorithms
    else:
        automatic = faster_algorithms(graph)
    assign_algorithms(graph, automatic if algorithms == "auto" else algorithms_by_layer("export", graph, algorithms))

    layers = tuple(_layer_report(node) for node in map(_file_node, graph.nodes) if node.weight is not None)
    file = writer.ModelFile(
        name=name or type(model).__name__,
        inputs=[_file_input(value, normalization.get(value.name)) for value in graph.inputs],
        outputs=[writer.Output(entry, value.name) for entry, value in graph.outputs],
        values=[writer.Value(v.name, v.dtype, v.scale, v.zero_point) for v in graph.values()],
        nodes=[_file_node(node) for node in graph.nodes],
        batch=writer.Batch(BATCH, *batch) if batch is not None else None,
        metadata=_metadata(model, activations, layers) | dict(metadata or {}),
    )
    file.write(path)
    tied, residuals = tied_residuals(graph.nodes)
    weights = sum(layer.weights for layer in layers)
    biases = sum(node.bias.size for node in graph.nodes if node.bias is not None)
    return ExportReport(
        path=str(path),
        activations=activations,
        file_bytes=Path(path).stat().st_size,
        float32_bytes=4 * (weights + biases),
        bits_per_weight=sum(layer.weights * layer.bits for layer in layers) / max(weights, 1),
        residuals=residuals,
        tied_residuals=tied,
        layers=layers,
    )


def normalization_by_input(caller: str, graph: Graph, given: NormalizationByInput | None) -> dict[str, Normalization]:
    """(mean, std) by the name of the input. Raises ValueError when it names unknown inputs."""
    names = [value.name for value in graph.inputs]
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        if len(names) != 1:
            raise ValueError(f"{caller}: give input_normalization by input name; the inputs are {names}")
        given = {names[0]: given}
    unknown = sorted(set(given) - set(names))
    if unknown:
        raise ValueError(f"{caller}: input_normalization names unknown inputs {unknown}; the inputs are {names}")
    return {name: (tuple(map(float, mean)), tuple(map(float, std))) for name, (mean, std) in given.items()}


def _normalization(
    graph: Graph, given: NormalizationByInput | None, quantizer: Int8 | None
) -> Mapping[str, Normalization]:
    """What export was given, else what calibrate was given."""
    calibrated = quantizer.normalization if quantizer is not None else {}
    normalization = normalization_by_input("export", graph, given)
    if given is None or not calibrated:
        return normalization or calibrated
    if normalization != calibrated:
        raise ValueError(
            f"export: input_normalization is {normalization}, calibrate() was given {calibrated}; leave it out, or "
            "calibrate(model, loader, input_normalization=...) again"
        )
    return normalization


def _pixel_range(mean: Sequence[float], std: Sequence[float]) -> tuple[float, float]:
    low = min((0.0 - m) / s for m, s in zip(mean, std, strict=True))
    high = max((1.0 - m) / s for m, s in zip(mean, std, strict=True))
    return min(low, 0.0), max(high, 0.0)


def _file_input(value: Value, normalization: Normalization | None) -> writer.Input:
    shape = [BATCH if size is None else size for size in value.shape]
    pixels = None if normalization is None else writer.Normalization(*normalization)
    return writer.Input(value.name, value.name, shape, pixels)


def _file_node(node: Node) -> writer.Node:
    names = [value.name for value in node.inputs]
    attributes = _file_attributes(node)
    return writer.Node(node.name, node.op, names, [node.output.name], attributes, node.weight, node.bias)


def _file_attributes(node: Node) -> dict[str, Any]:
    """Attributes with axes in the order of the file."""
    attributes = dict(node.attributes)
    if len(node.inputs[0].shape) == 4:
        if "axis" in attributes:
            attributes["axis"] = _SPATIAL.index(attributes["axis"])
        for key in ("start", "stop", "step", "pads"):
            if key in attributes:
                attributes[key] = [attributes[key][axis] for axis in _SPATIAL]
    if node.op == "reshape" and len(attributes["shape"]) == 4:
        attributes["shape"] = [attributes["shape"][axis] for axis in _SPATIAL]
    return attributes


def _layer_report(node: writer.Node) -> LayerReport:
    tensors, entry = writer.tensors_of(node)
    weight = entry["weight"]
    bits = {"int8": 8, "float32": 32}.get(weight["encoding"]) or weight["bits"]
    count = 1
    for size in weight["shape"]:
        count *= size
    size = sum(t.nbytes for t in tensors.values())
    algorithm = node.attributes.get("algorithm", DIRECT)
    return LayerReport(node.name, node.op, weight["encoding"], bits, count, size, algorithm)


def _metadata(model: nn.Module, activations: str, layers: Sequence[LayerReport]) -> dict[str, str]:
    encoders = [weight_encoder(layer) for layer in quantizable_layers(model).values()]
    seeds = {encoder.seed for encoder in encoders if isinstance(encoder, MixtureWeight)}
    return {
        "torch": torch.__version__,
        "activations": activations,
        "bits": json.dumps({layer.name: layer.bits for layer in layers}),
        "seed": ",".join(str(seed) for seed in sorted(seeds)),
    }
