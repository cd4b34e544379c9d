"""Searched bits against uniform bits after the same short fine-tuning: the table of docs/bit_search.md.

python bench/training/compare_search.py --data DIR --out runs.jsonl

Each run quantizes a CIFAR-10 network from its float32 checkpoint, trains it with `--steps` steps of the recipe "best",
exports it with int8 activations and scores the file on all test images. The last 5,000 training images are held
out: the torch model is scored on them. A run is one line of the file. Runs that are in it already are not repeated, so
a comparison can be resumed, and several processes can share the work (--arch, --budget, --method, --seed).
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from accuracy import CHECKPOINTS

from dgms_rt.training import BitScheme, calibrate, export, fit, recipe, search_bits
from dgms_rt.training.data import Augmentation, Batches, LabeledImages, TrainingLoader, load_dataset
from dgms_rt.training.fit import best_precision
from dgms_rt.training.models import ARCHITECTURES, create, load_checkpoint
from dgms_rt.training.score import file_logits, torch_logits
from dgms_rt.training.search.layers import searched_layers

ARCHS = ("resnet20", "resnet56")
BUDGETS = (2.0, 2.25, 2.5, 3.0, 4.0)
METHODS = ("uniform", "sensitivity", "gradient")
CANDIDATES = (2, 3, 4)
SEEDS = (0, 1, 2)
HELD_OUT = 5000
BATCH = 64
LEARNING_RATE = 0.01
RANGE_IMAGES = 1024
KEY = ("arch", "budget", "method", "seed", "steps", "search_steps")


def runs(archs: Iterable[str], budgets: Iterable[float], methods: Iterable[str], seeds: Iterable[int]) -> list[Any]:
    """(arch, budget, method, seed), seed by seed. At the ends of the candidates every method would be uniform."""
    return [
        (arch, budget, method, seed)
        for arch in archs
        for seed in seeds
        for budget in budgets
        for method in methods
        if (budget in CANDIDATES if method == "uniform" else CANDIDATES[0] < budget < CANDIDATES[-1])
    ]


def run(
    arch: str,
    budget: float,
    method: str,
    seed: int,
    *,
    data: Path,
    training: LabeledImages,
    test: LabeledImages,
    steps: int,
    search_steps: int,
) -> dict[str, Any]:
    """Searches, trains, exports and scores; the result as a line of the file."""
    normalization = ARCHITECTURES[arch].normalization
    held_out = training.tail(HELD_OUT)
    training = training.head(len(training) - HELD_OUT)

    def loader(seed: int) -> TrainingLoader:
        return TrainingLoader(
            training.images, training.labels, *normalization, BATCH, augmentation=Augmentation(), seed=seed
        )

    model = create(arch).to(memory_format=torch.channels_last)
    load_checkpoint(model, data / CHECKPOINTS[arch])
    begin = time.monotonic()
    scheme = _scheme(model, loader(seed), budget, method, seed, search_steps)
    searched = time.monotonic()
    plan = replace(recipe("best", "gm", 2, seed=seed), lr=LEARNING_RATE, batch_size=BATCH)
    result = fit(model, loader(seed), plan, steps=steps, bits=scheme, seed=seed)
    trained = time.monotonic()
    ranges = Batches(training.images[:RANGE_IMAGES], *normalization, BATCH)
    calibrate(model, ranges, batches=RANGE_IMAGES // BATCH)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model.dgms"
        example = torch.zeros(2, *ARCHITECTURES[arch].input_shape)
        report = export(model, example, file, input_normalization=normalization, name=arch)
        scores = file_logits(file, test.images)
    held_out_scores = torch_logits(model, held_out.images, normalization)
    return {
        "arch": arch,
        "budget": budget,
        "method": method,
        "seed": seed,
        "steps": steps,
        "search_steps": search_steps if method == "gradient" else 0,
        "accuracy": _percent(scores, test.labels),
        "accuracy_held_out": _percent(held_out_scores, held_out.labels),
        "test_images": len(test),
        "average_bits": round(scheme.average_bits, 4),
        "bits": "".join(str(bits) for bits in scheme.values()),
        "loss": round(result.loss, 5),
        "file_bytes": report.file_bytes,
        "search_seconds": round(searched - begin, 1),
        "train_seconds": round(trained - searched, 1),
    }


def _scheme(
    model: torch.nn.Module, loader: TrainingLoader, budget: float, method: str, seed: int, search_steps: int
) -> BitScheme:
    if method == "uniform":
        sizes = {name: layer.weight.numel() for name, layer in searched_layers(model).items()}
        return BitScheme(dict.fromkeys(sizes, int(budget)), sizes, budget, CANDIDATES, method)
    with torch.autocast("cpu", torch.bfloat16, enabled=best_precision() == "bf16"):
        return search_bits(model, loader, budget, candidates=CANDIDATES, method=method, steps=search_steps, seed=seed)


def _percent(logits: Any, labels: Any) -> float:
    return round(100 * float(np.mean(logits.argmax(1) == labels)), 2)


def read(path: Path) -> list[dict[str, Any]]:
    """The finished runs of a file. A line that a kill cut short does not count."""
    entries = []
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        with contextlib.suppress(json.JSONDecodeError):
            entries.append(json.loads(line))
    return entries


def append(path: Path, entry: dict[str, Any]) -> None:
    """Adds one line in one write."""
    cut = path.exists() and path.stat().st_size > 0 and not path.read_bytes().endswith(b"\n")
    with path.open("ab", buffering=0) as file:
        file.write((b"\n" if cut else b"") + json.dumps(entry).encode() + b"\n")
        os.fsync(file.fileno())


def table(entries: Iterable[dict[str, Any]]) -> str:
    """Mean top-1 of the files over the seeds, Markdown: a row per network and budget, a column per method."""
    groups: dict[tuple[str, float], dict[str, list[float]]] = {}
    for entry in entries:
        row = groups.setdefault((entry["arch"], entry["budget"]), {})
        row.setdefault(entry["method"], []).append(entry["accuracy"])
    lines = [f"| network | bits per weight | {' | '.join(METHODS)} |", "|---" * (2 + len(METHODS)) + "|"]
    for (arch, budget), row in sorted(groups.items()):
        cells = [_summary(row[method]) if method in row else "" for method in METHODS]
        lines.append(f"| {arch} | {budget:g} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _summary(scores: list[float]) -> str:
    spread = f" ± {statistics.stdev(scores):.2f}" if len(scores) > 1 else ""
    return f"{statistics.mean(scores):.2f}{spread} ({len(scores)})"


def plot(entries: list[dict[str, Any]], path: Path) -> None:
    """Top-1 against bits per weight, a panel per network, a line per method; needs matplotlib."""
    from matplotlib.figure import Figure

    archs = sorted({entry["arch"] for entry in entries})
    figure = Figure(figsize=(5 * len(archs), 4), layout="constrained")
    for axes, arch in zip(figure.subplots(1, len(archs), squeeze=False)[0], archs, strict=True):
        for method in METHODS:
            points: dict[float, list[float]] = {}
            for entry in entries:
                # At the ends every method is uniform.
                shared = entry["method"] == "uniform" and entry["budget"] in (CANDIDATES[0], CANDIDATES[-1])
                if entry["arch"] == arch and (entry["method"] == method or shared):
                    points.setdefault(entry["budget"], []).append(entry["accuracy"])
            budgets = sorted(points)
            axes.plot(budgets, [statistics.mean(points[budget]) for budget in budgets], "o-", label=method)
        axes.set_title(arch)
        axes.set_xlabel("bits per weight")
        axes.set_ylabel("top-1 of the file, %")
        axes.legend()
    figure.savefig(path)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder of the .npz files; without it only the table")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.jsonl", help="finished runs, one per line")
    parser.add_argument("--plot", type=Path, metavar="FILE.png", help="draws the curves")
    parser.add_argument("--arch", choices=ARCHS, action="append", help="only these networks")
    parser.add_argument("--budget", type=float, choices=BUDGETS, action="append", help="only these budgets")
    parser.add_argument("--method", choices=METHODS, action="append", help="only these methods")
    parser.add_argument("--seed", type=int, action="append", help="only these seeds (0, 1, 2)")
    parser.add_argument("--steps", type=int, default=300, help="of the fine-tune, batches of 64 (300)")
    parser.add_argument("--search-steps", type=int, default=300, help="of the gradient search (300)")
    parser.add_argument("--images", type=int, metavar="N", help="score only the first N test images")
    parser.add_argument("--threads", type=int, default=1, help="of torch")
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    if options.data is not None:
        training = load_dataset(options.data / "cifar10_train.npz", train=True)
        test = load_dataset(options.data / "cifar10_test.npz", train=False)
        test = test if options.images is None else test.head(options.images)
        wanted = runs(
            options.arch or ARCHS, options.budget or BUDGETS, options.method or METHODS, options.seed or SEEDS
        )
        for arch, budget, method, seed in wanted:
            search_steps = options.search_steps if method == "gradient" else 0
            key = (arch, budget, method, seed, options.steps, search_steps)
            if key in {tuple(entry[name] for name in KEY) for entry in read(options.out)}:
                continue
            entry = run(
                arch,
                budget,
                method,
                seed,
                data=options.data,
                training=training,
                test=test,
                steps=options.steps,
                search_steps=options.search_steps,
            )
            append(options.out, entry)
            print(json.dumps(entry), file=sys.stderr, flush=True)
    entries = read(options.out)
    print(table(entries))
    if options.plot is not None:
        plot(entries, options.plot)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
