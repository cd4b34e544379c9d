"""Weights as indices into a small codebook: the means of a Gaussian mixture (DGMS, arXiv 2112.15139).

A layer's weights are modeled by K = 2^bits components. Component 0 has mean exactly 0, so quantization and pruning
happen together. The start point is the paper's: 1-D k-means, the cluster nearest 0 becomes component 0, fractions and
deviations are those of the clusters. Codes, means, deviations, fractions and tau are then trained with the network.

Two ways to train, `gradient=`:

"soft" (the paper): in train mode a weight is `sum_k r_k mu_k`, r = softmax(phi / tau) over the posteriors phi of its
components; in eval mode it is the mean of `argmax_k phi_k`, which does not depend on tau and is not always the nearest
level. "straight_through" (ours): the nearest level in both modes; the gradient passes to the weight unchanged, and to a
level as the sum over its weights. It costs a tenth and learns faster, because at small tau nearly all soft gradients
are zero (docs/training.md).

Outliers: a weight beyond the outermost means is moved to that mean before the assignment and so takes the outermost
level. Without this the widest component would win far from all means, on either side of 0; the authors' code instead
lets all densities underflow and prunes the outlier to 0.
"""

import dataclasses
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from ..finite import CHECK_WEIGHTS, require_finite
from .assignment import NearestLevel, SoftLevel, nearest_codes
from .encoded import EncodedWeight, WeightEncoder
from .kmeans import kmeans_1d

LEVEL_MAX = 127
INITS = ("kmeans", "empirical")
GRADIENTS = ("soft", "straight_through")
EMPIRICAL_DEVIATION = 0.01  # of a weight, as in the authors' CIFAR script
_SMALLEST_TAU = 1e-3


@dataclass(frozen=True)
class GaussianMixture:
    """How to turn weights into codes.

    bits: width of a code, 1..4. tau: temperature of the soft assignment; learn_tau: whether it is trained. init:
    "kmeans" (deviations of the clusters) or "empirical" (all of them 0.01). gradient: "soft" or "straight_through", see
    above; tau, learn_tau and init do nothing in the latter. per_channel_scale: divide every output channel by its root
    mean square before all channels share one codebook; it is stored in the scale per channel that the file has anyway.
    seed, restarts: of the k-means.
    """

    bits: int = 4
    tau: float = 0.01
    learn_tau: bool = True
    init: str = "kmeans"
    gradient: str = "soft"
    per_channel_scale: bool = True
    seed: int = 0
    restarts: int = 8

    def __post_init__(self) -> None:
        if self.bits not in range(1, 5):
            raise ValueError(f"GaussianMixture: bits must be 1, 2, 3 or 4, got {self.bits}; 8 bits are Uniform()")
        if not self.tau >= _SMALLEST_TAU:
            raise ValueError(f"GaussianMixture: tau must be at least {_SMALLEST_TAU}, got {self.tau}")
        if self.init not in INITS:
            raise ValueError(f"GaussianMixture: init must be one of {', '.join(INITS)}, got {self.init!r}")
        if self.gradient not in GRADIENTS:
            raise ValueError(f"GaussianMixture: gradient must be one of {', '.join(GRADIENTS)}, got {self.gradient!r}")

    def with_bits(self, bits: int) -> "GaussianMixture":
        return dataclasses.replace(self, bits=bits)

    def fit(self, weight: Tensor) -> "MixtureWeight":
        """Fits the mixture to `weight` (float [O, ...]). Raises ValueError on NaN or too few distinct weights."""
        require_finite(weight, "the weight", CHECK_WEIGHTS)
        scale = channel_rms(weight.detach()) if self.per_channel_scale else weight.new_ones(len(weight))
        values = (weight.detach().flatten(1) / scale[:, None]).to("cpu", torch.float64).numpy().reshape(-1)
        centers, edges = kmeans_1d(values, 2**self.bits, seed=self.seed, restarts=self.restarts)

        zero = int(np.argmin(np.abs(centers)))
        centers[zero] = 0.0
        counts = np.diff(edges)
        ordered = np.sort(values)
        squared = np.add.reduceat((ordered - np.repeat(centers, counts)) ** 2, edges[:-1])
        deviations = np.sqrt(squared / np.maximum(counts - 1, 1))
        spread = deviations[deviations > 0]
        smallest = spread.min() if len(spread) else np.diff(np.sort(centers)).min() / 100
        deviations = np.maximum(deviations, smallest)  # a cluster of one weight has no deviation of its own
        if self.init == "empirical":
            deviations = np.full_like(deviations, EMPIRICAL_DEVIATION / float(scale.square().mean().sqrt()))

        order = np.concatenate([[zero], np.delete(np.arange(len(centers)), zero)])
        fitted = MixtureWeight(
            torch.from_numpy(centers[order][1:]).float(),
            torch.from_numpy(deviations[order]).float(),
            torch.from_numpy(counts[order] / counts.sum()).float(),
            self,
        )
        return fitted.to(weight.device)


