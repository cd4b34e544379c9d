"""What each width costs each layer, without training."""

from collections.abc import Iterator, Mapping
from copy import deepcopy

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..finite import CHECK_OVERFLOW, require_finite
from ..layers import layer_at
from ..quantizers import WeightEncoder
from .layers import logit_rows, seeded

IMAGES = 1024
IMAGES_PER_GRADIENT = 32


def sensitivities(
    model: nn.Module,
    encoders: Mapping[str, Mapping[int, WeightEncoder]],
    inputs: Iterator[tuple[Tensor, ...]],
    *,
    seed: int,
) -> dict[str, dict[int, float]]:
    """Divergence from the float model (nats) that quantizing one layer alone adds, to second order.

    `sum_i F_i (Q(w)_i - w_i)^2 / 2` by layer (module path) and width, with the diagonal F of the Fisher information.
    F comes from gradients on at least IMAGES images, at labels drawn from the model's own output: their expectation is
    0, so the square of the sum over some images is, in the mean, the sum of the squares.
    """
    model = deepcopy(model).eval()
    weights = [layer_at(model, name).weight.requires_grad_() for name in encoders]
    errors = [
        {bits: (encoder.encode(weight.detach()).decode() - weight.detach()).square() for bits, encoder in row.items()}
        for weight, row in zip(weights, encoders.values(), strict=True)
    ]
    damages = [dict.fromkeys(row, 0.0) for row in encoders.values()]
    images = 0
    with seeded(seed, model):
        while images < IMAGES:
            batch = next(inputs)
            images += len(batch[0])
            for part in zip(*(tensor.split(IMAGES_PER_GRADIENT) for tensor in batch), strict=True):
                logits = logit_rows(model(*part))
                require_finite(logits, "search_bits: what the float model returns", CHECK_OVERFLOW)
                labels = torch.multinomial(logits.detach().softmax(1), 1).flatten()
                loss = F.cross_entropy(logits, labels, reduction="sum")
                gradients = torch.autograd.grad(loss, weights, allow_unused=True)
                for gradient, row, damage in zip(gradients, errors, damages, strict=True):
                    if gradient is None:  # the layer takes no part
                        continue
                    squares = gradient.float().square()
                    for bits, error in row.items():
                        damage[bits] += float((squares * error).sum()) / 2
    return {name: {bits: d / images for bits, d in row.items()} for name, row in zip(encoders, damages, strict=True)}
