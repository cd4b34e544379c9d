"""Int8 activations: which range of real values the 256 steps of every tensor cover."""

from typing import Any

import torch
from torch import Tensor, nn

OBSERVERS = ("percentile", "minmax", "mse")
_SAMPLES_PER_BATCH = 40_000
_MSE_CANDIDATES = 80


class Int8(nn.Module):
    """Asks for int8 activations; holds the ranges that `calibrate` observed.

    `quantize_` makes it a child of the model's first layer, so that the ranges are in the state dict.

    observer: "percentile" (robust against single outliers), "minmax" (widest), "mse" (least squared error).
    percentile: of the values of a tensor that lie inside its range, 50..100.
    """

    def __init__(self, observer: str = "percentile", percentile: float = 99.99) -> None:
        super().__init__()
        if observer not in OBSERVERS:
            raise ValueError(f"Int8: observer must be one of {', '.join(OBSERVERS)}, got {observer!r}")
        if not 50.0 < percentile <= 100.0:
            raise ValueError(f"Int8: percentile must be in (50, 100], got {percentile}")
        self.observer = observer
        self.percentile = percentile
        self.ranges: dict[str, tuple[float, float]] = {}

    def new_observer(self) -> "RangeObserver":
        return RangeObserver(self.observer, self.percentile)

    def get_extra_state(self) -> dict[str, Any]:
        return {"ranges": {name: list(pair) for name, pair in self.ranges.items()}}

    def set_extra_state(self, state: dict[str, Any]) -> None:
        self.ranges = {name: (float(pair[0]), float(pair[1])) for name, pair in state["ranges"].items()}


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
