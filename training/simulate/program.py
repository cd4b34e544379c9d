"""From the fused graph of a model to a program that computes like its file, on the model's own parameters."""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, fx, nn
from torch.export import ExportedProgram
from torch.export.graph_signature import InputKind
from torch.nn.modules.batchnorm import _BatchNorm
from torch.utils._pytree import TreeSpec

from ..export import fused_graph
from ..export.algorithm import assign_algorithms
from ..export.ir import BATCH, INT8, SAME_QUANTIZATION, Graph, Node, Size, Value
from ..export.ranges import Group, assign_ranges, quantize_values
from ..export.rules.shape import SPLITS
from ..export.trace import DROPOUT, arguments, module_path
from ..export.unary import numbers_of
from ..layers import float_weight, input_quantizer, weight_encoder
from ..quantizers import EncodedWeight, Int8
from ..quantizers.activations import INT8_MIN, STEPS, Range, scale_and_zero_point, widths
from . import arithmetic
from .rounding import Rounding

aten = torch.ops.aten
_LAYERS = (aten.conv2d.default, aten.conv2d.padding, aten.linear.default)
_COMPANDED = torch.ops.dgms.companded_input.default
_BINARY = {
    "add": arithmetic.add,
    "sub": arithmetic.subtract,
    "mul": arithmetic.multiply,
    "maximum": arithmetic.maximum,
    "minimum": arithmetic.minimum,
}
_BATCH_NORMS = (aten._native_batch_norm_legit_no_training.default, aten.batch_norm.default)


@dataclass(frozen=True, eq=False)
class Simulation:
    """A traced model with roundings. It holds no parameters, so that copies of a model share it.

    run(model, roundings, *inputs): the results, flat, with gradients and as the modes of the modules say; run_exact:
    those of eval mode, on integers, to the last bit as the runtime. shapes: of the inputs, "N" for any batch. ranges:
    of the groups as observed; sharing: the groups with the same scale, by group; learned: those that training changes.
    """

    run: Callable[..., tuple[Tensor, ...]]
    run_exact: Callable[..., tuple[Tensor, ...]]
    results: TreeSpec
    shapes: tuple[tuple[Size, ...], ...]
    revision: int
    ranges: tuple[Range, ...]
    sharing: tuple[tuple[int, ...], ...]
    learned: tuple[int, ...]

    def fits(self, quantizer: Int8, inputs: tuple[Tensor, ...]) -> bool:
        if self.revision != quantizer.revision or len(inputs) != len(self.shapes):
            return False
        return all(
            shape[1:] == tuple(x.shape[1:]) and shape[0] in (BATCH, len(x))
            for shape, x in zip(self.shapes, inputs, strict=True)
        )

    def roundings(self, quantizer: Int8) -> list[Rounding]:
        """Of the groups. The numbers are those of the file, in training too."""
        ranges = list(self.ranges)
        for group, pair in zip(self.learned, quantizer.learned_ranges().values(), strict=True):
            ranges[group] = pair
        numbers = [
            scale_and_zero_point(low, [ranges[other] for other in sharing])
            for (low, _), sharing in zip(ranges, self.sharing, strict=True)
        ]
        if not (self.learned and torch.is_grad_enabled()):
            return [Rounding(*pair) for pair in numbers]
        scales, zero_points = (values.unbind() for values in self._scales_and_zero_points(quantizer))
        # Values that are never negative have their zero point for good.
        movable = (z if low < 0 else z.detach() for z, (low, _) in zip(zero_points, ranges, strict=True))
        return [Rounding(*pair, (s, z)) for pair, s, z in zip(numbers, scales, movable, strict=True)]

    def _scales_and_zero_points(self, quantizer: Int8) -> tuple[Tensor, Tensor]:
        """The same as two float32 tensors that depend on the learned ranges; zero points before they are rounded."""
        learned = quantizer.learned_bounds()
        index = torch.tensor(self.learned, device=learned[0].device)
        low, high = (
            bound.new_tensor([pair[i] for pair in self.ranges]).index_copy(0, index, bound)
            for i, bound in enumerate(learned)
        )
        most = max(len(sharing) for sharing in self.sharing)
        members = torch.tensor([[*s, *s[:1] * (most - len(s))] for s in self.sharing], device=index.device)
        scale = widths(low, high)[members].amax(1) / STEPS
        return scale, INT8_MIN - low / scale


