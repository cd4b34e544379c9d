"""What the commands share: options, JSON, random inputs, progress."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import Any

import numpy as np

from ..errors import InputError
from ..io import Array, Outputs
from ..model import Model, load


def add_model(parser: argparse.ArgumentParser, *, threads: bool = True) -> None:
    """MODEL and how to plan it."""
    parser.add_argument("model", metavar="MODEL", help="a .dgms file")
    if threads:
        parser.add_argument("--threads", type=count, default=0, metavar="N", help="0 = one a core of --cores (default)")
    parser.add_argument("--cores", default="big", metavar="WHICH", help='big (default), all, little, or a list "0,2-3"')
    parser.add_argument("--isa", default=None, metavar="NAME", help="instruction set; default: the best of this CPU")
    parser.add_argument(
        "--memory", default="fast", metavar="MODE", help="fast (default), or low: fewer bytes, the same results"
    )


def load_model(options: argparse.Namespace) -> Model:
    return load(options.model, threads=options.threads, cores=options.cores, isa=options.isa, memory=options.memory)


def count(text: str) -> int:
    """argparse type: an integer >= 0."""
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"expected an integer >= 0, got {text!r}")
    return int(text)


def positive(text: str) -> int:
    """argparse type: an integer >= 1."""
    if (value := count(text)) < 1:
        raise argparse.ArgumentTypeError(f"expected an integer >= 1, got {text!r}")
    return value


def print_json(value: dict[str, Any]) -> None:
    print(json.dumps(value, indent=2, default=_plain))


def _plain(value: Any) -> Any:
    if isinstance(value, (np.generic, np.ndarray)):
        return value.tolist()
    raise TypeError(f"{type(value).__name__} has no JSON form")


def random_inputs(model: Model, batch: int, seed: int, *, pixels: bool = False) -> dict[str, Array]:
    """Normally distributed float32 for every input, or uniform uint8 NHWC where the model takes pixels."""
    generator = np.random.default_rng(seed)
    arrays: dict[str, Array] = {}
    for info in model.inputs:
        shape = tuple(batch if isinstance(size, str) else size for size in info.shape)
        if pixels and info.accepts_uint8:
            n, c, h, w = shape
            arrays[info.name] = generator.integers(0, 256, (n, h, w, c), np.uint8)
        else:
            arrays[info.name] = generator.standard_normal(shape, np.float32)
    return arrays


def checked_batch(model: Model, asked: int | None) -> int:
    """The batch size asked for, or the model's smallest. Raises InputError."""
    low, high = model.batch_range
    if asked is not None and not low <= asked <= high:
        raise InputError(
            "the batch size is outside the model's range",
            file=model.path,
            expected=f"{low}..{high}",
            got=str(asked),
            remedy=f"--batch {min(max(asked, low), high)}",
        )
    return low if asked is None else asked


def by_name(model: Model, outputs: Outputs) -> dict[str, Array]:
    return outputs if isinstance(outputs, dict) else {model.outputs[0].name: outputs}


def shape_text(shape: Sequence[int | str]) -> str:
    return "x".join(map(str, shape))


def bytes_text(size: float) -> str:
    return f"{size / 2**20:.2f} MiB" if size >= 2**20 else f"{size / 1024:.1f} KiB" if size >= 1024 else f"{size:.0f} B"


class Progress:
    """A bar on stderr, if that is a terminal."""

    def __init__(self, label: str, total: int) -> None:
        self._label = label
        self._total = max(total, 1)
        self._on = sys.stderr.isatty()

    def update(self, done: int) -> None:
        if self._on:
            filled = 30 * done // self._total
            bar = "#" * filled + "." * (30 - filled)
            print(f"\r{self._label} [{bar}] {done}/{self._total}", end="", file=sys.stderr, flush=True)

    def __enter__(self) -> Progress:
        self.update(0)
        return self

    def __exit__(self, *_: object) -> None:
        if self._on:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
