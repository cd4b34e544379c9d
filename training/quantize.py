"""Quantization of a model in place, without training."""

import warnings
from collections.abc import Iterable, Mapping
from copy import deepcopy
from itertools import islice
from typing import Any

import torch
from torch import nn
from torch.nn.modules.batchnorm import _BatchNorm
from torch.nn.utils import parametrize

from . import quantizers
from .finite import CHECK_OVERFLOW, require_finite, require_finite_inputs, require_finite_model
from .inputs import model_inputs
from .layers import (
    INPUT_QUANTIZER,
    Filter,
    end_layers,
    is_depthwise,
    quantizable_layers,
    require_plain_weight,
    weight_encoder,
)
from .modes import eval_mode
from .quantizers import (
    MAX_CODE_BITS,
    CompandedInput,
    CompandingActivations,
    GaussianMixture,
    Int8,
    Uniform,
    WeightEncoder,
    WeightQuantizer,
)
from .simulate import install
from .wrapped import unwrapped

ACTIVATION_QUANTIZER = "activation_quantizer"
FLOAT_BITS = 32
INT8_BITS = 8


def quantize_(
    model: nn.Module,
    weights: WeightQuantizer | None = None,
    activations: Int8 | CompandingActivations | None = None,
    filter_fn: Filter | None = None,
    bits: Mapping[str, int] | None = None,
) -> None:
    """Quantizes the weights of Conv2d and Linear layers in place, without a gradient step.

    weights: the quantizer of most layers, GaussianMixture(bits=4) by default, or your own WeightQuantizer. The first
    layers (which read an input), the last layers (of every head, whose outputs are results) and depthwise convolutions
    get int8 weights (Uniform); if torch.fx cannot trace the model, these are the first and the last layer that it
    registers. activations: Int8() for int8 activations after `calibrate`; CompandingActivations(bits) for int8
    activations and low-bit inputs of the layers whose weights are codes (except the first and the last layers); None
    for float32 activations. filter_fn(module, name): False leaves a layer float. bits: the width per layer by module
    path, one that `weights` takes, 8 = int8 or 32 = float; it overrides all other rules.

    The float weight stays in `layer.parametrizations.weight.original`; `layer.weight` is the quantized one. Call
    `reestimate_batch_norm` next. Nothing is changed if an error is raised.

    Warns (UserWarning) about weights that stay float32 because they do not belong to a Conv2d or Linear layer. Raises
    ValueError: unknown layer in `bits`, a width that is neither 8, 32 nor one of `weights`, a layer that is quantized
    already or whose weight is computed (pruning, weight_norm, ...), parameters with NaN or infinity, weights with too
    few distinct values; TypeError: not a torch module that can be changed.
    """
    model = unwrapped("quantize_", model)
    default = weights if weights is not None else GaussianMixture()
    layers = quantizable_layers(model)
    if not layers:
        raise ValueError("quantize_: the model has no Conv2d or Linear layer")
    overrides = dict(bits or {})
    unknown = sorted(set(overrides) - set(layers))
    if unknown:
        raise ValueError(f"quantize_: bits names unknown layers {unknown}; layers are {list(layers)}")
    require_finite_model("quantize_", model)
    ends = end_layers(model)

    encoders: dict[str, WeightEncoder] = {}
    for name, layer in layers.items():
        require_plain_weight("quantize_", name, layer)
        quantizer: WeightQuantizer | None = default
        if name in overrides:
            quantizer = _quantizer_of_width(name, overrides[name], default)
        elif filter_fn is not None and not filter_fn(layer, name):
            quantizer = None
        elif name in ends or is_depthwise(layer):
            quantizer = Uniform()
        if quantizer is not None:
            try:
                encoders[name] = quantizer.fit(layer.weight)
            except ValueError as error:
                raise ValueError(f"quantize_: layer {name!r}: {error}") from error

    _warn_of_float_weights(model)
    for name, fitted in encoders.items():
        parametrize.register_parametrization(layers[name], "weight", fitted.train(layers[name].training))
    if activations is None:
        return
    if isinstance(activations, CompandingActivations):
        for name, layer in layers.items():
            encoder = weight_encoder(layer)
            if encoder is not None and encoder.bits <= MAX_CODE_BITS and name not in ends:
                _compand_input(layer, activations.new_input().to(layer.weight.device))
        activations = Int8()
    # Not a child of the model itself: an nn.Sequential would call it.
    first = next(iter(layers.values()))
    int8 = deepcopy(activations).train(model.training).to(first.weight.device)
    first.add_module(ACTIVATION_QUANTIZER, int8)
    install(model, int8)


