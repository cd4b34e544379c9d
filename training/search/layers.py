"""The layers of a search and their quantized weights."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..finite import require_finite_inputs
from ..inputs import model_inputs
from ..layers import Filter, Layer, coded_layers, require_plain_weight
from ..quantizers import WeightEncoder, WeightQuantizer


def searched_layers(model: nn.Module, filter_fn: Filter | None = None) -> dict[str, Layer]:
    """The layers that `quantize_` gives codes. Raises ValueError when there are none or one is quantized already."""
    layers = coded_layers(model, filter_fn)
    if not layers:
        raise ValueError(
            "search_bits: the model has no layer to choose bits for; the first and last Conv2d or Linear and depthwise "
            "convolutions keep int8 weights"
        )
    for name, layer in layers.items():
        require_plain_weight("search_bits", name, layer)
    return layers


def fit_encoders(
    layers: Mapping[str, Layer], quantizer: WeightQuantizer, candidates: Sequence[int]
) -> dict[str, dict[int, WeightEncoder]]:
    """The quantizer of every layer at every width. Raises ValueError with the layer's name when one cannot be."""
    encoders: dict[str, dict[int, WeightEncoder]] = {}
    for name, layer in layers.items():
        try:
            encoders[name] = {bits: quantizer.with_bits(bits).fit(layer.weight).eval() for bits in candidates}
        except ValueError as error:
            raise ValueError(f"search_bits: layer {name!r}: {error}") from error
    return encoders


@torch.no_grad()
def squared_errors(encoders: Mapping[int, WeightEncoder], weight: Tensor) -> dict[int, float]:
    """Sum of the squared differences that quantization makes to a weight, by bits in ascending order."""
    return {bits: float((encoders[bits].encode(weight).decode() - weight).square().sum()) for bits in sorted(encoders)}


def repeated_inputs(model: nn.Module, loader: Iterable[Any], device: torch.device) -> Iterator[tuple[Tensor, ...]]:
    """The model's arguments batch after batch, from the start again when the loader ends.

    Raises ValueError when the loader yields nothing, also on a later pass (an iterator instead of a loader), or inputs
    that are not finite.
    """
    while True:
        empty = True
        for i, batch in enumerate(loader):
            empty = False
            inputs = require_finite_inputs("search_bits", model_inputs("search_bits", model, batch), i)
            yield tuple(tensor.to(device) for tensor in inputs)
        if empty:
            raise ValueError("search_bits: the loader yielded no batch; give one that can be iterated again and again")


def logit_rows(output: Any) -> Tensor:
    """float32 [rows, classes] of a classifier's output [N, classes, ...]. Raises ValueError for other outputs."""
    if not isinstance(output, Tensor) or output.dim() < 2 or output.shape[1] < 2:
        given = list(output.shape) if isinstance(output, Tensor) else type(output).__name__
        raise ValueError(
            f"search_bits: the model must return logits [N, classes, ...] of 2 or more classes, got {given}"
        )
    return output.float().movedim(1, -1).flatten(0, -2)


def divergence(logits: Tensor, expected: Tensor) -> Tensor:
    """Mean Kullback-Leibler divergence [] of softmax(logits) from softmax(expected), both [rows, classes], in nats."""
    return F.kl_div(logits.log_softmax(1), expected.log_softmax(1), reduction="batchmean", log_target=True)


@contextmanager
def seeded(seed: int, model: nn.Module) -> Iterator[None]:
    """Seeds torch's random numbers (of the model's devices too) and restores their state afterwards."""
    devices = {parameter.device for parameter in model.parameters() if parameter.is_cuda}
    with torch.random.fork_rng(sorted(devices, key=str)):
        torch.manual_seed(seed)
        yield
