"""What a few images tell: ranges of the int8 activations, algorithms of convolutions, the mean error of the weights."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import islice
from typing import Any, Literal

import torch
from torch import Tensor, fx, nn

from .export import NormalizationByInput, fused_graph, normalization_by_input
from .export.algorithm import DIRECT, algorithms_by_layer, assign_algorithms, may_be_tiled, tiled_algorithms
from .export.ir import Graph, Origin, Value
from .export.ranges import Group, assign_ranges, quantize_values
from .export.trace import trace
from .finite import CHECK_OVERFLOW, require_finite, require_finite_inputs
from .inputs import model_inputs
from .layers import activation_quantizer, float_weight, quantizable_layers, weight_encoder
from .quantizers import Int8
from .quantizers.activations import Range, RangeObserver
from .quantizers.companding import Grid
from .simulate import AlgorithmChooser, install, make_simulation
from .wrapped import unwrapped

_CORRECTED = "bias_is_corrected"
_ERROR_IMAGES = 8  # that the algorithms of convolutions are compared on


@torch.no_grad()
def calibrate(
    model: nn.Module,
    loader: Iterable[Any],
    batches: int = 8,
    *,
    batch: tuple[int, int] | Literal["auto"] | None = "auto",
    input_normalization: NormalizationByInput | None = None,
    algorithms: str | Mapping[str, str] = "auto",
) -> dict[str, Range]:
    """Observes the range of every value of the exported graph over `batches` batches and stores it in the model.

    It also chooses the algorithms of the convolutions (docs/numerics.md, "Tiled convolutions"). algorithms: "auto"
    gives layers the faster one as long as all of them together change the outputs on a few of the images only a little,
    "tiled" regardless of the change, "direct" never; or a dict from names of exported layers to algorithms, with the
    other layers direct. With "direct" the default ranges are those with the least error; otherwise the feature maps of
    networks that may have tiled layers get narrower ones, because wide ranges make the errors of tiled layers larger.

    From then on, the model computes with int8 activations in eval mode, as its file will; with Int8(learned=True) also
    in train mode, where the observed ranges are the start of learning (calibrating again restarts it).

    The model is observed in eval mode with its quantized weights and float activations. Call this after
    `reestimate_batch_norm`, and again after training with float activations. A few hundred images are enough; with
    several processes, all use the same ones.
    loader: yields batches as the model takes them: a tensor; a tuple that begins with the inputs, or with a tuple or
    dict of all of them, followed by labels (anything that is not a floating-point tensor, or more than `forward`
    takes); a dict by the names of the parameters of `forward`. An ambiguous batch is an error.
    batch: as in `export`; by default any size. None fixes it, for a model that contains its batch size as a constant.
    input_normalization: as in `export`, which then uses it by default; the input covers all that it can produce.

    Returns the ranges by the name of the value. Raises ValueError if `quantize_` was not given Int8(), the loader is
    empty, an input or a value of the graph is not finite, the normalization names unknown inputs or an algorithm does
    not fit; UnsupportedOperators if the model cannot be exported.
    """
    model = unwrapped("calibrate", model)
    quantizer: Int8 | None = activation_quantizer(model)
    if quantizer is None:
        raise ValueError("calibrate: the model has float activations; quantize_(model, ..., activations=Int8()) first")
    inputs = _first_inputs("calibrate", model, loader, batches)
    graph, program = fused_graph("calibrate", model, inputs[0], _batch_range("calibrate", inputs, batch))
    normalization = normalization_by_input("calibrate", graph, input_normalization)
    observers: dict[Origin, RangeObserver] = defaultdict(quantizer.new_observer)
    names: dict[Origin, str] = {}
    for value in graph.values():
        observers[value.origin]  # creates it
        names.setdefault(value.origin, value.name)

    def observe(number: int, origin: Origin, x: Tensor) -> None:
        if origin in observers:
            require_finite(x, f"calibrate: the value {names[origin]!r}", CHECK_OVERFLOW, batch=number)
            observers[origin].update(x)

    for i, entry in enumerate(inputs):
        _Shown(program, partial(observe, i)).feed(entry)
    tiled = algorithms != DIRECT and may_be_tiled(graph)
    ranges = {value.name: observers[value.origin].range(tiled and _is_map(value)) for value in graph.values()}
    assign_ranges(graph, ranges, normalization)
    groups = _quantize_values(graph, observers)
    if algorithms == "auto":
        few = inputs[0] if batch is None else tuple(tensor[:_ERROR_IMAGES] for tensor in inputs[0])
        algorithms = _choose_algorithms(graph, program, few)
    assign_algorithms(graph, algorithms_by_layer("calibrate", graph, algorithms))
    quantizer.observed(ranges, normalization, tiled_algorithms(graph))
    forward = install(model, quantizer)
    forward.fixed_batch = batch is None
    forward.simulation = make_simulation(graph, groups, program, model, quantizer)
    return ranges


def _is_map(value: Value) -> bool:
    """Whether it has many pixels: what is clipped in a vector shows in the result (docs/numerics.md)."""
    return len(value.shape) == 4 and value.shape[2:] != (1, 1)


def _quantize_values(graph: Graph, observers: Mapping[Origin, RangeObserver]) -> list[Group]:
    """Companded inputs learn the int8 grids that their values will have in the file; new ones get their clip."""
    lookups = [(node, node.attributes["quantizer"]) for node in graph.nodes if node.op == "lookup"]
    for node, quantizer in lookups:
        value = node.inputs[0]
        assert value.range is not None
        if quantizer.grid is None:
            quantizer.start(observers[value.origin].samples(), signed=value.range[0] < 0)
    groups = quantize_values(graph)
    for node, quantizer in lookups:
        scale, zero_point = node.inputs[0].scale, node.inputs[0].zero_point
        assert scale is not None and zero_point is not None
        quantizer.grid = Grid(scale, zero_point)
    return groups


def _choose_algorithms(
    graph: Graph, program: torch.export.ExportedProgram, inputs: tuple[Tensor, ...]
) -> dict[str, str]:
    chooser = AlgorithmChooser(graph)
    if chooser.candidates:
        _Shown(program, chooser.see).feed(inputs)
    return chooser.chosen()


@torch.no_grad()
def correct_bias(
    model: nn.Module,
    loader: Iterable[Any],
    batches: int = 2,
    *,
    batch: tuple[int, int] | Literal["auto"] | None = "auto",
) -> int:
    """Removes the mean error that the quantized weights cause in every output channel, by changing the biases.

    The error of a layer is what the difference between its quantized and its float weight makes of its inputs; its
    mean over the images is taken off the bias, layer after layer in one pass. A few dozen images are enough, and
    nothing else of the network changes: the choice for int8 weights, and where there are too few images, or none like
    those of the training, for `reestimate_batch_norm` (which does this and more; do not combine them). Layers without
    a bias get one. loader, batch: as of `calibrate`.

    Returns the number of layers. Raises ValueError when no layer is quantized, when the biases are corrected already
    or the loader is empty, UnsupportedOperators when the model cannot be exported.
    """
    model = unwrapped("correct_bias", model)
    layers = {name: layer for name, layer in quantizable_layers(model).items() if weight_encoder(layer) is not None}
    if not layers:
        raise ValueError("correct_bias: no layer of the model is quantized; quantize_(model, ...) first")
    if any(getattr(layer, _CORRECTED, False) for layer in layers.values()):
        raise ValueError("correct_bias: the biases of this model are corrected already")
    inputs = _first_inputs("correct_bias", model, loader, batches)
    differences = {}
    for name, layer in layers.items():
        differences[f"{name}.weight" if name else "weight"] = (layer.weight - float_weight(layer)).cpu()
    program = trace("correct_bias", model, inputs[0], _batch_range("correct_bias", inputs, batch))
    runner = _MeanErrors(program, differences)
    for entry in inputs:
        runner.feed(entry)
    for name, layer in layers.items():
        errors = runner.errors[f"{name}.weight" if name else "weight"]
        if errors:  # the layer takes part
            error = torch.stack(errors).mean(0).to(layer.weight)
            layer.bias = nn.Parameter(-error if layer.bias is None else layer.bias - error)
            setattr(layer, _CORRECTED, True)
    return len(layers)


def _first_inputs(caller: str, model: nn.Module, loader: Iterable[Any], batches: int) -> list[tuple[Tensor, ...]]:
    inputs = [
        require_finite_inputs(caller, model_inputs(caller, model, batch), i)
        for i, batch in enumerate(islice(loader, batches))
    ]
    if not inputs:
        raise ValueError(f"{caller}: the loader yielded no batch")
    return inputs


def _batch_range(
    caller: str, inputs: list[tuple[Tensor, ...]], batch: tuple[int, int] | Literal["auto"] | None
) -> tuple[int, int] | None:
    sizes = sorted({len(x) for entry in inputs for x in entry[:1]})
    if batch == "auto":
        return 1, max(2, sizes[-1])
    if batch is None and len(sizes) > 1:
        raise ValueError(f"{caller}: batch=None fixes the batch, but the loader yields {sizes}; drop the last batch")
    return batch


class _Runner(fx.Interpreter):
    """Runs a traced program on batches."""

    def __init__(self, program: torch.export.ExportedProgram) -> None:
        super().__init__(program.graph_module)
        held = program.state_dict | dict(program.constants)
        specs = [spec for spec in program.graph_signature.input_specs if spec.target is not None]
        self._held = [held[spec.target] for spec in specs]
        self.names = {spec.arg.name: spec.target for spec in specs}  # of parameters, by the name of their node

    def feed(self, inputs: tuple[Tensor, ...]) -> None:
        self.run(*self._held, *(tensor.detach().cpu() for tensor in inputs))


class _Shown(_Runner):
    """Shows what every node computes, with its name."""

    def __init__(self, program: torch.export.ExportedProgram, show: Callable[[Origin, Any], None]) -> None:
        super().__init__(program)
        self._show = show

    def run_node(self, node: fx.Node) -> Any:
        result = super().run_node(node)
        self._show(node.name, result[0] if isinstance(result, (tuple, list)) else result)
        return result


class _MeanErrors(_Runner):
    """Collects the mean output of the weight differences per channel and takes it off the results."""

    LAYERS = (torch.ops.aten.conv2d.default, torch.ops.aten.conv2d.padding, torch.ops.aten.linear.default)

    def __init__(self, program: torch.export.ExportedProgram, differences: dict[str, Tensor]) -> None:
        super().__init__(program)
        self._differences = differences
        self.errors: dict[str, list[Tensor]] = {name: [] for name in differences}

    def run_node(self, node: fx.Node) -> Any:
        result = super().run_node(node)
        parameter = node.args[1] if node.target in self.LAYERS else None
        name = self.names.get(parameter.name) if isinstance(parameter, fx.Node) else None
        if name not in self._differences:
            return result
        arguments, options = self.fetch_args_kwargs_from_env(node)
        layer: Any = node.target
        error = layer(arguments[0], self._differences[name], None, *arguments[3:], **options)
        mean = error.transpose(0, 1).flatten(1).mean(1)
        self.errors[name].append(mean)
        return result - mean.view(-1, *[1] * (error.dim() - 2))
