"""`dgms profile`: time per layer."""

from __future__ import annotations

import argparse

from .common import add_model, add_sizes, chosen_sizes, load_model, positive, print_json, random_inputs

SUMMARY = "measure the time of every layer"
EXAMPLE = "dgms profile model.dgms --threads 1 --trace trace.json"


def configure(parser: argparse.ArgumentParser) -> None:
    add_model(parser)
    add_sizes(parser)
    parser.add_argument("--runs", type=positive, default=20, metavar="N", help="runs; their median counts (default 20)")
    parser.add_argument("--trace", metavar="FILE", help="write a Chrome trace: open it in chrome://tracing or Perfetto")


def execute(options: argparse.Namespace) -> int:
    with load_model(options) as model:
        x = random_inputs(model, chosen_sizes(model, options.batch, options.dim), seed=0)
        model.run(x)
        with model.profile() as profile:
            for _ in range(options.runs):
                model.run(x)
        if options.trace:
            profile.save(options.trace)
        if options.json:
            print_json(
                {
                    "model": options.model,
                    "isa": model.isa,
                    "threads": model.threads,
                    "runs": profile.runs,
                    "rows": profile.rows,
                    "total_microseconds": sum(row["microseconds"] for row in profile.rows),
                }
            )
        else:
            print(profile.table())
    return 0
