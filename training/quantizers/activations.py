"""Int8 activations: which range of real values the 256 steps of every tensor cover."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

Range = tuple[float, float]
Normalization = tuple[Sequence[float], Sequence[float]]

OBSERVERS = ("percentile", "minmax", "mse")
_SAMPLES_PER_BATCH = 40_000
_MSE_CANDIDATES = 80
SMALLEST_RANGE = 1e-6
INT8_MIN, INT8_MAX = -128, 127
STEPS = INT8_MAX - INT8_MIN


def width(bounds: Range) -> float:
    """Of a range; never 0."""
    low, high = bounds
    return max(high - low, SMALLEST_RANGE)


def scale_and_zero_point(low: float, sharing: Iterable[Range]) -> tuple[float, int]:
    """Of values from `low` upwards, with a scale that is wide enough for all ranges of `sharing`; it is a float32."""
    scale = float(np.float32(max(map(width, sharing)) / STEPS))
    return scale, int(np.clip(np.rint(INT8_MIN - low / scale), INT8_MIN, INT8_MAX))


class Int8(nn.Module):
    """Asks for int8 activations; holds the ranges that `calibrate` observed and training has changed.

    `quantize_` makes it a child of the model's first layer, so that the ranges are in the state dict. Once there are
    ranges, the model computes in eval mode with int8 activations, as its file does (training/simulate).

    observer: "percentile" (robust against single outliers), "minmax" (widest), "mse" (least squared error).
    percentile: of the values of a tensor that lie inside its range, 50..100.
    learned: the model computes with int8 activations in train mode too, and the observed ranges become parameters, of
    which `calibrate` makes the start; make the optimizer after it. Otherwise the model trains with float activations.

    ranges: (low, high) by the name of the exported value, as observed. normalization: (mean, std) of the pixels by
    the name of the input. algorithms: of the convolutions that are not computed directly (`calibrate`), by the name of
    the exported layer. enabled: False makes the model compute with float activations.
    """

    low: nn.Parameter | None
    high: nn.Parameter | None

    def __init__(self, observer: str = "percentile", percentile: float = 99.99, learned: bool = False) -> None:
        super().__init__()
        if observer not in OBSERVERS:
            raise ValueError(f"Int8: observer must be one of {', '.join(OBSERVERS)}, got {observer!r}")
        if not 50.0 < percentile <= 100.0:
            raise ValueError(f"Int8: percentile must be in (50, 100], got {percentile}")
        self.observer = observer
        self.percentile = percentile
        self.learned = learned
        self.enabled = True
        self.ranges: dict[str, Range] = {}
        self.normalization: dict[str, Normalization] = {}
        self.algorithms: dict[str, str] = {}
        self.revision = 0  # counts the changes of ranges, normalization and algorithms
        self.learned_names: list[str] = []
        self.installations = 0  # in models (simulate.install); the last one counts
        for bound in ("low", "high"):  # float32 [len(learned_names)]
            self.register_parameter(bound, nn.Parameter(torch.empty(0)) if learned else None)

    def new_observer(self) -> "RangeObserver":
        return RangeObserver(self.observer, self.percentile)

    def observed(
        self,
        ranges: Mapping[str, Range],
        normalization: Mapping[str, Normalization],
        algorithms: Mapping[str, str] | None = None,
    ) -> None:
        """Takes the ranges of a calibration. Those that training learned are forgotten."""
        self.ranges, self.normalization, self.learned_names = dict(ranges), dict(normalization), []
        self.algorithms = dict(algorithms or {})
        self.revision += 1

    def learn(self, start: Mapping[str, Range]) -> None:
        """Makes the ranges of `start` parameters, in place where there are as many already."""
        self._resize(len(start))
        for i, bound in enumerate((self.low, self.high)):
            assert bound is not None
            bound.data.copy_(torch.tensor([pair[i] for pair in start.values()]))
        self.learned_names = list(start)

    def _resize(self, count: int) -> None:
        if self.low is not None and self.high is not None and len(self.low) != count:
            self.low, self.high = (nn.Parameter(bound.new_empty(count)) for bound in (self.low, self.high))

    def learned_bounds(self) -> tuple[Tensor, Tensor]:
        """Two float32 [len(learned_names)]. 0 is inside: a bound that lies at 0 stays there (that of ReLU)."""
        assert self.low is not None and self.high is not None
        return torch.where(self.low < 0, self.low, 0.0), torch.where(self.high > 0, self.high, 0.0)

    @torch.no_grad()
    def learned_ranges(self) -> dict[str, Range]:
        """The learned ranges by name; empty when none is learned."""
        if not self.learned_names:
            return {}
        low, high = (bound.tolist() for bound in self.learned_bounds())
        return dict(zip(self.learned_names, zip(low, high, strict=True), strict=True))

    def get_extra_state(self) -> dict[str, Any]:
        return {
            "ranges": {name: list(pair) for name, pair in self.ranges.items()},
            "normalization": {name: [list(mean), list(std)] for name, (mean, std) in self.normalization.items()},
            "algorithms": dict(self.algorithms),
            "learned_names": list(self.learned_names),
        }

    def set_extra_state(self, state: dict[str, Any]) -> None:
        ranges = {name: (float(pair[0]), float(pair[1])) for name, pair in state["ranges"].items()}
        normalization = {n: (tuple(m), tuple(s)) for n, (m, s) in state.get("normalization", {}).items()}
        algorithms = dict(state.get("algorithms", {}))
        if (ranges, normalization, algorithms) != (self.ranges, self.normalization, self.algorithms):
            self.observed(ranges, normalization, algorithms)
        self.learned_names = list(state.get("learned_names", []))

    def _load_from_state_dict(self, state_dict: Mapping[str, Any], prefix: str, *args: Any) -> None:
        if f"{prefix}low" in state_dict:
            self._resize(len(state_dict[f"{prefix}low"]))
        super()._load_from_state_dict(state_dict, prefix, *args)


class RangeObserver:
    """Watches one tensor over several batches. Keeps its extremes and a random sample of each batch."""

    def __init__(self, observer: str, percentile: float) -> None:
        self._observer = observer
        self._percentile = percentile
        self._low = 0.0
        self._high = 0.0
        self._samples: list[Tensor] = []
        self._random = torch.Generator().manual_seed(0)

    def update(self, tensor: Tensor) -> None:
        values = tensor.detach().to("cpu", torch.float32).flatten()
        self._low = min(self._low, float(values.min()))
        self._high = max(self._high, float(values.max()))
        if self._observer != "minmax":
            if len(values) > _SAMPLES_PER_BATCH:
                values = values[torch.randint(len(values), (_SAMPLES_PER_BATCH,), generator=self._random)]
            self._samples.append(values)

    def samples(self) -> Tensor:
        """float32 [N], at most 40,000 of every batch; an observer of "minmax" keeps none."""
        return torch.cat(self._samples)

    def range(self) -> tuple[float, float]:
        """(low, high) in real units; 0 is always inside."""
        if self._observer == "minmax":
            return self._low, self._high
        samples = self.samples()
        if self._observer == "percentile":
            ordered = samples.sort().values
            outside = int(len(ordered) * (1 - self._percentile / 100))
            return min(0.0, float(ordered[outside])), max(0.0, float(ordered[len(ordered) - 1 - outside]))
        shrink = torch.linspace(1 / _MSE_CANDIDATES, 1, _MSE_CANDIDATES).tolist()
        errors = [_squared_error(samples, self._low * s, self._high * s) for s in shrink]
        best = shrink[errors.index(min(errors))]
        return self._low * best, self._high * best


def _squared_error(samples: Tensor, low: float, high: float) -> float:
    step = (high - low) / 255
    if step <= 0:
        return float((samples**2).mean())
    quantized = torch.round((samples.clamp(low, high) - low) / step) * step + low
    return float(((quantized - samples) ** 2).mean())
