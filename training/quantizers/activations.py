"""Int8 activations: which range of real values the 256 steps of every tensor cover."""

from collections.abc import Iterable, Mapping, Sequence
from math import ceil, isfinite
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

Range = tuple[float, float]
Normalization = tuple[Sequence[float], Sequence[float]]

OBSERVERS = ("energy", "mse", "percentile", "minmax")  # the first one is the default
INT8_MIN, INT8_MAX = -128, 127
STEPS = INT8_MAX - INT8_MIN
# Far above the smallest normal float32 (2^-126), which a scale must not fall below: the quotients of scales that the
# runtime computes, and of biases and scales, have to be finite.
SMALLEST_RANGE = 2.0**-100
# Of narrow ranges (docs/numerics.md): how much rounding counts, and what clipping may cost at most.
NARROW_ROUNDING = 64.0
NARROW_CLIPPING = 1e-3
EMPTY_RANGE = 1.0  # the width of a range in which nothing but 0 was seen: what turns up later is not erased

_MAGNITUDE = 0x7FFFFFFF  # the bits of a float32 without its sign
_SHIFT = 23 - 4  # leaves the exponent and 4 bits of the mantissa: 16 bins per octave
_BINS = 16 * 16
_MAX_CHANNELS = 1024
_LEAST_SHARE = 2.0**-6  # of the extremes, that a range covers
_SAMPLES = 1 << 16


def width(bounds: Range) -> float:
    """Of a range; never 0."""
    low, high = bounds
    return max(high - low, SMALLEST_RANGE) if high > low else EMPTY_RANGE


def widths(low: Tensor, high: Tensor) -> Tensor:
    """The same of many ranges, differentiable."""
    return torch.where(high > low, (high - low).clamp_min(SMALLEST_RANGE), EMPTY_RANGE)


def scale_and_zero_point(low: float, sharing: Iterable[Range]) -> tuple[float, int]:
    """Of values from `low` upwards, with a scale that is wide enough for all ranges of `sharing`; it is a float32."""
    scale = float(np.float32(max(map(width, sharing)) / STEPS))
    return scale, int(np.clip(np.rint(INT8_MIN - low / scale), INT8_MIN, INT8_MAX))


