"""Bit widths by gradient descent (DFQ, arXiv 1810.10351): a continuous width per layer, learnt with the weights.

The paper's relaxation is not published; this one is our choice. A layer of width beta between the neighbouring
candidates a and b has the weight `Q_a(w) + (beta - a) / (b - a) * (Q_b(w) - Q_a(w))`: continuous in beta, the fixed
quantizer at the candidates. The objective is the divergence of the logits from those of the float network plus a price
for every bit, which is set so that the widths meet the budget.

What shapes the descent:

* A bit gains about a quarter of what the bit before it gained, and a bit of a small layer costs little, so that plain
  steps along gain / cost follow the noise of small layers. The gains of a layer are averaged over many steps instead,
  and its width is where the average, extrapolated by that law, equals the price of its bits.
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

from ..quantizers import WeightEncoder
from .knapsack import allocate
from .layers import divergence, logit_rows, seeded

DECAY = 4.0  # by which the gain of a bit falls with every bit
MEMORY = 1 / 3  # of the steps, over which gains are averaged
PRIOR_STEPS = 10.0  # what the extrapolated gain counts beside the measured ones
SMALLEST_GAIN = 1e-6  # of the largest or of the extrapolated one; noise can make a gain negative
MOMENTUM = 0.9
MAX_GRADIENT_NORM = 10.0


Array = npt.NDArray[np.float64]


class InterpolatedWeight(nn.Module):
    """Parametrization of a weight with a real-valued width between the quantizers of neighbouring candidates.

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
    """What a bit of each layer gains: minus the derivative of the divergence by the width, averaged per interval."""

    def __init__(self, layers: Sequence[str], candidates: Sequence[int], decay: float) -> None:
        self._layers = list(layers)
        self._candidates = np.array(candidates, float)
        self._decay = decay
        self._middles = (self._candidates[1:] + self._candidates[:-1]) / 2
        self._sums = np.zeros((len(layers), len(self._middles)))
        self._counts = np.zeros_like(self._sums)

    def choose(self, centres: Array, random: np.random.Generator) -> npt.NDArray[np.int64]:
        """An interval per layer at random so that the mean of their middles is the centre, as far as it can be."""
        index = np.interp(centres, self._middles, np.arange(len(self._middles)))
        return np.floor(index + random.random(len(centres))).astype(np.int64)

    def add(self, intervals: npt.NDArray[np.int64], gains: Array) -> None:
        self._sums *= self._decay
        self._counts *= self._decay
        rows = np.arange(len(intervals))
        self._sums[rows, intervals] += gains
        self._counts[rows, intervals] += 1

    def at_zero(self) -> Array:
        """Gain of a bit at width 0 per layer: the least-squares fit of `gain * DECAY ** -width`, made positive."""
        law = DECAY**-self._middles
        fitted = (self._sums * law).sum(1) / (self._counts * law * law).sum(1)
        largest = float(fitted.max())
        return np.maximum(fitted, SMALLEST_GAIN * largest) if largest > 0 else np.ones_like(fitted)

    def damages(self) -> dict[str, dict[int, float]]:
        """Divergence that each layer adds at each candidate, above that of the last one; more bits always add less."""
        expected = self.at_zero()[:, None] * DECAY**-self._middles
        gains = (self._sums + PRIOR_STEPS * expected) / (self._counts + PRIOR_STEPS)
        steps = np.maximum(gains, SMALLEST_GAIN * expected) * np.diff(self._candidates)
        totals = np.concatenate([np.cumsum(steps[:, ::-1], 1)[:, ::-1], np.zeros((len(steps), 1))], 1)
        widths = [int(bits) for bits in self._candidates]
        return {
            name: dict(zip(widths, row, strict=True)) for name, row in zip(self._layers, totals.tolist(), strict=True)
        }


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
class Learnt:
    """bits: meets the budget. widths: before rounding. damages: of every layer at every candidate, in nats."""

    bits: dict[str, int]
    widths: dict[str, float]
    damages: dict[str, dict[int, float]]
    trace: list[dict[str, float]]


def learn_widths(
    model: nn.Module,
    encoders: Mapping[str, Mapping[int, WeightEncoder]],
    inputs: Iterator[tuple[Tensor, ...]],
    budget: float,
    *,
    steps: int,
    learning_rate: float,
    seed: int,
) -> Learnt:
    """Learns the widths of the layers of `encoders` (module path, candidate) on copies of the model.

    One batch of `inputs` a step: a third of the steps at equal widths, a third at learnt ones, a third at integers.
    Raises ValueError when the divergence is no longer finite.
    """
    teacher = deepcopy(model).eval().requires_grad_(False)
    student = deepcopy(model).train()
    trained = [parameter for parameter in student.parameters() if parameter.requires_grad]
    optimizer = torch.optim.SGD(trained, learning_rate, MOMENTUM, nesterov=True) if trained else None
    relaxed = {name: InterpolatedWeight(row, budget) for name, row in encoders.items()}
    sizes = {name: student.get_submodule(name).weight.numel() for name in relaxed}
    for name, weight in relaxed.items():
        layer = student.get_submodule(name)
        parametrize.register_parametrization(layer, "weight", weight.to(layer.weight.device))

    candidates = next(iter(relaxed.values())).candidates
    counts = np.array(list(sizes.values()), float)
    gains = Gains(list(relaxed), candidates, math.exp(-1 / max(1.0, MEMORY * steps)))
    random = np.random.default_rng(seed)
    widths = np.full(len(relaxed), float(budget))
    trace = []
    with seeded(seed, student):
        for step in range(steps):
            centres, integers = widths, step >= steps - steps // 3
            if step >= steps // 3 and step > 0:
                widths = balanced_widths(gains.at_zero(), counts, budget, candidates[0], candidates[-1])
                centres = widths
                if integers:
                    centres = np.array(list(allocate(gains.damages(), sizes, budget).values()), float)
            intervals = gains.choose(centres, random)
            places = random.random(len(relaxed))
            places = np.round(places) if integers else places
            for weight, k, place in zip(relaxed.values(), intervals.tolist(), places.tolist(), strict=True):
                weight.move(candidates[k] + place * (candidates[k + 1] - candidates[k]), k)

            batch = next(inputs)
            with torch.no_grad():
                expected = logit_rows(teacher(*batch))
            loss = divergence(logit_rows(student(*batch)), expected)
            if not bool(torch.isfinite(loss)):
                raise ValueError(
                    f"search_bits: the divergence from the float model is {float(loss.detach())} at step {step}; "
                    f"use a smaller learning_rate than {learning_rate:g}"
                )
            student.zero_grad()
            loss.backward()
            gains.add(intervals, np.array([-float(weight.width.grad) for weight in relaxed.values()]))
            if optimizer is not None:
                nn.utils.clip_grad_norm_(trained, MAX_GRADIENT_NORM)
                optimizer.step()
            average = float(centres @ counts / counts.sum())
            trace.append({"step": step, "loss": float(loss.detach()), "average_bits": average})

    damages = gains.damages()
    return Learnt(allocate(damages, sizes, budget), dict(zip(relaxed, widths.tolist(), strict=True)), damages, trace)
