"""Bit widths by gradient descent (DFQ, arXiv 1810.10351): a continuous width per layer, learned with the weights.

The paper's relaxation is not published; this one is our choice. A layer of width beta between the neighboring
candidates a and b has the weight `Q_a(w) + (beta - a) / (b - a) * (Q_b(w) - Q_a(w))`: continuous in beta, the fixed
quantizer at the candidates. The objective is the divergence of the logits from those of the float network plus a price
for every bit, which is set so that the widths meet the budget.

What shapes the descent:

* A bit gains about a quarter of what the bit before it gained, and a bit of a small layer costs little, so that plain
  steps along gain / cost follow the noise of small layers. One number per layer, the divergence per squared error of
  its weights, is averaged over many steps instead, beginning with what the sensitivities tell. The width is where
  the gain by that law equals the price of the bits.
* The errors of two quantizers partly cancel between the candidates, so the slope at one point rewards widths between
  integers. A step from a to b is therefore tried at random points between them: the mean slope is the whole difference.
  For the same reason the weights cannot adapt to levels that no integer width has.
* In the last third the widths are integers, drawn around the knapsack's present choice.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn.utils import parametrize

from ..layers import layer_at
from ..quantizers import WeightEncoder
from .knapsack import allocate
from .layers import divergence, logit_rows, seeded, squared_errors

DECAY = 4.0  # by which the gain of a bit falls with every bit
MEMORY = 1 / 3  # of the steps, over which gains are averaged
SMALLEST_SLOPE = 0.01  # of the expected one; noise can make a slope negative
PRIOR_STEPS = 30.0  # what the sensitivities count beside the measured steps
TINY = 1e-30  # keeps layers that quantization leaves as they are out of divisions by 0
MOMENTUM = 0.9
MAX_GRADIENT_NORM = 10.0

Array = npt.NDArray[np.float64]


class InterpolatedWeight(nn.Module):
    """Parametrization of a weight with a real-valued width between the quantizers of neighboring candidates.

    width: parameter []; set it with `move`. Its gradient is exact, the weight's passes unchanged. The quantizers stay
    as they were fitted.
    """

    def __init__(self, encoders: Mapping[int, WeightEncoder], width: float) -> None:
        super().__init__()
        self.candidates = sorted(encoders)
        self._encoders = [encoders[bits] for bits in self.candidates]
        self.width = nn.Parameter(torch.empty(()))
        self.move(width)

    @torch.no_grad()
    def move(self, width: float, interval: int | None = None) -> None:
        """Sets the width, in candidates[0]..candidates[-1].

        interval: k, between candidates k and k + 1; a width that is a candidate has two, of which the upper one is
        taken by default. It matters for the gradient by the width only.
        """
        above = sum(bits <= width for bits in self.candidates[1:-1])
        self.interval = above if interval is None else interval
        self.width.fill_(width)

    def forward(self, weight: Tensor) -> Tensor:
        low, high = self.candidates[self.interval : self.interval + 2]
        with torch.no_grad():
            below, above = (e.encode(weight).decode() for e in self._encoders[self.interval : self.interval + 2])
        mixed = torch.lerp(below, above, (self.width - low) / (high - low))
        return (mixed + (weight - weight.detach())).to(weight.dtype)


class Gains:
    """What a bit of each layer gains: minus the derivative of the divergence by the width, averaged over steps.

    errors: squared errors [layers, candidates] of the quantized weights. They give the shape, `damage = slope * error`;
    one slope per layer is learned, so that every step counts for all its widths. Old steps fade by `fading` a step.
    expected: the damages before the first step, which count as PRIOR_STEPS steps throughout.
    """

    def __init__(self, errors: Array, expected: Array, candidates: Sequence[int], fading: float) -> None:
        self._errors = errors
        self._candidates = np.array(candidates, float)
        self._middles = (self._candidates[1:] + self._candidates[:-1]) / 2
        self._saved = (errors[:, :-1] - errors[:, 1:]) / np.diff(self._candidates)  # error per bit, by interval
        self._fading = fading
        self._prior = PRIOR_STEPS * np.mean(self._saved**2, 1) + TINY
        self._expected = (expected * errors).sum(1) / ((errors**2).sum(1) + TINY)
        self._products = np.zeros(len(errors))
        self._squares = np.zeros(len(errors))

    def choose(self, centers: Array, random: np.random.Generator) -> npt.NDArray[np.int64]:
        """An interval per layer at random so that the mean of their middles is the center, as far as it can be."""
        index = np.interp(centers, self._middles, np.arange(len(self._middles)))
        return np.floor(index + random.random(len(centers))).astype(np.int64)

    def add(self, intervals: npt.NDArray[np.int64], gains: Array) -> None:
        """Takes the gain per bit that one step measured inside an interval of each layer."""
        saved = self._saved[np.arange(len(intervals)), intervals]
        self._products = self._products * self._fading + gains * saved
        self._squares = self._squares * self._fading + saved * saved

    def slopes(self) -> Array:
        """Divergence per squared error of each layer: least squares over the steps, made positive."""
        slopes = (self._products + self._prior * self._expected) / (self._squares + self._prior)
        return np.maximum(slopes, SMALLEST_SLOPE * self._expected + TINY)

    def damages(self) -> Array:
        """Divergence [layers, candidates] that the quantized weights of each layer add."""
        return self.slopes()[:, None] * self._errors

    def at_zero(self) -> Array:
        """Gain of a bit at width 0, extrapolated by `gain * DECAY ** -width`."""
        return np.maximum(self.slopes() * (self._saved * DECAY**self._middles).mean(1), TINY)


def balanced_widths(at_zero: Array, sizes: Array, budget: float, low: float, high: float) -> Array:
    """The real-valued widths, low..high, that spend the budget so that each bit gains the same per weight.

    Where width beta gains `at_zero * DECAY ** -beta`, it is `log(at_zero / (price * size)) / log(DECAY)`, cut to the
    range; the price is found by bisection.
    """
    natural = np.log(at_zero / sizes) / math.log(DECAY)
    least, most = low - natural.max(), high - natural.min()
    for _ in range(60):
        shift = (least + most) / 2
        widths = np.clip(natural + shift, low, high)
        if widths @ sizes > budget * sizes.sum():
            most = shift
        else:
            least = shift
    return np.clip(natural + least, low, high)


@dataclass
class Learned:
    """bits: meets the budget. widths: before rounding. damages: of every layer at every candidate, in nats."""

    bits: dict[str, int]
    widths: dict[str, float]
    damages: dict[str, dict[int, float]]
    trace: list[dict[str, float]]


def learn_widths(
    model: nn.Module,
    encoders: Mapping[str, Mapping[int, WeightEncoder]],
    inputs: Iterator[tuple[Tensor, ...]],
    expected: Mapping[str, Mapping[int, float]],
    budget: float,
    *,
    steps: int,
    learning_rate: float,
    seed: int,
) -> Learned:
    """Learns the widths of the layers of `encoders` (module path, candidate) on copies of the model.

    One batch of `inputs` a step; the last third of the steps at integers. expected: the damages of `sensitivities`.
    Raises ValueError when the divergence is no longer finite.
    """
    teacher = deepcopy(model).eval().requires_grad_(False)
    student = deepcopy(model).train()
    trained = [parameter for parameter in student.parameters() if parameter.requires_grad]
    optimizer = torch.optim.SGD(trained, learning_rate, MOMENTUM, nesterov=True) if trained else None
    relaxed = {name: InterpolatedWeight(row, budget) for name, row in encoders.items()}
    candidates = next(iter(relaxed.values())).candidates
    layers = [layer_at(student, name) for name in relaxed]
    sizes = {name: layer.weight.numel() for name, layer in zip(relaxed, layers, strict=True)}
    counts = np.array(list(sizes.values()), float)
    errors = [
        list(squared_errors(encoders[n], layer.weight).values()) for n, layer in zip(relaxed, layers, strict=True)
    ]
    before = np.array([[expected[name][bits] for bits in candidates] for name in relaxed])
    gains = Gains(np.array(errors), before, candidates, math.exp(-1 / max(1.0, MEMORY * steps)))
    for layer, weight in zip(layers, relaxed.values(), strict=True):
        parametrize.register_parametrization(layer, "weight", weight.to(layer.weight.device))

    def damages() -> dict[str, dict[int, float]]:
        rows = gains.damages().tolist()
        return {name: dict(zip(candidates, row, strict=True)) for name, row in zip(relaxed, rows, strict=True)}

    random = np.random.default_rng(seed)
    trace = []
    with seeded(seed, student):
        for step in range(steps):
            widths = balanced_widths(gains.at_zero(), counts, budget, candidates[0], candidates[-1])
            integers = step >= steps - steps // 3
            centers = np.array(list(allocate(damages(), sizes, budget).values()), float) if integers else widths
            intervals = gains.choose(centers, random)
            places = random.random(len(relaxed))
            places = np.round(places) if integers else places
            for weight, k, place in zip(relaxed.values(), intervals.tolist(), places.tolist(), strict=True):
                weight.move(candidates[k] + place * (candidates[k + 1] - candidates[k]), k)

            batch = next(inputs)
            with torch.no_grad():
                targets = logit_rows(teacher(*batch))
            loss = divergence(logit_rows(student(*batch)), targets)
            if not bool(torch.isfinite(loss)):
                raise ValueError(
                    f"search_bits: the divergence from the float model is {float(loss.detach())} at step {step}; "
                    f"use a smaller learning_rate than {learning_rate:g}"
                )
            student.zero_grad()
            loss.backward()
            slopes = [weight.width.grad for weight in relaxed.values()]  # None: the layer takes no part
            gains.add(intervals, np.array([0.0 if slope is None else -float(slope) for slope in slopes]))
            if optimizer is not None:
                nn.utils.clip_grad_norm_(trained, MAX_GRADIENT_NORM)
                optimizer.step()
            average = float(centers @ counts / counts.sum())
            trace.append({"step": step, "loss": float(loss.detach()), "average_bits": average})

    learned = damages()
    return Learned(allocate(learned, sizes, budget), dict(zip(relaxed, widths.tolist(), strict=True)), learned, trace)
