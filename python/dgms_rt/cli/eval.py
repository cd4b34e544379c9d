"""`dgms eval`: accuracy on labeled data."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any

import numpy as np

from ..data.datasets import load_dataset
from ..data.files import key_of, read_npz
from ..errors import InputError
from ..io import Array
from ..model import Model
from .common import Progress, add_model, by_name, load_model, positive, print_json

SUMMARY = "measure top-1 and top-5 accuracy on labeled data"
EXAMPLE = "dgms eval model.dgms --data test.npz"


def configure(parser: argparse.ArgumentParser) -> None:
    add_model(parser)
    parser.add_argument(
        "--data",
        required=True,
        metavar="PATH",
        help=".npz with x (uint8 NHWC or float32 NCHW) and y (class numbers), a folder of CIFAR-10 for Python, or one "
        "folder of pictures per class",
    )
    parser.add_argument("--batch", type=positive, default=32, metavar="N", help="items per run (default 32)")
    parser.add_argument("--limit", type=positive, metavar="N", help="only the first N items")
    parser.add_argument("--output", metavar="NAME", help="which output holds the scores (default: the first)")


def execute(options: argparse.Namespace) -> int:
    with load_model(options) as model:
        x, y = read_labeled(options.data, model.inputs[0].shape[-1])
        x, y = x[: options.limit], y[: options.limit]
        start = time.perf_counter()
        scores = run_in_batches(model, x, options.batch, options.output)
        seconds = time.perf_counter() - start
    if y.min() < 0 or y.max() >= scores.shape[1]:
        raise InputError(
            "a label is outside the classes of the model",
            file=options.data,
            expected=f"0..{scores.shape[1] - 1}",
            got=f"{y.min()}..{y.max()}",
        )
    top1, top5 = accuracy(scores, y, 1), accuracy(scores, y, 5)
    if options.json:
        report = {"model": options.model, "data": options.data, "items": len(y), "top1": top1, "top5": top5}
        print_json(report | {"seconds": seconds, "items_per_second": len(y) / seconds})
    else:
        print(f"{Path(options.model).name} on {len(y)} items of {Path(options.data).name}")
        print(f"top-1 {100 * top1:.2f} %   top-5 {100 * top5:.2f} %   {len(y) / seconds:.1f} items/s")
    return 0


def read_labeled(path: str | Path, size: int | str | None = None) -> tuple[Any, Array]:
    """x and y of an .npz file, or what `load_dataset` finds for tests. size: of pictures. Raises InputError."""
    path = Path(path)
    arrays = {} if path.is_dir() else read_npz(path)
    if path.is_dir() or ("x" not in arrays and {"resid", "jpeg"} & arrays.keys()):
        data = load_dataset(path, train=False, size=size if isinstance(size, int) else None)
        return data.images, data.labels
    x, y = key_of(arrays, "x", str(path)), key_of(arrays, "y", str(path)).reshape(-1)
    if y.dtype.kind not in "iu":
        raise InputError("y holds no class numbers", file=str(path), expected="integers", got=str(y.dtype))
    if x.ndim == 0 or len(x) != len(y) or not len(y):
        raise InputError(
            "x and y do not belong together",
            file=str(path),
            expected="as many items in x as in y, at least one",
            got=f"x {x.shape}, y {y.shape}",
        )
    return x, y


def run_in_batches(model: Model, x: Any, batch: int, output: str | None = None) -> Array:
    """The scores [items, classes] of all items. The last batch is filled up where the model's batch is fixed."""
    names = [info.name for info in model.outputs]
    name = output or names[0]
    if name not in names:
        raise InputError("no such output", file=model.path, expected=", ".join(names), got=name)
    low, high = model.batch_range
    batch = min(max(batch, low), high)
    scores = []
    with Progress("eval", len(x)) as progress:
        for start in range(0, len(x), batch):
            part = np.asarray(x[start : start + batch])
            items = len(part)
            if items < low:
                part = np.concatenate([part, np.repeat(part[-1:], low - items, axis=0)])
            result = by_name(model, model.run(part))[name]
            if result.ndim != 2:
                raise InputError(
                    f"output '{name}' holds no scores",
                    file=model.path,
                    expected="an output of shape (items, classes)",
                    got=str(result.shape),
                    remedy="choose another with --output",
                )
            scores.append(result[:items])
            progress.update(start + items)
    return np.concatenate(scores)


def accuracy(scores: Array, labels: Array, k: int) -> float:
    """The share of items whose label is among the k best scores; ties count for the lower class number."""
    best = np.argsort(-scores, axis=1, kind="stable")[:, :k]
    return float((best == labels[:, None].astype(np.int64)).any(axis=1).mean())
