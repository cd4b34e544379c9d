"""`dgms search-bits`: chooses bits per layer for `dgms train --bits-file`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import torch

from ..data import TrainingLoader, load_dataset
from ..fit import PRECISIONS, best_precision
from ..models import ARCHITECTURES, create, load_checkpoint
from ..quantizers import Companding, GaussianMixture, Uniform, WeightQuantizer
from ..search import METHODS, search_bits
from .arguments import (
    add_image_preparation,
    augmentation_of,
    image_size_of,
    normalization_of,
    progress,
    require_fit,
)

SUMMARY = "choose bits per layer under a budget of bits per weight"
EXAMPLE = (
    "dgms search-bits --arch resnet20 --checkpoint resnet20_cifar10.npz --data cifar10_train.npz --budget 2.5 "
    "--out bits.json\n  dgms train --arch resnet20 --init resnet20_cifar10.npz --data cifar10_train.npz "
    "--bits-file bits.json --out run"
)
QUANTIZERS: dict[str, Callable[[int], WeightQuantizer]] = {
    "gm": lambda seed: GaussianMixture(seed=seed, gradient="straight_through"),
    "lcq": lambda seed: Companding(),
    "uniform": lambda seed: Uniform(),
}


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--arch",
        required=True,
        metavar="NAME",
        help=f"{', '.join(ARCHITECTURES)}, or module:function for your own model",
    )
    parser.add_argument("--checkpoint", required=True, metavar="FILE", help="float weights: .npz or .pt")
    parser.add_argument(
        "--data",
        required=True,
        metavar="PATH",
        help="training images: .npz, folder of CIFAR-10 for Python, or one folder of pictures per class",
    )
    parser.add_argument("--budget", type=float, required=True, metavar="BITS", help="per weight on average, as 2.5")
    parser.add_argument("--out", required=True, metavar="FILE.json", help="for `dgms train --bits-file`")
    parser.add_argument("--plot", metavar="FILE.png", help="draws bits and widths per layer")
    parser.add_argument(
        "--method", choices=METHODS, default=METHODS[0], help="seconds, or learned together with the weights"
    )
    parser.add_argument("--quantizer", choices=list(QUANTIZERS), default="gm", help="gm (default), lcq or uniform")
    parser.add_argument(
        "--candidates", type=_widths, default=(2, 3, 4), metavar="B,B", help="widths of a layer (2,3,4)"
    )
    parser.add_argument("--steps", type=int, default=300, help="of --method gradient (300)")
    parser.add_argument("--lr", type=float, default=0.005, help="of --method gradient (0.005)")
    parser.add_argument("--batch-size", type=int, default=64, help="default: 64")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--holdout", type=int, default=0, metavar="N", help="do not use the last N images")
    parser.add_argument("--precision", choices=PRECISIONS, help="default: bf16 where the device has it")
    add_image_preparation(parser)
    parser.add_argument("--workers", type=int, default=0, metavar="N", help="processes that decode pictures (0)")
    parser.add_argument("--threads", type=int, metavar="N", help="of torch")


def execute(arguments: argparse.Namespace) -> int:
    if arguments.threads is not None:
        torch.set_num_threads(arguments.threads)
    for path in (arguments.out, arguments.plot):
        if path is not None and not Path(path).parent.is_dir():
            raise ValueError(f"{path}: there is no folder {Path(path).parent}")
    model = create(arguments.arch)
    load_checkpoint(model, arguments.checkpoint)

    progress("reading images")
    data = load_dataset(arguments.data, train=True, size=image_size_of(arguments))
    if not 0 <= arguments.holdout < len(data):
        raise ValueError(f"--holdout must be smaller than the number of images, {len(data)}, got {arguments.holdout}")
    data = data.head(len(data) - arguments.holdout)
    normalization = normalization_of(arguments, data)
    require_fit(arguments.arch, model, data, normalization)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    loader = TrainingLoader(
        data.images,
        data.labels,
        *normalization,
        arguments.batch_size,
        augmentation=augmentation_of(arguments, data),
        seed=arguments.seed,
        workers=arguments.workers,
    )
    progress("searching")
    low_precision = (arguments.precision or best_precision()) == "bf16"
    with torch.autocast(device.type, torch.bfloat16, enabled=low_precision):
        scheme = search_bits(
            model.to(device, memory_format=torch.channels_last),  # type: ignore[call-overload] # torch lacks its type
            loader,
            arguments.budget,
            quantizer=QUANTIZERS[arguments.quantizer](arguments.seed),
            candidates=arguments.candidates,
            method=arguments.method,
            steps=arguments.steps,
            learning_rate=arguments.lr,
            seed=arguments.seed,
        )
    scheme.save(arguments.out)
    if arguments.plot is not None:
        scheme.plot(arguments.plot)
    print(json.dumps(scheme.to_dict()) if arguments.json else scheme.table())
    return 0


def _widths(text: str) -> tuple[int, ...]:
    try:
        return tuple(int(part) for part in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected widths with commas between them, got {text!r}") from None
