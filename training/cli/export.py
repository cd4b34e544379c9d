"""`dgms export`: a checkpoint of a known architecture becomes a `.dgms` file, quantized without training."""

from __future__ import annotations

import argparse
import json
from typing import Any

from torch import nn

from ..calibrate import calibrate, correct_bias
from ..data import Batches, load_images
from ..export import export
from ..layers import quantizable_layers, weight_encoder
from ..models import ARCHITECTURES, Architecture, create, load_checkpoint
from ..quantize import FLOAT_BITS, quantize_, reestimate_batch_norm
from ..quantizers import GaussianMixture, Int8, Uniform
from ..quantizers.activations import OBSERVERS
from .arguments import (
    add_algorithms,
    add_dynamic,
    add_layer_bits,
    dynamic_of,
    example_images,
    parse_layer_bits,
    progress,
)

SUMMARY = "write a .dgms file from a torch checkpoint, quantized without training"
EXAMPLE = (
    "dgms export --arch resnet20 --checkpoint resnet20_cifar10.npz --bits 4 --calibration cifar10_train.npz "
    "--out resnet20.dgms"
)
_CALIBRATION_BATCH = 32
_BIAS_BATCHES = 2


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--arch", required=True, choices=list(ARCHITECTURES), help="the network")
    parser.add_argument("--checkpoint", required=True, metavar="FILE", help=".npz, or a torch state dict (.pt)")
    parser.add_argument("--out", required=True, metavar="FILE.dgms")
    parser.add_argument(
        "--bits", type=int, default=4, choices=[1, 2, 3, 4, 8, 32], help="of most layers: codes, int8 or float32"
    )
    add_layer_bits(parser)
    parser.add_argument("--activations", choices=["int8", "float32"], default="int8")
    parser.add_argument(
        "--calibration", metavar="FILE.npz", help="training images for the activation ranges and batch norms"
    )
    parser.add_argument("--images", type=int, default=1024, metavar="N", help="images for the ranges (1024)")
    parser.add_argument(
        "--batch-norm-images",
        type=int,
        metavar="N",
        help="images to re-estimate the batch norms on; 0 corrects the biases instead (5120, or 0 without layers of "
        "1-4 bits)",
    )
    parser.add_argument("--observer", choices=OBSERVERS, default=OBSERVERS[0], help="rule of the activation ranges")
    add_algorithms(parser)
    add_dynamic(parser)
    parser.add_argument("--seed", type=int, default=0)


def execute(arguments: argparse.Namespace) -> int:
    """Runs the command and returns its exit code. Raises DgmsError for what the user can put right."""
    report = _export(arguments)
    print(json.dumps(report.to_dict()) if arguments.json else report)
    return 0


def _export(arguments: argparse.Namespace) -> Any:
    architecture = ARCHITECTURES[arguments.arch]
    model = create(arguments.arch)
    dynamic = dynamic_of(arguments.dynamic, model)
    load_checkpoint(model, arguments.checkpoint)
    int8 = arguments.activations == "int8"
    if int8 and arguments.calibration is None:
        raise ValueError("int8 activations need --calibration FILE.npz, or give --activations float32")
    quantize_layers(
        model,
        arguments.bits,
        parse_layer_bits(arguments.layer_bits),
        Int8(arguments.observer) if int8 else None,
        seed=arguments.seed,
    )
    if arguments.calibration is not None:
        _fit_to_images(model, architecture, arguments, int8)
    return export(
        model,
        example_images(architecture.input_shape, arguments.dynamic),
        arguments.out,
        input_normalization=architecture.normalization,
        dynamic=dynamic,
        name=arguments.arch,
    )


def quantize_layers(
    model: nn.Module, bits: int, layer_bits: dict[str, int], activations: Int8 | None, *, seed: int = 0
) -> None:
    """`quantize_` with one width for most layers: 1..4, 8, or 32 for a float32 model apart from `layer_bits`."""
    if bits == FLOAT_BITS:
        layer_bits = dict.fromkeys(quantizable_layers(model), FLOAT_BITS) | layer_bits
    weights = GaussianMixture(bits, seed=seed) if bits in range(1, 5) else Uniform()
    quantize_(model, weights, activations, bits=layer_bits)


def _fit_to_images(model: nn.Module, architecture: Architecture, arguments: argparse.Namespace, int8: bool) -> None:
    wanted = arguments.batch_norm_images
    if wanted is None:
        low = any(bits in range(1, 5) for bits in [arguments.bits, *parse_layer_bits(arguments.layer_bits).values()])
        wanted = 5120 if low else 0
    images, _ = load_images(arguments.calibration, max(wanted, arguments.images))
    mean, std = architecture.normalization
    if wanted:
        progress("re-estimating batch norms")
        size = min(128, len(images))
        augmented = Batches(images[:wanted], mean, std, size, augment=architecture.augment, seed=arguments.seed)
        reestimate_batch_norm(model, augmented, batches=max(1, min(wanted, len(images)) // size))
    plain = Batches(images[: arguments.images], mean, std, _CALIBRATION_BATCH)
    if not wanted and any(weight_encoder(layer) is not None for layer in quantizable_layers(model).values()):
        progress("correcting biases")
        correct_bias(model, plain, _BIAS_BATCHES)
    if int8:
        progress("observing activation ranges")
        batches = -(-arguments.images // _CALIBRATION_BATCH)
        calibrate(model, plain, batches, algorithms=arguments.algorithms)
