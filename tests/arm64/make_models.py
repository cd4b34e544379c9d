"""Writes int8 models and an input for each: what run_models.py runs on every CPU.

    python make_models.py FOLDER

ResNet-20 with 4-bit codes and MobileNetV1 with int8 weights from the checkpoints in the folder $DGMS_DATA, and the
model that dgms_rt ships.
"""

import os
import shutil
import sys
from pathlib import Path

import numpy as np
import torch

from dgms_rt import training as dt
from dgms_rt.cli import demo
from dgms_rt.training import models
from dgms_rt.training.data import Batches, load_images


def export(arch: str, checkpoint: Path, images: np.ndarray, weights: object, path: Path) -> None:
    """images: uint8 [N,H,W,C], calibrate the activations; the first four become the input."""
    mean, std = models.ARCHITECTURES[arch].normalization
    model = models.create(arch)
    models.load_checkpoint(model, checkpoint)
    dt.quantize_(model, weights=weights, activations=dt.Int8())
    batches = Batches(images, mean, std, batch_size=32)
    dt.calibrate(model, batches)
    dt.export(model, next(iter(batches))[:1], path, input_normalization=(mean, std))
    np.savez(path.with_suffix(".npz"), x=images[:4])


def main(folder: Path) -> None:
    data = Path(os.environ["DGMS_DATA"])
    folder.mkdir(parents=True)
    torch.manual_seed(0)

    cifar, _ = load_images(data / "cifar10_test.npz", 128)
    export("resnet20", data / "resnet20_cifar10.npz", cifar, dt.GaussianMixture(bits=4), folder / "resnet20-4bit.dgms")
    imagenet, _ = load_images(data / "imagenet_sample1000.npz", 32)
    checkpoint = data / "mobilenet_v1_075_224_fp32.npz"
    export("mobilenet-v1-075", checkpoint, imagenet, dt.Uniform(), folder / "mobilenet-v1-int8.dgms")

    shutil.copy(demo.MODEL, folder / "demo.dgms")
    images, _ = load_images(demo.FOLDER / "digits_test.npz", 16)
    np.savez(folder / "demo.npz", x=images)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
