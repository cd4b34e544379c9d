"""Tensors from images."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from ...io import Array


def to_tensor(images: Array, mean: Sequence[float], std: Sequence[float]) -> Tensor:
    """float32 [N,C,H,W] of uint8 pixels [N,H,W,C] as (u / 255 - mean) / std; float images pass unchanged."""
    if images.dtype != np.uint8:
        return torch.from_numpy(np.ascontiguousarray(images, np.float32))
    pixels = torch.from_numpy(np.require(images, requirements="W")).permute(0, 3, 1, 2).contiguous().float().div_(255)
    return pixels.sub_(torch.tensor(mean).view(-1, 1, 1)).div_(torch.tensor(std).view(-1, 1, 1))