def trace_simulation(model: nn.Module, quantizer: Int8, inputs: Sequence[Tensor], *, fixed_batch: bool) -> Simulation:
    """The simulation of a calibrated model for inputs of these shapes, of any batch unless it is fixed.

    Raises as `calibrate`, and ValueError when the model has values without a range.
    """
    with torch.inference_mode(False), torch.autocast(inputs[0].device.type, enabled=False):
        examples = tuple(torch.zeros(x.shape, dtype=x.dtype) for x in inputs)
        batch = None if fixed_batch else (1, max(2, len(examples[0])))
        graph, program = fused_graph("int8 activations", model, examples, batch)
        assign_ranges(graph, quantizer.ranges, quantizer.normalization)
        groups = quantize_values(graph)
        assign_algorithms(graph, quantizer.algorithms)
        return make_simulation(graph, groups, program, model, quantizer)


def make_simulation(
    graph: Graph, groups: Sequence[Group], program: ExportedProgram, model: nn.Module, quantizer: Int8
) -> Simulation:
    """Learning starts if it must. graph: with scales and algorithms; groups: of its values; program: from which the
    graph was made."""
    inputs = set(graph.inputs)
    learned = [i for i, group in enumerate(groups) if quantizer.learned and inputs.isdisjoint(group.values)]
    if learned and not quantizer.learned_names:
        quantizer.learn({groups[i].name: groups[i].range for i in learned})
    position = {group: i for i, group in enumerate(groups)}
    return Simulation(
        run=_Builder(graph, groups, program, model, exact=False).build(),
        run_exact=_Builder(graph, groups, program, model, exact=True).build(),
        results=program.call_spec.out_spec,
        shapes=tuple(value.shape for value in graph.inputs),
        revision=quantizer.revision,
        ranges=tuple(group.range for group in groups),
        sharing=tuple(tuple(position[other] for other in group.sharing) for group in groups),
        learned=tuple(learned),
    )


