"""The layers of a model that can be quantized, and the quantizers that they have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from torch import Tensor, fx, nn
from torch.nn.utils import parametrize, prune
from torch.nn.utils.spectral_norm import SpectralNorm
from torch.nn.utils.weight_norm import WeightNorm

from .quantizers import CompandedInput, Int8, WeightEncoder
from .wrapped import copied

INPUT_QUANTIZER = "input_quantizer"  # the child of a layer that compands its input

Layer = nn.Conv2d | nn.Linear
Filter = Callable[[nn.Module, str], bool]


def quantizable_layers(model: nn.Module) -> dict[str, Layer]:
    """All Conv2d and Linear layers by module path, in the order of `named_modules`."""
    return {name: m for name, m in model.named_modules() if isinstance(m, (nn.Conv2d, nn.Linear))}


def coded_layers(model: nn.Module, filter_fn: Filter | None = None) -> dict[str, Layer]:
    """The layers that `quantize_` gives its `weights`: not first and last ones, depthwise ones, filtered ones."""
    layers = quantizable_layers(model)
    ends = end_layers(model) if layers else set()
    kept = (name for name in layers if name not in ends and not is_depthwise(layers[name]))
    return {name: layers[name] for name in kept if filter_fn is None or filter_fn(layers[name], name)}


def end_layers(model: nn.Module) -> set[str]:
    """The first layers, which read an input with no layer before them, and the last ones, with no layer behind them.

    As the model computes in eval mode. Where torch.fx cannot trace it (it branches on values) they are the first and
    the last one in the order of registration.
    """
    layers = quantizable_layers(model)
    try:
        graph = _Tracer().trace(copied(model).eval())
    except Exception:  # a model may raise anything when it meets a value without numbers
        return {next(iter(layers)), next(reversed(layers))}
    reached: dict[fx.Node, bool] = {}  # a layer is before it; absent: it depends on no input
    last: dict[fx.Node, set[str]] = {}  # the layers behind which it is
    ends: set[str] = set()
    for node in graph.nodes:
        sources = [source for source in node.all_input_nodes if source in reached]
        if node.op == "placeholder":
            reached[node], last[node] = False, set()
        elif node.op == "output":
            ends |= set().union(*(last[source] for source in sources))
        elif sources:
            if node.op == "call_module" and node.target in layers:
                if not any(reached[source] for source in sources):
                    ends.add(str(node.target))
                reached[node], last[node] = True, {str(node.target)}
            else:
                reached[node] = any(reached[source] for source in sources)
                last[node] = set().union(*(last[source] for source in sources))
    return ends or {next(iter(layers)), next(reversed(layers))}


class _Tracer(fx.Tracer):
    def is_leaf_module(self, m: nn.Module, module_qualified_name: str) -> bool:
        return isinstance(m, (nn.Conv2d, nn.Linear)) or super().is_leaf_module(m, module_qualified_name)


def layer_at(model: nn.Module, path: str) -> Layer:
    """The Conv2d or Linear layer at a module path."""
    layer = model.get_submodule(path)
    assert isinstance(layer, (nn.Conv2d, nn.Linear))
    return layer


def is_depthwise(layer: nn.Module) -> bool:
    return isinstance(layer, nn.Conv2d) and layer.groups == layer.in_channels > 1


def weight_encoder(layer: nn.Module) -> WeightEncoder | None:
    """The quantizer of a layer's weight, or None when the weight is float."""
    if not parametrize.is_parametrized(layer, "weight"):
        return None
    parametrizations: Any = layer.parametrizations
    first = parametrizations["weight"][0]
    return first if isinstance(first, WeightEncoder) else None


def require_plain_weight(caller: str, name: str, layer: nn.Module) -> None:
    """Raises ValueError when the weight of a layer is quantized, or computed from other tensors."""
    if weight_encoder(layer) is not None:
        raise ValueError(f"{caller}: layer {name!r} is quantized already; start from the float model")
    remedy = None
    if parametrize.is_parametrized(layer, "weight"):
        parametrizations: Any = layer.parametrizations
        kind = type(parametrizations["weight"][0]).__name__.lstrip("_")
        remedy = "torch.nn.utils.parametrize.remove_parametrizations(layer, 'weight')"
    elif not isinstance(layer._parameters.get("weight"), nn.Parameter):
        hooks = [hook for hook in layer._forward_pre_hooks.values() if _hooked_name(hook) == "weight"]
        kind = type(hooks[0]).__name__ if hooks else "the model"
        remedy = (
            _REMOVERS.get(type(hooks[0]), "torch.nn.utils.prune.remove(layer, 'weight')")
            if hooks
            else ("make it an nn.Parameter")
        )
    if remedy is not None:
        raise ValueError(f"{caller}: the weight of layer {name!r} is computed by {kind}; first {remedy}")


_REMOVERS: dict[type, str] = {
    WeightNorm: "torch.nn.utils.remove_weight_norm(layer)",
    SpectralNorm: "torch.nn.utils.remove_spectral_norm(layer)",
}


def _hooked_name(hook: object) -> str | None:
    """The tensor that a hook of torch.nn.utils computes, or None for another hook."""
    if isinstance(hook, prune.BasePruningMethod):
        return hook._tensor_name
    return hook.name if isinstance(hook, (WeightNorm, SpectralNorm)) else None


def fold_computed_tensors(model: nn.Module) -> None:
    """Parameters that are computed from others (parametrizations, pruning masks, weight_norm, spectral_norm) become
    plain ones with the present values. The model must be a copy: classes of parametrized modules are left alone."""
    for module in list(model.modules()):
        for key, hook in list(module._forward_pre_hooks.items()):
            name = _hooked_name(hook)
            if name is None:
                continue
            hook(module, ())
            value = getattr(module, name).detach()
            del module._forward_pre_hooks[key]
            _set_parameter(module, name, value)
        if parametrize.is_parametrized(module):
            parametrizations: Any = module.parametrizations
            values = {name: getattr(module, name).detach() for name in parametrizations}
            # Not by `remove_parametrizations`: a copied module shares its generated class with the original, which that
            # would change too.
            module.__class__ = parametrize.type_before_parametrizations(module)
            del module.parametrizations
            for name, value in values.items():
                _set_parameter(module, name, value)


def _set_parameter(module: nn.Module, name: str, value: Tensor) -> None:
    module.__dict__.pop(name, None)
    module.register_parameter(name, nn.Parameter(value, requires_grad=False))


def float_weight(layer: nn.Module) -> Tensor:
    """The weight behind the quantizer of a layer that has one."""
    parametrizations: Any = layer.parametrizations
    weight: Tensor = parametrizations["weight"].original
    return weight


def input_quantizer(layer: nn.Module) -> CompandedInput | None:
    """What compands the input of a layer, or None."""
    quantizer = layer._modules.get(INPUT_QUANTIZER)
    return quantizer if isinstance(quantizer, CompandedInput) else None


def input_quantizers(model: nn.Module) -> dict[str, CompandedInput]:
    """All of them by the path of their layer."""
    found = {name: input_quantizer(module) for name, module in model.named_modules()}
    return {name: quantizer for name, quantizer in found.items() if quantizer is not None}


def activation_quantizer(model: nn.Module) -> Int8 | None:
    """The Int8 that `quantize_` registered on the model, or None."""
    return next((module for module in model.modules() if isinstance(module, Int8)), None)
