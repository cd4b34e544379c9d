"""Pictures of what the quantizers of a model have learned."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from ..errors import UnsupportedError
from ..io import Array
from .layers import float_weight, quantizable_layers, weight_encoder
from .quantizers import EncodedWeight, MixtureWeight

_COLUMNS = 4
_BINS = 120


@torch.no_grad()
def plot_layers(model: nn.Module, path: str | os.PathLike[str]) -> None:
    """Draws every layer with codes into an image file: weights, levels and how many weights take each, the mixture.

    Weights are in units of the levels (divided by the scale of their channel). The density of the mixture is drawn for
    GaussianMixture(gradient="soft"). Raises UnsupportedError without matplotlib, ValueError when no layer has codes.
    """
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise UnsupportedError("plots need matplotlib", remedy="pip install matplotlib") from error
    layers = {}
    for name, layer in quantizable_layers(model).items():
        encoder = weight_encoder(layer)
        if encoder is not None:
            weight = float_weight(layer)
            encoded = encoder.encode(weight)
            if encoded.levels is not None:
                layers[name] = (encoder, weight, encoded)
    if not layers:
        raise ValueError("plot_layers: no layer of the model has codes; quantize_(model, ...) first")
    rows = -(-len(layers) // _COLUMNS)
    figure = Figure(figsize=(4.2 * _COLUMNS, 2.6 * rows), layout="constrained")
    grid = figure.subplots(rows, _COLUMNS, squeeze=False)
    for axes, (name, (encoder, weight, encoded)) in zip(grid.flat, layers.items(), strict=False):
        _draw(axes, name, weight, encoded, encoder if isinstance(encoder, MixtureWeight) and encoder.soft else None)
    for axes in grid.flat[len(layers) :]:
        axes.set_axis_off()
    path = Path(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        figure.savefig(temporary, format=path.suffix[1:] or "png", dpi=80)
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def _draw(axes: Any, name: str, weight: Tensor, encoded: EncodedWeight, mixture: MixtureWeight | None) -> None:
    assert encoded.levels is not None
    levels = encoded.levels.float().cpu().numpy()
    values = (weight.float().flatten(1) / encoded.scale[:, None]).flatten().cpu().numpy()
    shares = np.bincount(encoded.codes.flatten().cpu().numpy(), minlength=len(levels)) / encoded.codes.numel()
    reach = 1.5 * np.abs(levels).max()
    inside = values.clip(-reach, reach)
    axes.hist(inside, _BINS, range=(-reach, reach), density=True, color="0.8")
    top = axes.get_ylim()[1]
    axes.vlines(levels, 0, top * shares / shares.max(), color="tab:blue")
    axes.plot(levels, top * shares / shares.max(), "o", color="tab:blue", markersize=3)
    if mixture is not None:
        x = np.linspace(-reach, reach, 4 * _BINS)
        axes.plot(x, _density(mixture, x, np.abs(levels).max()), color="tab:red", linewidth=1)
    zeros = float(shares[levels == 0].sum())
    axes.set_title(f"{name}: {encoded.bits} bit, {100 * zeros:.0f} % zeros", fontsize=9)
    axes.set_yticks([])
    axes.tick_params(labelsize=7)


def _density(mixture: MixtureWeight, x: Array, level_max: float) -> Array:
    """Of the mixture at x, in units of the levels."""
    means = np.concatenate([[0.0], mixture.means.float().cpu().numpy()])
    unit = np.abs(means).max() / level_max
    deviations = np.abs(mixture.deviations.float().cpu().numpy()) / unit
    fractions = np.abs(mixture.fractions.float().cpu().numpy())
    distances = (x[:, None] - means / unit) / deviations
    normal = np.exp(-(distances**2) / 2) / (deviations * np.sqrt(2 * np.pi))
    return normal @ (fractions / fractions.sum())
