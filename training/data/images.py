"""Images and labels from `.npz` files."""

from __future__ import annotations

import io
import lzma
import os
import zipfile
from collections.abc import Sequence
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
    pixels = torch.from_numpy(np.require(images, requirements="W")).permute(0, 3, 1, 2).contiguous().float().div_(255)
    return pixels.sub_(torch.tensor(mean).view(-1, 1, 1)).div_(torch.tensor(std).view(-1, 1, 1))
