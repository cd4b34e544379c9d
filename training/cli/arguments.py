"""What the commands of the training extra share."""

from __future__ import annotations

import argparse
import inspect
import re
import sys
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from ...format import Dim
from ..data import Augmentation, LabeledImages, to_tensor
from ..export.algorithm import DIRECT, TILED
from ..export.sizes import Dynamic
from ..models import ARCHITECTURES

Normalization = tuple[Sequence[float], Sequence[float]]
_STATISTICS_IMAGES = 5120
_IMAGE_AXES = {"H": 2, "W": 3}


def add_layer_bits(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--layer-bits",
        action="append",
        default=[],
        metavar="NAME=BITS",
        help="of one layer, may be repeated; without it the first and last layer and depthwise layers have 8",
    )


def parse_layer_bits(entries: list[str]) -> dict[str, int]:
    """Bits by module path from the values of --layer-bits. Raises ValueError."""
    bits = {}
    for entry in entries:
        name, separator, width = entry.rpartition("=")
        if not separator or not width.isdigit():
            raise ValueError(f"--layer-bits: expected NAME=BITS, got {entry!r}")
        bits[name] = int(width)
    return bits


def add_algorithms(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--algorithms",
        choices=("auto", DIRECT, TILED),
        default="auto",
        help="of convolutions: auto (default) takes tiled ones (Winograd) where they are faster and change little, "
        "tiled whatever they change, direct none",
    )


def add_dynamic(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--dynamic",
        type=_image_dim,
        nargs="+",
        action="extend",
        default=[],
        metavar="NAME=MIN:MAX[:MULTIPLE]",
        help="let the height H and the width W of images vary in the file, such as H=32:1280:32 W=32:1280:32",
    )


def _image_dim(text: str) -> Dim:
    match = re.fullmatch(r"([HW])=(\d+):(\d+)(?::(\d+))?", text)
    if match is None:
        raise argparse.ArgumentTypeError(
            f"expected H or W with a range, such as H=32:1280 or H=32:1280:32, got {text!r}"
        )
    return Dim(match[1], int(match[2]), int(match[3]), int(match[4] or 1))


def dynamic_of(dims: Sequence[Dim], model: nn.Module) -> Dynamic:
    """The values of --dynamic as `export` takes them, for a model that is not quantized yet and takes images."""
    axes = {_IMAGE_AXES[dim.name]: dim for dim in dims}
    if len(axes) < len(dims):
        raise ValueError("--dynamic: H and W can be given once each")
    name = next(iter(inspect.signature(model.forward).parameters))
    return {name: axes} if axes else {}


def example_images(shape: Sequence[int], dims: Sequence[Dim]) -> Tensor:
    """Two black images of C,H,W `shape`, or of the nearest size that --dynamic allows."""
    sizes = [2, *shape]
    for dim in dims:
        axis = _IMAGE_AXES[dim.name]
        sizes[axis] = min(max(sizes[axis] // max(dim.multiple, 1) * dim.multiple, dim.min), dim.max)
    return torch.zeros(sizes)


def add_image_preparation(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--image-size", type=int, metavar="N", help="edge of pictures from folders")
    parser.add_argument(
        "--mean", type=_numbers, metavar="R,G,B", help="of pixels in 0..1 (the architecture's, or of the data)"
    )
    parser.add_argument("--std", type=_numbers, metavar="R,G,B")
    parser.add_argument(
        "--crop-border", type=int, metavar="N", help="black pixels around random crops (an eighth of the edge)"
    )
    parser.add_argument("--no-flip", action="store_true", help="never mirror images")


def _numbers(text: str) -> tuple[float, ...]:
    try:
        return tuple(float(part) for part in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected numbers with commas between them, got {text!r}") from None


def image_size_of(arguments: argparse.Namespace) -> int | None:
    """Edge of pictures from folders; None leaves it to `load_dataset`."""
    known = ARCHITECTURES.get(arguments.arch)
    return arguments.image_size or (None if known is None else known.input_shape[1])


def normalization_of(arguments: argparse.Namespace, data: LabeledImages) -> Normalization:
    """(mean, std) as given, of the architecture, or of the data."""
    if (arguments.mean is None) != (arguments.std is None):
        raise ValueError("--mean and --std belong together")
    if arguments.mean is not None:
        return arguments.mean, arguments.std
    if arguments.arch in ARCHITECTURES:
        return ARCHITECTURES[arguments.arch].normalization
    sample = np.random.default_rng(0).permutation(len(data))[:_STATISTICS_IMAGES]
    pixels = data.images[np.sort(sample)].reshape(-1, data.images.shape[3]) / 255
    rounded = [tuple(round(float(v), 4) for v in values) for values in (pixels.mean(0), pixels.std(0))]
    return rounded[0], rounded[1]


def augmentation_of(arguments: argparse.Namespace, data: LabeledImages) -> Augmentation:
    border = data.images.shape[1] // 8 if arguments.crop_border is None else arguments.crop_border
    return Augmentation(border, flip=not arguments.no_flip)


@torch.no_grad()
def require_fit(arch: str, model: nn.Module, data: LabeledImages, normalization: Normalization) -> None:
    """Raises ValueError when images, normalization, model and labels do not go together."""
    channels = data.images.shape[3]
    if any(len(part) != channels for part in normalization):
        raise ValueError(f"images of {channels} channels need as many numbers in --mean and --std")
    x = to_tensor(data.images[np.arange(1)], *normalization)
    try:
        scores = model(x)
    except RuntimeError as error:
        raise ValueError(f"{arch} does not take images [N,C,H,W] of {list(x.shape)}: {error}") from error
    if scores.dim() != 2 or scores.shape[1] < data.classes:
        raise ValueError(f"{arch} returns {list(scores.shape)} for one image; the labels need {data.classes} classes")


def progress(text: str) -> None:
    """One line on stderr, if that is a terminal."""
    if sys.stderr.isatty():
        print(text, file=sys.stderr)
