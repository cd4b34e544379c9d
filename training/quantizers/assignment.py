"""Weights to levels of a codebook, differentiably: the two ways of `GaussianMixture`.

Both work on flat float tensors in float32 (float64 in the tests) and keep nothing but their arguments for the backward
pass, so that memory does not grow with the number of levels.
"""

from collections.abc import Iterator
from typing import Any

import torch
from torch import Tensor

# Elements of a temporary [K, n]: about a megabyte, so that it stays in the cache.
_CHUNK_ELEMENTS = 2**18
# exp(-40) = 4e-18 is nothing beside 1, and products of two such numbers are no denormals, which cost a hundredfold.
_SMALLEST_LOG = -40.0


class NearestLevel(torch.autograd.Function):
    """`apply(values [N], levels [K])`: the level nearest to each value; the straight-through estimator as gradient.

    Gradient to a value: that of its result (identity, outside the outermost levels too). Gradient to a level: the sum
    over the values that take it.
    """

    @staticmethod
    def forward(ctx: Any, values: Tensor, levels: Tensor) -> Tensor:
        codes = nearest_codes(values, levels)
        ctx.save_for_backward(codes)
        ctx.levels = len(levels)
        return levels[codes]

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, Tensor]:
        (gradient,) = gradients
        (codes,) = ctx.saved_tensors
        per_level = gradient.new_zeros(ctx.levels).index_add_(0, codes, gradient)
        return gradient, per_level


def nearest_codes(values: Tensor, levels: Tensor) -> Tensor:
    """int64 index of the level nearest to each value; at a midpoint the lower one."""
    ordered, order = levels.detach().sort()
    return order[torch.bucketize(values.detach(), (ordered[1:] + ordered[:-1]) / 2)]


class SoftLevel(torch.autograd.Function):
    """`apply(values [N], levels [K], means [K], precisions [K], offsets [K], tau [])`: the soft weights of DGMS.

    phi_k = softmax_k(offsets_k - ((v - means_k) * precisions_k)^2 / 2)   posterior of component k (log densities)
    r_k = softmax_k(phi_k / tau)                                          over the probabilities, as the paper's code
    result = sum_k r_k levels_k

    precisions: 1 / deviation; offsets: log fraction - log deviation. Differentiable in all arguments, in closed form.
    """

    @staticmethod
    def forward(
        ctx: Any, values: Tensor, levels: Tensor, means: Tensor, precisions: Tensor, offsets: Tensor, tau: Tensor
    ) -> Tensor:
        ctx.save_for_backward(values, levels, means, precisions, offsets, tau)
        soft = torch.empty_like(values)
        for part in _chunks(len(values), len(levels)):
            _, _, responsibilities = _posterior(values[part], means, precisions, offsets, tau)
            torch.sum(responsibilities.mul_(levels[:, None]), 0, out=soft[part])
        return soft

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, ...]:
        (gradient,) = gradients
        values, levels, means, precisions, offsets, tau = ctx.saved_tensors
        to_values = torch.empty_like(values)
        to_levels, to_offsets = torch.zeros_like(levels), torch.zeros_like(offsets)
        first, second = torch.zeros_like(means), torch.zeros_like(means)  # moments of the distances
        to_tau = torch.zeros_like(tau)
        for part in _chunks(len(values), len(levels)):
            g = gradient[part]
            distances, phi, r = _posterior(values[part], means, precisions, offsets, tau)
            weighted = r * g
            to_levels += weighted.sum(1)
            soft = (r * levels[:, None]).sum(0)
            # d result / d phi_k, then d result / d log-density_k
            slope = weighted.mul_(levels[:, None] - soft).div_(tau)
            mean_slope = (phi * slope).sum(0)
            to_tau -= mean_slope.sum() / tau
            slope = slope.sub_(mean_slope).mul_(phi)
            to_offsets += slope.sum(1)
            slope *= distances
            first += slope.sum(1)
            torch.sum(slope * -precisions[:, None], 0, out=to_values[part])
            second += slope.mul_(distances).sum(1)
        return to_values, to_levels, first * precisions, -second / precisions, to_offsets, to_tau


def _posterior(
    values: Tensor, means: Tensor, precisions: Tensor, offsets: Tensor, tau: Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    """Distances in deviations, phi and r, all [K, n]."""
    distances = (values - means[:, None]).mul_(precisions[:, None])
    phi = _softmax(torch.addcmul(offsets[:, None], distances, distances, value=-0.5))
    return distances, phi, _softmax(phi / tau)


def _softmax(logits: Tensor) -> Tensor:
    """Over dimension 0, in place; without denormals."""
    exponentials = logits.sub_(logits.amax(0)).clamp_(min=_SMALLEST_LOG).exp_()
    return exponentials.div_(exponentials.sum(0))


def _chunks(size: int, levels: int) -> Iterator[slice]:
    step = max(1, _CHUNK_ELEMENTS // levels)
    return (slice(begin, begin + step) for begin in range(0, size, step))
