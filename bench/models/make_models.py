"""Writes the networks of docs/benchmarks.md as .dgms files: 4-bit weights, int8 activations, 8-bit pixels in.

    python bench/models/make_models.py build/bench-models --data DIR

resnet18-4bit.dgms (224x224, random weights), resnet20-4bit.dgms (32x32) and mobilenet-v2-4bit.dgms (224x224; depthwise,
first and last layer int8); resnet18-4bit-f32.dgms is the first with float32 activations. DIR contains the checkpoints
and images that the accuracy tests use; without it all weights and images are random. Convolutions with random weights,
which have no accuracy to lose, use the tiled algorithms wherever these are faster. Needs dgms-rt[train].
"""

import argparse
import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch

from dgms_rt import training as dt
from dgms_rt.training.data import Array, Batches, load_images
from dgms_rt.training.models import ARCHITECTURES, create, load_checkpoint

CALIBRATION_IMAGES = 32


class Network(NamedTuple):
    """checkpoint, images: files in DIR, None: random; float32: whether there is a file with float32 activations too."""

    file: str
    checkpoint: str | None = None
    images: str | None = None
    float32: bool = False


NETWORKS = {
    "resnet20": Network("resnet20-4bit", "resnet20_cifar10.npz", "cifar10_test.npz"),
    "mobilenet-v2-folded": Network(
        "mobilenet-v2-4bit", "mobilenet_v2_100_224_qat_uint8.npz", "imagenet_sample1000.npz"
    ),
    "resnet18": Network("resnet18-4bit", float32=True),
}


def calibration_images(arch: str, path: Path | None) -> Array:
    """uint8 [N,H,W,C]."""
    if path is not None:
        return load_images(path, CALIBRATION_IMAGES)[0]
    channels, height, width = ARCHITECTURES[arch].input_shape
    return np.random.default_rng(0).integers(0, 256, (8, height, width, channels), np.uint8)


def write(arch: str, folder: Path, data: Path | None) -> list[dt.ExportReport]:
    """Quantizes one network and exports it into `folder`."""
    network = NETWORKS[arch]
    mean, std = ARCHITECTURES[arch].normalization
    torch.manual_seed(0)
    model = create(arch)
    algorithms = "tiled"
    if data is not None and network.checkpoint is not None:
        algorithms = "auto"
        load_checkpoint(model, data / network.checkpoint)
    dt.quantize_(model, weights=dt.GaussianMixture(bits=4, restarts=1), activations=dt.Int8())
    known = data / network.images if data is not None and network.images is not None else None
    batches = Batches(calibration_images(arch, known), mean, std, batch_size=8)
    dt.calibrate(model, batches, algorithms=algorithms)
    examples = next(iter(batches))[:2]

    def export(suffix: str, activations: str) -> dt.ExportReport:
        path = folder / f"{network.file}{suffix}.dgms"
        return dt.export(model, examples, path, input_normalization=(mean, std), activations=activations, name=arch)

    reports = [export("", "int8")]
    if network.float32:
        reports.append(export("-f32", "float32"))
    return reports


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the files go")
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder of checkpoints and images")
    parser.add_argument("--arch", choices=list(NETWORKS), action="append", help="only these networks")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for arch in options.arch or NETWORKS:
        for report in write(arch, options.folder, options.data):
            print(
                f"{report.path}: {report.file_bytes:,} bytes, "
                f"{report.tied_residuals} of {report.residuals} residuals tied"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
