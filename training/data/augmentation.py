"""Random crops and flips of a whole batch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...io import Array


@dataclass(frozen=True)
class Augmentation:
    """border: a crop of the image's size is drawn out of the image with this many black pixels around it; flip: half of
    the images are mirrored. Both are drawn anew for every image and epoch."""

    border: int = 4
    flip: bool = True

    def draw(self, count: int, random: np.random.Generator) -> tuple[Array, Array, Array]:
        """Top row, left column (0..2 border) and flip of `count` images."""
        rows, columns = random.integers(0, 2 * self.border + 1, (2, count))
        return rows, columns, random.random(count) < (0.5 if self.flip else 0.0)

    def apply(self, images: Array, rows: Array, columns: Array, flips: Array) -> Array:
        """The crops of uint8 images [N,H,W,C]."""
        count, height, width, channels = images.shape
        border = self.border
        wide = np.pad(images, ((0, 0), (border, border), (border, border), (0, 0)))
        x = columns[:, None] + np.arange(width)
        x = np.where(flips[:, None], x[:, ::-1], x)
        y = rows[:, None] + np.arange(height)
        lines = np.arange(count)[:, None] * wide.shape[1] + y
        pixels = lines[:, :, None] * wide.shape[2] + x[:, None, :]
        return wide.reshape(-1, channels).take(pixels, axis=0)
