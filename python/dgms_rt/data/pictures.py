"""Pictures from files: the one place that decodes them. Needs Pillow."""

from __future__ import annotations

import contextlib
import io
import struct
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import InputError, UnsupportedError
from ..io import Array

_ALPHA = ("LA", "La", "PA", "RGBA", "RGBa")
# Files that Pillow, depending on its version, opens as 32-bit integers although they hold 16 bits.
_SIXTEEN_BITS = ("PNG", "PPM")


def read_picture(source: str | Path | bytes, channels: int, file: str) -> Any:
    """A picture as a viewer shows it: a PIL image of mode RGB (3 channels) or L (1 channel).

    source: a path, or the content of the file; file: its name for messages.

    The orientation of its EXIF data is applied. Transparent parts are composed on white. 16- and 32-bit integers are
    scaled by the range of their type and floats from 0..1. Raises InputError for what is no picture, for floats outside
    0..1, negative or almost black 32-bit integers, whose range cannot be known; UnsupportedError without Pillow.
    """
    Image, ImageOps = pillow(file)
    try:
        with Image.open(io.BytesIO(source) if isinstance(source, bytes) else source) as opened:
            opened.load()
            picture = opened
            with contextlib.suppress(SyntaxError, ValueError, KeyError, TypeError, struct.error):  # damaged EXIF data
                picture = ImageOps.exif_transpose(opened)
            if picture.mode.startswith("I") or picture.mode == "F":
                picture = Image.fromarray(_eight_bits(picture, opened.format, file))
            elif picture.mode in _ALPHA or "transparency" in picture.info:
                picture = picture.convert("RGBA")
                picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)
            return picture.convert("L" if channels == 1 else "RGB")
    except InputError:
        raise
    except (OSError, ValueError, SyntaxError, EOFError, struct.error, Image.DecompressionBombError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error) or type(error).__name__
        raise InputError(f"cannot be read as a picture: {reason.splitlines()[0]}", file=file) from error


def pillow(file: str) -> tuple[Any, Any]:
    """PIL.Image and PIL.ImageOps; only pictures need them. Raises UnsupportedError."""
    try:
        from PIL import Image, ImageOps
    except ModuleNotFoundError as error:
        raise UnsupportedError(
            "reading pictures needs Pillow", file=file, remedy="pip install pillow, or pass .npy or .npz"
        ) from error
    return Image, ImageOps


def _eight_bits(picture: Any, kind: str, file: str) -> Array:
    """uint8 [H,W] of a picture of one channel with more than 8 bits."""
    values: Array = np.asarray(picture)
    low, high = values.min(initial=0), values.max(initial=0)

    def refuse(what: str, expected: str) -> InputError:
        return InputError(
            what, file=file, expected=expected, got=f"{low:g}..{high:g}", remedy="scale it, and save it as 8 or 16 bits"
        )

    if "transparency" in picture.info:
        raise InputError("transparency in a picture of 16 bits", file=file, remedy="save it without transparency")
    if picture.mode == "F":
        if not (low >= 0 and high <= 1):
            raise refuse("the white of these floating-point values is not known", "values from 0 to 1")
        pixels: Array = np.rint(values * 255).astype(np.uint8)
        return pixels
    white = 2**16 - 1 if picture.mode != "I" or kind in _SIXTEEN_BITS else 2**31 - 1
    if low < 0 or high > white or (white >= 2**16 and 0 < high < 2**16):
        raise refuse("the white of these integers is not known", f"values that use the range 0..{white}")
    pixels = ((values.astype(np.int64) * 255 + white // 2) // white).astype(np.uint8)
    return pixels
