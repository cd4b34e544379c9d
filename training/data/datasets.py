"""Labelled images from the places where people keep them."""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from .images import Array, load_images

_PICTURES = (".jpg", ".jpeg", ".png", ".bmp", ".webp", ".ppm", ".tif", ".tiff")
_RESIZED = 256 / 224  # of the shorter side, before the centre is cut out


@dataclass(frozen=True)
class LabelledImages:
    """images: uint8 [N,H,W,C] in memory, or files that are decoded when they are asked for; labels: int64 [N]."""

    images: Any
    labels: Array

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def classes(self) -> int:
        return int(self.labels.max()) + 1

    def head(self, count: int) -> LabelledImages:
        return LabelledImages(self.images[:count], self.labels[:count])

    def tail(self, count: int) -> LabelledImages:
        return LabelledImages(self.images[len(self) - count :], self.labels[len(self) - count :])


def load_dataset(path: str | os.PathLike[str], *, train: bool, size: int | None = None) -> LabelledImages:
    """Reads the labelled images at `path`.

    A file: `.npz` as of `load_images`, with labels. A folder with data_batch_1..5 and test_batch: the original CIFAR-10
    for Python; `train` says which of the two. Another folder: one sub-folder of pictures a class, in the order of their
    names (a sub-folder "train" or "val"/"test" is entered first); `size`: edge of the square cut out of each. Raises
    ValueError: no labels, no images, other files; OSError.
    """
    path = Path(path)
    if not path.exists():
        raise ValueError(f"{path}: no such file or folder")
    if path.is_file():
        data = _read_npz(path)
    elif (path / "test_batch").is_file():
        data = _read_batches(path, train=train)
    else:
        data = _read_folder(path, train=train, size=size)
    if not len(data):
        raise ValueError(f"{path}: there are no images")
    if data.labels.min() < 0:
        raise ValueError(f"{path}: labels must be class numbers from 0, got {data.labels.min()}")
    return data


def _read_npz(path: Path) -> LabelledImages:
    decoded: list[Array | None] = []

    def decode() -> Array:
        images, labels = load_images(path)
        decoded.append(labels)
        return images

    with np.load(path) as archive:
        keys = set(archive.files)
        labels = archive["y"] if {"resid", "y"} <= keys else None
    if labels is not None:
        images = _cached(path, decode)
    else:
        images = decode()
        labels = decoded[0]
    if labels is None:
        raise ValueError(f"{path}: there are no labels; expected the keys 'x' and 'y'")
    if images.dtype != np.uint8 or images.ndim != 4:
        raise ValueError(f"{path}: expected uint8 images [N,H,W,C], got {images.dtype} {list(images.shape)}")
    if len(labels) != len(images) or labels.dtype.kind not in "iu":
        raise ValueError(f"{path}: expected {len(images)} class numbers, got {labels.dtype} {list(labels.shape)}")
    return LabelledImages(images, labels.astype(np.int64))


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
        with tempfile.NamedTemporaryFile(dir=entry.parent, delete=False) as file:
            np.save(file, images)
        os.replace(file.name, entry)
    return images


def _read_batches(path: Path, *, train: bool) -> LabelledImages:
    files = [path / f"data_batch_{i}" for i in range(1, 6)] if train else [path / "test_batch"]
    pixels, labels = [], []
    for file in files:
        with file.open("rb") as opened:
            try:
                batch = _Batch(opened, encoding="latin1").load()
                pixels.append(np.asarray(batch["data"], np.uint8).reshape(-1, 3, 32, 32))
                labels.append(np.asarray(batch["labels"], np.int64))
            except (pickle.UnpicklingError, EOFError, KeyError, TypeError, ValueError) as error:
                raise ValueError(f"{file}: not a batch of CIFAR-10 for Python ({error})") from error
    return LabelledImages(np.ascontiguousarray(np.concatenate(pixels).transpose(0, 2, 3, 1)), np.concatenate(labels))


class _Batch(pickle.Unpickler):
    """Reads arrays and plain values; a pickle that asks for anything else is refused."""

    _ALLOWED = ("_reconstruct", "ndarray", "dtype", "encode", "_frombuffer")

    def __init__(self, file: BinaryIO, *, encoding: str) -> None:
        super().__init__(file, encoding=encoding)

    def find_class(self, module: str, name: str) -> Any:
        if name in self._ALLOWED and module.split(".")[0] in ("numpy", "_codecs"):
            return super().find_class(module.replace("numpy.core", "numpy._core"), name)
        raise pickle.UnpicklingError(f"{module}.{name} has no place in such a file")


def _read_folder(path: Path, *, train: bool, size: int | None) -> LabelledImages:
    path = next((path / name for name in (("train",) if train else ("val", "test")) if (path / name).is_dir()), path)
    classes = sorted(folder for folder in path.iterdir() if folder.is_dir())
    found = [
        (file, label)
        for label, folder in enumerate(classes)
        for file in sorted(folder.rglob("*"))
        if file.suffix.lower() in _PICTURES
    ]
    if not found:
        raise ValueError(
            f"{path}: expected data_batch_1..5 of CIFAR-10, or one folder of pictures a class; found {len(classes)} "
            "folders and no pictures"
        )
    if size is None:
        raise ValueError(f"{path}: the size of the images is not known; give it")
    return LabelledImages(PictureFiles([file for file, _ in found], size), np.array([label for _, label in found]))


class PictureFiles:
    """Pictures on disk that are indexed like an array uint8 [N,size,size,3]; needs Pillow.

    The shorter side becomes size * 256/224 and the centre is cut out.
    """

    dtype = np.dtype(np.uint8)

    def __init__(self, files: list[Path], size: int) -> None:
        try:
            import PIL  # noqa: F401
        except ImportError as error:
            raise ValueError("reading pictures needs Pillow: pip install pillow") from error
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

    def _decode(self, file: Path) -> Array:
        from PIL import Image, UnidentifiedImageError

        try:
            with Image.open(file) as opened:
                picture = opened.convert("RGB")
        except (UnidentifiedImageError, OSError) as error:
            raise ValueError(f"{file}: cannot be read as a picture ({error})") from error
        scale = _RESIZED * self._size / min(picture.size)
        width, height = (max(self._size, round(edge * scale)) for edge in picture.size)
        left, top = (width - self._size) // 2, (height - self._size) // 2
        resized = picture.resize((width, height), Image.Resampling.BILINEAR)
        return np.asarray(resized.crop((left, top, left + self._size, top + self._size)))
