"""Reads what a user hands to a command: .npy, .npz and image files."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import InputError
from ..io import Array, TensorInfo
from ..model import Model
from .pictures import pillow, read_picture


def read_npz(path: str | Path) -> dict[str, Array]:
    """All arrays of an .npz file. Raises InputError."""
    content = _read_numpy(path)
    if isinstance(content, np.ndarray):
        raise InputError("this is a single array", file=str(path), expected="an .npz file", got="an .npy file")
    return content


def key_of(arrays: dict[str, Array], key: str, path: str) -> Array:
    """arrays[key]. Raises InputError that lists the keys."""
    if key not in arrays:
        raise InputError(
            f"no array '{key}'",
            file=path,
            expected=f"the key {key}",
            got=", ".join(arrays) or "no arrays",
            remedy=f"numpy.savez(path, {key}=...)",
        )
    return arrays[key]


def read_inputs(model: Model, arguments: list[str]) -> dict[str, Array]:
    """The model's inputs from FILE or NAME=FILE: .npz by key, .npy by name or in order, images as one batch."""
    infos = {info.name: info for info in model.inputs}
    arrays: dict[str, Array] = {}
    images: dict[str, list[Array]] = {}
    unnamed = iter(list(infos))
    for argument in arguments:
        name, _, file = argument.rpartition("=")
        if name and name not in infos:
            name, file = "", argument  # a path with an equals sign
        if Path(file).suffix not in (".npy", ".npz"):
            target = name or next(iter(infos))
            images.setdefault(target, []).append(read_image(infos[target], file))
            continue
        content = _read_numpy(file)
        if isinstance(content, np.ndarray):
            target = name or next((n for n in unnamed if n not in arrays), "")
            if not target:
                raise InputError(
                    "more files than inputs", file=file, expected=f"{len(infos)} ({', '.join(infos)})", got="one more"
                )
            arrays[target] = content
        elif len(content) == 1 and len(infos) == 1:
            arrays[next(iter(infos))] = next(iter(content.values()))
        else:
            arrays.update({key: value for key, value in content.items() if key in infos})
    arrays.update({name: np.concatenate(batch) for name, batch in images.items()})
    missing = [name for name in infos if name not in arrays]
    if missing:
        raise InputError(
            "not every input is given",
            file=model.path,
            expected=", ".join(infos),
            got=", ".join(arrays) or "none",
            remedy=f"add {missing[0]}=FILE.npy, or an .npz file with the key {missing[0]}",
        )
    return arrays


def read_image(info: TensorInfo, path: str) -> Array:
    """A file as uint8 [1, H, W, C] of the input's size: the shorter side resized, the center cut out. Needs Pillow."""
    if not info.accepts_uint8:
        raise InputError(
            "this model carries no normalization, so it does not take image files",
            file=path,
            expected="an .npy or .npz file of float32",
            got=Path(path).suffix or "no suffix",
            remedy="export the model with its normalization, or normalize as in training and save float32 NCHW",
        )
    _, channels, height, width = (int(size) if not isinstance(size, str) else 0 for size in info.shape)
    if channels not in (1, 3):
        raise InputError("an image has 1 or 3 channels", file=path, expected=f"{channels} channels", got="an image")
    Image, ImageOps = pillow(path)
    image = ImageOps.fit(read_picture(path, channels, path), (width, height), Image.Resampling.BILINEAR)
    return np.asarray(image, np.uint8).reshape(1, height, width, channels)


def _read_numpy(path: str | Path) -> Array | dict[str, Array]:
    try:
        content: Any = np.load(path, allow_pickle=False)
        if isinstance(content, np.ndarray):
            return content
        with content:
            return {key: content[key] for key in content.files}
    except (OSError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise InputError(
            f"cannot be read: {_first_line(error)}",
            file=str(path),
            expected="an .npy or .npz file without pickled objects",
            remedy="write it with numpy.save or numpy.savez",
        ) from error


def _first_line(error: BaseException) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return (str(error) or type(error).__name__).splitlines()[0]
