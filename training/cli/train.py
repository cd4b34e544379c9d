"""`dgms train`: trains a network with low-bit weights and writes it as a `.dgms` file."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shlex
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from ... import __version__
from ...errors import UnsupportedError
from ..calibrate import calibrate
from ..data import Batches, LabeledImages, TrainingLoader, load_dataset, to_tensor
from ..export import export, fused_graph
from ..export.sizes import Dynamic
from ..fit import PRECISIONS, fit
from ..models import ARCHITECTURES, create, is_quantized, load_checkpoint, read_state
from ..plots import plot_layers
from ..recipes import METHODS, RECIPES, Recipe, recipe
from ..report import compression
from ..run import CHECKPOINT, FitResult
from ..score import direct_logits, file_logits, torch_logits
from .arguments import (
    Normalization,
    add_algorithms,
    add_dynamic,
    add_image_preparation,
    add_layer_bits,
    augmentation_of,
    dynamic_of,
    example_images,
    image_size_of,
    normalization_of,
    parse_layer_bits,
    progress,
    require_fit,
)

SUMMARY = "train a network with low-bit weights and write it as a .dgms file"
EXAMPLE = (
    "dgms train --arch resnet20 --init resnet20_cifar10.npz --data cifar10_train.npz --test-data cifar10_test.npz "
    "--bits 2 --epochs 30 --out run"
)
MODEL, WEIGHTS, CARD, PLOT = "model.dgms", "model.pt", "card.json", "layers.png"
_RANGE_IMAGES = 1024
_RANGE_BATCH = 64
_SCORED_BATCH = 100


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--arch",
        required=True,
        metavar="NAME",
        help=f"{', '.join(ARCHITECTURES)}, or module:function for your own model",
    )
    parser.add_argument(
        "--data",
        required=True,
        metavar="PATH",
        help=".npz, folder of CIFAR-10 for Python, or one folder of pictures per class",
    )
    parser.add_argument("--test-data", metavar="PATH", help="scores the written file on these images")
    parser.add_argument(
        "--out", required=True, metavar="DIR", help=f"for {MODEL}, {WEIGHTS}, {CARD}, {PLOT}, checkpoints, logs"
    )
    parser.add_argument("--init", metavar="FILE", help="weights to start from: .npz or .pt, float or of another run")
    parser.add_argument("--method", choices=METHODS, default="gm", help="gm (DGMS, default), lcq, uniform, or float32")
    parser.add_argument("--recipe", choices=RECIPES, default=RECIPES[0], help="default: best")
    parser.add_argument("--bits", type=int, default=4, help="of most layers (4)")
    parser.add_argument(
        "--act-bits", type=int, help="of the activations: 2-4 companded, 8 int8, 32 float (8; with lcq as --bits)"
    )
    add_layer_bits(parser)
    parser.add_argument("--bits-file", metavar="FILE.json", help="bits by layer, as `dgms search-bits` writes them")
    add_algorithms(parser)
    add_dynamic(parser)
    parser.add_argument("--epochs", type=int, default=30, help="default: 30")
    parser.add_argument("--steps", type=int, metavar="N", help="stop after N steps")
    parser.add_argument("--lr", type=float, help="learning rate of the weights, instead of the recipe's")
    parser.add_argument("--quantizer-lr", type=float, metavar="RATIO", help="that of levels and clips, divided by --lr")
    parser.add_argument("--weight-decay", type=float, metavar="X", help="of the weights, instead of the recipe's")
    parser.add_argument("--batch-size", type=int, default=128, help="of all processes together (128)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--holdout", type=int, default=0, metavar="N", help="keep the last N training images for validation"
    )
    parser.add_argument(
        "--patience", type=int, metavar="N", help="stop after N epochs that are no better on the held-out images"
    )
    parser.add_argument("--teacher", metavar="FILE", help="float weights to distill from (default: those of --init)")
    parser.add_argument("--precision", choices=PRECISIONS, help="default: bf16 where the device has it")
    add_image_preparation(parser)
    parser.add_argument("--workers", type=int, default=0, metavar="N", help="processes that decode pictures (0)")
    parser.add_argument("--threads", type=int, metavar="N", help="of torch")
    parser.add_argument("--resume", action="store_true", help="continue from the checkpoint in --out, if there is one")


def execute(arguments: argparse.Namespace) -> int:
    begin = time.monotonic()
    out = Path(arguments.out)
    if out.exists() and not out.is_dir():
        raise ValueError(f"--out: {out} is a file; give a folder")
    if not arguments.resume and (out / CHECKPOINT).exists():
        raise ValueError(f"{out} contains a run already; --resume continues it, or give another folder")
    if arguments.threads is not None:
        torch.set_num_threads(arguments.threads)
    plan = _recipe(arguments)
    bits = _bits(arguments)
    model = create(arguments.arch)
    start_is_quantized = False
    if arguments.init is not None:
        start_is_quantized = is_quantized(read_state(arguments.init))
        load_checkpoint(model, arguments.init)
    teacher = _teacher(arguments, plan, start_is_quantized)

    progress("reading images")
    size = image_size_of(arguments)
    data = load_dataset(arguments.data, train=True, size=size)
    test = None if arguments.test_data is None else load_dataset(arguments.test_data, train=False, size=size)
    if not 0 <= arguments.holdout < len(data):
        raise ValueError(f"--holdout must be smaller than the number of images, {len(data)}, got {arguments.holdout}")
    held_out = data.tail(arguments.holdout)
    training = data.head(len(data) - arguments.holdout)
    normalization = normalization_of(arguments, training)
    require_fit(arguments.arch, model, data, normalization)
    example = torch.zeros(2, *to_tensor(data.images[np.arange(1)], *normalization).shape[1:])
    dynamic = dynamic_of(arguments.dynamic, model)
    exported = example_images(example.shape[1:], arguments.dynamic)
    fused_graph("train", model, (exported,), None, dynamic)  # what cannot be exported is not worth training
    loader = TrainingLoader(
        training.images,
        training.labels,
        *normalization,
        plan.batch_size,
        augmentation=augmentation_of(arguments, training),
        seed=arguments.seed,
        workers=arguments.workers,
    )
    result = fit(
        model,
        loader,
        plan,
        epochs=arguments.epochs,
        steps=arguments.steps,
        validation=_Scored(held_out, normalization) if len(held_out) else None,
        patience=arguments.patience,
        teacher=teacher,
        bits=bits,
        out=out,
        resume=arguments.resume,
        precision=arguments.precision,
        seed=arguments.seed,
    )
    if not result.main:
        return 0
    card = _finish(arguments, plan, model, result, example, dynamic, training, test, normalization)
    card["seconds"] = round(time.monotonic() - begin, 1)
    text = json.dumps(card, indent=2) + "\n"
    write_atomically(out / CARD, lambda path: path.write_text(text, encoding="utf-8"))
    print(json.dumps(card) if arguments.json else _summary(card, out))
    return 0


class _Scored:
    """Yields (float32 [n,C,H,W], int64 [n])."""

    def __init__(self, data: LabeledImages, normalization: Normalization) -> None:
        self._data, self._normalization = data, normalization

    def __iter__(self) -> Iterator[tuple[Tensor, Tensor]]:
        labels = torch.from_numpy(self._data.labels).split(_SCORED_BATCH)
        return zip(Batches(self._data.images, *self._normalization, _SCORED_BATCH), labels, strict=True)


def _recipe(arguments: argparse.Namespace) -> Recipe:
    plan = recipe(arguments.recipe, arguments.method, arguments.bits, arguments.act_bits, arguments.seed)
    changes = {name: getattr(arguments, name) for name in ("batch_size", "lr", "quantizer_lr", "weight_decay")}
    return replace(plan, **{name: value for name, value in changes.items() if value is not None})


def _bits(arguments: argparse.Namespace) -> dict[str, int]:
    bits: dict[str, int] = {}
    if arguments.bits_file is not None:
        try:
            content = json.loads(Path(arguments.bits_file).read_text(encoding="utf-8"))
            scheme = content.get("bits", content)
            bits = {str(name): int(width) for name, width in scheme.items()}
        except (json.JSONDecodeError, UnicodeDecodeError, AttributeError, TypeError, ValueError) as error:
            raise ValueError(f"{arguments.bits_file}: expected JSON with bits by layer ({error})") from error
    return bits | parse_layer_bits(arguments.layer_bits)


def _teacher(arguments: argparse.Namespace, plan: Recipe, start_is_quantized: bool) -> nn.Module | None:
    if not plan.distillation:
        return None
    if arguments.teacher is None:
        if arguments.init is None or start_is_quantized:
            what = "a quantized model" if start_is_quantized else "untrained weights"
            raise ValueError(
                f"the recipe {plan.name!r} distills from a float32 model, and the training starts from {what}; give "
                "the float32 weights with --teacher FILE"
            )
        return None  # the start itself
    teacher = create(arguments.arch)
    load_checkpoint(teacher, arguments.teacher)
    return teacher


def _finish(
    arguments: argparse.Namespace,
    plan: Recipe,
    model: nn.Module,
    result: FitResult,
    example: Tensor,
    dynamic: Dynamic,
    training: LabeledImages,
    test: LabeledImages | None,
    normalization: Normalization,
) -> dict[str, Any]:
    """Writes weights and file; returns the card."""
    out = Path(arguments.out)
    if plan.activations is not None:
        progress("observing activation ranges")
        ranges = Batches(training.images[:_RANGE_IMAGES], *normalization, _RANGE_BATCH)
        calibrate(
            model,
            ranges,
            -(-_RANGE_IMAGES // _RANGE_BATCH),
            input_normalization=normalization,
            algorithms=arguments.algorithms,
        )
    write_atomically(out / WEIGHTS, lambda path: torch.save(model.state_dict(), path))
    report = export(
        model,
        example_images(example.shape[1:], arguments.dynamic),
        out / MODEL,
        input_normalization=normalization,
        dynamic=dynamic,
        name=arguments.arch,
    )
    if any(layer.encoding == "codes" for layer in report.layers):
        try:
            plot_layers(model, out / PLOT)
        except UnsupportedError as error:  # the rest is worth having without
            print(f"dgms: no {PLOT}: {error}", file=sys.stderr)
    card: dict[str, Any] = {
        "arch": arguments.arch,
        "method": arguments.method,
        "recipe": plan.to_dict(),
        "bits": {layer.name: layer.bits for layer in report.layers},
        "bits_per_weight": report.bits_per_weight,
        "algorithms": {layer.name: layer.algorithm for layer in report.layers},
        "activations": report.activations,
        "steps": result.steps,
        "loss": result.loss,
        "training_images": len(training),
        "held_out_images": arguments.holdout,
        "accuracy_held_out": result.accuracy,
    }
    if test is not None:
        progress("scoring")
        scores = {
            "accuracy_file": file_logits(out / MODEL, test.images),
            "accuracy_torch": torch_logits(model, test.images, normalization),
            "accuracy_direct": direct_logits(model, example, report, test.images, normalization),
        }
        card |= {
            name: None if logits is None else float(np.mean(logits.argmax(1) == test.labels))
            for name, logits in scores.items()
        }
        card["test_images"] = len(test)
    return card | {
        "file_bytes": report.file_bytes,
        "float32_bytes": report.float32_bytes,
        "compression": compression(model, report),
        "mean": normalization[0],
        "std": normalization[1],
        "seed": arguments.seed,
        "command": shlex.join(["dgms", *arguments.given]),
        "versions": {
            "dgms-rt": __version__,
            "torch": torch.__version__,
            "lightning": version("lightning"),
            "numpy": np.__version__,
            "python": platform.python_version(),
        },
    }


def write_atomically(path: Path, write: Callable[[Path], object]) -> None:
    """A file that is there is whole."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        write(temporary)
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def _summary(card: dict[str, Any], out: Path) -> str:
    lines = [f"{out / MODEL}: {card['file_bytes']:,} bytes, {card['bits_per_weight']:.2f} bits per weight"]
    if "accuracy_file" in card:
        lines.append(
            f"top-1 on {card['test_images']:,} test images: file {100 * card['accuracy_file']:.2f} %, torch "
            f"{100 * card['accuracy_torch']:.2f} %"
        )
    if card["accuracy_held_out"] is not None:
        lines.append(
            f"top-1 on {card['held_out_images']:,} held-out images: torch {100 * card['accuracy_held_out']:.2f} %"
        )
    lines.append(f"{card['steps']:,} steps in {card['seconds']:,} s; {out / CARD} has the details")
    return "\n".join(lines)
