"""From a model to a traced program: torch.export, and what can be asked of its nodes."""

from __future__ import annotations

import inspect
import re
import warnings
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import torch
from torch import Tensor, fx, nn
from torch.export import ExportedProgram
from torch.export.graph_signature import InputKind, OutputKind
from torch.utils._pytree import tree_unflatten

from ...format import Dim
from .. import standin
from ..layers import INPUT_QUANTIZER, float_weight, fold_computed_tensors, input_quantizers, weight_encoder
from ..quantizers import EncodedWeight
from ..quantizers.companding import TracedInput
from ..wrapped import copied
from .ir import BATCH, DATA, Size
from .sizes import Dynamic, input_dims

aten = torch.ops.aten
SYMBOLS = "dgms_symbols"  # meta data of every node: the dims by the symbols of the traced sizes
DROPOUT = "dropout"  # meta data of a node that drops values in train mode: the operator and the share
_SQUEEZES = (aten.squeeze.default, aten.squeeze.dim, aten.squeeze.dims)
_DROPOUTS = (aten.dropout.default, aten.feature_dropout.default, aten.alpha_dropout.default)


def trace(
    caller: str,
    model: nn.Module,
    inputs: tuple[Tensor, ...],
    batch: tuple[int, int] | None,
    dynamic: Dynamic = MappingProxyType({}),
) -> ExportedProgram:
    """torch.export of the model in eval mode, on the CPU, with plain weights in place of computed ones.

    inputs: in the order of `forward`. batch: range of the dynamic first dimension of every input, or None to fix it as
    in the inputs. dynamic: other dims of the inputs. Raises ValueError when the model cannot be traced or has a state,
    with the reason.
    """
    plain = copied(model).cpu().eval()
    for module in plain.modules():
        standin.remove(module)
    fold_computed_tensors(plain)
    for path, quantizer in input_quantizers(plain).items():
        setattr(plain.get_submodule(path), INPUT_QUANTIZER, TracedInput(quantizer, path))
    inputs = tuple(x.detach().cpu() for x in inputs)
    _require_batch(caller, inputs, batch)
    given = inspect.signature(plain.forward).bind(*inputs).arguments
    dims = input_dims(caller, _inputs_by_name(given), batch, dynamic)
    inputs = tuple(map(_enlarged, inputs, dims))
    traced = iter([{axis: _traced_dim(dim) for axis, dim in axes.items()} for axes in dims])
    shapes = {n: tuple(next(traced) for _ in x) if isinstance(x, tuple) else next(traced) for n, x in given.items()}
    with torch.no_grad(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*LeafSpec.*", category=FutureWarning)  # torch's own copying
        try:
            program = torch.export.export(plain, inputs, dynamic_shapes=shapes)
        except Exception as error:  # torch.export raises many kinds
            fixed = _fixed_dims(str(error))
            if fixed:
                raise ValueError(f"{caller}: {'; '.join(fixed)}") from error
            reason = str(error).strip().partition("\n")[0]
            raise ValueError(
                f"{caller}: torch.export cannot trace the model with a batch of {batch or len(inputs[0])}: {reason}; "
                "the model must run on the example inputs and not branch on their values, batch=None fixes the batch"
            ) from error
        plain_program = program.run_decompositions({})  # only removes in-place operators
    _require_no_state(caller, plain_program)
    _attach_symbols(plain_program, dims)
    dropouts = {node.name: (node.target, node.args[1]) for node in program.graph.nodes if node.target in _DROPOUTS}
    for node in plain_program.graph.nodes:
        for source in node.meta.get("from_node", [])[:1]:
            if source.name in dropouts:
                node.meta[DROPOUT] = dropouts[source.name]
        if node.target in _SQUEEZES:
            _squeeze_traced_axes(node)
    return plain_program


def _fixed_dims(text: str) -> list[str]:
    """What the error of torch.export says of dims that cannot vary as they should; the batch apart."""
    dim = r"(?:\d+\*)?_?(\w+)"  # as `_traced_dim` names it
    result = [
        f"the model takes {size} only for the dim {name!r}: its layers have weights of that size, or forward names it; "
        "leave the dim out"
        for name, size in re.findall(rf"You marked {dim} as dynamic but .* to be a constant \((\d+)\)", text)
        if name != BATCH
    ]
    result += [
        f"the dims {second!r} and {first!r} must be equal in this model; give their axes one dim"
        for first, second in re.findall(rf"values of {dim} = .* and {dim} = .* must always be equal", text)
        if BATCH not in (first, second)
    ]
    return result


def _inputs_by_name(given: Mapping[str, Any]) -> dict[str, Tensor]:
    """With the names of the traced inputs."""
    named: dict[str, Tensor] = {}
    for name, x in given.items():
        named |= {f"{name}_{i}": entry for i, entry in enumerate(x)} if isinstance(x, tuple) else {name: x}
    return named


def _enlarged(x: Tensor, axes: Mapping[int, Dim]) -> Tensor:
    """torch.export takes a size of 1, and one that is 1 times its multiple, for a constant."""
    for axis, dim in axes.items():
        x = torch.cat([x, x], axis) if x.shape[axis] == dim.multiple else x
    return x


def _traced_dim(dim: Dim) -> Any:
    if dim.multiple == 1:
        return torch.export.Dim(dim.name, min=dim.min, max=dim.max)
    steps = torch.export.Dim(f"_{dim.name}", min=dim.min // dim.multiple, max=dim.max // dim.multiple)
    return dim.multiple * steps


def _attach_symbols(program: ExportedProgram, dims: Sequence[Mapping[int, Dim]]) -> None:
    """Tells every node which dims the symbols in its sizes stand for."""
    inputs = {s.arg.name for s in program.graph_signature.input_specs if s.kind == InputKind.USER_INPUT}
    placeholders = [node for node in program.graph.nodes if node.op == "placeholder" and node.name in inputs]
    symbols = {}
    for node, axes in zip(placeholders, dims, strict=True):
        for axis, dim in axes.items():
            (symbol,) = node.meta["val"].shape[axis].node.expr.free_symbols
            symbols[str(symbol)] = dim
    for node in program.graph.nodes:
        node.meta[SYMBOLS] = symbols


def _require_batch(caller: str, inputs: tuple[Tensor, ...], batch: tuple[int, int] | None) -> None:
    if batch is not None and batch[1] < 2:
        raise ValueError(f"{caller}: batch {batch} has one size only; give batch=None to fix the example's")
    for i, x in enumerate(inputs):
        if not 1 <= x.dim() <= 4:
            raise ValueError(
                f"{caller}: input {i} has rank {x.dim()} {list(x.shape)}; the file takes rank 1 to 4, batch first: "
                "merge dimensions before the model"
            )
        if not len(x):
            raise ValueError(f"{caller}: input {i} {list(x.shape)} has no images")


def _require_no_state(caller: str, program: ExportedProgram) -> None:
    for spec in program.graph_signature.output_specs:
        if spec.kind == OutputKind.USER_INPUT_MUTATION:
            raise ValueError(
                f"{caller}: the model changes its input {spec.target!r} in place; use an operator that does not "
                "(inplace=False), or begin with x = x.clone()"
            )
        if spec.kind == OutputKind.BUFFER_MUTATION:
            raise ValueError(
                f"{caller}: forward changes the buffer {spec.target!r}, also in eval mode; a file keeps no state: do "
                "so only `if self.training`"
            )


def _squeeze_traced_axes(node: fx.Node) -> None:
    """Makes it one of the axes that have the size 1 in the traced program, never of a batch that happens to be 1."""
    a = arguments(node)
    shape = shape_of(a["self"])
    wanted = a.get("dim", range(len(shape)))
    axes = [axis % len(shape) for axis in ([wanted] if isinstance(wanted, int) else wanted)] if shape else []
    node.target = aten.squeeze.dims
    node.args, node.kwargs = (a["self"], [axis for axis in axes if shape[axis] == 1]), {}


@torch.no_grad()
def encoded_parameters(model: nn.Module) -> dict[str, EncodedWeight]:
    """The quantized weights of a model by parameter name ("layer1.conv.weight"), on the CPU."""
    encoded = {}
    for name, module in model.named_modules():
        encoder = weight_encoder(module)
        if encoder is not None:
            result = encoder.encode(float_weight(module))
            levels = None if result.levels is None else result.levels.cpu()
            path = f"{name}.weight" if name else "weight"
            encoded[path] = EncodedWeight(result.codes.cpu(), levels, result.scale.cpu(), result.bits)
    return encoded


def output_names(caller: str, program: ExportedProgram, count: int) -> list[str]:
    """The keys of a dict that the model returns, else "output" or "output0", "output1", ..."""
    returned = tree_unflatten(list(range(count)), program.call_spec.out_spec)
    entries = list(returned.values()) if isinstance(returned, dict) else returned
    if isinstance(entries, (tuple, list)) and not all(isinstance(entry, int) for entry in entries):
        raise ValueError(
            f"{caller}: the model returns results inside results; return a tensor, a tuple of tensors or one dict of "
            "tensors by name"
        )
    if isinstance(returned, dict):
        return sorted(returned, key=returned.__getitem__)
    return ["output"] if count == 1 else [f"output{i}" for i in range(count)]


def shape_of(node: fx.Node) -> tuple[Size, ...]:
    """The shape of a traced tensor, of the first one where there are several."""
    return shapes_of(node)[0]


def shapes_of(node: fx.Node) -> list[tuple[Size, ...]]:
    """The shapes of all results of a traced node."""
    meta = node.meta["val"]
    tensors = meta if isinstance(meta, (tuple, list)) else [meta]
    return [tuple(_size(size, node.meta.get(SYMBOLS, {})) for size in tensor.shape) for tensor in tensors]


def _size(size: Any, dims: Mapping[str, Dim]) -> Size:
    if isinstance(size, int):
        return size
    expression = size.node.expr
    if expression.is_number:
        return int(expression)
    symbols = set(map(str, expression.free_symbols))
    if not symbols <= set(dims):
        return DATA
    text = str(expression)
    for symbol in symbols:
        if text == f"{dims[symbol].multiple}*{symbol}":
            return dims[symbol].name
    return re.sub(r"\b[a-z]+[0-9]+\b", lambda match: _steps(dims[match[0]]), text)


def _steps(dim: Dim) -> str:
    """What the symbol of a dim counts."""
    return dim.name if dim.multiple == 1 else f"({dim.name}//{dim.multiple})"


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
    target: Any = node.target
    schema = target._schema.arguments
    given = dict(zip((argument.name for argument in schema), node.args, strict=False)) | dict(node.kwargs)
    return {a.name: given.get(a.name, a.default_value if a.has_default_value() else None) for a in schema}