class Int8(nn.Module):
    """Asks for int8 activations; holds the ranges that `calibrate` observed and training has changed.

    `quantize_` makes it a child of the model's first layer, so that the ranges are in the state dict. Once there are
    ranges, the model computes in eval mode with int8 activations, as its file does (training/simulate).

    observer: how ranges follow from what calibration sees (docs/numerics.md). "energy": the least squared error of
    rounding and clipping, where clipping counts against the energy of the tensor and of each channel, so that what is
    rare but strong is kept; feature maps of networks whose convolutions may be tiled get narrower ranges. "mse":
    against the energy of the tensor alone. "percentile": `percentile` (50..100) of the values lie inside; what is rarer
    is clipped, however strong it is. "minmax": all of them do.
    learned: the model computes with int8 activations in train mode too, and the observed ranges become parameters, of
    which `calibrate` makes the start; make the optimizer after it. Otherwise the model trains with float activations.

    ranges: (low, high) by the name of the exported value, as observed. normalization: (mean, std) of the pixels by
    the name of the input. algorithms: of the convolutions that are not computed directly (`calibrate`), by the name of
    the exported layer. enabled: False makes the model compute with float activations.
    """

    low: nn.Parameter | None
    high: nn.Parameter | None

    def __init__(self, observer: str = OBSERVERS[0], percentile: float = 99.99, learned: bool = False) -> None:
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
        """Takes the ranges of a calibration. Those that training learned are forgotten.

        Raises ValueError for a range that is not finite (of a damaged checkpoint).
        """
        for name, bounds in ranges.items():
            if not all(map(isfinite, bounds)):
                raise ValueError(
                    f"Int8: the range of {name!r} is {bounds}, which is not finite; calibrate(model, loader)"
                )
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
    """Watches one tensor over several batches; every value counts, none is sampled.

    Keeps the extremes exactly and, per sign and channel, how many values lie in each of 16 bins per octave of their
    magnitude. The bins cover the 16 octaves below the largest magnitude; what is smaller counts as 0.
    """

    def __init__(self, observer: str, percentile: float) -> None:
        self._observer = observer
        self._percentile = percentile
        self._low = 0.0
        self._high = 0.0
        self._counts = torch.zeros(2, 1, _BINS, dtype=torch.int64)  # [positive or negative, channel, bin]
        self._lowest = 0  # the code of bin 0
        self._seen = False

    def update(self, tensor: Tensor) -> None:
        """tensor: finite floats, batch first; channels are axis 1 of [N,C,H,W] and [N,F], the last one of others."""
        values = tensor.detach().to("cpu", torch.float32)
        if not values.numel():
            return
        low, high = (float(bound) for bound in values.aminmax())
        self._low, self._high = min(self._low, low), max(self._high, high)
        if self._observer == "minmax":
            return
        axis = 1 if values.dim() in (2, 4) else values.dim() - 1
        channels = values.shape[axis] if values.dim() > 1 else 1
        shared = ceil(channels / _MAX_CHANNELS)  # neighbors that count as one
        if not self._seen:
            self._counts = torch.zeros(2, ceil(channels / shared), _BINS, dtype=torch.int64)
            self._seen = True
        self._make_room(_code(max(-low, high)))
        bins = values.contiguous().view(torch.int32).bitwise_and(_MAGNITUDE).bitwise_right_shift_(_SHIFT)
        bins.sub_(self._lowest).clamp_(min=0)
        if values.dim() > 1:
            shape = [channels if i == axis else 1 for i in range(values.dim())]
            bins += (torch.arange(channels, dtype=torch.int32) // shared * _BINS).view(shape)
        if low < 0:
            bins += (values < 0).int().mul_(self._counts[0].numel())
        counts = torch.bincount(bins.flatten(), minlength=self._counts.numel())
        self._counts += counts.view_as(self._counts)

    def _make_room(self, code: int) -> None:
        """Moves the bins up until the highest is that of `code`."""
        up = code - _BINS + 1 - self._lowest
        if up <= 0:
            return
        moved = torch.zeros_like(self._counts)
        moved[..., : max(_BINS - up, 0)] = self._counts[..., up:]
        moved[..., 0] += self._counts[..., :up].sum(-1)
        self._counts, self._lowest = moved, self._lowest + up

    def samples(self) -> Tensor:
        """float32 [N], ascending: values at even distances in the order of all that were seen, with both extremes."""
        count = min(int(self._counts.sum()), _SAMPLES)
        samples = self._at(torch.linspace(0, 1, count, dtype=torch.float64))
        return torch.cat([samples, torch.tensor([self._low, self._high])]).sort().values

    def range(self, narrow: bool = False) -> Range:
        """(low, high) in real units; 0 is always inside, and an active value makes it wider than 0.

        narrow: of "energy", for tiled convolutions: rounding counts more, clipping stays small.
        """
        if self._observer == "minmax":
            return self._low, self._high
        if self._observer == "percentile":
            outside = 1 - self._percentile / 100
            low, high = self._at(torch.tensor([outside, 1 - outside], dtype=torch.float64)).tolist()
            return (min(low, 0.0), max(high, 0.0)) if low < 0 or high > 0 else (self._low, self._high)
        energy = self._observer == "energy"
        return self._least_error(channels=energy, narrow=energy and narrow)

    def _at(self, shares: Tensor) -> Tensor:
        """float32: the values below which the shares (float64, 0..1) of all values lie; even within a bin."""
        positive, negative = self._counts.sum(1)
        edges = self._edges()
        edges[0] = edges[1] = 0.0  # bin 0 counts as zero
        begins = torch.cat([-edges[1:].flip(0), edges[:-1]])
        ends = torch.cat([-edges[:-1].flip(0), edges[1:]])
        counts = torch.cat([negative.flip(0), positive]).double()
        below = counts.cumsum(0)
        rank = shares * (below[-1] - 1) + 0.5
        index = torch.searchsorted(below, rank, right=True)
        inside = (rank - (below - counts)[index]) / counts[index]
        values = begins[index] + inside * (ends[index] - begins[index])
        return values.clamp(self._low, self._high).float()

    def _edges(self) -> Tensor:
        """float64 [_BINS + 1]: the magnitudes at which bins begin and end."""
        codes = torch.arange(self._lowest, self._lowest + _BINS + 1, dtype=torch.int32)
        return (codes << _SHIFT).view(torch.float32).double()

    def _least_error(self, channels: bool, narrow: bool) -> Range:
        """The range that minimizes the squared error of rounding and clipping, relative to the energy (sum of squares).

        channels: what is clipped counts once more relative to the energy of its channel, averaged over the channels:
        one that is active in few places or few images is a feature that some consumer reads. Rounding is noise that
        adds up over the channels, so it counts against all of them.
        narrow: rounding counts NARROW_ROUNDING times, clipping costs NARROW_CLIPPING at most.
        """
        counts = self._counts.double()  # [2,C,B]
        edges = self._edges()
        peaks = (self._high, -self._low)
        values = [((edges[1:] + edges[:-1]) / 2).clamp(max=peak) for peak in peaks]
        for side in values:
            side[0] = 0.0
        energy = sum(count @ value.square() for count, value in zip(counts, values, strict=True))  # [C]
        total = float(energy.sum())
        if total == 0:
            return self._low, self._high
        active = energy > 0
        weight = torch.full_like(energy, 1 / total)
        if channels:
            weight[active] += 1 / (energy[active] * int(active.sum()))
        bounds, clipping = [], []
        for count, value, peak in zip(counts, values, peaks, strict=True):
            bound = torch.cat(
                [edges[(edges > peak * _LEAST_SHARE) & (edges < peak)], torch.tensor([0.0, peak])]
            ).double()
            beyond = (value - bound[:, None]).clamp_(min=0).square_()  # [bounds,B]
            bounds.append(bound)
            clipping.append(beyond @ (weight @ count))
        # Rounding to steps: a value below half a step becomes 0, others are off by up to half a step; 0 is exact.
        magnitudes, order = torch.cat(values).sort()
        number = counts.sum(1).flatten()[order]
        small = F.pad((number * magnitudes.square()).cumsum(0), (1, 0))
        large = number.sum() - F.pad(number.cumsum(0), (1, 0))
        step = (bounds[0][:, None] + bounds[1]) / STEPS
        index = torch.searchsorted(magnitudes, step / 2)
        rounding = (small[index] + large[index] * step.square() / 12) / total
        clipped = clipping[0][:, None] + clipping[1]
        error = rounding + clipped
        if narrow:
            error = torch.where(clipped <= NARROW_CLIPPING, NARROW_ROUNDING * rounding + clipped, torch.inf)
        high, low = divmod(int(error.argmin()), error.shape[1])
        return -float(bounds[1][low]), float(bounds[0][high])


def _code(magnitude: float) -> int:
    """The leading bits of a float32, by which bins are numbered."""
    return int(np.float32(magnitude).view(np.int32)) >> _SHIFT