class _Builder:
    """Writes an fx graph: what the operators of the file were traced as, with roundings between them."""

    def __init__(
        self, graph: Graph, groups: Sequence[Group], program: ExportedProgram, model: nn.Module, *, exact: bool
    ) -> None:
        self._graph = graph
        self._exact = exact
        self._program = program
        self._root = model
        self._group = {value: i for i, group in enumerate(groups) for value in group.values}
        specs = program.graph_signature.input_specs
        self._paths = {spec.arg.name: spec.target for spec in specs if spec.kind != InputKind.USER_INPUT}
        self._constants = nn.Module()
        self._code = fx.Graph()
        self._model = self._code.placeholder("model")
        self._roundings = self._code.placeholder("roundings")
        self._values: dict[Value, fx.Node] = {}
        self._nodes = {node.name: node for node in program.graph.nodes}
        self._computed: dict[fx.Node, fx.Node] = {}  # the values by the node that computes them in the trace
        self._calls: dict[str, fx.Node] = {}

    def build(self) -> fx.GraphModule:
        placeholders = [self._code.placeholder(value.name) for value in self._graph.inputs]
        for value, placeholder in zip(self._graph.inputs, placeholders, strict=True):
            self._set(value, placeholder, rounded=value.dtype == INT8)
        for node in self._graph.nodes:
            inside = {self._origin(value): self._values[value] for value in node.inputs}
            if node.op in ("quantize", "dequantize"):
                self._set(node.output, self._values[node.inputs[0]], rounded=node.op == "quantize")
            elif self._exact and node.op in _EXACT and node.inputs[0].dtype == INT8:
                self._set(node.output, _EXACT[node.op](self, node, inside), rounded=False)
            else:
                for value in node.outputs:
                    self._set(value, self._copy(self._origin(value), inside), rounded=self._is_rounded(node, value))
        self._code.output(tuple(self._values[value] for _, value in self._graph.outputs))
        self._code.eliminate_dead_code()
        return fx.GraphModule(self._constants, self._code)

    def _is_rounded(self, node: Node, result: Value) -> bool:
        """Whether a result must be brought to the int8 grid: not copies of one grid, nor learned levels."""
        if result.dtype != INT8 or node.op == "lookup":
            return False
        copies = (node.op in SAME_QUANTIZATION or node.op == "concat") and node.attributes.get("mode") != "bilinear"
        same = all(self._group.get(value) == self._group[result] for value in node.inputs)
        return not (copies and same and not node.attributes.get("value"))

    def _set(self, value: Value, result: fx.Node, *, rounded: bool) -> None:
        if rounded:
            result = self._call(_round, self._rounding(value), result)
        self._values[value] = self._computed[self._origin(value)] = result

    def _origin(self, value: Value) -> fx.Node:
        return self._nodes[value.origin]

    def _rounding(self, value: Value, source: fx.Node | None = None) -> fx.Node:
        """Of a value, or of the companded input that takes its place."""
        source = source or self._origin(value)
        if source.target is _COMPANDED:
            return self._call(_companded_rounding, self._live(arguments(source)["layer"]))
        return self._call(operator.getitem, self._roundings, self._group[value])

    def _call(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> fx.Node:
        """A call; written once, however often it is asked for."""
        key = f"{id(function)} {args} {kwargs}"  # nodes print as their unique names
        if key not in self._calls:
            self._calls[key] = self._code.call_function(function, args, kwargs)
        return self._calls[key]

    def _copy(self, node: fx.Node, inside: dict[fx.Node, fx.Node]) -> fx.Node:
        """What a traced node computes from the values `inside`."""

        def copied(entry: fx.node.Argument) -> Any:
            return fx.map_arg(entry, lambda argument: self._copy(argument, inside))

        if node in inside or node in self._computed:
            return inside.get(node) or self._computed[node]
        if node.op == "placeholder":
            return self._held(node)
        if node.target is operator.getitem and node.all_input_nodes[0].target in SPLITS:
            return self._call(operator.getitem, self._copy(node.all_input_nodes[0], inside), node.args[1])
        if node.target is operator.getitem:
            return self._copy(node.all_input_nodes[0], inside)  # the only result that is used, as in `lower`
        if node.target is _COMPANDED:
            a = arguments(node)
            return self._call(_compand_input, self._live(a["layer"]), copied(a["x"]))
        if node.target in _BATCH_NORMS:
            return self._batch_norm(arguments(node), copied)
        if DROPOUT in node.meta:
            function, share = node.meta[DROPOUT]
            return self._call(_dropout, function, copied(node.args[0]), share, self._live(module_path(node)[0]))
        args = list(copied(node.args))
        if node.target in _LAYERS:
            args[2:3] = [self._bias(arguments(node), copied)]
        target: Any = node.target
        return self._call(target, *args, **copied(node.kwargs))

    # The operators with an arithmetic of their own on integers.

    def _layer(self, node: Node, inside: dict[fx.Node, fx.Node]) -> fx.Node:
        """A convolution or linear layer with the batch norms and the residual that were fused into it."""
        x, *residual = node.inputs
        source, norms, weight, bias = self._origin(x), [], None, None
        for traced in self._traced(self._origin(node.output), inside):
            a = arguments(traced) if traced.target in (*_LAYERS, *_BATCH_NORMS) else {}
            if traced.target is _COMPANDED:  # one like that of another layer, whose value the file uses
                source = traced
            elif traced.target in _LAYERS:
                weight, bias = self._paths[a["weight"].name], self._bias(a, self._held)
            elif traced.target in _BATCH_NORMS:
                names = ("running_mean", "running_var", "weight", "bias")
                norms.append((*(a[name] and self._held(a[name]) for name in names), a["eps"]))
        if weight is None:  # a batch norm alone
            encoded = self._call(_ones, norms[0][0])
        else:
            encoded = self._call(_encoded, self._live(weight.rpartition(".")[0]))
        geometry = {name: setting for name, setting in node.attributes.items() if name != "activation"}
        return self._call(
            arithmetic.layer,
            self._copy(source, inside),
            self._rounding(x, source),
            encoded,
            bias,
            norms,
            self._rounding(node.output) if node.output.dtype == INT8 else None,
            _limits(node),
            (inside[self._origin(residual[0])], self._rounding(residual[0])) if residual else None,
            geometry if node.op == "conv2d" else None,
        )

    def _traced(self, node: fx.Node, inside: dict[fx.Node, fx.Node]) -> list[fx.Node]:
        """The nodes that a node is computed by from the values `inside`, in order."""
        found: dict[fx.Node, None] = {}
        waiting = [node]
        while waiting:
            node = waiting.pop()
            if node not in inside and node not in found and node.op != "placeholder":
                found[node] = None
                waiting.extend(node.all_input_nodes)
        return [node for node in self._program.graph.nodes if node in found]

    def _binary(self, node: Node, inside: dict[fx.Node, fx.Node]) -> fx.Node:
        operands = [entry for value in node.inputs for entry in (inside[self._origin(value)], self._rounding(value))]
        return self._call(_BINARY[node.op], *operands, self._rounding(node.output), _limits(node))

    def _unary(self, node: Node, inside: dict[fx.Node, fx.Node]) -> fx.Node:
        (x,) = node.inputs
        operands = inside[self._origin(x)], self._rounding(x), self._rounding(node.output)
        return self._call(arithmetic.unary, *operands, node.attributes["function"], numbers_of(node.attributes))

    def _average(self, node: Node, inside: dict[fx.Node, fx.Node]) -> fx.Node:
        (x,) = node.inputs
        roundings = self._rounding(x), self._rounding(node.output)
        if node.op == "avg_pool2d":
            return self._call(arithmetic.average, inside[self._origin(x)], *roundings, **node.attributes)
        keepdim = len(self._origin(node.output).meta["val"].shape) == 4
        return self._call(arithmetic.global_average, inside[self._origin(x)], *roundings, keepdim=keepdim)

    def _resize(self, node: Node, inside: dict[fx.Node, fx.Node]) -> fx.Node:
        (x,) = node.inputs
        if node.attributes["mode"] == "nearest":
            return self._copy(self._origin(node.output), inside)
        settings = {key: value for key, value in node.attributes.items() if key != "mode"}
        return self._call(arithmetic.bilinear, inside[self._origin(x)], self._rounding(x), **settings)

    # The other ones, as they were traced.

    def _batch_norm(self, a: dict[str, Any], copied: Callable[[Any], Any]) -> fx.Node:
        path = self._paths[a["running_mean"].name].rpartition(".")[0]
        if isinstance(self._root.get_submodule(path), _BatchNorm):
            return self._call(_batch_norm, self._live(path), copied(a["input"]))
        tensors = (copied(a[name]) for name in ("input", "running_mean", "running_var", "weight", "bias"))
        return self._call(F.batch_norm, *tensors, eps=a["eps"])

    def _bias(self, a: dict[str, Any], copied: Callable[[Any], Any]) -> Any:
        """Of a layer; where it has none it may get one later (`correct_bias`)."""
        if a["bias"] is not None:
            return copied(a["bias"])
        path = self._paths[a["weight"].name].rpartition(".")[0]
        layer = self._root.get_submodule(path)
        return self._live(f"{path}.bias".lstrip(".")) if getattr(layer, "bias", self) is None else None

    def _held(self, node: fx.Node) -> fx.Node:
        """A parameter, a buffer or a constant."""
        path = self._paths[node.name]
        constant = self._program.constants.get(path)
        if constant is None or _has(self._root, path):
            return self._live(path)
        if not hasattr(self._constants, path):
            self._constants.register_buffer(path, constant)
        like = self._values[self._graph.inputs[0]]
        return self._call(_to_device_of, self._code.get_attr(path), like)

    def _live(self, path: str) -> fx.Node:
        return self._call(_attribute, self._model, path)


_EXACT: dict[str, Callable[[_Builder, Node, dict[fx.Node, fx.Node]], fx.Node]] = {
    "conv2d": _Builder._layer,
    "linear": _Builder._layer,
    **dict.fromkeys(_BINARY, _Builder._binary),
    "unary": _Builder._unary,
    "avg_pool2d": _Builder._average,
    "global_avg_pool": _Builder._average,
    "resize": _Builder._resize,
}


def _limits(node: Node) -> tuple[float | None, float | None]:
    activation = node.attributes.get("activation", {})
    return activation.get("min"), activation.get("max")


# --- What the graph calls ---


def _attribute(model: nn.Module, path: str) -> Any:
    return functools.reduce(getattr, path.split("."), model) if path else model


def _has(model: nn.Module, path: str) -> bool:
    try:
        _attribute(model, path)
    except AttributeError:
        return False
    return True


def _round(rounding: Rounding, x: Tensor) -> Tensor:
    return rounding(x)


def _batch_norm(norm: _BatchNorm, x: Tensor) -> Tensor:
    """As the module's mode says. Not by calling it: its hooks and what a subclass adds are in the trace."""
    return nn.SyncBatchNorm.forward(norm, x) if isinstance(norm, nn.SyncBatchNorm) else _BatchNorm.forward(norm, x)


def _dropout(function: Callable[..., Tensor], x: Tensor, share: float, module: nn.Module) -> Tensor:
    return function(x, share, module.training)


def _encoded(layer: nn.Module) -> EncodedWeight:
    encoder = weight_encoder(layer)
    assert encoder is not None
    return encoder.encode(float_weight(layer))


def _ones(channels: Tensor) -> EncodedWeight:
    """The weight of a depthwise 1x1 convolution that does nothing."""
    count = len(channels)
    return EncodedWeight(channels.new_ones(count, 1, 1, 1), None, channels.new_ones(count), 8)


def _compand_input(layer: nn.Module, x: Tensor) -> Tensor:
    quantizer = input_quantizer(layer)
    assert quantizer is not None
    return quantizer(x)


def _companded_rounding(layer: nn.Module) -> Rounding:
    quantizer = input_quantizer(layer)
    assert quantizer is not None
    grid = quantizer.output_grid()
    return Rounding(grid.step, grid.zero_point)


def _to_device_of(constant: Tensor, x: Tensor) -> Tensor:
    return constant.to(x.device)
