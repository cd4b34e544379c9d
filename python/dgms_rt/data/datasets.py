"""Labeled images from the places where people keep them."""

from __future__ import annotations

import contextlib
import hashlib
import lzma
import os
import pickle
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from ..errors import InputError
from ..io import Array
from .files import read_npz
from .pictures import pillow, read_picture

_PACKED = {"resid", "n", "y"}
_PICTURES = (".jpg", ".jpeg", ".png", ".bmp", ".webp", ".ppm", ".tif", ".tiff")
_RESIZED = 256 / 224  # of the shorter side, before the center is cut out


@dataclass(frozen=True)
class LabeledImages:
    """images: uint8 [N,H,W,C] in memory, or files that are decoded when they are asked for; labels: int64 [N]."""

    images: Any
    labels: Array

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def classes(self) -> int:
        return int(self.labels.max()) + 1

    def head(self, count: int) -> LabeledImages:
        return LabeledImages(self.images[:count], self.labels[:count])

    def tail(self, count: int) -> LabeledImages:
        return LabeledImages(self.images[len(self) - count :], self.labels[len(self) - count :])


def load_dataset(path: str | os.PathLike[str], *, train: bool, size: int | None = None) -> LabeledImages:
    """Reads the labeled images at `path`.

    A file: `.npz` as of `load_images`, with labels. A folder with data_batch_1..5 and test_batch: the original CIFAR-10
    for Python; `train` says which of the two. Another folder: one subfolder of pictures per class, in the order of
    their names (a subfolder "train" or "val"/"test" is entered first); `size`: edge of the square cut out of each.
    Raises InputError: no such path, no labels, no images, other files.
    """
    path = Path(path)
    if not path.exists():
        raise InputError("no such file or folder", file=str(path))
    if path.is_file():
        data = _read_npz(path)
    elif (path / "test_batch").is_file():
        data = _read_batches(path, train=train)
    else:
        data = _read_folder(path, train=train, size=size)
    if not len(data):
        raise InputError("there are no images", file=str(path))
    if data.labels.min() < 0:
        raise InputError("labels are not class numbers", file=str(path), expected="from 0", got=str(data.labels.min()))
    return data


def _read_npz(path: Path) -> LabeledImages:
    arrays = read_npz(path)
    if arrays.keys() >= _PACKED:
        images, labels = _cached(path, lambda: load_images(path)[0]), arrays["y"]
    else:
        images, found = load_images(path)
        if found is None:
            raise InputError("there are no labels", file=str(path), expected="the keys x and y", got=", ".join(arrays))
        labels = found
    if images.dtype != np.uint8 or images.ndim != 4:
        raise InputError(
            "x holds no pixels",
            file=str(path),
            expected="uint8 images [N,H,W,C]",
            got=f"{images.dtype} {list(images.shape)}",
        )
    if labels.shape != (len(images),) or labels.dtype.kind not in "iu":
        raise InputError(
            "the labels do not belong to the images",
            file=str(path),
            expected=f"{len(images)} class numbers",
            got=f"{labels.dtype} {list(labels.shape)}",
        )
    return LabeledImages(images, labels.astype(np.int64))


def load_images(path: str | Path, count: int | None = None) -> tuple[Array, Array | None]:
    """Reads images x and labels y (None when there are none) of an `.npz` file; the keys tell the kind.

    x, y: arrays as they are: uint8 [N,H,W,C] or float32 [N,C,H,W]. resid, n, y: losslessly packed 32x32 images.
    jpeg, offset, label: JPEG files one after another (needs Pillow). count: only the first images.
    Raises InputError for other keys and other files.
    """
    arrays = read_npz(path)
    if arrays.keys() >= _PACKED:
        try:
            return _unpack_cifar(arrays, count), arrays["y"][:count]
        except (lzma.LZMAError, ValueError) as error:
            raise InputError(f"the packed images are damaged: {error}", file=str(path)) from error
    if {"jpeg", "offset", "label"} <= arrays.keys():
        return _decode_jpegs(path, arrays["jpeg"], arrays["offset"], count), arrays["label"][:count]
    if "x" in arrays:
        labels = arrays.get("y")
        return arrays["x"][:count], None if labels is None else labels[:count]
    raise InputError("there are no images", file=str(path), expected="the key x (and y)", got=", ".join(arrays))


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


def _decode_jpegs(path: str | Path, data: Array, offsets: Array, count: int | None) -> Array:
    bounds = list(pairwise(offsets))[:count]
    return np.stack(
        [
            np.asarray(read_picture(data[begin:end].tobytes(), 3, f"{path}: image {index}"))
            for index, (begin, end) in enumerate(bounds)
        ]
    )


