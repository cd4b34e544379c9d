"""`dgms demo`: the shipped model on the shipped images."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

import numpy as np

from ..io import Array
from ..model import load
from .common import bytes_text, count, print_json
from .eval import accuracy, read_labeled, run_in_batches

SUMMARY = "classify real handwritten digits with the low-bit model that comes with the package"
EXAMPLE = "dgms demo"
FOLDER = Path(__file__).resolve().parents[1] / "demo"
MODEL = FOLDER / "digits-4bit.dgms"
RUNS = 500
SHOWN = 8


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--threads", type=count, default=0, metavar="N", help="0 = one per big core (default)")


def execute(options: argparse.Namespace) -> int:
    card = json.loads((FOLDER / "digits-4bit.json").read_text(encoding="utf-8"))
    images, labels = read_labeled(FOLDER / "digits_test.npz")
    with load(MODEL, threads=options.threads) as model:
        scores = run_in_batches(model, images, batch=64)
        session = model.session()
        times = []
        for index in range(RUNS):
            image = images[index % len(images)][None]
            start = time.perf_counter()
            session.run(image)
            times.append((time.perf_counter() - start) * 1e3)
        p50, p90 = np.percentile(times, [50, 90]).tolist()
        report: dict[str, Any] = {
            "model": model.name,
            "isa": model.isa,
            "threads": model.threads,
            "images": len(images),
            "predictions": [
                {"predicted": int(scores[i].argmax()), "label": int(labels[i])} for i in range(min(SHOWN, len(images)))
            ],
            "accuracy": accuracy(scores, labels, 1),
            "accuracy_float32": card["accuracy_float32"],
            "p50_ms": p50,
            "p90_ms": p90,
            "file_bytes": model.memory["file"],
            "float32_bytes": card["float32_bytes"],
            "memory": model.memory,
            "layers": model.explain(),
        }
    if options.json:
        print_json(report)
    else:
        _print(report, images)
    return 0


def _print(report: dict[str, Any], images: Array) -> None:
    print(f"{report['images']} handwritten digits that the model has not seen in training; the first:\n")
    for start in range(0, len(report["predictions"]), 4):
        shown = report["predictions"][start : start + 4]
        drawings = [_drawing(image) for image in images[start : start + len(shown)]]
        print("\n".join("   ".join(lines) for lines in zip(*drawings, strict=True)))
        width = len(drawings[0][0])
        captions = [f"is {entry['label']}, read as {entry['predicted']}".ljust(width) for entry in shown]
        print("   ".join(captions) + "\n")
    size, float_size = report["file_bytes"], report["float32_bytes"]
    print(f"accuracy  {100 * report['accuracy']:.2f} %   (float32 in torch: {100 * report['accuracy_float32']:.2f} %)")
    print(f"latency   p50 {report['p50_ms']:.3f} ms   p90 {report['p90_ms']:.3f} ms   one image a run, isa", end=" ")
    print(f"{report['isa']}, {report['threads']} threads")
    print(f"file      {bytes_text(size)}   (float32: {bytes_text(float_size)}, {float_size / size:.1f} times as much)")
    print("memory    " + ", ".join(f"{key} {bytes_text(size)}" for key, size in report["memory"].items()) + "\n")
    print(report["layers"].table())


def _drawing(image: Array) -> list[str]:
    """The pixels [H, W, C] as lines of text, two characters per pixel."""
    shades = " .:-=+*#%@"
    gray = image.astype(np.float64).mean(axis=2)
    levels = (gray * (len(shades) / 256)).astype(np.int64).clip(0, len(shades) - 1)
    return ["".join(2 * shades[level] for level in row) for row in levels]
