"""The learned clip of a quantizer: where its largest level lies."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

_SAMPLES = 1 << 16
_CANDIDATES = 100


class Clip(nn.Module):
    """A positive number that is learned, as softplus(raw); starts at log 2 until `set`. `clip()` is float32 []."""

    def __init__(self) -> None:
        super().__init__()
        self.raw = nn.Parameter(torch.zeros(()))

    def forward(self) -> Tensor:
        return F.softplus(self.raw.float()).clamp_min(torch.finfo(torch.float32).tiny)

    @torch.no_grad()
    def set(self, value: float) -> None:
        """Raises ValueError when value is not positive and finite."""
        if not 0 < value < float("inf"):
            raise ValueError(f"a clip must be positive and finite, got {value}")
        clip = torch.tensor(value, dtype=torch.float64)
        self.raw.copy_(clip + torch.log(-torch.expm1(-clip)))


@torch.no_grad()
def least_squares_clip(values: Tensor, steps: int) -> float:
    """The clip of the uniform quantizer of `steps` steps from 0 that changes `values` >= 0 least; 1 for zeros alone."""
    ordered = values.detach().float().flatten().sort().values
    top = float(ordered[-1])
    if top <= 0:
        return 1.0
    ordered = ordered[:: max(1, len(ordered) // _SAMPLES)]

    def error(clip: float) -> float:
        step = clip / steps
        return float(((ordered / step).round_().clamp_(max=steps).mul_(step) - ordered).square_().mean())

    width = top / _CANDIDATES
    coarse = min((width * i for i in range(1, _CANDIDATES + 1)), key=error)
    return min((coarse + width * i / 10 for i in range(-9, 10)), key=error)
