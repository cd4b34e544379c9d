"""Images and labels from `.npz` files, and loaders for calibration."""

from __future__ import annotations

import io
import lzma
import os
import zipfile
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

Array = npt.NDArray[Any]


def read_npz(path: str | os.PathLike[str]) -> dict[str, Array]:
    """All arrays of an `.npz` file. Raises ValueError when it is another kind of file."""
    try:
        with np.load(path) as archive:
            return {name: archive[name] for name in archive.files}
    except (zipfile.BadZipFile, EOFError, TypeError, ValueError) as error:  # TypeError: a single array
        raise ValueError(f"{path}: not an .npz file ({error})") from error


def load_images(path: str | os.PathLike[str], count: int | None = None) -> tuple[Array, Array | None]:
    """Reads images x and labels y (None when there are none) of an `.npz` file; the keys tell the kind.

    x, y: arrays as they are: uint8 [N,H,W,C] or float32 [N,C,H,W]. resid, n, y: losslessly packed 32x32 images.
    jpeg, offset, label: JPEG files one after another (needs Pillow). count: only the first images.
    Raises ValueError for other keys and other files.
    """
    arrays = read_npz(path)
    if {"resid", "n"} <= arrays.keys():
        return _unpack_cifar(arrays, count), arrays["y"][:count]
    if {"jpeg", "offset", "label"} <= arrays.keys():
        return _decode_jpegs(arrays["jpeg"], arrays["offset"], count), arrays["label"][:count]
    if "x" in arrays:
        labels = arrays.get("y")
        return arrays["x"][:count], None if labels is None else labels[:count]
    raise ValueError(f"{path}: expected the key 'x' (and 'y'), got {sorted(arrays)}")


def _unpack_cifar(arrays: dict[str, Array], count: int | None) -> Array:
    """uint8 [N,32,32,3] from planes G, R-G, B-G behind the MED predictor of LOCO-I (Weinberger et al. 2000), xz."""
    residual = np.frombuffer(lzma.decompress(arrays["resid"].tobytes()), np.uint8)
    residual = residual.reshape(3, int(arrays["n"]), 32, 32)[:, :count].transpose(2, 3, 0, 1).astype(np.int16)
    planes = np.zeros_like(residual)  # [row, column, plane, image]
    zero = np.zeros_like(residual[0, 0])
    for i in range(32):
        for j in range(32):
            above = planes[i - 1, j] if i else (planes[i, j - 1] if j else zero)
            left = planes[i, j - 1] if j else above
            corner = planes[i - 1, j - 1] if i and j else (above if i else left)
            low, high = np.minimum(left, above), np.maximum(left, above)
            predicted = np.where(corner >= high, low, np.where(corner <= low, high, left + above - corner))
            planes[i, j] = (residual[i, j] + predicted) & 255
    green = planes[:, :, 0]
    rgb = [(planes[:, :, 1] + green) & 255, green, (planes[:, :, 2] + green) & 255]
    return np.ascontiguousarray(np.stack(rgb, -1).astype(np.uint8).transpose(2, 0, 1, 3))


def _decode_jpegs(data: Array, offsets: Array, count: int | None) -> Array:
    from PIL import Image  # only these files need it

    bounds = list(pairwise(offsets))[:count]
    files = (io.BytesIO(data[begin:end].tobytes()) for begin, end in bounds)
    return np.stack([np.asarray(Image.open(file).convert("RGB")) for file in files])


def to_tensor(images: Array, mean: Sequence[float], std: Sequence[float]) -> Tensor:
    """float32 [N,C,H,W] of uint8 pixels [N,H,W,C] as (u / 255 - mean) / std; float images pass unchanged."""
    if images.dtype != np.uint8:
        return torch.from_numpy(np.ascontiguousarray(images, np.float32))
    pixels = torch.from_numpy(images).permute(0, 3, 1, 2).float() / 255
    return ((pixels - torch.tensor(mean).view(-1, 1, 1)) / torch.tensor(std).view(-1, 1, 1)).contiguous()


class Batches:
    """A loader: yields float32 batches [n,C,H,W] of uint8 [N,H,W,C] or float32 [N,C,H,W] images, any number of times.

    augment: in another order, flipped at random and cropped at random out of the image with `BORDER` black pixels
    around it, as CIFAR networks are trained; drawn anew for each image, the same in every pass. uint8 images only.
    """

    BORDER = 4

    def __init__(
        self,
        images: Array,
        mean: Sequence[float],
        std: Sequence[float],
        batch_size: int = 128,
        *,
        augment: bool = False,
        seed: int = 0,
    ) -> None:
        if augment and images.dtype != np.uint8:
            raise ValueError(f"augmentation needs uint8 images [N,H,W,C], got {images.dtype} {list(images.shape)}")
        self._images, self._mean, self._std, self._batch_size = images, mean, std, batch_size
        self._augment, self._seed = augment, seed

    def __iter__(self) -> Iterator[Tensor]:
        random = np.random.default_rng(self._seed)
        order = random.permutation(len(self._images)) if self._augment else np.arange(len(self._images))
        for begin in range(0, len(order), self._batch_size):
            images = self._images[order[begin : begin + self._batch_size]]
            yield to_tensor(self._distort(images, random) if self._augment else images, self._mean, self._std)

    def _distort(self, images: Array, random: np.random.Generator) -> Array:
        height, width = images.shape[1:3]
        border = self.BORDER
        wide = np.pad(images, ((0, 0), (border, border), (border, border), (0, 0)))
        result = np.empty_like(images)
        rows, columns = random.integers(0, 2 * border + 1, (2, len(images)))
        for i, flip in enumerate(random.random(len(images)) < 0.5):
            crop = wide[i, rows[i] : rows[i] + height, columns[i] : columns[i] + width]
            result[i] = crop[:, ::-1] if flip else crop
        return result
