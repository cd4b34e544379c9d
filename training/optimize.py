"""What an optimizer of a quantized model is given: groups of parameters, and the learning rate over the steps."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

from torch import nn

from . import quantizers
from .quantizers import WeightEncoder


def quantizer_parameters(model: nn.Module) -> Iterator[nn.Parameter]:
    """The parameters of weight and activation quantizers: levels, deviations, clips, slopes, ..."""
    for module in model.modules():
        if isinstance(module, WeightEncoder) or type(module).__module__.startswith(quantizers.__name__):
            yield from module.parameters(recurse=False)


def parameter_groups(
    model: nn.Module, *, lr: float, quantizer_lr: float = 0.01, weight_decay: float = 1e-4
) -> list[dict[str, Any]]:
    """Groups for any torch optimizer: "weights" (with weight decay), "norms and biases", "quantizers".

    quantizer_lr: learning rate of the quantizers' parameters divided by that of the others. Only weights decay: decay
    would pull the levels of a codebook to 0. Parameters that need no gradient are left out.
    """
    quantizing = list(quantizer_parameters(model))
    known = {id(parameter) for parameter in quantizing}
    weights: list[nn.Parameter] = []
    others: list[nn.Parameter] = []
    for parameter in model.parameters():
        if id(parameter) not in known:
            (weights if parameter.dim() > 1 else others).append(parameter)
    groups: list[dict[str, Any]] = [
        {"name": "weights", "params": weights, "lr": lr, "weight_decay": weight_decay},
        {"name": "norms and biases", "params": others, "lr": lr, "weight_decay": 0.0},
        {"name": "quantizers", "params": quantizing, "lr": lr * quantizer_lr, "weight_decay": 0.0},
    ]
    for group in groups:
        group["params"] = [parameter for parameter in group["params"] if parameter.requires_grad]
    return [group for group in groups if group["params"]]


def warmup_and_cosine(steps: int, warmup: float) -> Callable[[int], float]:
    """The factor of the learning rate at each of `steps` steps: a rise over the share `warmup`, then a cosine to 0."""
    rising = int(steps * warmup)

    def factor(step: int) -> float:
        if step < rising:
            return (step + 1) / (rising + 1)
        return (1 + math.cos(math.pi * min(1.0, (step - rising) / max(1, steps - rising)))) / 2

    return factor
