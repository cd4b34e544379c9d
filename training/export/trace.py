"""From a model to a traced program: torch.export, and what can be asked of its nodes."""

from __future__ import annotations

import warnings
from copy import deepcopy
from typing import Any

import torch
from torch import Tensor, fx, nn
from torch.export import Dim, ExportedProgram
from torch.nn.utils import parametrize
from torch.utils._pytree import tree_unflatten

from .. import standin
from ..layers import INPUT_QUANTIZER, float_weight, input_quantizers, weight_encoder
from ..quantizers import EncodedWeight
from ..quantizers.companding import TracedInput

aten = torch.ops.aten
BATCH = "N"
DROPOUT = "dropout"  # meta data of a node that drops values in train mode: the operator and the share
_DROPOUTS = (aten.dropout.default, aten.feature_dropout.default, aten.alpha_dropout.default)


def trace(model: nn.Module, example_inputs: tuple[Tensor, ...], batch: tuple[int, int] | None) -> ExportedProgram:
    """torch.export of the model in eval mode, on the CPU, with plain weights in place of parametrized ones.

    batch: range of the dynamic first dimension of every input, or None to fix it as in the example.
    """
    plain = deepcopy(model).cpu().eval()
    for module in plain.modules():
        standin.remove(module)
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


def output_names(program: ExportedProgram, count: int) -> list[str]:
    """The keys of a dict that the model returns, else "output" or "output0", "output1", ..."""
    returned = tree_unflatten(list(range(count)), program.call_spec.out_spec)
    if isinstance(returned, dict) and sorted(returned.values()) == list(range(count)):
        return sorted(returned, key=returned.__getitem__)
    return ["output"] if count == 1 else [f"output{i}" for i in range(count)]


def shape_of(node: fx.Node) -> tuple[int | None, ...]:
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
    target: Any = node.target
    schema = target._schema.arguments
    given = dict(zip((argument.name for argument in schema), node.args, strict=False)) | dict(node.kwargs)
    return {a.name: given.get(a.name, a.default_value if a.has_default_value() else None) for a in schema}
