"""`dgms bench`: latency and throughput."""

from __future__ import annotations

import argparse
import time
from typing import Any

import numpy as np

from ..model import load
from ..tables import table
from . import system
from .common import add_model, add_sizes, bytes_text, chosen_sizes, count, positive, print_json, random_inputs

SUMMARY = "measure latency and throughput"
EXAMPLE = "dgms bench model.dgms --threads 1,2,4 --seconds 5"


def configure(parser: argparse.ArgumentParser) -> None:
    add_model(parser, threads=False)
    parser.add_argument(
        "--threads",
        type=_counts,
        default=[0],
        metavar="LIST",
        help="such as 1,2,4; 0 = one per core of --cores (default)",
    )
    add_sizes(parser)
    parser.add_argument(
        "--warmup", type=count, default=5, metavar="N", help="runs before the measured ones (default 5)"
    )
    parser.add_argument("--runs", type=positive, metavar="N", help="stop after N runs (default: only --seconds stops)")
    parser.add_argument("--seconds", type=_seconds, default=3.0, metavar="S", help="stop after S seconds (default 3)")


def execute(options: argparse.Namespace) -> int:
    results = [_measure(options, threads) for threads in options.threads]
    first = results[0]
    report = {
        "model": options.model,
        "isa": first.pop("isa"),
        "batch": first.pop("batch"),
        "file_bytes": first.pop("file_bytes"),
        "governor": system.governor(first["cores"][0]) if first["cores"] else None,
        "results": results,
    }
    for result in results[1:]:
        for key in ("isa", "batch", "file_bytes"):
            del result[key]
    if options.json:
        print_json(report)
    else:
        _print(report)
    return 0


def _measure(options: argparse.Namespace, threads: int) -> dict[str, Any]:
    start = time.perf_counter()
    model = load(options.model, threads=threads, cores=options.cores, isa=options.isa, memory=options.memory)
    load_ms = (time.perf_counter() - start) * 1e3
    with model:
        sizes = chosen_sizes(model, options.batch, options.dim)
        x = random_inputs(model, sizes, seed=0)
        batch = next(iter(x.values())).shape[0]
        session = model.session()
        core = model.cores[0] if model.cores else 0
        clock_before = system.megahertz(core)
        start = time.perf_counter()
        out = session.run(x)
        first_ms = (time.perf_counter() - start) * 1e3
        for _ in range(options.warmup):
            session.run(x, out=out)
        times: list[float] = []
        end = time.perf_counter() + options.seconds
        while not times or (time.perf_counter() < end and len(times) != options.runs):
            start = time.perf_counter()
            session.run(x, out=out)
            times.append((time.perf_counter() - start) * 1e3)
        clock_after = system.megahertz(core)
        p50, p90, p99 = np.percentile(times, [50, 90, 99]).tolist()
        return {
            "isa": model.isa,
            "batch": batch,
            "file_bytes": model.memory["file"],
            "threads": model.threads,
            "cores": model.cores,
            "runs": len(times),
            "load_ms": load_ms,
            "first_ms": first_ms,
            "min_ms": min(times),
            "p50_ms": p50,
            "p90_ms": p90,
            "p99_ms": p99,
            "items_per_second": 1e3 * batch * len(times) / sum(times),
            "arena_bytes": session.arena_bytes,
            "mhz_before": clock_before,
            "mhz_after": clock_after,
        }


def _print(report: dict[str, Any]) -> None:
    print(f"{report['model']}  {bytes_text(report['file_bytes'])}  isa {report['isa']}  batch {report['batch']}")
    head = ["threads", "cores", "runs", "first ms", "min ms", "p50 ms", "p90 ms", "p99 ms", "items/s", "arena", "MHz"]
    rows = [
        [
            str(r["threads"]),
            ",".join(map(str, r["cores"])),
            str(r["runs"]),
            *(f"{r[key]:.3f}" for key in ("first_ms", "min_ms", "p50_ms", "p90_ms", "p99_ms")),
            f"{r['items_per_second']:.1f}",
            bytes_text(r["arena_bytes"]),
            " -> ".join("?" if mhz is None else f"{mhz:.0f}" for mhz in (r["mhz_before"], r["mhz_after"])),
        ]
        for r in report["results"]
    ]
    print(table(head, rows, right=set(range(len(head))) - {1}))
    if report["governor"] is not None:
        print(f"governor: {report['governor']}")


def _counts(text: str) -> list[int]:
    return [count(part) for part in text.split(",")]


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"expected a number of seconds > 0, got {text!r}")
    return value
