"""From a model to the operators of the file: torch.export, then one function per ATen operator."""

from __future__ import annotations

import operator
import warnings
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from torch import Tensor, fx, nn
from torch.export import Dim, ExportedProgram
from torch.export.graph_signature import InputKind
from torch.nn.utils import parametrize
from torch.utils._pytree import tree_unflatten

from ...errors import UnsupportedError
from .. import simulate
from ..quantize import INPUT_QUANTIZER, input_quantizers, weight_encoder
from ..quantizers import CompandedInput, EncodedWeight
from ..quantizers.companding import TracedInput
from .arithmetic import batch_norm_terms
from .ir import Graph, Node, Value
from .writer import CodesWeight, Float32Weight, Int8Weight, Weight

aten = torch.ops.aten
BATCH = "N"
DROPOUT = "dropout"  # meta data of a node that drops values in train mode: the operator and the share
_DROPOUTS = (aten.dropout.default, aten.feature_dropout.default, aten.alpha_dropout.default)


@dataclass(frozen=True)
class UnsupportedOperator:
    """operator: as torch names it; path: the module that calls it ("" = the model itself); reason: what is missing."""

    operator: str
    path: str
    reason: str


class UnsupportedOperators(UnsupportedError):
    """The model uses operators that the file format does not have. `operators` lists all of them."""

    def __init__(self, operators: Sequence[UnsupportedOperator]) -> None:
        self.operators = list(operators)
        lines = "; ".join(f"{o.operator} in {o.path or 'the model'} ({o.reason})" for o in self.operators)
        super().__init__(
            f"{len(self.operators)} unsupported operator(s): {lines}",
            remedy="replace these operators in the model; docs/howto/convert_a_model.md lists the supported ones",
        )


class _Unsupported(Exception):
    pass