def _warn_of_float_weights(model: nn.Module) -> None:
    """Names the modules whose weights are none of a Conv2d or Linear layer. Norms and slopes of activations, vectors of
    torch's own modules, are no weights."""
    found: list[str] = []
    for path, module in model.named_modules():
        if isinstance(module, (nn.Conv2d, nn.Linear)) or type(module).__module__.startswith(quantizers.__name__):
            continue
        own = dict(module.named_parameters(recurse=False))
        if type(module).__module__.startswith("torch.nn."):
            own = {name: tensor for name, tensor in own.items() if tensor.dim() > 1}
        if own:
            found.append(f"{path or 'the model'} ({type(module).__name__}: {', '.join(own)})")
    if found:
        warnings.warn(
            f"quantize_ leaves weights in float32, it quantizes Conv2d and Linear layers only: {'; '.join(found)}. "
            "Export refuses those whose operators the file format does not have",
            stacklevel=3,
        )


def _quantizer_of_width(name: str, bits: int, default: WeightQuantizer) -> WeightQuantizer | None:
    if bits == FLOAT_BITS:
        return None
    if bits == INT8_BITS:
        return Uniform()
    try:
        return default.with_bits(bits)
    except ValueError as error:
        raise ValueError(f"quantize_: bits of layer {name!r} are neither 8 nor 32 (float), and {error}") from error


def _compand_input(layer: nn.Module, quantizer: CompandedInput) -> None:
    layer.add_module(INPUT_QUANTIZER, quantizer.train(layer.training))
    layer.register_forward_pre_hook(_quantize_input)


def _quantize_input(layer: nn.Module, inputs: tuple[Any, ...]) -> tuple[Any, ...]:
    """A hook without state: a copy of the layer finds its own quantizer."""
    return getattr(layer, INPUT_QUANTIZER)(inputs[0]), *inputs[1:]


@torch.no_grad()
def reestimate_batch_norm(model: nn.Module, loader: Iterable[Any], batches: int = 20) -> int:
    """Replaces the statistics of all batch norms by the average over `batches` batches under the present weights.

    Quantized weights shift the statistics that the float network was trained with; the new ones recover most of the
    accuracy. Labels and gradients are not needed; loader: as of `calibrate`. Everything but batch norm runs in eval
    mode; the model's mode is restored. Returns the number of batch norms. Raises ValueError, with the statistics as
    they were, when the loader is empty, and for inputs or new statistics that are not finite.
    """
    model = unwrapped("reestimate_batch_norm", model)
    norms = {n: m for n, m in model.named_modules() if isinstance(m, _BatchNorm) and m.track_running_stats}
    if not norms:
        return 0
    before = [
        ({name: buffer.clone() for name, buffer in norm.named_buffers()}, norm.momentum) for norm in norms.values()
    ]
    used = 0
    try:
        with eval_mode(model), parametrize.cached():
            for norm in norms.values():
                norm.train()
                norm.momentum = None  # cumulative average
                norm.reset_running_stats()
            for batch in islice(loader, batches):
                inputs = model_inputs("reestimate_batch_norm", model, batch)
                model(*require_finite_inputs("reestimate_batch_norm", inputs, used))
                used += 1
        if used == 0:
            raise ValueError("reestimate_batch_norm: the loader yielded no batch")
        for path, norm in norms.items():
            for name, buffer in norm.named_buffers(path):
                require_finite(buffer, f"reestimate_batch_norm: the new {name!r}", CHECK_OVERFLOW)
    except BaseException:
        for norm, (buffers, _) in zip(norms.values(), before, strict=True):
            for name, buffer in norm.named_buffers():
                buffer.copy_(buffers[name])
        raise
    finally:
        for norm, (_, momentum) in zip(norms.values(), before, strict=True):
            norm.momentum = momentum
    return len(norms)
