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
        parser.add_argument(
            "--threads", type=count, default=0, metavar="N", help="0 = one per core of --cores (default)"
        )
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


def add_sizes(parser: argparse.ArgumentParser) -> None:
    """--batch and --dim, for `chosen_sizes`."""
    parser.add_argument("--batch", type=positive, default=None, metavar="N", help="items (default: the model's fewest)")
    parser.add_argument(
        "--dim",
        type=_named_size,
        action="append",
        default=[],
        metavar="NAME=SIZE",
        help="size of a dimension that the model leaves open, such as H=480 (default: the smallest); repeatable",
    )


def _named_size(text: str) -> tuple[str, int]:
    name, equals, size = text.rpartition("=")
    if not equals or not name:
        raise argparse.ArgumentTypeError(f"expected NAME=SIZE, got {text!r}")
    return name, positive(size)


def chosen_sizes(model: Model, batch: int | None = None, dims: Sequence[tuple[str, int]] = ()) -> dict[str, int]:
    """A size for every dimension of the model: what was asked for, else the smallest. Raises InputError."""
    asked = dict(dims)
    first = model.inputs[0].shape[0]
    if batch is not None and isinstance(first, str):
        asked[first] = batch
    elif batch is not None and batch != first:
        raise InputError(
            "the batch of the model is fixed",
            file=model.path,
            expected=str(first),
            got=str(batch),
            remedy=f"--batch {first}",
        )
    sizes = {name: info.min for name, info in model.dims.items()}
    for name, size in asked.items():
        info = model.dims.get(name)
        if info is None:
            raise InputError(
                f"the model has no open dimension {name!r}",
                file=model.path,
                expected=", ".join(model.dims) or "none: all its sizes are fixed",
                got=f"{name}={size}",
                remedy="leave --dim out, or choose another name",
            )
        if not info.min <= size <= info.max or size % info.multiple:
            nearest = min(max(round(size / info.multiple) * info.multiple, info.min), info.max)
            raise InputError(
                f"dimension {name} is outside the model's range",
                file=model.path,
                expected=f"{info.min}..{info.max}" + f" in multiples of {info.multiple}" * (info.multiple > 1),
                got=str(size),
                remedy=f"--batch {nearest}" if name == first else f"--dim {name}={nearest}",
            )
        sizes[name] = size
    return sizes


def random_inputs(model: Model, sizes: dict[str, int], seed: int, *, pixels: bool = False) -> dict[str, Array]:
    """Normally distributed float32 for every input, or uniform uint8 NHWC where the model takes pixels, or zeros where
    it takes integers."""
    generator = np.random.default_rng(seed)
    arrays: dict[str, Array] = {}
    for info in model.inputs:
        shape = tuple(sizes[size] if isinstance(size, str) else size for size in info.shape)
        if pixels and info.accepts_uint8:
            n, c, h, w = shape
            arrays[info.name] = generator.integers(0, 256, (n, h, w, c), np.uint8)
        elif info.dtype == "float32":
            arrays[info.name] = generator.standard_normal(shape, np.float32)
        else:
            arrays[info.name] = np.zeros(shape, info.dtype)
    return arrays


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
