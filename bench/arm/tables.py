"""Models the cycles of dgms-rt's programs and writes them into the tables of docs/benchmarks.md.

    python bench/arm/tables.py build/arm64/dgms_bench build/bench-models

The folder contains the files that bench/models/make_models.py writes. Prints every row once it is known.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

import cores
import cycles

DOCUMENT = Path(__file__).parents[2] / "docs" / "benchmarks.md"
# Name of the file -> heading of its table.
NETWORKS = {
    "resnet18": "ResNet-18, 224x224",
    "resnet20": "ResNet-20, 32x32",
    "mobilenet-v2": "MobileNetV2, 224x224",
}
# Columns of the tables.
CORES = ("cortex-a76", "cortex-a55", "cortex-a72")
# Our rows: name, network, file.
OURS = [
    *(("**dgms-rt**, 4-bit weights, int8", network, f"{network}-4bit.dgms") for network in NETWORKS),
    ("**dgms-rt**, 4-bit weights, float32", "resnet18", "resnet18-4bit-f32.dgms"),
]


def _table(document: str, heading: str) -> tuple[re.Match[str], list[list[str]]]:
    """Where the table under `heading` stands, and its cells, row by row."""
    found = re.search(rf"^#+ {re.escape(heading)}\n+((?:\|.*\n)+)", document, re.MULTILINE)
    if found is None:
        raise ValueError(f"no table under the heading '{heading}'")
    return found, [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in found[1].splitlines()]


def read_row(document: str, heading: str, name: str) -> list[str]:
    """The cells behind the name; empty ones where there is no such row."""
    rows = _table(document, heading)[1]
    return next((row[1:] for row in rows if row[0] == name), [""] * (len(rows[0]) - 1))


def replace_row(document: str, heading: str, name: str, cells: Sequence[str | None]) -> str:
    """The document with the row `name` of the table under `heading` replaced, or added as the table's last row.

    A cell that is None stays as it is.
    """
    found, rows = _table(document, heading)
    row = next((row for row in rows if row[0] == name), None)
    if row is None:
        rows.append(row := [name, *[""] * len(cells)])
    row[1:] = [old if new is None else new for old, new in zip(row[1:], cells, strict=True)]
    lines = ["|---" * len(row) + "|" if row[0] == "---" else f"| {' | '.join(row)} |" for row in rows]
    return document[: found.start(1)] + "\n".join(lines) + "\n" + document[found.end(1) :]


def millions(count: float) -> str:
    """With three digits or more."""
    value = count / 1e6
    return f"{value:.{2 if value < 10 else 1 if value < 100 else 0}f}"


def cells(results: Sequence[cycles.Result | None]) -> list[str | None]:
    """Of one program on CORES: cycles on each, and instructions on the first. None: not measured."""
    first = results[0]
    return [millions(result.cycles) if result else None for result in results] + [
        millions(first.instructions) if first else None
    ]


def write_row(heading: str, name: str, cells: Sequence[str | None]) -> None:
    """Into the document."""
    print(f"{heading}: {name}: {' | '.join(cell or '-' for cell in cells)}", flush=True)
    DOCUMENT.write_text(replace_row(DOCUMENT.read_text(), heading, name, cells))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path, help="dgms_bench for aarch64: `make bench-arm`")
    parser.add_argument("models", type=Path, help="folder of the .dgms files")
    arguments = parser.parse_args()
    for name, network, file in OURS:
        command = [str(arguments.program), str(arguments.models / file)]
        command += ["--threads", "1", "--warmup", "1", "--runs", "{runs}"]
        results = [cycles.measure(command, cores.CORES[core], (1, 3)) for core in CORES]
        write_row(NETWORKS[network], name, cells(results))


if __name__ == "__main__":
    main()
