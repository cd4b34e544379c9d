"""Pictures of every orientation and mode, as commands and data sets read them."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from dgms_rt import InputError
from dgms_rt.data.datasets import PictureFiles, load_images
from dgms_rt.data.files import read_image
from dgms_rt.data.pictures import read_picture
from dgms_rt.io import TensorInfo

HEIGHT, WIDTH = 12, 20
ORIENTATION = 0x0112
# How a camera stores an upright picture, by where EXIF says its row 0 and its column 0 are.
STORED: dict[int, Callable[[np.ndarray], np.ndarray]] = {
    1: lambda x: x,  # top, left
    2: lambda x: x[:, ::-1],  # top, right
    3: lambda x: x[::-1, ::-1],  # bottom, right
    4: lambda x: x[::-1],  # bottom, left
    5: lambda x: x.swapaxes(0, 1),  # left, top
    6: lambda x: x.swapaxes(0, 1)[::-1],  # right, top
    7: lambda x: x.swapaxes(0, 1)[::-1, ::-1],  # right, bottom
    8: lambda x: x.swapaxes(0, 1)[:, ::-1],  # left, bottom
}


@pytest.fixture
def upright() -> np.ndarray:
    """Smooth, so that JPEG changes little, and different in every corner: uint8 [H,W,3]."""
    y, x = np.mgrid[:HEIGHT, :WIDTH]
    return np.stack([x * 12, y * 20, 255 - x * 6 - y * 10], -1).astype(np.uint8)


def save(path: Path, picture: Any, **options: Any) -> Path:
    (Image.fromarray(np.ascontiguousarray(picture)) if isinstance(picture, np.ndarray) else picture).save(
        path, **options
    )
    return path


def turned(path: Path, upright: np.ndarray, orientation: int) -> Path:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    options = {".jpg": {"quality": 100, "subsampling": 0}, ".webp": {"lossless": True}}.get(path.suffix, {})
    return save(path, STORED[orientation](upright), exif=exif, **options)


def read(path: Path, channels: int = 3) -> np.ndarray:
    array = np.asarray(read_picture(path, channels, str(path)))
    assert array.dtype == np.uint8
    return array


def close(a: np.ndarray, b: np.ndarray) -> bool:
    return a.shape == b.shape and bool(np.abs(a.astype(int) - b).max() <= 12)


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
@pytest.mark.parametrize("orientation", STORED)
def test_orientation(upright: np.ndarray, orientation: int, suffix: str, tmp_path: Path) -> None:
    path = turned(tmp_path / f"picture{suffix}", upright, orientation)
    assert close(read(path), upright)


@pytest.mark.parametrize("orientation", STORED)
def test_orientation_everywhere(upright: np.ndarray, orientation: int, tmp_path: Path) -> None:
    path = turned(tmp_path / "picture.jpg", upright, orientation)
    info = TensorInfo("image", ("N", 3, HEIGHT, WIDTH), "float32", "NCHW", ([0.5] * 3, [0.5] * 3))
    assert close(read_image(info, str(path))[0], upright)
    plain = save(tmp_path / "plain.png", upright)
    assert close(PictureFiles([path], 8)[[0]], PictureFiles([plain], 8)[[0]])
    content = np.frombuffer(path.read_bytes(), np.uint8)
    np.savez(tmp_path / "jpegs.npz", jpeg=content, offset=np.array([0, len(content)]), label=np.array([3]))
    assert close(load_images(tmp_path / "jpegs.npz")[0][0], upright)


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
def test_damaged_exif_data_is_left_out(upright: np.ndarray, tmp_path: Path) -> None:
    path = save(tmp_path / "picture.jpg", upright, exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff", quality=100, subsampling=0)
    assert close(read(path), upright)


def gray(values: np.ndarray) -> np.ndarray:
    return np.repeat(values[..., None], 3, -1)


RAMP = np.arange(256, dtype=np.uint8).reshape(16, 16)
PALETTE = [0, 0, 0, 255, 0, 0, 10, 200, 30]


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize(
    ("values", "suffix"),
    [
        (RAMP, ".png"),
        (RAMP.astype(np.uint16) * 257, ".png"),
        (RAMP.astype(np.uint16) * 257, ".tif"),
        ((RAMP.astype(np.uint16) * 257).astype(">u2"), ".tif"),
        ((RAMP.astype(np.int64) * (2**31 - 1) // 255).astype(np.int32), ".tif"),
        (RAMP.astype(np.float32) / 255, ".tif"),
    ],
    ids=["L", "I;16 png", "I;16 tif", "I;16B", "I", "F"],
)
def test_one_channel_of_any_type(values: np.ndarray, suffix: str, channels: int, tmp_path: Path) -> None:
    path = save(tmp_path / f"picture{suffix}", values)
    np.testing.assert_array_equal(read(path, channels), RAMP if channels == 1 else gray(RAMP))


def test_integers_of_16_bits_whatever_pillow_calls_them(tmp_path: Path) -> None:
    path = tmp_path / "picture.pgm"
    path.write_bytes(b"P5 16 16 65535\n" + (RAMP.astype(">u2") * 257).tobytes())
    with Image.open(path) as opened:
        assert opened.mode == "I"
    np.testing.assert_array_equal(read(path), gray(RAMP))


def test_bits_and_palettes(tmp_path: Path) -> None:
    bits = RAMP > 100
    np.testing.assert_array_equal(read(save(tmp_path / "1.png", Image.fromarray(bits))), gray(bits * np.uint8(255)))
    indexed = Image.fromarray(RAMP % 3, "L")
    indexed.putpalette(PALETTE)
    assert indexed.mode == "P"
    np.testing.assert_array_equal(read(save(tmp_path / "p.png", indexed)), np.reshape(PALETTE, (3, 3))[RAMP % 3])


def test_cmyk(tmp_path: Path) -> None:
    path = save(tmp_path / "cmyk.tif", Image.new("CMYK", (4, 4), (0, 255, 255, 0)))
    np.testing.assert_array_equal(read(path), np.broadcast_to(np.array([255, 0, 0], np.uint8), (4, 4, 3)))


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_transparent_parts_are_white_and_half_transparent_ones_mixed(mode: str, tmp_path: Path) -> None:
    black = (0,) * (len(mode) - 1)
    picture = Image.new(mode, (3, 1), (*black, 255))
    picture.putpixel((1, 0), (*black, 0))
    picture.putpixel((2, 0), (*black, 51))
    np.testing.assert_array_equal(read(save(tmp_path / "a.png", picture), 1), [[0, 255, 204]])


def test_a_transparent_color_or_palette_entry_is_white(tmp_path: Path) -> None:
    black_and_red = Image.fromarray(np.array([[0, 1]], np.uint8), "L")
    black_and_red.putpalette(PALETTE)
    path = save(tmp_path / "p.png", black_and_red, transparency=0)
    np.testing.assert_array_equal(read(path), [[[255, 255, 255], [255, 0, 0]]])
    path = save(tmp_path / "p.gif", black_and_red, transparency=1)
    np.testing.assert_array_equal(read(path), [[[0, 0, 0], [255, 255, 255]]])
    rgb = np.array([[[1, 2, 3], [4, 5, 6]]], np.uint8)
    path = save(tmp_path / "rgb.png", rgb, transparency=(1, 2, 3))
    np.testing.assert_array_equal(read(path), [[[255, 255, 255], [4, 5, 6]]])


@pytest.mark.parametrize(
    "values",
    [
        np.array([[0.0, 255.0]], np.float32),
        np.array([[0.5, np.nan]], np.float32),
        np.array([[-0.5, 1.0]], np.float32),
        np.array([[0, 4095]], np.int32),
        np.array([[-1, 2**30]], np.int32),
    ],
    ids=["bytes as floats", "nan", "negative float", "12 bits in 32", "negative"],
)
def test_a_range_that_cannot_be_known_is_refused(values: np.ndarray, tmp_path: Path) -> None:
    path = save(tmp_path / "picture.tif", values)
    with pytest.raises(InputError, match="white") as caught:
        read(path)
    assert caught.value.file == str(path) and caught.value.got and caught.value.remedy


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + bytes(40)])
def test_what_is_no_picture(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(content)
    with pytest.raises(InputError, match="picture") as caught:
        read(path)
    assert caught.value.file == str(path)


def test_a_truncated_picture(upright: np.ndarray, tmp_path: Path) -> None:
    file = io.BytesIO()
    Image.fromarray(upright).save(file, "PNG")
    with pytest.raises(InputError):
        read_picture(file.getvalue()[:-40], 3, "picture.png")
