"""Accuracy of exported files on real images, against torch: the table of docs/results.md.

python bench/training/accuracy.py --data DIR

No gradient step is made. Networks with codes re-estimate their batch norms on 5120 augmented training images, networks
with int8 weights only correct their biases on 64 images. CIFAR-10: activation ranges are observed on 1024 training
images, all test images are scored. ImageNet: only 1000 images are available, so the 64 images for biases and ranges
are scored too.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from dgms_rt.training import (
    GaussianMixture,
    Int8,
    Uniform,
    calibrate,
    correct_bias,
    export,
    quantize_,
    reestimate_batch_norm,
)
from dgms_rt.training.data import Batches, load_images
from dgms_rt.training.models import ARCHITECTURES, create, load_checkpoint
from dgms_rt.training.quantize import FLOAT_BITS
from dgms_rt.training.score import direct_logits, file_logits, torch_logits

BATCH_NORM_IMAGES = 5120
RANGE_IMAGES = 1024
BIAS_IMAGES = 64


@dataclass(frozen=True)
class Case:
    """A network, the bits of most layers (32 = float32) and the dtype of the activations."""

    arch: str
    bits: int
    activations: str


@dataclass(frozen=True)
class Result:
    """Top-1 in percent. torch: the quantized model in eval mode, with the same activations; file: in the runtime.

    direct: a file without tiled convolutions, None when the file has none anyway. equal_top1: images with the same best
    class in torch and file; largest_difference: of all their logits.
    """

    arch: str
    bits: int
    activations: str
    images: int
    torch: float
    file: float
    direct: float | None
    equal_top1: float
    largest_difference: float
    file_bytes: int
    float32_bytes: int


@dataclass(frozen=True)
class Images:
    """Where a network gets its images: uint8 [N,H,W,C]; training ones never overlap the scored ones on CIFAR-10."""

    training: Any
    ranges: Any
    scored: Any
    labels: Any


CIFAR_CASES = [
    *(Case("resnet20", bits, "float32") for bits in (32, 4)),
    *(Case("resnet20", bits, "int8") for bits in (8, 4, 3, 2)),
    *(Case("resnet56", bits, "float32") for bits in (32, 4)),
    *(Case("resnet56", bits, "int8") for bits in (4, 3, 2)),
]
IMAGENET_CASES = [
    Case("mobilenet-v1-075", 32, "float32"),
    Case("mobilenet-v1-075", 8, "int8"),
    Case("mobilenet-v2-folded", 32, "float32"),
    Case("mobilenet-v2-folded", 8, "int8"),
]
CHECKPOINTS = {
    "resnet20": "resnet20_cifar10.npz",
    "resnet56": "resnet56_cifar10.npz",
    "mobilenet-v1-075": "mobilenet_v1_075_224_fp32.npz",
    "mobilenet-v2-folded": "mobilenet_v2_100_224_qat_uint8.npz",
}
BACKGROUND_CLASSES = {"mobilenet-v2-folded": 1}  # classes in front of ImageNet's first


def cifar_images(data: Path, count: int | None = None) -> Images:
    """The first `count` test images (all by default) and the training images that quantization needs."""
    training, _ = load_images(data / "cifar10_train.npz", BATCH_NORM_IMAGES)
    scored, labels = load_images(data / "cifar10_test.npz", count)
    return Images(training, training[:RANGE_IMAGES], scored, labels)


def imagenet_images(data: Path, count: int | None = None) -> Images:
    scored, labels = load_images(data / "imagenet_sample1000.npz", count)
    ranges = scored[:: max(1, len(scored) // 64)][:64]
    return Images(scored[:0], ranges, scored, labels)


def prepare(case: Case, data: Path, images: Images) -> nn.Module:
    """The quantized and calibrated model of a case."""
    mean, std = ARCHITECTURES[case.arch].normalization
    model = create(case.arch)
    load_checkpoint(model, data / CHECKPOINTS[case.arch])
    if case.bits == FLOAT_BITS:
        return model
    activations = Int8() if case.activations == "int8" else None
    quantize_(model, GaussianMixture(case.bits) if case.bits <= 4 else Uniform(), activations)
    if case.bits <= 4:
        loader = Batches(images.training, mean, std, augment=ARCHITECTURES[case.arch].augment)
        reestimate_batch_norm(model, loader, batches=len(images.training) // 128)
    else:
        correct_bias(model, Batches(images.ranges[:BIAS_IMAGES], mean, std, 32))
    if activations is not None:
        ranges = Batches(images.ranges, mean, std, 64)
        calibrate(model, ranges, batches=len(images.ranges) // 64, input_normalization=(mean, std))
    return model


def measure(case: Case, data: Path, images: Images, folder: Path) -> Result:
    """Exports a case into `folder` and scores the file and the torch model."""
    architecture = ARCHITECTURES[case.arch]
    model = prepare(case, data, images)
    path = folder / f"{case.arch}-{case.bits}bit-{case.activations}.dgms"
    example = torch.zeros(2, *architecture.input_shape)
    report = export(model, example, path, input_normalization=architecture.normalization, name=case.arch)
    expected = torch_logits(model, images.scored, architecture.normalization)
    logits = file_logits(path, images.scored)
    direct = direct_logits(model, example, report, images.scored, architecture.normalization)
    labels = images.labels.astype(np.int64) + BACKGROUND_CLASSES.get(case.arch, 0)
    return Result(
        **asdict(case),
        images=len(labels),
        torch=_percent(expected.argmax(1) == labels),
        file=_percent(logits.argmax(1) == labels),
        direct=None if direct is None else _percent(direct.argmax(1) == labels),
        equal_top1=_percent(logits.argmax(1) == expected.argmax(1)),
        largest_difference=float(np.abs(logits - expected).max()),
        file_bytes=report.file_bytes,
        float32_bytes=report.float32_bytes,
    )


def _percent(hits: Any) -> float:
    return round(100 * float(np.mean(hits)), 2)


def table(results: Iterable[Result]) -> str:
    """The results as a Markdown table."""
    columns = ["network", "weight bits", "activations", "images", "torch %", "file %", "direct %"]
    columns += ["same top-1 %", "largest difference", "bytes"]
    lines = [f"| {' | '.join(columns)} |", "|---" * len(columns) + "|"]
    lines += [
        f"| {r.arch} | {r.bits} | {r.activations} | {r.images:,} | {r.torch:.2f} | {r.file:.2f} "
        f"| {'' if r.direct is None else f'{r.direct:.2f}'} | {r.equal_top1:.2f} | {r.largest_difference:.1e} "
        f"| {r.file_bytes:,} |"
        for r in results
    ]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="folder of the .npz files")
    parser.add_argument("--arch", choices=list(CHECKPOINTS), action="append", help="only these networks")
    parser.add_argument("--images", type=int, metavar="N", help="score only the first N images")
    parser.add_argument("--out", type=Path, metavar="DIR", help="keep the .dgms files here")
    parser.add_argument("--threads", type=int, default=1, help="of torch")
    parser.add_argument("--json", action="store_true", help="print a JSON list instead of a table")
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    chosen = options.arch or list(CHECKPOINTS)
    results = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.out or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for cases, read in ((CIFAR_CASES, cifar_images), (IMAGENET_CASES, imagenet_images)):
            wanted = [case for case in cases if case.arch in chosen]
            images = read(options.data, options.images) if wanted else None
            for case in wanted:
                assert images is not None
                results.append(measure(case, options.data, images, folder))
                if sys.stderr.isatty():
                    print(results[-1], file=sys.stderr)
    print(json.dumps([asdict(result) for result in results]) if options.json else table(results))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
