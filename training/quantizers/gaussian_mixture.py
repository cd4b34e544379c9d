"""Weights as indices into a small codebook: the means of a Gaussian mixture (DGMS, arXiv 2112.15139).

A layer's weights are modelled by K = 2^bits components. Component 0 has mean exactly 0, so quantization and pruning
happen together. The fit is the paper's start point: 1-D k-means, the cluster nearest 0 becomes component 0, fractions
and deviations are those of the clusters. A weight takes the component with the largest posterior,
`argmax_k log(pi_k) - log|sigma_k| - (w - mu_k)^2 / (2 sigma_k^2)`, which is not always the nearest level.

Outliers: a weight beyond the outermost means is moved to that mean before the assignment and so takes the outermost
level. Without this the widest component would win far from all means, on either side of 0; the authors' code instead
lets all densities underflow and prunes the outlier to 0.
"""

import dataclasses
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from .encoded import EncodedWeight, require_quantizable
from .kmeans import kmeans_1d

LEVEL_MAX = 127


@dataclass(frozen=True)
class GaussianMixture:
    """How to turn weights into codes.

    bits: width of a code, 1..4. per_channel_scale: divide every output channel by its root mean square before all
    channels share one codebook; it is stored in the scale per channel that the file has anyway.
    seed, restarts: of the k-means.
    """

    bits: int = 4
    per_channel_scale: bool = True
    seed: int = 0
    restarts: int = 8

    def __post_init__(self) -> None:
        if self.bits not in range(1, 5):
            raise ValueError(f"GaussianMixture: bits must be 1, 2, 3 or 4, got {self.bits}; 8 bits are Uniform()")

    def with_bits(self, bits: int) -> "GaussianMixture":
        return dataclasses.replace(self, bits=bits)

    def fit(self, weight: Tensor) -> "MixtureWeight":
        """Fits the mixture to `weight` (float [O, ...]). Raises ValueError on NaN or too few distinct weights."""
        require_quantizable(weight)
        rows = weight.detach().to("cpu", torch.float64).flatten(1).numpy()
        channel_scale = np.ones(len(rows))
        if self.per_channel_scale:
            channel_scale = np.sqrt(np.mean(rows * rows, axis=1))
            channel_scale[channel_scale < np.finfo(np.float32).tiny] = 1.0
        channel_scale = channel_scale.astype(np.float32)
        values = (rows / channel_scale[:, None]).reshape(-1)
        centres, edges = kmeans_1d(values, 2**self.bits, seed=self.seed, restarts=self.restarts)

        zero = int(np.argmin(np.abs(centres)))
        centres[zero] = 0.0
        counts = np.diff(edges)
        ordered = np.sort(values)
        squared = np.add.reduceat((ordered - np.repeat(centres, counts)) ** 2, edges[:-1])
        deviations = np.sqrt(squared / np.maximum(counts - 1, 1))
        spread = deviations[deviations > 0]
        smallest = spread.min() if len(spread) else np.diff(np.sort(centres)).min() / 100
        deviations = np.maximum(deviations, smallest)  # a cluster of one weight has no deviation of its own

        order = np.concatenate([[zero], np.delete(np.arange(len(centres)), zero)])
        fitted = MixtureWeight(
            torch.from_numpy(centres[order][1:]).float(),
            torch.from_numpy(deviations[order]).float(),
            torch.from_numpy(counts[order] / counts.sum()).float(),
            torch.from_numpy(channel_scale),
            seed=self.seed,
        )
        return fitted.to(weight.device)


class MixtureWeight(nn.Module):
    """Parametrization of a weight: `forward(w)` is the quantized weight, equal bit for bit to what the file stores.

    means [K - 1] (component 0 has mean 0), deviations [K], fractions [K]: the mixture of the weights divided by
    channel_scale [O]. The assignment is hard in train and eval mode and passes no gradient to `w`.
    """

    def __init__(
        self, means: Tensor, deviations: Tensor, fractions: Tensor, channel_scale: Tensor, *, seed: int = 0
    ) -> None:
        super().__init__()
        self.means = nn.Parameter(means)
        self.deviations = nn.Parameter(deviations)
        self.fractions = nn.Parameter(fractions)
        self.channel_scale: Tensor
        self.register_buffer("channel_scale", channel_scale)
        self.bits = (len(deviations) - 1).bit_length()
        self.seed = seed

    @torch.no_grad()
    def encode(self, weight: Tensor) -> EncodedWeight:
        """codes [O, ...] of the components with the largest posterior, their int8 levels [K], scale [O]."""
        means = torch.cat([self.means.new_zeros(1), self.means.float()])
        step = means.abs().max() / LEVEL_MAX
        levels = torch.round(means / step).to(torch.int8)
        return EncodedWeight(self._assign(weight, means), levels, self.channel_scale * step, self.bits)

    def forward(self, weight: Tensor) -> Tensor:
        return self.encode(weight).decode().to(weight.dtype)

    def _assign(self, weight: Tensor, means: Tensor) -> Tensor:
        scale = self.channel_scale.view(-1, *[1] * (weight.dim() - 1))
        values = (weight.float() / scale).clamp(means.min(), means.max())
        deviations = self.deviations.float().abs().clamp_min(torch.finfo(torch.float32).tiny ** 0.5)
        fractions = self.fractions.float().abs()
        offsets = torch.log(fractions / fractions.sum()) - torch.log(deviations)
        best = torch.full_like(values, -torch.inf)
        codes = torch.zeros_like(values, dtype=torch.uint8)
        for k in range(len(means)):  # memory does not grow with K
            score = offsets[k] - ((values - means[k]) / deviations[k]) ** 2 / 2
            better = score > best
            codes[better] = k
            best = torch.where(better, score, best)
        return codes
