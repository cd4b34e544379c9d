"""`export`: a torch model becomes one `.dgms` file."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import torch
from torch import Tensor, nn

from ..finite import require_finite_model
from ..inputs import given_inputs
from ..layers import activation_quantizer, input_quantizers, quantizable_layers, weight_encoder
from ..quantizers import Int8
from ..quantizers.activations import Normalization
from ..wrapped import unwrapped
from .algorithm import algorithms_by_layer, assign_algorithms, faster_algorithms
from .ir import FLOAT32, INT8, Graph
from .lower import lower
from .passes import fuse
from .ranges import assign_ranges, quantize_values, tied_residuals
from .records import file_node, file_of
from .report import ExportReport, LayerReport, export_report, layer_reports
from .sizes import Dynamic, model_dims
from .trace import encoded_parameters, trace

NormalizationByInput = Normalization | Mapping[str, Normalization]
ACTIVATIONS = (FLOAT32, INT8)


def fused_graph(
    caller: str,
    model: nn.Module,
    inputs: tuple[Tensor, ...],
    batch: tuple[int, int] | None,
    dynamic: Dynamic = MappingProxyType({}),
) -> tuple[Graph, torch.export.ExportedProgram]:
    """The model as the operators that its file has, and the traced program whose nodes compute their values.

    inputs: in the order of `forward`. Raises as `export`; the messages begin with the name of the caller.
    """
    program = trace(caller, model, inputs, batch, dynamic)
    graph = lower(caller, program, encoded_parameters(model), input_quantizers(model))
    fuse(graph)
    return graph, program


def export(
    model: nn.Module,
    example_inputs: Tensor | Sequence[Tensor] | Mapping[str, Tensor],
    path: str | os.PathLike[str],
    *,
    input_normalization: NormalizationByInput | None = None,
    batch: tuple[int, int] | None = (1, 1024),
    dynamic: Dynamic = MappingProxyType({}),
    activations: str | None = None,
    algorithms: str | Mapping[str, str] = "auto",
    name: str | None = None,
    metadata: Mapping[str, str] | None = None,
) -> ExportReport:
    """Writes the model as a `.dgms` file; batch norms are folded, the model itself is not changed.

    model: may be wrapped in torch.compile, DataParallel, DistributedDataParallel or AveragedModel. Weights that are
    computed by pruning masks, weight_norm, spectral_norm or parametrizations are written as they are now.
    example_inputs: float32 tensors as `model` takes them, batch first: a tensor, a tuple of all of them, or a dict by
    the names of the parameters of `forward`. input_normalization: (mean, std) per channel for pixels in 0..1, so that
    the file also takes uint8 NHWC images; by input name when there are several inputs; by default what `calibrate` was
    given.
    batch: range of the batch size, None fixes it as in the example. dynamic: other sizes that may vary, by the name of
    the input and the axis (NCHW), as {"image": {2: Dim("H", 32, 1280, multiple=32)}}; one name is one size.
    activations: "int8" or "float32"; by default int8 when `quantize_` was given Int8(). algorithms: of the
    convolutions, by layer, "direct" or "tiled" for all; "auto": on int8 those that `calibrate` chose (with others the
    file does not compute exactly what the model does in eval mode), on float32 the fastest, whose transformed weights
    take 16 bytes per weight in memory; with a dynamic height or width direct.
    name, metadata: kept in the file for its users.

    Returns a report, one row per layer. Raises UnsupportedOperators (all of them, with module paths; nothing is
    written), ValueError: int8 activations without `calibrate`, inputs that are not used, a bad normalization,
    parameters or statistics of batch norms that are not finite, a model that cannot be traced or has a state;
    TypeError: what is no model or no input; OSError: no such folder for `path`, or one that cannot be written.
    """
    _require_writable(path)
    model = unwrapped("export", model)
    quantizer = activation_quantizer(model)
    if activations is None:
        activations = INT8 if quantizer is not None else FLOAT32
    if activations not in ACTIVATIONS:
        raise ValueError(f"export: activations must be one of {ACTIVATIONS}, got {activations!r}")
    require_finite_model("export", model)
    dims = model_dims("export", batch, dynamic)
    graph, _ = fused_graph("export", model, given_inputs("export", model, example_inputs), batch, dynamic)
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

    layers = layer_reports(file_node(node) for node in graph.nodes)
    described = _metadata(model, activations, layers) | dict(metadata or {})
    file = file_of(graph, name or type(model).__name__, dims, normalization, described)
    file.write(path)
    size = Path(path).stat().st_size
    return export_report(str(path), file, size, activations, tied_residuals(graph.nodes))


def _require_writable(path: str | os.PathLike[str]) -> None:
    """Raises OSError with the path as the user gave it, before the work begins."""
    target = Path(path)
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "there is no folder for the exported file", str(path))
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "the exported file needs a name, this is a folder", str(path))
    if not os.access(target.parent, os.W_OK):
        raise PermissionError(errno.EACCES, "the folder of the exported file cannot be written", str(path))


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


def _metadata(model: nn.Module, activations: str, layers: Sequence[LayerReport]) -> dict[str, str]:
    encoders = [weight_encoder(layer) for layer in quantizable_layers(model).values()]
    seeds = {encoder.seed for encoder in encoders if encoder is not None and encoder.seed is not None}
    return {
        "torch": torch.__version__,
        "activations": activations,
        "bits": json.dumps({layer.name: layer.bits for layer in layers}),
        "seed": ",".join(str(seed) for seed in sorted(seeds)),
    }
