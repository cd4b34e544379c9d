"""The layers of a model that can be quantized, and the quantizers that they have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from torch import Tensor, nn
from torch.nn.utils import parametrize

from .quantizers import CompandedInput, Int8, WeightEncoder

INPUT_QUANTIZER = "input_quantizer"  # the child of a layer that compands its input

Layer = nn.Conv2d | nn.Linear
Filter = Callable[[nn.Module, str], bool]


def quantizable_layers(model: nn.Module) -> dict[str, Layer]:
    """All Conv2d and Linear layers by module path, in the order of `named_modules`."""
    return {name: m for name, m in model.named_modules() if isinstance(m, (nn.Conv2d, nn.Linear))}


def coded_layers(model: nn.Module, filter_fn: Filter | None = None) -> dict[str, Layer]:
    """The layers that `quantize_` gives its `weights`: not the first, the last, depthwise ones, filtered ones."""
    layers = quantizable_layers(model)
    inner = list(layers)[1:-1]
    kept = (name for name in inner if not _is_depthwise(layers[name]))
    return {name: layers[name] for name in kept if filter_fn is None or filter_fn(layers[name], name)}


def layer_at(model: nn.Module, path: str) -> Layer:
    """The Conv2d or Linear layer at a module path."""
    layer = model.get_submodule(path)
    assert isinstance(layer, (nn.Conv2d, nn.Linear))
    return layer


def _is_depthwise(layer: nn.Module) -> bool:
    return isinstance(layer, nn.Conv2d) and layer.groups == layer.in_channels > 1


def weight_encoder(layer: nn.Module) -> WeightEncoder | None:
    """The quantizer of a layer's weight, or None when the weight is float."""
    if not parametrize.is_parametrized(layer, "weight"):
        return None
    parametrizations: Any = layer.parametrizations
    encoder: WeightEncoder = parametrizations["weight"][0]
    return encoder


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
