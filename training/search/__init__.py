"""Which layer gets how many bits (DFQ), under a budget of bits per weight."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

from torch import nn

from ..layers import Filter
from ..quantizers import GaussianMixture, WeightQuantizer
from ..wrapped import unwrapped
from .gradient import learn_widths
from .knapsack import allocate
from .layers import fit_encoders, repeated_inputs, searched_layers
from .scheme import BitScheme
from .sensitivity import sensitivities

METHODS = ("sensitivity", "gradient")  # the first one is the default

__all__ = ["METHODS", "BitScheme", "search_bits"]


def search_bits(
    model: nn.Module,
    loader: Iterable[Any],
    budget: float,
    *,
    quantizer: WeightQuantizer | None = None,
    candidates: Sequence[int] = (2, 3, 4),
    method: str = METHODS[0],
    filter_fn: Filter | None = None,
    steps: int = 300,
    learning_rate: float = 0.005,
    seed: int = 0,
) -> BitScheme:
    """Bits per layer for `quantize_(model, bits=...)`: the best use of `budget` bits per weight on average.

    model: a float classifier; it is not changed. The budget and the result cover the layers that get codes from
    `quantize_` (not the first and last layers and depthwise convolutions, which have int8 weights, nor those for which
    filter_fn(module, name) is False). loader: yields inputs or (input, label) pairs and can be iterated any number of
    times; labels are not used. quantizer: any object with `with_bits(bits).fit(weight)`, by default
    GaussianMixture(gradient="straight_through"). candidates: the widths that a layer may have.

    method: "sensitivity" uses the second-order effect of each layer alone and takes seconds; "gradient" learns
    real-valued widths together with the weights, on a copy, in `steps` steps of one batch. Both end with the exact
    choice within the budget. Inside torch.autocast it runs in mixed precision.

    Raises ValueError: a budget outside the candidates, no layer to search, a layer that is quantized already or cannot
    be quantized (NaN, too few distinct weights), an empty loader, inputs that are not finite, a model that does not
    return logits.
    """
    candidates = tuple(sorted(set(candidates)))
    if method not in METHODS:
        raise ValueError(f"search_bits: method must be one of {', '.join(METHODS)}, got {method!r}")
    if len(candidates) < 2:
        raise ValueError(f"search_bits: candidates must be two or more widths, got {list(candidates)}")
    if not candidates[0] <= budget <= candidates[-1]:
        raise ValueError(
            f"search_bits: the budget must be {candidates[0]} to {candidates[-1]} bits per weight on average, as the "
            f"candidates are, got {budget}"
        )
    if steps < 3 or not (learning_rate > 0 and math.isfinite(learning_rate)):
        raise ValueError(
            f"search_bits: steps must be 3 or more and learning_rate positive, got {steps}, {learning_rate}"
        )
    model = unwrapped("search_bits", model)
    layers = searched_layers(model, filter_fn)
    encoders = fit_encoders(layers, quantizer or GaussianMixture(gradient="straight_through"), candidates)
    sizes = {name: layer.weight.numel() for name, layer in layers.items()}
    inputs = repeated_inputs(model, loader, next(iter(layers.values())).weight.device)
    damages = sensitivities(model, encoders, inputs, seed=seed)
    if method == "sensitivity":
        return BitScheme(allocate(damages, sizes, budget), sizes, float(budget), candidates, method, damages)
    learned = learn_widths(
        model, encoders, inputs, damages, budget, steps=steps, learning_rate=learning_rate, seed=seed
    )
    return BitScheme(
        learned.bits, sizes, float(budget), candidates, method, learned.damages, learned.widths, learned.trace
    )
