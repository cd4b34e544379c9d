"""Scores of a model and of its file on the same images."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.utils import parametrize

from .. import load
from .data import Batches
from .export import ExportReport, export
from .export.algorithm import DIRECT
from .modes import eval_mode

_SCORED_BATCH = 100


@torch.no_grad()
def torch_logits(model: nn.Module, images: Any, normalization: Any) -> Any:
    """float32 [N, classes] of uint8 images, in eval mode."""
    mean, std = normalization
    with eval_mode(model), parametrize.cached():
        return torch.cat([model(x) for x in Batches(images, mean, std, _SCORED_BATCH)]).numpy()


def file_logits(path: Path, images: Any) -> Any:
    """float32 [N, classes] of uint8 images, by the runtime."""
    with load(path) as model:
        batches = (np.asarray(images[i : i + _SCORED_BATCH]) for i in range(0, len(images), _SCORED_BATCH))
        return np.concatenate([model.run(batch) for batch in batches])


def direct_logits(
    model: nn.Module, example: Tensor, report: ExportReport, images: Any, normalization: Any
) -> Any | None:
    """Those of a file with direct convolutions only, to see what tiled ones change; None when `report` has none."""
    if all(layer.algorithm == DIRECT for layer in report.layers):
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "direct.dgms"
        export(model, example, path, input_normalization=normalization, algorithms=DIRECT)
        return file_logits(path, images)
