"""`dgms run`: one run on given data."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np

from ..data.files import read_inputs
from ..errors import InputError
from ..io import Array
from .common import add_model, by_name, load_model, positive, print_json, shape_text

SUMMARY = "run a model on .npy, .npz or image files"
EXAMPLE = "dgms run model.dgms cat.jpg dog.jpg --top 5"


def configure(parser: argparse.ArgumentParser) -> None:
    add_model(parser)
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="FILE or NAME=FILE; several images are one batch")
    parser.add_argument("--top", type=positive, default=5, metavar="K", help="classes to print per item (default 5)")
    parser.add_argument(
        "--output", metavar="FILE", help="write the outputs to FILE.npz, or to FILE.npy if there is one"
    )


def execute(options: argparse.Namespace) -> int:
    with load_model(options) as model:
        outputs = by_name(model, model.run(read_inputs(model, options.inputs)))
        if options.output:
            _save(options.output, outputs)
        summaries = {name: _summary(array, options.top) for name, array in outputs.items()}
        if options.json:
            print_json({"model": options.model, "isa": model.isa, "threads": model.threads, "outputs": summaries})
        else:
            for name, summary in summaries.items():
                _print(name, summary)
    return 0


def _summary(array: Array, top: int) -> dict[str, Any]:
    summary: dict[str, Any] = {
        "shape": list(array.shape),
        "min": float(array.min()),
        "max": float(array.max()),
        "mean": float(array.mean()),
    }
    if array.ndim == 2:
        order = np.argsort(-array, axis=1, kind="stable")[:, :top]
        summary["top"] = [
            [{"class": int(index), "value": float(row[index])} for index in best]
            for row, best in zip(array, order, strict=True)
        ]
    return summary


def _print(name: str, summary: dict[str, Any]) -> None:
    print(
        f"{name} {shape_text(summary['shape'])}"
        f"  min {summary['min']:.6g}  max {summary['max']:.6g}  mean {summary['mean']:.6g}"
    )
    for item, best in enumerate(summary.get("top", [])):
        print(f"  item {item}: " + "  ".join(f"{entry['class']} ({entry['value']:.4g})" for entry in best))


def _save(path: str, outputs: dict[str, Array]) -> None:
    suffix = Path(path).suffix
    if suffix == ".npz":
        by_key: dict[str, Any] = dict(outputs)
        np.savez(path, **by_key)
    elif suffix == ".npy" and len(outputs) == 1:
        np.save(path, next(iter(outputs.values())))
    else:
        raise InputError(
            "cannot write the outputs there",
            file=path,
            expected=".npz" if len(outputs) > 1 else ".npz or .npy",
            got=suffix or "no suffix",
            remedy="--output outputs.npz",
        )
