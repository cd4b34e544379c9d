"""`dgms inspect`: what a file holds and what the plan makes of it."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Any

from ..io import TensorInfo
from ..model import Model
from ..tables import table
from .common import add_model, bytes_text, load_model, print_json, shape_text

SUMMARY = "show inputs, outputs, layers and memory; with --plan the kernel of every layer"
EXAMPLE = "dgms inspect model.dgms --plan"


def configure(parser: argparse.ArgumentParser) -> None:
    add_model(parser)
    parser.add_argument("--plan", action="store_true", help="also the kernels chosen for this CPU, and why not others")


def execute(options: argparse.Namespace) -> int:
    with load_model(options) as model:
        if options.json:
            print_json(_report(model, options.plan))
        else:
            _print(model, options.plan)
    return 0


_PLAN_KEYS = ("kernel", "kernels", "refused", "note", "threads")


def _report(model: Model, plan: bool) -> dict[str, Any]:
    report: dict[str, Any] = {
        "name": model.name,
        "path": model.path,
        "inputs": [_tensor(info) for info in model.inputs],
        "outputs": [_tensor(info) for info in model.outputs],
        "dims": {name: dataclasses.asdict(info) for name, info in model.dims.items()},
        "metadata": model.metadata,
        "memory": model.memory,
        "layers": [
            {key: value for key, value in row.items() if plan or key not in _PLAN_KEYS} for row in model.explain()
        ],
    }
    if plan:
        report["plan"] = {"isa": model.isa, "threads": model.threads, "cores": model.cores}
    return report


def _tensor(info: TensorInfo) -> dict[str, Any]:
    mean, std = info.normalization or (None, None)
    return {
        "name": info.name,
        "shape": list(info.shape),
        "dtype": info.dtype,
        "layout": info.layout,
        "normalization": None if mean is None else {"mean": mean, "std": std},
    }


def _print(model: Model, plan: bool) -> None:
    print(f"{model.name}  ({model.path})")
    for side, infos in (("input", model.inputs), ("output", model.outputs)):
        for info in infos:
            pixels = ", or uint8 NHWC" if info.accepts_uint8 else ""
            print(f"{side:<8}{info.name}  {shape_text(info.shape)}  {info.dtype} {info.layout}{pixels}")
    for name, sizes in model.dims.items():
        print(f"{name:<8}{sizes.min}..{sizes.max}" + f" in multiples of {sizes.multiple}" * (sizes.multiple > 1))
    for key, value in model.metadata.items():
        print(f"{key}: {value}")
    print("memory  " + ", ".join(f"{key} {bytes_text(size)}" for key, size in model.memory.items()))
    rows = model.explain()
    if plan:
        print(f"plan    isa {model.isa}, {model.threads} threads on cores {','.join(map(str, model.cores)) or 'any'}")
        print(rows.table())
        for row in rows:
            for reason in ([row["note"]] if row["note"] else []) + row["refused"]:
                print(f"{row['name']}: {reason}")
    else:
        lines = [
            [
                row["name"],
                row["op"],
                row["weights"],
                bytes_text(row["weight_bytes"]) if row["weight_bytes"] else "",
                shape_text(row["output_shape"]),
                str(row["multiplications"] or ""),
            ]
            for row in rows
        ]
        print(table(["layer", "op", "weights", "size", "output", "multiplications"], lines, right={3, 5}))
