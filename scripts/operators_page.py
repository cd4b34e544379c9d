#!/usr/bin/env python3
"""Writes docs/operators.md from the declarations in csrc/ops/operators of the installed package.

scripts/operators_page.py           writes the page
scripts/operators_page.py --check   exits with 1 if the page is out of date
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

import dgms_rt

PAGE = Path(__file__).resolve().parent.parent / "docs" / "operators.md"

HEAD = """# Operators

`scripts/operators_page.py` generates this page from the declarations in `csrc/ops/operators`; `make lint`
fails if it is out of date. `dgms_rt.operators()` returns the same table.

Where an operator has weights, they are codes of 1 to 4 bits, int8 or float32; int8 inputs need int8 levels
([format.md](format.md)). As in the file, rank 4 is N, H, W, C and other ranks are in torch's order.
[howto/convert_a_model.md](howto/convert_a_model.md) describes how the exporter maps the operators of torch.

| operator | what it does | inputs | outputs | rank | types | weights |
|---|---|---|---|---|---|---|
"""


def count(bounds: tuple[int, int | None]) -> str:
    low, high = bounds
    return f"{low}" if low == high else f"{low} or more" if high is None else f"{low}..{high}"


def dtypes(names: list[str]) -> str:
    return ", ".join(names)


def types(row: dgms_rt.OperatorRow) -> str:
    same = all(set(given) == set(result) and len(set(given)) == 1 for given, result in row["types"])
    if same:
        return ", ".join(given[0] for given, _ in row["types"])
    return "; ".join(f"{dtypes(given)} to {dtypes(result)}" for given, result in row["types"])


def summary_row(row: dgms_rt.OperatorRow) -> str:
    cells = [
        f"[`{row['name']}`](#{row['name']})",
        row["summary"],
        count(row["inputs"]),
        count(row["outputs"]),
        count(row["rank"]),
        types(row),
        "codes, int8, float32" if row["weight_rank"] else "",
    ]
    return "| " + " | ".join(cells) + " |"


def details(row: dgms_rt.OperatorRow) -> str:
    first, _, rest = row["summary"].partition(" ")
    sentence = first.capitalize() if first.isalpha() and len(first) > 1 else first  # not of a formula
    lines = [f"## {row['name']}", "", f"{sentence} {rest}."]
    if row["attributes"]:
        lines += ["", "| attribute | values | default |", "|---|---|---|"]
        for attribute in row["attributes"]:
            default = "required" if attribute["default"] is None else f"`{attribute['default']}`"
            values = attribute["type"].replace("|", "\\|")
            lines.append(f"| `{attribute['name']}` | {values} | {default} |")
    rules = list(row["restrictions"])
    if row["same_quantization"]:
        rules.insert(0, "int8 outputs have the scale and zero point of the first input")
    if rules:
        lines += ["", *(textwrap.fill(f"* {rule}", 110, subsequent_indent="  ") for rule in rules)]
    return "\n".join(lines) + "\n"


def page() -> str:
    rows = dgms_rt.operators()
    return HEAD + "\n".join(map(summary_row, rows)) + "\n\n" + "\n".join(map(details, rows))


def main(arguments: list[str]) -> int:
    text = page()
    if arguments == ["--check"]:
        if PAGE.exists() and PAGE.read_text() == text:
            return 0
        print(f"{PAGE.name} is not what the operators declare: run scripts/operators_page.py", file=sys.stderr)
        return 1
    PAGE.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