def cache_folder() -> Path:
    """Where decoded images are kept between runs: dgms-rt in $XDG_CACHE_HOME or ~/.cache."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "dgms-rt"


def _cached(path: Path, decode: Callable[[], Array]) -> Array:
    """What `decode` makes of a file, from the cache if the same file was decoded before."""
    digest = hashlib.sha256()
    with path.open("rb") as opened:
        while block := opened.read(1 << 20):
            digest.update(block)
    entry = cache_folder() / f"{digest.hexdigest()}.npy"
    with contextlib.suppress(OSError, ValueError, EOFError):
        return np.asarray(np.load(entry, mmap_mode="r"))
    images = decode()
    with contextlib.suppress(OSError):  # a cache is no condition
        entry.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=entry.parent) as folder:
            np.save(Path(folder) / entry.name, images)
            os.replace(Path(folder) / entry.name, entry)
    return images


def _read_batches(path: Path, *, train: bool) -> LabeledImages:
    files = [path / f"data_batch_{i}" for i in range(1, 6)] if train else [path / "test_batch"]
    pixels, labels = [], []
    for file in files:
        with file.open("rb") as opened:
            try:
                batch = _Batch(opened, encoding="latin1").load()
                pixels.append(np.asarray(batch["data"], np.uint8).reshape(-1, 3, 32, 32))
                labels.append(np.asarray(batch["labels"], np.int64))
            except (pickle.UnpicklingError, EOFError, KeyError, TypeError, ValueError) as error:
                raise InputError(f"not a batch of CIFAR-10 for Python: {error}", file=str(file)) from error
    return LabeledImages(np.ascontiguousarray(np.concatenate(pixels).transpose(0, 2, 3, 1)), np.concatenate(labels))


class _Batch(pickle.Unpickler):
    """Reads arrays and plain values; a pickle that asks for anything else is refused."""

    _ALLOWED = ("_reconstruct", "ndarray", "dtype", "encode", "_frombuffer")

    def __init__(self, file: BinaryIO, *, encoding: str) -> None:
        super().__init__(file, encoding=encoding)

    def find_class(self, module: str, name: str) -> Any:
        if name in self._ALLOWED and module.split(".")[0] in ("numpy", "_codecs"):
            return super().find_class(module.replace("numpy.core", "numpy._core"), name)
        raise pickle.UnpicklingError(f"{module}.{name} has no place in such a file")


def _read_folder(path: Path, *, train: bool, size: int | None) -> LabeledImages:
    path = next((path / name for name in (("train",) if train else ("val", "test")) if (path / name).is_dir()), path)
    classes = sorted(folder for folder in path.iterdir() if folder.is_dir())
    found = [
        (file, label)
        for label, folder in enumerate(classes)
        for file in sorted(folder.rglob("*"))
        if file.suffix.lower() in _PICTURES
    ]
    if not found:
        raise InputError(
            "there are no pictures",
            file=str(path),
            expected="data_batch_1..5 and test_batch of CIFAR-10, or one folder of pictures per class",
            got=f"{len(classes)} folders",
        )
    if size is None:
        raise InputError("the size of the images is not known", file=str(path), remedy="--image-size N")
    return LabeledImages(PictureFiles([file for file, _ in found], size), np.array([label for _, label in found]))


class PictureFiles:
    """Pictures on disk that are indexed like an array uint8 [N,size,size,3]; needs Pillow.

    The shorter side becomes size * 256/224 and the center is cut out.
    """

    dtype = np.dtype(np.uint8)

    def __init__(self, files: list[Path], size: int) -> None:
        pillow(str(files[0].parent) if files else "pictures")
        self._files, self._size = files, size

    def __len__(self) -> int:
        return len(self._files)

    @property
    def shape(self) -> tuple[int, int, int, int]:
        return len(self._files), self._size, self._size, 3

    def __getitem__(self, chosen: Any) -> Any:
        """A slice gives the same kind of thing, an array of numbers uint8 [n,size,size,3]."""
        if isinstance(chosen, slice):
            return PictureFiles(self._files[chosen], self._size)
        return np.stack([self._decode(self._files[i]) for i in chosen])

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Array:
        array: Array = self[np.arange(len(self))]
        return array.astype(dtype or self.dtype)

    def _decode(self, file: Path) -> Array:
        Image, _ = pillow(str(file))
        picture = read_picture(file, 3, str(file))
        scale = _RESIZED * self._size / min(picture.size)
        width, height = (max(self._size, round(edge * scale)) for edge in picture.size)
        left, top = (width - self._size) // 2, (height - self._size) // 2
        resized = picture.resize((width, height), Image.Resampling.BILINEAR)
        return np.asarray(resized.crop((left, top, left + self._size, top + self._size)))