class MixtureWeight(WeightEncoder):
    """Parametrization of a weight: `forward(w)` is the weight that the layer computes with.

    means [K - 1] (component 0 has mean 0), deviations [K], fractions [K] (up to sign and sum), tau []: the mixture of
    the weights divided by the scale of their channel. What is not trained is a buffer. In eval mode `forward(w)` equals
    what the file stores bit for bit. In train mode the levels are rounded to their int8 values as well, so that the
    network learns with the levels that it will have.
    """

    def __init__(self, means: Tensor, deviations: Tensor, fractions: Tensor, config: GaussianMixture) -> None:
        super().__init__()
        self.bits = config.bits
        self.seed = config.seed
        self.soft = config.gradient == "soft"
        self.per_channel_scale = config.per_channel_scale
        self.means = nn.Parameter(means)
        self.deviations: Tensor
        self.fractions: Tensor
        self.tau: Tensor
        self._hold("deviations", deviations, trained=self.soft)
        self._hold("fractions", fractions, trained=self.soft)
        self._hold("tau", torch.tensor(config.tau), trained=self.soft and config.learn_tau)

    def _hold(self, name: str, tensor: Tensor, *, trained: bool) -> None:
        if trained:
            self.register_parameter(name, nn.Parameter(tensor))
        else:
            self.register_buffer(name, tensor)

    @torch.no_grad()
    def encode(self, weight: Tensor) -> EncodedWeight:
        """codes [O, ...] of the components that the weights belong to, their int8 levels [K], scale [O]."""
        values, scale = self._normalized(weight)
        levels, step = self._levels()
        codes = self._most_probable(values) if self.soft else nearest_codes(values, levels * step)
        codes = codes.to(torch.uint8).view(weight.shape)
        return EncodedWeight(codes, levels.to(torch.int8), scale * step, self.bits)

    def forward(self, weight: Tensor) -> Tensor:
        if not self.training:
            return self.encode(weight).decode().to(weight.dtype)
        with torch.autocast(weight.device.type, enabled=False):
            values, scale = self._normalized(weight)
            rounded, step = self._levels()
            means = self._means()
            levels = means + (rounded * step - means).detach()  # straight through the rounding
            if self.soft:
                values = values.clamp(means.min().detach(), means.max().detach())
                precisions, offsets = self._log_densities()
                chosen = SoftLevel.apply(values, levels, means, precisions, offsets, self._tau())
            else:
                chosen = NearestLevel.apply(values, levels)
            return (chosen.view(len(weight), -1) * scale[:, None]).view(weight.shape).to(weight.dtype)

    def _normalized(self, weight: Tensor) -> tuple[Tensor, Tensor]:
        """The weights in units of the mixture, flat, and the scale of every output channel (no gradient)."""
        rows = weight.float().flatten(1)
        scale = channel_rms(weight.detach()) if self.per_channel_scale else rows.new_ones(len(rows))
        return (rows / scale[:, None]).flatten(), scale

    def _means(self) -> Tensor:
        return torch.cat([self.means.new_zeros(1), self.means]).float()

    def _levels(self) -> tuple[Tensor, Tensor]:
        """Integer levels [K] in -127..127 as floats, and their unit; no gradient."""
        means = self._means().detach()
        step = (means.abs().max() / LEVEL_MAX).clamp_min(torch.finfo(torch.float32).tiny)
        return torch.round(means / step), step

    def _log_densities(self) -> tuple[Tensor, Tensor]:
        """precisions [K] and offsets [K] of `SoftLevel`; fractions count by their size, deviations without sign."""
        deviations = self.deviations.float().abs().clamp_min(torch.finfo(torch.float32).tiny ** 0.5)
        fractions = self.fractions.float().abs().clamp_min(torch.finfo(torch.float32).tiny)
        return 1 / deviations, torch.log(fractions / fractions.sum()) - torch.log(deviations)

    def _tau(self) -> Tensor:
        return self.tau.float().abs().clamp_min(_SMALLEST_TAU)

    def _most_probable(self, values: Tensor) -> Tensor:
        means = self._means()
        precisions, offsets = self._log_densities()
        values = values.clamp(means.min(), means.max())
        best = torch.full_like(values, -torch.inf)
        codes = torch.zeros_like(values, dtype=torch.uint8)
        for k in range(len(means)):  # memory does not grow with K
            score = offsets[k] - ((values - means[k]) * precisions[k]) ** 2 / 2
            better = score > best
            codes[better] = k
            best = torch.where(better, score, best)
        return codes


def channel_rms(weight: Tensor) -> Tensor:
    """float32 [O]: root mean square of every output channel, 1 for a channel of zeros."""
    rms = weight.float().flatten(1).square().mean(1).sqrt()
    return torch.where(rms < torch.finfo(torch.float32).tiny, torch.ones_like(rms), rms)