def trace(model: nn.Module, example_inputs: tuple[Tensor, ...], batch: tuple[int, int] | None) -> ExportedProgram:
    """torch.export of the model in eval mode, on the CPU, with plain weights in place of parametrized ones.

    batch: range of the dynamic first dimension of every input, or None to fix it as in the example.
    """
    plain = deepcopy(model).cpu().eval()
    for module in plain.modules():
        simulate.remove(module)
        if weight_encoder(module) is not None:
            _materialize_weight(module)
    for path, quantizer in input_quantizers(plain).items():
        setattr(plain.get_submodule(path), INPUT_QUANTIZER, TracedInput(quantizer, path))
    inputs = tuple(example.detach().cpu() for example in example_inputs)
    shapes: tuple[dict[int, Any], ...] | None = None
    if batch is not None:
        smallest, largest = batch
        if largest < 2:
            raise ValueError(f"export: batch {batch} has one size only; give batch=None to fix the example's")
        # torch.export takes a batch of 1 for a constant.
        inputs = tuple(torch.cat([x, x]) if len(x) == 1 else x for x in inputs)
        shapes = tuple({0: Dim(BATCH, min=smallest, max=largest)} for _ in inputs)
    with torch.no_grad(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*LeafSpec.*", category=FutureWarning)  # torch's own copying
        try:
            program = torch.export.export(plain, inputs, dynamic_shapes=shapes)
        except Exception as error:  # torch.export raises many kinds
            reason = str(error).strip().partition("\n")[0]
            raise ValueError(
                f"export: torch.export cannot trace the model with a batch of {batch or len(inputs[0])}: {reason}; the "
                "model must run on the example inputs and not branch on their values, batch=None fixes the batch"
            ) from error
        plain_program = program.run_decompositions({})  # only removes in-place operators
    dropouts = {node.name: (node.target, node.args[1]) for node in program.graph.nodes if node.target in _DROPOUTS}
    for node in plain_program.graph.nodes:
        for source in node.meta.get("from_node", [])[:1]:
            if source.name in dropouts:
                node.meta[DROPOUT] = dropouts[source.name]
    return plain_program


def _materialize_weight(layer: Any) -> None:
    """Makes the parametrized weight a plain parameter.

    Not by `remove_parametrizations`: a copied layer shares its generated class with the original, which that would
    change too.
    """
    weight = layer.weight.detach()
    layer.__class__ = parametrize.type_before_parametrizations(layer)
    del layer.parametrizations
    layer.weight = nn.Parameter(weight, requires_grad=False)


@dataclass
class _Lowering:
    program: ExportedProgram
    encoders: Mapping[str, EncodedWeight]  # by parameter name
    companded: Mapping[str, CompandedInput]  # by the path of their layer
    values: dict[fx.Node, Value] = field(default_factory=dict)
    nodes: list[Node] = field(default_factory=list)
    tensors: dict[fx.Node, tuple[str, Tensor]] = field(default_factory=dict)

    def value(self, node: Any) -> Value:
        if isinstance(node, fx.Node) and node in self.values:
            return self.values[node]
        raise _Unsupported("an operand is a constant, a parameter or a number")

    def parameter(self, node: Any) -> Tensor | None:
        if node is None:
            return None
        if node not in self.tensors:
            raise _Unsupported("a weight or bias is computed by the model")
        return self.tensors[node][1]

    def weight(self, node: Any) -> tuple[str, Weight]:
        """The layer that owns the weight, and the weight as the file stores it."""
        tensor = self.parameter(node)
        assert tensor is not None
        name = self.tensors[node][0]
        return name.removesuffix(".weight"), self._encoded(tensor, self.encoders.get(name))

    @staticmethod
    def _encoded(tensor: Tensor, encoded: EncodedWeight | None) -> Weight:
        if encoded is None:
            return Float32Weight(_channels_last(tensor.float()))
        scale = encoded.scale.numpy()
        if encoded.levels is None:
            return Int8Weight(_channels_last(encoded.codes), scale)
        return CodesWeight(_channels_last(encoded.codes), encoded.levels.numpy(), scale, encoded.bits)

    def emit(
        self,
        origin: fx.Node,
        op: str,
        inputs: Sequence[Value],
        weight: tuple[str, Weight] | None = None,
        bias: Tensor | None = None,
        **attributes: Any,
    ) -> Value:
        """Appends a node, named after the layer that owns its weight or after the module it comes from."""
        path, is_leaf = module_path(origin)
        name = path if is_leaf else ".".join(part for part in (path, op) if part)
        if weight is not None:
            name = weight[0]
        output = Value(name, _shape(origin), origin)
        array = None if bias is None else bias.detach().float().numpy()
        self.nodes.append(Node(name, op, list(inputs), output, path, attributes, weight and weight[1], array))
        return output


def lower(
    program: ExportedProgram, encoders: Mapping[str, EncodedWeight], companded: Mapping[str, CompandedInput]
) -> Graph:
    """The traced program as a graph of file operators, one for one, not yet fused.

    encoders: the quantized form of parameters by their name; companded: layer inputs by the layer's path. Raises
    UnsupportedOperators listing every operator that has no counterpart.
    """
    state = _Lowering(program, encoders, companded)
    inputs: list[Value] = []
    outputs: list[tuple[str, Value]] = []
    unsupported: list[UnsupportedOperator] = []
    specs = {spec.arg.name: spec for spec in program.graph_signature.input_specs}
    for node in program.graph.nodes:
        if node.op == "placeholder":
            spec = specs[node.name]
            if spec.kind == InputKind.USER_INPUT:
                value = Value(node.name, _shape(node), node)
                state.values[node] = value
                inputs.append(value)
            else:
                held = program.state_dict.get(spec.target, program.constants.get(spec.target))
                state.tensors[node] = (spec.target, held)
        elif node.op == "output":
            for name, entry in zip(_output_names(program, len(node.args[0])), node.args[0], strict=True):
                if entry not in state.values:
                    raise ValueError(f"export: the result {name!r} of the model is not computed from its inputs")
                outputs.append((name, state.values[entry]))
        elif not isinstance(node.meta.get("val"), (Tensor, tuple, list)) or node.target is operator.getitem:
            _pass_through(state, node)
        else:
            try:
                rule = _RULES.get(node.target)
                if rule is None:
                    raise _Unsupported("the file format has no such operator")
                state.values[node] = rule(state, node, arguments(node))
            except _Unsupported as reason:
                unsupported.append(UnsupportedOperator(str(node.target), module_path(node)[0], str(reason)))
                _keep_going(state, node)
    if unsupported:
        raise UnsupportedOperators(unsupported)
    graph = Graph(inputs, outputs, state.nodes)
    graph.remove_unread()
    return graph


def _output_names(program: ExportedProgram, count: int) -> list[str]:
    """The keys of a dict that the model returns, else "output" or "output0", "output1", ..."""
    returned = tree_unflatten(list(range(count)), program.call_spec.out_spec)
    if isinstance(returned, dict) and sorted(returned.values()) == list(range(count)):
        return sorted(returned, key=returned.__getitem__)
    return ["output"] if count == 1 else [f"output{i}" for i in range(count)]


def encoded_parameters(model: nn.Module) -> dict[str, EncodedWeight]:
    """The quantized weights of a model by parameter name ("layer1.conv.weight"), on the CPU."""
    encoded = {}
    for name, module in model.named_modules():
        encoder = weight_encoder(module)
        if encoder is not None:
            original: Any = module.parametrizations["weight"].original
            result = encoder.encode(original)
            levels = None if result.levels is None else result.levels.cpu()
            path = f"{name}.weight" if name else "weight"
            encoded[path] = EncodedWeight(result.codes.cpu(), levels, result.scale.cpu(), result.bits)
    return encoded


def _channels_last(weight: Tensor) -> Any:
    order = weight.permute(0, 2, 3, 1) if weight.dim() == 4 else weight
    return np.ascontiguousarray(order.detach().numpy())


def _shape(node: fx.Node) -> tuple[int | None, ...]:
    """The shape of a traced tensor; None where it depends on the batch."""
    meta = node.meta["val"]
    tensor = meta[0] if isinstance(meta, (tuple, list)) else meta
    return tuple(size if isinstance(size, int) else None for size in tensor.shape)


def module_path(node: fx.Node) -> tuple[str, bool]:
    """The innermost module around a node and whether it is a module of torch.nn (named after what it does)."""
    stack = list((node.meta.get("nn_module_stack") or {}).values())
    if not stack:
        return "", False
    path, kind = stack[-1]
    kind = kind if isinstance(kind, str) else f"{kind.__module__}.{kind.__qualname__}"
    return path, kind.startswith("torch.nn.modules.") and bool(path)


def arguments(node: fx.Node) -> dict[str, Any]:
    """All arguments of an ATen call by name, defaults included."""
    schema = node.target._schema.arguments
    given = dict(zip((argument.name for argument in schema), node.args, strict=False)) | dict(node.kwargs)
    return {a.name: given.get(a.name, a.default_value if a.has_default_value() else None) for a in schema}


def _pass_through(state: _Lowering, node: fx.Node) -> None:
    """Sizes need no lowering; `getitem(x, 0)` takes the first of several results."""
    if node.target is operator.getitem and node.args[1] == 0 and node.args[0] in state.values:
        state.values[node] = state.values[node.args[0]]


def _keep_going(state: _Lowering, node: fx.Node) -> None:
    """Gives an unsupported node a value, so that the operators behind it are looked at too."""
    meta = node.meta["val"]
    tensor = meta[0] if isinstance(meta, (tuple, list)) else meta
    if isinstance(tensor, Tensor):
        state.values[node] = Value(node.name, _shape(node), node)


# --- One rule per operator: (state, node, arguments) -> the value it computes ---

Rule = Callable[[_Lowering, fx.Node, dict[str, Any]], Value]
_RULES: dict[Any, Rule] = {}


def _rule(*targets: Any) -> Callable[[Rule], Rule]:
    def register(function: Rule) -> Rule:
        _RULES.update(dict.fromkeys(targets, function))
        return function

    return register


def _pair(value: Any, default: int | None = None) -> list[int]:
    sizes = [value] if isinstance(value, int) else list(value)
    if not sizes and default is not None:
        sizes = [default]
    return [int(size) for size in (sizes * 2 if len(sizes) == 1 else sizes)]


def _require(condition: bool, reason: str) -> None:
    if not condition:
        raise _Unsupported(reason)


@_rule(aten.conv2d.default, aten.conv2d.padding)
def _conv2d(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    weight = state.weight(a["weight"])
    kernel = a["weight"].meta["val"].shape[2:]
    dilation = _pair(a["dilation"])
    if a["padding"] == "valid":
        padding = [0, 0, 0, 0]
    elif a["padding"] == "same":
        total = [dilation[i] * (kernel[i] - 1) for i in range(2)]
        padding = [total[0] // 2, total[1] // 2, total[0] - total[0] // 2, total[1] - total[1] // 2]
    else:
        padding = _pair(a["padding"]) * 2
    attributes = {"stride": _pair(a["stride"]), "padding": padding, "dilation": dilation, "groups": a["groups"]}
    return state.emit(node, "conv2d", [state.value(a["input"])], weight, state.parameter(a["bias"]), **attributes)


@_rule(aten.linear.default)
def _linear(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x = state.value(a["input"])
    _require(len(x.shape) == 2, f"linear layers take rank 2, got rank {len(x.shape)}")
    return state.emit(node, "linear", [x], state.weight(a["weight"]), state.parameter(a["bias"]))


@_rule(torch.ops.dgms.companded_input.default)
def _companded_input(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    layer = a["layer"]
    name = f"{layer}.input"
    once = all(entry.name != name for entry in state.nodes)
    _require(once, f"layer {layer} is called more than once; its companded input needs one range: give it bits 8 or 32")
    value = state.emit(node, "lookup", [state.value(a["x"])], quantizer=state.companded[layer])
    state.nodes[-1].name = value.name = name
    return value


@_rule(aten._native_batch_norm_legit_no_training.default, aten.batch_norm.default)
def _batch_norm(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    mean, variance = state.parameter(a["running_mean"]), state.parameter(a["running_var"])
    _require(mean is not None and variance is not None, "a batch norm without running statistics")
    assert mean is not None and variance is not None
    norm = mean, variance, state.parameter(a["weight"]), state.parameter(a["bias"]), a["eps"]
    factor, offset = batch_norm_terms(norm)
    x = state.value(a["input"])
    return state.emit(node, "batch_norm", [x], factor=factor.detach().numpy(), offset=offset.detach().numpy())


@_rule(aten.add.Tensor)
def _add(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x, y = state.value(a["self"]), state.value(a["other"])
    _require(a["alpha"] == 1, f"add with alpha {a['alpha']}")
    _require(x.shape == y.shape, f"add of different shapes {x.shape} and {y.shape}")
    return state.emit(node, "add", [x, y])


@_rule(aten.relu.default)
def _relu(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _clip(state, node, a, 0.0, None)


@_rule(aten.relu6.default)
def _relu6(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _clip(state, node, a, 0.0, 6.0)


@_rule(aten.hardtanh.default)
def _hardtanh(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _clip(state, node, a, a["min_val"], a["max_val"])


@_rule(aten.clamp.default, aten.clamp_min.default, aten.clamp_max.default)
def _clamp(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _clip(state, node, a, a.get("min"), a.get("max"))


def _clip(state: _Lowering, node: fx.Node, a: dict[str, Any], low: float | None, high: float | None) -> Value:
    limits = {name: None if limit is None else float(limit) for name, limit in (("min", low), ("max", high))}
    return state.emit(node, "clip", [state.value(a["self"])], **limits)


@_rule(aten.max_pool2d.default)
def _max_pool2d(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    _require(_pair(a["dilation"]) == [1, 1], "max pooling with a dilation")
    return state.emit(node, "max_pool2d", [state.value(a["self"])], **_window(state, node, a))


@_rule(aten.avg_pool2d.default)
def _avg_pool2d(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    _require(a["divisor_override"] is None, "average pooling with divisor_override")
    window = _window(state, node, a)
    symmetric = window["padding"] == _pair(a["padding"]) * 2
    _require(symmetric, "average pooling with ceil_mode that adds a partial window")
    included = bool(a["count_include_pad"])
    return state.emit(node, "avg_pool2d", [state.value(a["self"])], count_include_pad=included, **window)


def _window(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> dict[str, list[int]]:
    """Kernel, stride and padding; the file has no ceil mode, so its extra windows become padding below and right."""
    x = state.value(a["self"])
    _require(len(x.shape) == 4, f"2-d pooling takes rank 4, got rank {len(x.shape)}")
    kernel, padding = _pair(a["kernel_size"]), _pair(a["padding"])
    stride = _pair(a["stride"]) if a["stride"] else kernel
    ends = list(padding)
    for i in range(2):
        size, result = x.shape[2 + i], _shape(node)[2 + i]
        assert size is not None and result is not None
        ends[i] = max(ends[i], (result - 1) * stride[i] + kernel[i] - size - padding[i])
    return {"kernel": kernel, "stride": stride, "padding": padding + ends}


@_rule(aten.adaptive_avg_pool2d.default)
def _adaptive_avg_pool2d(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x = state.value(a["self"])
    _require(len(x.shape) == 4, f"2-d pooling takes rank 4, got rank {len(x.shape)}")
    sizes = [int(size) for size in x.shape[2:] if size is not None]
    result = [int(size) for size in _shape(node)[2:] if size is not None]
    if result == [1, 1]:
        return state.emit(node, "global_avg_pool", [x])
    if result == sizes:
        return x
    _require(all(s % r == 0 for s, r in zip(sizes, result, strict=True)), f"adaptive pooling of {sizes} to {result}")
    kernel = [s // r for s, r in zip(sizes, result, strict=True)]
    return state.emit(node, "avg_pool2d", [x], kernel=kernel, stride=kernel, padding=[0] * 4, count_include_pad=True)


@_rule(aten.mean.dim)
def _mean(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x = state.value(a["self"])
    axes = sorted(axis % len(x.shape) for axis in a["dim"] or [])
    _require(len(x.shape) == 4 and axes == [2, 3], "a mean over other axes than height and width")
    pooled = state.emit(node, "global_avg_pool", [x])
    if a["keepdim"]:
        return pooled
    pooled.shape = (*pooled.shape, 1, 1)
    return state.emit(node, "flatten", [pooled])


@_rule(aten.flatten.using_ints, aten.view.default, aten.reshape.default, aten.unsqueeze.default)
@_rule(aten.squeeze.default, aten.squeeze.dim, aten.squeeze.dims, aten._unsafe_view.default)
def _reshape(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x, shape = state.value(a["self"]), _shape(node)
    if x.shape == shape:
        return x
    _require(shape[:1] == x.shape[:1], f"a reshape that changes the batch: {x.shape} to {shape}")
    _require(1 <= len(shape) <= 4 and None not in shape[1:], f"a reshape to {shape}")
    if len(shape) == 2:
        return state.emit(node, "flatten", [x])
    return state.emit(node, "reshape", [x], shape=[BATCH if size is None else size for size in shape])


@_rule(aten.cat.default)
def _cat(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    values = [state.value(entry) for entry in a["tensors"]]
    axis = a["dim"] % len(values[0].shape)
    _require(axis >= 1, "a concatenation along the batch")
    return state.emit(node, "concat", values, axis=axis)


@_rule(aten.pad.default, aten.constant_pad_nd.default)
def _pad(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    _require(a.get("mode", "constant") == "constant", f"padding mode {a.get('mode')!r}")
    x = state.value(a["self"])
    given = [int(size) for size in a["pad"]]
    _require(min(given, default=0) >= 0, "a negative padding")
    pairs = [given[i : i + 2] for i in range(0, len(given), 2)]  # last axis first
    pads = [[0, 0]] * (len(x.shape) - len(pairs)) + pairs[::-1]
    _require(pads[0] == [0, 0], "padding of the batch")
    if not any(given):
        return x
    return state.emit(node, "pad", [x], pads=pads, value=float(a.get("value") or 0.0))


@_rule(aten.slice.Tensor)
def _slice(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x, shape = state.value(a["self"]), _shape(node)
    axis = a["dim"] % len(x.shape)
    size = x.shape[axis]
    if x.shape == shape and a["step"] == 1:
        return x
    _require(axis >= 1 and size is not None, "a slice of the batch")
    assert size is not None
    start, stop, step = slice(a["start"], a["end"], a["step"]).indices(size)
    _require(start < stop, "an empty slice")
    rank = len(x.shape)
    starts, steps = [0] * rank, [1] * rank
    stops: list[int | None] = [None] * rank
    starts[axis], stops[axis], steps[axis] = start, None if stop == size else stop, step
    return state.emit(node, "slice", [x], start=starts, stop=stops, step=steps)


@_rule(aten.softmax.int, aten._softmax.default)
def _softmax(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x = state.value(a["self"])
    axis = a["dim"] % len(x.shape)
    _require(axis >= 1, "a softmax along the batch")
    return state.emit(node, "softmax", [x], axis=axis)


@_rule(aten.dropout.default, aten.feature_dropout.default, aten.alpha_dropout.default)
@_rule(
    aten.contiguous.default, aten.clone.default, aten.alias.default, aten.detach.default, aten.lift_fresh_copy.default
)
def _identity(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return state.value(next(iter(a.values())))


@_rule(aten.to.dtype, aten._to_copy.default, aten.to.dtype_layout)
def _to(state: _Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x = state.value(a["self"])
    _require(node.meta["val"].dtype == x.origin.meta["val"].dtype, "a change of the dtype")
    return x
